/**
 * Find: metric, region, vendor or product, period, from whichever the reader knows; what the figure is and who says so;
 * formula, value and citation into the sheet.
 */
import './choice-element';
import { copyFigure, insertFigure } from './act';
import { citations } from './citations';
import { choicesOf, findingOf, movedParts, settle, type End, type Finding, type Moved, type Part } from './model';
import type { Shell, Tab, WantedFigure } from '../../shell';
import { sayFrom } from '../../text';
import { figuresOfSelection } from './selected';
import type { FindActions, SelectedFigures, What } from './state';
import { findView } from './view';
import { FIND } from './words';

export async function findTab(shell: Shell): Promise<Tab> {
  await shell.figures.ready;
  const { host } = shell;
  const { world } = shell.figures;
  let selection = settle(world.current, {});
  /** What the reader has chosen, the last first; what was not chosen follows. */
  let chosen: readonly Part[] = [];
  let moved: readonly Moved[] = [];
  let end: End = 'low';
  let address = '';
  let busy = false;
  let selected: SelectedFigures | null = null;
  const finding = (): Finding | null => findingOf(world.current, selection, end, shell.lang);

  let asked = 0;
  async function refreshAddress(): Promise<void> {
    const mine = ++asked;
    address = host.canInsert ? await host.selection() : '';
    const figures = await figuresOfSelection(world.current, host, shell.lang).catch(() => null);
    // The selection has moved on meanwhile.
    if (mine !== asked) return;
    selected = figures;
    shell.draw();
  }

  function present(wanted: WantedFigure): void {
    selection = settle(world.current, wanted);
    chosen = ['metric', 'region', 'entity', 'period'];
    moved = [];
    end = 'low';
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
      const next = settle(world.current, { ...selection, [part]: id }, [part, ...chosen]);
      moved = movedParts(
        selection,
        next,
        chosen.filter((one) => one !== part),
      );
      chosen = [part, ...chosen.filter((one) => one !== part && next[one] === selection[one])];
      selection = next;
      end = 'low';
      shell.tell(null);
    },
    startOver() {
      selection = settle(world.current, {});
      chosen = [];
      moved = [];
      end = 'low';
      shell.tell(null);
      shell.focus('.pane-title');
    },
    setEnd(next) {
      end = next;
      shell.draw();
    },
    insert: (what) => withFigure((found) => insert(found, what)),
    copy: (what) => withFigure((found) => copyFigure(shell, found, what)),
    showCoverage: () => shell.openPage('coverage'),
    show(found) {
      present(found.observation);
      end = found.end ?? 'low';
      shell.draw();
    },
    cite: (found) => citations(shell, [found.observation], { lang: found.lang, of: found.name }),
  };

  return {
    view: () =>
      findView(
        {
          selection,
          choices: choicesOf(world.current, selection, shell.lang, chosen),
          chosen,
          moved,
          finding: finding(),
          selected,
          address,
          busy,
        },
        sayFrom(FIND, shell.lang),
        host,
        actions,
      ),
    shown() {
      const wanted = shell.takeWanted();
      if (wanted) present(wanted);
      void refreshAddress();
    },
    // What was chosen stays as far as there are figures for it.
    figuresChanged: () => void (selection = settle(world.current, selection, chosen)),
    selectionChanged: () => void refreshAddress(),
    languageChanged: () => void refreshAddress(),
  };
}
