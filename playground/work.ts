/** The user's own work: brought back after a reload, with a way to start again, and from there back to it. */
import type { IWorkbookData } from '@univerjs/core';
import type { Lang } from '../src/core/lang';
import { browserKeeper, savedLater } from './keep';
import type { Engine } from './engine';
import { TEXT } from './words';

interface Kept {
  readonly workbook: Partial<IWorkbookData>;
  /** The sheet that was shown. */
  readonly sheetId: string;
}
const keeper = browserKeeper<Kept>();

export interface Work {
  /** null: nothing has been done here yet. */
  readonly kept: Kept | null;
  /** What `start again` put aside. */
  readonly hasPrevious: boolean;
}
export const recallWork = async (): Promise<Work> => {
  const [kept, previous] = await Promise.all([keeper.load('current'), keeper.load('previous')]);
  return { kept, hasPrevious: previous !== null };
};

async function swap(from: 'current' | 'previous', current: Kept | null): Promise<void> {
  const other = from === 'current' ? null : await keeper.load('previous');
  if (current) await keeper.save('previous', current);
  else await keeper.clear('previous');
  if (other) await keeper.save('current', other);
  else await keeper.clear('current');
  location.reload();
}

/**
 * @param button says what it would do: start again, or bring back what was there before.
 */
export function keepWork(
  { api, onEdited }: Engine,
  { kept, hasPrevious }: Work,
  button: HTMLButtonElement,
): (lang: Lang) => void {
  let isChanged = kept !== null;
  let lang: Lang = 'en';
  const snapshot = (): Kept => {
    const workbook = api.getActiveWorkbook()!;
    return { workbook: workbook.save(), sheetId: workbook.getActiveSheet().getSheetId() };
  };
  const save = savedLater(() => keeper.save('current', snapshot()));
  const show = (): void => {
    button.hidden = !isChanged && !hasPrevious;
    button.textContent = (isChanged ? TEXT.startAgain : TEXT.bringBack)[lang];
    button.title = (isChanged ? TEXT.startAgainTip : TEXT.bringBackTip)[lang];
  };
  button.addEventListener('click', () => void swap(isChanged ? 'current' : 'previous', isChanged ? snapshot() : null));
  onEdited(() => {
    save();
    if (isChanged) return;
    isChanged = true;
    show();
  });
  return (next) => {
    lang = next;
    show();
  };
}
