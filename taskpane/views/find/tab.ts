/** Find: metric, region, period, vendor; what the figure is and who says so; formula, value and citation into the sheet. */
import './choice-element';
import { copy as copyToClipboard } from '../../copy';
import {
  choicesOf,
  citationOf,
  findingOf,
  linePage,
  settle,
  type CitationStyle,
  type End,
  type Finding,
} from './model';
import { askingShell, placePage } from '../../place';
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
  const say = (...args: Parameters<ReturnType<typeof sayFrom<typeof FIND>>>): string =>
    sayFrom(FIND, shell.lang)(...args);
  const finding = (): Finding | null => findingOf(world.current, selection, end, shell.lang);

  async function refreshAddress(): Promise<void> {
    address = host.canInsert ? await host.selection() : '';
    shell.draw();
  }

  async function insert(what: What): Promise<void> {
    const found = finding();
    if (!found || busy) return;
    busy = true;
    shell.tell(null);
    try {
      const mode = what === 'formula' ? 'addin' : 'values';
      const inserted = await placePage(
        askingShell(shell, (now) => {
          busy = now;
        }),
        linePage(world.current, found.observation, what === 'both', shell.lang),
        mode,
      );
      busy = false;
      if (!inserted) shell.tell({ intent: 'info', text: say('cancelled') });
      else {
        const reason =
          inserted.note?.[shell.lang] ?? (mode === 'addin' && inserted.formulas === 'values' ? say('asValue') : '');
        shell.tell({
          intent: 'success',
          text: `${say('inserted', { what: inserted.formulas === 'addin' ? found.formula : found.shown, address: inserted.address })} ${reason}`.trim(),
        });
      }
    } catch (error) {
      busy = false;
      shell.tellFailure(error);
    }
    void refreshAddress();
  }

  async function copy(what: What): Promise<void> {
    const found = finding();
    if (!found) return;
    const done = await (what === 'formula'
      ? copyToClipboard(found.formula)
      : copyToClipboard(linePage(world.current, found.observation, what === 'both', shell.lang), 'shown'));
    tellCopied({ formula: found.formula, value: found.shown, both: `${found.shown} ${found.citation}` }[what], done);
  }

  async function copyCitation(style: CitationStyle): Promise<void> {
    const found = finding();
    if (!found) return;
    const text = citationOf(world.current, found.observation, style, shell.lang);
    tellCopied(text, await copyToClipboard(text));
  }

  const tellCopied = (text: string, done: boolean): void =>
    shell.tell(
      done ? { intent: 'success', text: say('copied', { text }) } : { intent: 'error', text: say('copyFailed') },
    );

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
    insert: (what) => void insert(what),
    copy: (what) => void copy(what),
    copyCitation: (style) => void copyCitation(style),
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
    shown: () => void refreshAddress(),
    // What was chosen stays as far as there are figures for it.
    figuresChanged: () => void (selection = settle(world.current, selection)),
    selectionChanged: () => void refreshAddress(),
  };
}
