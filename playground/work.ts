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

interface Buttons {
  readonly startAgain: HTMLButtonElement;
  readonly bringBack: HTMLButtonElement;
}

/** Keeps what is done from now on; the buttons begin anew, and bring back what was there before. */
export function keepWork(
  { api, onEdited }: Engine,
  { kept, hasPrevious }: Work,
  { startAgain, bringBack }: Buttons,
): (lang: Lang) => void {
  let isChanged = kept !== null;
  const snapshot = (): Kept => {
    const workbook = api.getActiveWorkbook()!;
    return { workbook: workbook.save(), sheetId: workbook.getActiveSheet().getSheetId() };
  };
  const saving = savedLater(() => keeper.keep({ current: snapshot() }));
  const show = (): void => {
    startAgain.hidden = !isChanged;
    bringBack.hidden = !hasPrevious;
  };
  /** Where it could not be kept everything stays on the screen as it is. */
  async function exchange(next: Kept | null): Promise<void> {
    const now = isChanged ? snapshot() : null;
    if (!(await keeper.keep({ current: next, previous: now }))) return;
    saving.never();
    location.reload();
  }
  startAgain.addEventListener('click', () => void exchange(null));
  bringBack.addEventListener('click', () => void keeper.load('previous').then(exchange));
  onEdited(() => {
    saving.soon();
    isChanged = true;
    show();
  });
  return (lang) => {
    for (const [button, text, tip] of [
      [startAgain, TEXT.startAgain, TEXT.startAgainTip],
      [bringBack, TEXT.bringBack, TEXT.bringBackTip],
    ] as const) {
      button.textContent = text[lang];
      button.title = tip[lang];
    }
    show();
  };
}
