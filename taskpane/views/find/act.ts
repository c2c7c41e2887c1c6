/**
 * What can be done with a figure wherever one is shown: formula, value and citation into the sheet, or onto the
 * clipboard.
 */
import { copy as copyToClipboard } from '../../copy';
import { askingShell, placePage } from '../../place';
import type { Shell } from '../../shell';
import { standing } from '../../standing';
import { sayFrom } from '../../text';
import { linePage, type Finding } from './model';
import type { What } from './state';
import { FIND } from './words';

type Say = ReturnType<typeof sayFrom<typeof FIND>>;
const sayIn = (shell: Shell): Say => sayFrom(FIND, shell.lang);

/** @param busy told while something is being written, and not while the user is asked. */
export async function insertFigure(
  shell: Shell,
  found: Finding,
  what: What,
  busy: (now: boolean) => void,
): Promise<void> {
  const say = sayIn(shell);
  busy(true);
  shell.tell(null);
  try {
    const mode = what === 'formula' ? 'addin' : 'values';
    const page = linePage(shell.figures.world.current, found.observation, what === 'both', found.lang);
    const inserted = await placePage(askingShell(shell, busy), page, mode);
    busy(false);
    if (!inserted) return shell.tell({ intent: 'info', text: say('cancelled') });
    const reason =
      inserted.note?.[shell.lang] ?? (mode === 'addin' && inserted.formulas === 'values' ? say('asValue') : '');
    const written = inserted.formulas === 'addin' ? found.formula : found.shown;
    shell.tell({
      intent: 'success',
      text: `${say('inserted', { what: written, address: inserted.address })} ${reason}`.trim(),
      ...standing(shell.host, [{ ...inserted, page }]),
    });
  } catch (error) {
    busy(false);
    shell.tellFailure(error);
  }
}

export const tellCopied = (shell: Shell, text: string, done: boolean): void => {
  const say = sayIn(shell);
  shell.tell(
    done ? { intent: 'success', text: say('copied', { text }) } : { intent: 'error', text: say('copyFailed') },
  );
};

export async function copyFigure(shell: Shell, found: Finding, what: What): Promise<void> {
  const done = await (what === 'formula'
    ? copyToClipboard(found.formula)
    : copyToClipboard(linePage(shell.figures.world.current, found.observation, what === 'both', found.lang), 'shown'));
  const text = { formula: found.formula, value: found.shown, both: `${found.shown} ${found.citation}` }[what];
  tellCopied(shell, text, done);
}
