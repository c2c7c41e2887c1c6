/** Rows and cells for a terminal: columns aligned, Chinese characters counted as two. */
import { Printed, visible } from './printed-text';

const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/;

const columnsOf = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

export function textTable(rows: readonly (readonly (string | number)[])[]): Printed {
  const texts = rows.map((row) => row.map((cell) => plainCell(cell)));
  const widths = (texts[0] ?? []).map((_, column) =>
    texts.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), 0),
  );
  const numeric = widths.map(
    (_, column) => rows.length > 1 && rows.slice(1).every((row) => typeof row[column] === 'number'),
  );
  return Printed.lines(
    texts.map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(cell)));
          return numeric[column] ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    ),
  );
}

/** One cell as text, nothing hidden in it; what a spreadsheet leaves empty is empty. */
export function plainCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return errorCode(value) ?? visible(JSON.stringify(value));
  return visible(String(value));
}

/** `#N/A` of an error value, wherever it comes from. */
export function errorCode(value: unknown): string | null {
  const code =
    typeof value === 'object' && value !== null && 'code' in value ? (value as { code: unknown }).code : null;
  return typeof code === 'string' && code.startsWith('#') ? code : null;
}
