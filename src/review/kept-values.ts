/** What a chart keeps of cells is what stands in them. */
import type { Lang } from '../core/lang';
import { addressOf } from '../page/area';
import type { Difference } from './findings';
import { gridOf } from './grid';
import type { ReadSheet } from './read-book';
import { cellOfPoint, type Kept } from './read-charts';
import { wordsOf } from './rows';
import { REASON, say } from './words';

export type Fault = Pick<Difference, 'found' | 'expected'>;

/** Programs keep fewer digits of what they have computed. */
const KEPT = 1e-5;
export function saysValue(text: string, value: string | number | boolean | null): boolean {
  if (typeof value !== 'number') return wordsOf(text) === wordsOf(value);
  return Math.abs(Number(text) - value) <= KEPT * Math.max(1e-9, Math.abs(value));
}

/** @param isOurs whether a cell says anything of ours. */
export function keptFaults(
  { areas, points }: Kept,
  sheetOf: (name: string) => ReadSheet | undefined,
  isOurs: (sheet: ReadSheet, row: number, column: number) => boolean,
  lang: Lang,
): Fault[] {
  return [...points].flatMap(([i, text]): Fault[] => {
    const at = cellOfPoint(areas, i);
    const read = at && sheetOf(at.sheet);
    if (!at || !read || !isOurs(read, at.row, at.column)) return [];
    const cell = gridOf(read).at(at.row, at.column);
    // A formula without its program has no value, and what is no number is drawn as none.
    if (!cell || cell.value === null || cell.type === 'error') return [];
    if (typeof cell.value === 'string' && /^(?:0|nan|)$/i.test(text.trim())) return [];
    if (saysValue(text, cell.value)) return [];
    return [
      { found: say(REASON.kept, lang, { value: text }), expected: `${addressOf(at.row, at.column)}: ${cell.value}` },
    ];
  });
}
