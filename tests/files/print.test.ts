/** The overview as LibreOffice prints it, in every language: pages begin where the plan says, headers are repeated, nothing is cut. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks } from '../../src/content/index';
import { LANGS } from '../../src/core/lang';
import { dataset } from '../../src/dataset/index';
import { writeBook } from '../../src/hosts/file/index';
import type { PlannedSheet } from '../../src/hosts/file/plan';
import { planBook } from '../../src/hosts/file/plan-book';
import { convert, officeTest } from './libreoffice';

jest.setTimeout(300_000);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-print-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare = (text: string): string => text.replace(/\s+/gu, '');
/** The text of each page, without spaces. */
function pagesOf(pdf: string): string[] {
  const run = spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', timeout: 120_000, maxBuffer: 64e6 });
  if (run.status !== 0) throw new Error(`pdftotext: ${run.stderr || run.error?.message}`);
  return run.stdout.split('\f').slice(0, -1).map(bare);
}

interface ExpectedPage {
  readonly sheet: PlannedSheet;
  readonly from: number;
  readonly to: number;
  readonly side: number;
}
const expectedPages = (sheet: PlannedSheet): ExpectedPage[] => {
  const starts = [0, ...sheet.print.rowBreaks];
  return starts.flatMap((from, i) =>
    Array.from({ length: sheet.print.across }, (_, side) => ({
      sheet,
      from,
      to: (starts[i + 1] ?? 1e6) - 1,
      side,
    })),
  );
};
/** The first text of a row: its number or its label. */
const textOf = (sheet: PlannedSheet, row: number): string => {
  const cells = sheet.cells.filter((cell) => cell.row === row && typeof cell.value === 'string' && cell.value !== '');
  return bare(String(cells.sort((a, b) => a.column - b.column)[0]?.value ?? ''));
};

officeTest(
  'each page has the rows that the plan gives it, with the repeated header, and no number is cut',
  async () => {
    const books = LANGS.map((lang) => fillWorkbook(workbooks[0]!, dataset, { lang }));
    const files = LANGS.map((lang) => join(folder, `overview-${lang}.xlsx`));
    for (const [i, book] of books.entries()) writeFileSync(files[i]!, await writeBook(book, { formulas: 'native' }));
    const saved = convert(files, 'pdf');
    try {
      const wrong: string[] = [];
      for (const [i, book] of books.entries()) {
        const printed = pagesOf(join(saved, `overview-${LANGS[i]!}.pdf`));
        const expected = planBook(book, 'native').sheets.flatMap(expectedPages);
        expect([LANGS[i], printed.length]).toEqual([LANGS[i], expected.length]);
        expected.forEach(({ sheet, from, to, side }, p) => {
          const text = printed[p]!;
          const { repeatRow } = sheet.print;
          const heads = sheet.cells.filter(({ row }) => row === repeatRow).map(({ value }) => bare(String(value)));
          if (text.includes('###')) wrong.push(`${sheet.name}: a number does not fit`);
          if (side > 0) return;
          // Long words and texts may be broken by the printer, short beginnings are not.
          const first = textOf(sheet, from).slice(0, 8);
          if (!text.includes(first))
            wrong.push(`${sheet.name}: page ${p + 1} does not begin with row ${from + 1}, "${first}"`);
          if (repeatRow !== null && from > repeatRow && !text.includes(heads[0]!))
            wrong.push(`${sheet.name}: page ${p + 1} without its header`);
          const rows = new Set(
            sheet.cells
              .filter(({ row, value }) => row >= from && row <= to && typeof value === 'string')
              .map(({ row }) => row),
          );
          for (const row of rows)
            if (!text.includes(textOf(sheet, row).slice(0, 6)))
              wrong.push(`${sheet.name}: row ${row + 1} is not on page ${p + 1}`);
        });
      }
      expect(wrong).toEqual([]);
    } finally {
      rmSync(saved, { recursive: true, force: true });
    }
  },
);
