/** Find: metric, region, period, vendor; what the figure is and who says so; formula, value and citation into the sheet. */
import './choice-element';
import { copyCitation, copyFigure, insertFigure } from './act';
import { choicesOf, findingOf, settle, type End, type Finding } from './model';
import type { Shell, Tab } from '../../shell';
import { sayFrom } from '../../text';
import type { FindActions, What } from './state';
import { findView } from './view';
import { FIND } from './words';

export async function findTab(shell: Shell): Promise<Tab> {
  await shell.figures.ready;
  const { host } = shell;
  const { world } = shell.figures;
  let selection = settle(world.current, {});
  let end: End = 'low';
  let address = '';
  let busy = false;
  const finding = (): Finding | null => findingOf(world.current, selection, end, shell.lang);

  async function refreshAddress(): Promise<void> {
    address = host.canInsert ? await host.selection() : '';
    shell.draw();
  }

  /** Does something with the figure on show, if there is one. */
  const withFigure = (act: (found: Finding) => Promise<void>): void => {
    const found = finding();
    if (found) void act(found);
  };

  async function insert(found: Finding, what: What): Promise<void> {
    if (busy) return;
    await insertFigure(shell, found, what, (now) => {
      busy = now;
    });
    void refreshAddress();
  }

  const actions: FindActions = {
    choose(part, id) {
      selection = settle(world.current, { ...selection, [part]: id });
      end = 'low';
      shell.tell(null);
    },
    setEnd(next) {
      end = next;
      shell.draw();
    },
    insert: (what) => withFigure((found) => insert(found, what)),
    copy: (what) => withFigure((found) => copyFigure(shell, found, what)),
    copyCitation: (style) => withFigure((found) => copyCitation(shell, found, style)),
    showCoverage: () => shell.openPage('coverage'),
  };

  return {
    view: () =>
      findView(
        { selection, choices: choicesOf(world.current, selection, shell.lang), finding: finding(), address, busy },
        sayFrom(FIND, shell.lang),
        host,
        actions,
      ),
    shown() {
      const wanted = shell.takeWanted();
      if (wanted) {
        selection = settle(world.current, wanted);
        end = 'low';
      }
      void refreshAddress();
    },
    // What was chosen stays as far as there are figures for it.
    figuresChanged: () => void (selection = settle(world.current, selection)),
    selectionChanged: () => void refreshAddress(),
  };
}
