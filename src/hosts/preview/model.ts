/** A Page as what a reader needs to see of it, without a screen: tables, marks, numbered notes, sources. Pure. */
import { numericColumns, webAddress } from '../../page/cells';
import { tableBlocks } from '../../page/grid';
import type { Cell, Page, Role, TableBlock } from '../../page/page';

export interface PreviewCell {
  readonly text: string;
  readonly role: Role;
  readonly numeric: boolean;
  /** Notes that this cell leads to, shown as links after (or instead of) its text. */
  readonly marks: readonly number[];
  /** Web address, only http(s). */
  readonly url: string | null;
}

export interface PreviewTable {
  readonly caption: string;
  readonly headers: readonly PreviewCell[];
  readonly rows: readonly (readonly PreviewCell[])[];
}

export interface PreviewNote {
  readonly mark: number;
  readonly text: string;
}

export interface Preview {
  readonly title: string;
  readonly summary: string;
  readonly lang: string;
  readonly tables: readonly PreviewTable[];
  readonly notes: readonly PreviewNote[];
  readonly sourceLine: string;
}

export function previewOf(page: Page): Preview {
  const tables = tableBlocks(page).map(previewTable);
  return {
    title: page.title,
    summary: page.summary,
    lang: page.lang,
    tables,
    notes: page.notes.map(({ mark, text }) => ({ mark, text })),
    sourceLine: page.sourceLine,
  };
}

function previewTable(block: TableBlock): PreviewTable {
  const [head = [], ...lines] = block.cells;
  const numeric = numericColumns(block);
  const shown = head.map((_, c) => c).filter((c) => !repeatsMarks(lines, c));
  const rows = lines.map((line) => shown.map((c) => previewCell(line[c]!)));
  // A header stands over its column as the column's cells do.
  const headers = shown.map((c) => ({ ...previewCell(head[c]!), numeric: numeric[c] ?? false }));
  return { caption: block.title, headers, rows };
}

/** The numbers in a column of marks; hosts without links write them out in a column of their own. */
const marksOf = (cell: Cell): readonly number[] => {
  if (cell.marks.length > 0 || cell.role !== 'mark') return cell.marks;
  return (String(cell.value ?? '').match(/\d+/g) ?? []).map(Number);
};

/** A column of marks says nothing new where the cells of each row carry the same marks as links. */
const repeatsMarks = (lines: readonly (readonly Cell[])[], column: number): boolean =>
  lines.some((line) => line[column]?.role === 'mark') &&
  lines.every((line) => {
    const others = line.flatMap((cell, c) => (c === column ? [] : cell.marks));
    return line[column] !== undefined && marksOf(line[column]).every((m) => others.includes(m));
  });

const previewCell = (cell: Cell): PreviewCell => {
  const marks = marksOf(cell);
  return {
    text: cell.role === 'mark' && marks.length > 0 ? '' : cell.display,
    role: cell.role,
    numeric: cell.role !== 'mark' && (typeof cell.value === 'number' || cell.role === 'missing'),
    marks,
    url: webAddress(cell),
  };
};
