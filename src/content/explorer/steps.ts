/** Where everything stands on the hidden sheet, and how its cells and formulas are written. */
import { quoted } from '../../page/sheet-names';
import { absoluteAddress, type Cell } from '../../page/page';
import { textCell } from '../cells';
import { MOST } from './answer';
import type { ExplorerLists } from './lists';

/** Names that formulas and drop-down lists go by. */
export const CHOICE = 'Atlas_Choice';
export const CHOOSE = [
  'Atlas_Choose_Metric',
  'Atlas_Choose_Region',
  'Atlas_Choose_Vendor',
  'Atlas_Choose_Period',
] as const;

/** Row of the heads; lists begin below. */
export const TOP = 3;
export const FIRST = TOP + 1;
/** Columns of the lists, those of the state, and those of the bars. */
export const LISTS = {
  metrics: { name: 6, from: 7, count: 8 },
  regions: { name: 10, from: 11, count: 12 },
  vendors: { name: 14, from: 15, count: 16 },
  periods: { name: 18, from: 19, count: 20, key: 21, high: 22, vendor: 23, others: 24, citation: 25 },
  statements: { key: 27, citation: 28 },
} as const;
export const LEVELS = ['metrics', 'regions', 'vendors', 'periods'] as const;
export const STATE = { chosen: 0, from: 1, to: 2, count: 3, at: 4, options: 5, there: 5 + MOST.options } as const;
export const FOUND = FIRST + STATE.there + 2;
export const ANSWER = [
  'key',
  'row',
  'high',
  'familyFrom',
  'familyCount',
  'marketFrom',
  'marketTo',
  'skipped',
  'measuredBy',
] as const;
export const SLOTS = FOUND + ANSWER.length + 1;
export const BARS = 30;
export const BAR = ['candidate', 'at', 'row', 'high', 'shown', 'label', 'length', 'kind', 'below'] as const;
const fixed = (row: number, column: number): string => absoluteAddress({ row, column });
export const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/** What would stand for other characters in a look-up stands for itself. */
export const literal = (formula: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${formula},"~","~~"),"*","~*"),"?","~?")`;
export const literalText = (text: string): string => text.replace(/[~*?]/g, '~$&');

export const text = (value: string): Cell => textCell(value, 'mark');
export const number = (value: number): Cell => ({ ...textCell(String(value), 'count'), value, format: 'General' });
export const live = (value: string | number, formula: string): Cell => ({
  ...(typeof value === 'number' ? number(value) : text(value)),
  formulas: { native: [formula], addin: [formula] },
});

/** Addresses on the hidden sheet, for formulas on it and on the Explorer. */
export class Places {
  private readonly prefix: string;
  constructor(
    private readonly lists: ExplorerLists,
    private readonly sheet: string,
    here = false,
  ) {
    this.prefix = here ? '' : `${quoted(sheet)}!`;
  }
  elsewhere(): Places {
    return new Places(this.lists, this.sheet);
  }
  private one(row: number, column: number): string {
    return this.prefix + fixed(row, column);
  }
  /** A column of a list. */
  column<L extends keyof typeof LISTS>(list: L, of: keyof (typeof LISTS)[L]): string {
    const column = LISTS[list][of] as number;
    const rows = Math.max(1, this.lists[list].length);
    // One row more: what is named when there is nothing to choose.
    const last = FIRST + rows - 1 + (of === 'name' ? 1 : 0);
    return `${this.prefix}${fixed(FIRST, column)}:${fixed(last, column)}`;
  }
  state(level: number, of: keyof typeof STATE, option = 0): string {
    return this.one(FIRST + STATE[of] + option, 1 + level);
  }
  answer(of: (typeof ANSWER)[number]): string {
    return this.one(FOUND + ANSWER.indexOf(of), 1);
  }
  statement(i: number): string {
    return this.one(SLOTS + i, 1);
  }
  bar(i: number, of: (typeof BAR)[number]): string {
    return this.one(FIRST + i, BARS + BAR.indexOf(of));
  }
  /** What a defined name of the options of a level stands for. */
  options(level: number): string {
    const names = this.column(LEVELS[level]!, 'name');
    return `INDEX(${names},${this.state(level, 'from')}):INDEX(${names},${this.state(level, 'to')})`;
  }
}
