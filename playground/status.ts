/**
 * The line under the grid. The grid is a canvas and its cells cannot show messages, so this line says what the selected
 * cell shows, and why when it shows an error; right after an entry, the error of that entry.
 */
import { cellAddress } from '../src/page/page';
import type { Lang } from '../src/core/lang';
import type { Place } from './calls';
import { reasonText, type Reason } from './reasons';
import { TEXT } from './words';

export interface StatusLine {
  /** A new entry begins. */
  entry(): void;
  /** This cell has just come to show an error. */
  error(place: Place, reason: Reason): void;
  /** The selection is at a cell that shows `text`; null: it is no error, or nothing is known of it. */
  select(place: Place, text: string, reason: Reason | null): void;
  /** Something that is not about a cell; until another one is selected. */
  tell(message: string): void;
  setLang(lang: Lang): void;
}

export function statusLine(line: HTMLElement, cell: HTMLElement, text: HTMLElement, lang: Lang): StatusLine {
  let speaking = lang;
  /** The error of the last entry: Enter moves on to an empty cell, and the message must not go with it. */
  let fresh: { readonly from: string; readonly message: string; landing: string | null } | null = null;
  let selected = '';
  const show = (address: string, message: string, kind: 'error' | 'value' | 'hint'): void => {
    line.dataset.kind = kind;
    if (cell.textContent !== address) cell.textContent = address;
    // Writing the same text again would make a screen reader say it again.
    if (text.textContent !== message) text.textContent = message;
  };
  const self: StatusLine = {
    entry: () => {
      fresh = null;
    },
    error(place, reason) {
      const from = cellAddress(place);
      fresh = { from, message: reasonText(reason), landing: selected === from ? null : selected };
      show(from, fresh.message, 'error');
    },
    select(place, shown, reason) {
      const address = cellAddress(place);
      selected = address;
      if (fresh && address !== fresh.from) {
        fresh.landing ??= address;
        if (fresh.landing !== address) fresh = null;
      }
      if (reason) return show(address, reasonText(reason), 'error');
      if (shown !== '') return show(address, shown, 'value');
      if (fresh) return show(fresh.from, fresh.message, 'error');
      show(address, TEXT.hint[speaking], 'hint');
    },
    tell: (message) => show('', message, 'value'),
    setLang(next) {
      speaking = next;
      if (line.dataset.kind === 'hint') show(cell.textContent ?? '', TEXT.hint[next], 'hint');
    },
  };
  show('', TEXT.hint[lang], 'hint');
  return self;
}
