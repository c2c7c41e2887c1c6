/**
 * Numbers of notes as raised digits behind a number. They stand in its number format, so that the cell's value stays a
 * number:
 * `0%` of the notes 3, 4 and 5 is `0%"³⁻⁵"`.
 */
import { largest } from './largest';
import { sectionsOf } from './format-sections';
import type { Cell } from './page';

const DIGITS = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
const TO = '⁻';
const raised = (n: number): string => [...String(n)].map((digit) => DIGITS[Number(digit)]).join('');

/** 3, 4, 5, 7 becomes ³⁻⁵ ⁷: from three neighbours on a range, so that a figure of many places stays readable. */
export function raisedMarks(marks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const mark of [...new Set(marks)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === mark - 1) last[1] = mark;
    else runs.push([mark, mark]);
  }
  return runs
    .map(([from, to]) =>
      to - from > 1
        ? raised(from) + TO + raised(to)
        : Array.from({ length: to - from + 1 }, (_, i) => raised(from + i)).join(' '),
    )
    .join(' ');
}

/** All that `raisedMarks` writes; a format without it is the figure's own. */
const WRITTEN = new RegExp(`[${DIGITS.join('')}${TO}][${DIGITS.join('')}${TO} ]*`, 'g');
export const withoutMarks = (text: string): string => text.replace(WRITTEN, '');

/** As wide as a raised digit, in Arial and in every font of its widths. */
const BLANK = '_-';

/** Quoted text that ends a form takes the marks in: quotes beside quotes are read as a quote by some programs. */
const behind = (section: string, text: string): string =>
  text === '' ? section : section.endsWith('"') ? `${section.slice(0, -1)}${text}"` : `${section}"${text}"`;

/**
 * The cells of one column of a table with their marks behind them, all of one width, so that the digits stay in line. A
 * column without marks stays as it is.
 */
export function markColumn(cells: readonly Cell[]): readonly Cell[] {
  const marks = cells.map((cell) => raisedMarks(cell.marks));
  const widest = largest(
    marks.map((text) => text.length),
    0,
  );
  if (widest === 0) return cells;
  return cells.map((cell, i) => {
    const text = marks[i]!;
    const blanks = BLANK.repeat(widest - text.length);
    if (typeof cell.value === 'number')
      return {
        ...cell,
        marked: {
          format: sectionsOf(cell.format)
            .map((one) => (one === '' ? one : behind(one, text) + blanks))
            .join(';'),
          display: cell.display + text,
        },
      };
    // A range, or a dash that keeps its place.
    if (text !== '' || cell.role === 'missing')
      return { ...cell, marked: { format: `${behind('@', text)}${blanks}`, display: cell.display + text } };
    return cell;
  });
}
