/**
 * The verdicts of the checks are live: they follow the figures on the Data sheet, what a reader states, and their
 * colours follow them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks } from '../../src/content/index';
import type { Book, Cell } from '../../src/page/page';
import type { Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset/index';
import { writeBook } from '../../src/hosts/file/index';
import { openParts } from '../../src/hosts/file/write/package-parts';
import { readBook } from '../../src/review/read-book';
import { RARE, TRIED_LANGS } from '../rare';
import { convert, officeTest } from './libreoffice';
import { sdkErrors } from './open-xml-sdk';

jest.setTimeout(300_000);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-verdicts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bookOf = (lang: Lang): Book =>
  fillWorkbook(
    workbooks.find(({ id }) => id === 'blank')!,
    dataset,
    { lang, explorer: null },
  );

/**
 * The same book with other cells, as if somebody had typed into it: of the sheet of a page, by row and column of a
 * table.
 */
function edited(book: Book, pageId: string, change: (row: readonly Cell[], table: string) => readonly Cell[]): Book {
  const sheets = book.sheets.map((sheet) =>
    sheet.page.id !== pageId
      ? sheet
      : {
          ...sheet,
          page: {
            ...sheet.page,
            blocks: sheet.page.blocks.map((block) =>
              block.kind === 'table' ? { ...block, cells: block.cells.map((row) => change(row, block.name)) } : block,
            ),
          },
        },
  );
  return { ...book, sheets };
}
const withFigure = (book: Book, key: string, value: number): Book =>
  edited(book, 'data', (row) =>
    row[0]!.value === key ? row.map((cell) => (cell.role === 'number' ? { ...cell, value } : cell)) : row,
  );
const typed = (value: number): Cell => ({
  value,
  format: 'General',
  role: 'number',
  display: String(value),
  citations: [],
  marks: [],
});
const withStated = (book: Book, title: string, value: number): Book =>
  edited(book, 'checks', (row) =>
    row[0]!.value === title ? row.map((cell, c) => (c === 5 ? typed(value) : cell)) : row,
  );

/** What LibreOffice makes of the verdicts, by title of the check. */
async function recalculated(books: Readonly<Record<string, Book>>): Promise<Record<string, Map<unknown, unknown>>> {
  const files = Object.keys(books).map((name) => join(folder, `${name}.xlsx`));
  for (const [i, book] of Object.values(books).entries())
    writeFileSync(files[i]!, await writeBook(book, { formulas: 'native' }));
  const out = convert(files, 'xlsx:Calc MS Excel 2007 XML');
  try {
    return Object.fromEntries(
      Object.entries(books).map(([name, book]) => {
        const sheet = book.sheets.find(({ page }) => page.id === 'checks')!.name;
        const cells = readBook(readFileSync(join(out, `${name}.xlsx`))).sheets.find((one) => one.name === sheet)!.cells;
        const at = (row: number, column: number): unknown =>
          cells.find((cell) => cell.row === row && cell.column === column)?.value;
        return [name, new Map(dataset.checks.map((_, i) => [at(4 + i, 1), at(4 + i, 9)]))];
      }),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
const title = (id: string, lang: Lang): string => dataset.checks.find((c) => c.id === id)!.title[lang];

officeTest('a changed figure changes the verdict, in the language of the book', async () => {
  const found = await recalculated({
    share: withFigure(
      withFigure(bookOf('en'), 'shipments|Xiaomi|Southeast Asia|2025Q2', 6e6),
      'store_plan_years|Xiaomi|Overseas|n.d.',
      4,
    ),
    order: withFigure(bookOf('zh-CN'), 'double11_order_value|Total|China|2025-10-07..2025-11-11', 279.25),
    amazon: withFigure(bookOf('zh-TW'), 'order_profit_change|Amazon|Unstated|2025', -0.9),
    unstated: withStated(
      withStated(bookOf('en'), title('sea-market-2021q2', 'en'), 27_000_000),
      title('funding-part', 'en'),
      0.5,
    ),
  });
  expect(found['share']!.get(title('sea-share-2025q2', 'en'))).toBe('does not hold');
  expect(found['share']!.get(title('markets-nested', 'en'))).toBe('holds');
  expect(found['order']!.get(title('double11-order-value', 'zh-CN'))).toBe('成立');
  expect(found['amazon']!.get(title('amazon-margin', 'zh-TW'))).toBe('未決');
  expect(found['share']!.get(title('store-plan-years', 'en'))).toBe('does not hold');
  expect([
    found['unstated']!.get(title('sea-market-2021q2', 'en')),
    found['unstated']!.get(title('funding-part', 'en')),
    found['unstated']!.get(title('spain-base', 'en')),
  ]).toEqual(['holds', 'does not hold', 'open']);
});

test('every verdict is a formula that reads numbers beside it, with a colour for each text it can give', async () => {
  for (const [i, lang] of TRIED_LANGS.entries())
    for (const formulas of RARE ? (['native', 'addin'] as const) : ([i === 1 ? 'addin' : 'native'] as const)) {
      const bytes = await writeBook(bookOf(lang), { formulas });
      const file = join(folder, `rules-${lang}-${formulas}.xlsx`);
      writeFileSync(file, bytes);
      const [book, parts] = [readBook(bytes), openParts(bytes)];
      const sheet = book.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Atlas_checks'))!;
      const verdicts = sheet.cells.filter(
        (cell) => cell.column === 9 && cell.row >= 4 && cell.row < 4 + dataset.checks.length,
      );
      expect(verdicts).toHaveLength(dataset.checks.length);
      for (const verdict of verdicts) {
        expect(verdict).toMatchObject({
          type: 'text',
          array: false,
          formula: expect.stringMatching(/^IF\((ISNUMBER\(G\d+\),IF\()?(OR\()?ROUND\([B-I]\d+-[B-I]\d+,9\)/),
        });
        expect(verdict.formula).not.toMatch(/INDEX|XIAOMI/);
      }
      const xml = parts.get(sheet.path)!;
      const rules = [
        ...xml.matchAll(
          /<conditionalFormatting sqref="J5:J(\d+)"><cfRule type="cellIs" dxfId="(\d)"[^>]*operator="equal"><formula>&quot;([^<]*)&quot;<\/formula>/g,
        ),
      ].map(([, last, style, text]) => [last, style, text]);
      const last = String(4 + dataset.checks.length);
      expect(rules.map(([, , text]) => text)).toEqual(
        {
          'en': ['holds', 'does not hold', 'open'],
          'zh-CN': ['成立', '不成立', '未决'],
          'zh-TW': ['成立', '不成立', '未決'],
          'zh-HK': ['成立', '不成立', '未決'],
        }[lang],
      );
      expect(rules.every(([to]) => to === last)).toBe(true);
      const colors = [
        ...parts.get('xl/styles.xml')!.matchAll(/<dxf><font><color rgb="FF([0-9A-F]{6})"\/><\/font><\/dxf>/g),
      ].map(([, color]) => color);
      expect(new Set(rules.map(([, style]) => colors[Number(style)])).size).toBe(3);
    }
  const files = TRIED_LANGS.filter((lang) => RARE || lang === 'zh-TW').map((lang) =>
    join(folder, `rules-${lang}-native.xlsx`),
  );
  expect(Object.values(await sdkErrors(files)).flat()).toEqual([]);
});
