/** A Page as what a reader needs to see of it, without a screen: tables, marks, numbered notes, sources. Pure. */
import type { Cell, Page, Role } from '../../content/spec';

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
  const tables = page.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const [head = [], ...lines] = block.cells;
    const rows = lines.map(previewRow);
    // A header stands over its column as the column's cells do.
    const headers = head.map((c, i) => ({ ...previewCell(c, false), numeric: rows.some((r) => r[i]?.role !== 'missing' && r[i]?.numeric) }));
    return [{ caption: block.title, headers, rows }];
  });
  return { title: page.title, summary: page.summary, lang: page.lang, tables, notes: page.notes.map(({ mark, text }) => ({ mark, text })), sourceLine: page.sourceLine };
}

/** Where a row has a column for its marks, the numbers do not repeat them. */
function previewRow(row: readonly Cell[]): PreviewCell[] {
  const inColumn = new Set(row.filter((c) => c.role === 'mark').flatMap((c) => c.marks));
  return row.map((cell) => {
    if (cell.role === 'mark') return previewCell(cell, cell.marks.length > 0);
    const own = { ...cell, marks: cell.marks.filter((m) => !inColumn.has(m)) };
    return previewCell(own, false);
  });
}

const previewCell = (cell: Cell, marksOnly: boolean): PreviewCell => ({
  text: marksOnly ? '' : cell.display,
  role: cell.role,
  numeric: typeof cell.value === 'number' || cell.role === 'missing',
  marks: cell.marks,
  url: cell.link && 'url' in cell.link && /^https?:\/\//.test(cell.link.url) ? cell.link.url : null,
});
