/**
 * A Page as the rows that go on the clipboard, the same for every kind of clipboard content: title, tables, notes,
 * sources, one below the other. Figures are numbers with their format; a bound, a plan and every other number that
 * needs its words is text, as it is shown; numbers of notes stand in a column of their own, never in a figure's cell.
 * Pure.
 */
import { needsItsWords } from '../../page/plain-figures';
import type { Cell, Page } from '../../page/page';
import { words } from '../../core/lang';

export type ClipCell =
  | { readonly kind: 'text'; readonly text: string; readonly header: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format: string; readonly shown: string };
/** null = an empty cell. */
export type ClipRow = readonly (ClipCell | null)[];

const NOTES = words('Notes', '注', '註');

/** One line, without what terminals and parsers take for more than text. */
const flat = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();

const text = (value: string, header = false): ClipCell | null => {
  const line = flat(value);
  return line === '' ? null : { kind: 'text', text: line, header };
};

const marksText = (marks: readonly number[]): string => [...new Set(marks)].sort((a, b) => a - b).join(', ');

function clipCell(cell: Cell): ClipCell | null {
  if (cell.value === null) return null;
  if (cell.role === 'mark' && cell.marks.length > 0) return text(marksText(cell.marks));
  if (typeof cell.value === 'number' && Number.isFinite(cell.value) && !needsItsWords(cell))
    return { kind: 'number', value: cell.value, format: cell.format, shown: flat(cell.display) };
  return text(cell.display, cell.role === 'header');
}

/** The table's rows; cells that lead to notes say which ones in a last column, where the table has none for them. */
function tableRows(cells: readonly (readonly Cell[])[], page: Page): readonly ClipRow[] {
  const [head = [], ...lines] = cells;
  const hasColumn = lines.some((line) => line.some((cell) => cell.role === 'mark'));
  const marks = lines.map((line) => (hasColumn ? [] : line.flatMap((cell) => cell.marks)));
  const hasMarks = marks.some((list) => list.length > 0);
  const withNotes = (row: ClipRow, notes: ClipCell | null): ClipRow => (hasMarks ? [...row, notes] : row);
  return [
    withNotes(head.map(clipCell), text(NOTES[page.lang], true)),
    ...lines.map((line, i) => withNotes(line.map(clipCell), text(marksText(marks[i]!)))),
  ];
}

export function clipRows(page: Page): readonly ClipRow[] {
  const tables = page.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  // A figure alone, or with its citation.
  if (tables.length === 0)
    return page.blocks.flatMap((block) =>
      block.kind === 'chart' ? [] : block.cells.map((line) => line.map(clipCell)),
    );
  return [
    [text(page.title)],
    ...tables.flatMap((table) => [
      [],
      ...(tables.length > 1 ? [[text(table.title)]] : []),
      ...tableRows(table.cells, page),
    ]),
    [],
    ...page.notes.map((note) => [text(`[${note.mark}] ${note.text}`)]),
    [text(page.sourceLine)],
  ];
}
