/** Sheets of the playground as a workbook: what becomes of each cell and chart, and that verify reads it. */
import { fillPage, pages } from '../../src/content/index';
import { dataset } from '../../src/dataset/index';
import { openParts } from '../../src/hosts/file/write/package-parts';
import { readBook } from '../../src/review/read-book';
import { verifyWorkbook } from '../../src/review/verify';
import { fileNameOf, saveSheets } from '../../src/saved/save';
import { pageCells, save, sheetOf, typed } from './fixture';

jest.setTimeout(120_000);
const ORIGIN = { row: 2, column: 1 };
const lookUp = (key: string): string => `INDEX(Atlas_Value,MATCH("${key}",Atlas_Key,0))`;

test('every prepared page: its cells are the look-ups of the native workbooks, and verify finds nothing wrong', async () => {
  const filled = pages.map((spec) => fillPage(spec, dataset, { lang: 'en', charts: true }));
  const sheets = filled.map((page) => sheetOf(page.title, pageCells(page, ORIGIN), { page, origin: ORIGIN }));
  const bytes = await saveSheets(sheets, save);
  const verdict = verifyWorkbook(bytes, dataset, 'en');
  expect([verdict.id, verdict.differ, verdict.notCompared, verdict.removed]).toEqual(['playground', [], [], []]);
  expect(verdict.compared).toBeGreaterThan(1000);
  const formulas = readBook(bytes).sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.filter((text) => text.includes('Atlas_Key')).length).toBeGreaterThan(500);
  const charts = [...openParts(bytes).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(sheets.flatMap((sheet) => sheet.charts).length);
});
