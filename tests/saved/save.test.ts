/** Sheets of the playground as a workbook: what becomes of each cell and chart, and that verify reads it. */
import { pages } from '../../src/content/index';
import { dataset } from '../../src/dataset/index';
import { lookOf } from '../../src/saved/grid-look';
import { openParts } from '../../src/hosts/file/write/package-parts';
import { placeOf } from '../../src/page/area';
import { chartsOf } from '../../src/review/read-charts';
import { readBook, type ReadBook, type ReadCell } from '../../src/review/read-book';
import { verifyWorkbook } from '../../src/review/verify';
import { fileNameOf, saveSheets } from '../../src/saved/save';
import type { GridCellNow, GridSheetNow } from '../../src/saved/grid-sheet';
import { RARE } from '../rare';
import { insertedSheet, save, sheetOf, typed } from './fixture';

jest.setTimeout(120_000);
const ORIGIN = { row: 2, column: 1 };
const lookUp = (key: string): string => `INDEX(Atlas_Value,MATCH("${key}",Atlas_Key,0))`;
const EUROPE = 'share|Xiaomi|Europe|2025Q2';
const europe = dataset.figures.get(EUROPE)!.preferred.value;

const inserted = (id: string, change?: (cell: GridCellNow) => GridCellNow): GridSheetNow =>
  insertedSheet(id, ORIGIN, change);
const cellOf = (book: ReadBook, sheet: string, address: string): ReadCell | undefined => {
  const at = placeOf(address)!;
  return book.sheets
    .find(({ name }) => name === sheet)!
    .cells.find(({ row, column }) => row === at.row && column === at.column);
};

/** The others rarely. */
const TRIED = pages.filter((_, i) => RARE || i % 4 === 1);
test('prepared pages: their cells are the look-ups of the native workbooks, and verify finds nothing wrong', async () => {
  const sheets = TRIED.map(({ id }) => inserted(id));
  const bytes = await saveSheets(sheets, save);
  const verdict = verifyWorkbook(bytes, dataset, 'en');
  expect([verdict.id, verdict.differ, verdict.notCompared, verdict.removed]).toEqual(['playground', [], [], []]);
  // The sheet Data has as many by itself.
  expect(verdict.compared).toBeGreaterThan(dataset.observations.length);
  const book = readBook(bytes);
  const looking = book.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula?.includes('Atlas_Key')));
  expect(looking.length).toBeGreaterThan(20);
  const drawn = [...openParts(bytes).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name));
  expect(drawn).toHaveLength(sheets.flatMap(({ charts }) => charts).length);
});

describe('cells', () => {
  let book: ReadBook;
  const cells: readonly [string, GridCellNow['value'], Partial<GridCellNow>][] = [
    ['A1', europe, { formula: '=XIAOMI.SHARE("Europe","2025Q2")', look: { format: '0%' } }],
    ['A2', 0.01, { formula: '= +xiaomi.share("日本","..2022")', look: { format: '"<"0%' } }],
    ['A3', europe * 2, { formula: '=2*XIAOMI.SHARE("Europe","2025Q2")' }],
    ['A4', europe, { formula: '=XIAOMI.SHARE(C1,"2025Q2")', call: { name: 'SHARE', args: ['Europe', '2025Q2'] } }],
    ['A5', europe + 0.5, { formula: '=XIAOMI.SHARE("Europe","2025Q2")' }],
    ['A6', { error: '#N/A' }, { formula: '=XIAOMI.SHARE("Japan","2025Q1")', shown: '#N/A' }],
    ['A7', 'Xiaomi', { formula: '=XIAOMI.COMPARE("growth","Southeast Asia","2025Q2")', spills: true }],
    ['A8', 'spilled', {}],
    ['B1', 3, { formula: '=SUM(A1:A3)' }],
    ['B2', 4, { formula: '=SUM(A1:A3*A1:A3)' }],
    ['B3', { error: '#DIV/0!' }, { formula: '=1/0' }],
    ['B4', 1, { formula: "='A name that is much too long for Excel'!A1" }],
    ['B5', 2, { formula: '=Data!A1+1' }],
    ['B6', 'two', { formula: '=IF(A1>0,"two","")' }],
    ['B7', true, { formula: '=A1>0' }],
    ['C1', 'Europe', {}],
    ['C2', '=1+1', {}],
    ['C3', '#N/A', {}],
    ['C4', 46354, { look: { format: 'yyyy-mm-dd' } }],
    ['C5', true, {}],
    ['C6', '00123', {}],
  ];
  beforeAll(async () => {
    const own = cells.map(([address, value, more]) => {
      const { row, column } = placeOf(address)!;
      return typed(row, column, value, more);
    });
    const long = sheetOf('A name that is much too long for Excel', [typed(0, 0, 1)]);
    const [data, sources] = [sheetOf('Data', [typed(0, 0, 1)]), sheetOf('Sources', [typed(0, 0, 1)])];
    const sheets = [data, { ...sheetOf('Mine', own), merges: [] }, long, sources];
    const bytes = await saveSheets(sheets, { ...save, front: 1 });
    book = readBook(bytes);
    expect(verifyWorkbook(bytes, dataset, 'en').differ).toEqual([]);
    expect(openParts(bytes).get('xl/workbook.xml')).toContain('activeTab="1"');
  });

  test('are look-ups, formulas, values or errors, each as it was shown', () => {
    const now = Object.fromEntries(
      cells.map(([address]) => {
        const { value, formula = null, array } = cellOf(book, 'Mine', address)!;
        return [address, [value, formula, array]];
      }),
    );
    expect(now).toEqual({
      A1: [europe, lookUp(EUROPE), false],
      A2: [0.01, lookUp('share|Xiaomi|Japan|..2022'), false],
      A3: [europe * 2, `2*${lookUp(EUROPE)}`, false],
      A4: [europe, null, false],
      // What the figures do not say any more stays what it was.
      A5: [europe + 0.5, null, false],
      A6: ['#N/A', null, false],
      A7: ['Xiaomi', null, false],
      A8: ['spilled', null, false],
      B1: [3, 'SUM(A1:A3)', false],
      B2: [4, 'SUM(A1:A3*A1:A3)', true],
      B3: ['#DIV/0!', '1/0', false],
      B4: [1, null, false],
      B5: [2, 'Data!A1+1', false],
      B6: ['two', 'IF(A1>0,"two","")', false],
      B7: [true, 'A1>0', false],
      C1: ['Europe', null, false],
      C2: ['=1+1', null, false],
      C3: ['#N/A', null, false],
      C4: [46354, null, false],
      C5: [true, null, false],
      C6: ['00123', null, false],
    });
    expect(cellOf(book, 'Mine', 'A6')!.type).toBe('error');
    expect(cellOf(book, 'Mine', 'C3')!.type).toBe('text');
  });

  test('keep their formats, bounds as bounds', () => {
    const format = (address: string): string => book.formats[cellOf(book, 'Mine', address)!.style]!;
    expect(['A1', 'A2', 'C2', 'C4'].map(format)).toEqual(['0%', '"<"0%', '@', 'yyyy-mm-dd']);
  });

  test('sheets that are called as ours keep their names; what became of the cells is said and cited', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Data',
      'Mine',
      'A name that is much too long fo',
      'Sources',
      'About',
      'Data (2)',
      'Sources (2)',
    ]);
    // On paper each sheet says where the documents stand.
    for (const { footer } of book.sheets) expect(footer).toContain('sources on the sheet Sources (2)');
    const about = book.sheets[4]!.cells.map(({ value }) => value);
    expect(about).toContain(
      'Cells with a formula: 3 look their figures up on the sheet “Data (2)”, 6 kept their own formulas, 5 hold the values that they showed.',
    );
    expect(about).toContain(dataset.hash);
    const rows = about.filter((value) => /^Mine!/.test(String(value)));
    expect(rows).toEqual(['Mine!A1', 'Mine!A2', 'Mine!A4']);
    expect(about[about.indexOf('Mine!A2') + 2]).toBe('<1%');
  });
});

describe('charts', () => {
  test('a value that the user has changed is drawn as his, with its own format, and the line of sources says so', async () => {
    const sheet = inserted('japan-vendors', (cell) =>
      cell.value === 0.53
        ? { row: cell.row, column: cell.column, value: 0.5, shown: '50.0%', look: { format: '0.0%' } }
        : cell,
    );
    const bytes = await saveSheets([sheet], save);
    const { differ } = verifyWorkbook(bytes, dataset, 'en');
    expect(differ.map(({ found, expected }) => [found, expected])).toEqual([['0.5', '0.53 (53%)']]);
    const book = readBook(bytes);
    const charts = chartsOf(book, book.sheets[0]!);
    expect(charts.map(({ shapes }) => /the source is not that of what was changed/.test(shapes))).toContain(true);
    const changed = charts.find(({ shapes }) => shapes.includes('was changed'))!;
    expect(changed.series.some((one) => [...(one.values?.points.values() ?? [])].includes('0.5'))).toBe(true);
    expect(changed.series.some((one) => [...one.formats.values()].includes('0.0%'))).toBe(true);
  });

  test('one whose cells are gone keeps what it says; one that cannot be drawn is left out, and that is said', async () => {
    const gone = inserted('japan-vendors');
    const chart = gone.charts[0]!;
    const lost = chart.data.cells.map((one) => ({ ...one, name: null, categories: one.categories.map(() => null) }));
    const none = {
      ...chart,
      now: {
        ...chart.now,
        series: chart.now.series.map((one) => ({ ...one, values: one.values.map(() => null), labels: [] })),
      },
    };
    const bytes = await saveSheets(
      [{ ...gone, charts: [{ ...chart, data: { ...chart.data, cells: lost } }, none] }],
      save,
    );
    const book = readBook(bytes);
    const [only, ...more] = chartsOf(book, book.sheets[0]!);
    expect(more).toEqual([]);
    expect([...only!.series[0]!.categories!.points.values()]).toEqual(chart.now.series[0]!.categories);
    expect(only!.series[0]!.categories!.areas).toEqual([]);
    const about = book.sheets.find(({ name }) => name === 'About')!.cells.map(({ value }) => String(value));
    expect(about.some((text) => /^Charts left out, .*: 1\.$/.test(text))).toBe(true);
  });
});

test('looks of the grid are looks of a file', () => {
  expect(
    lookOf({
      ff: 'Consolas, monospace',
      fs: 9,
      bl: 1,
      st: { s: 1 },
      cl: { rgb: 'rgb(1, 2, 255)' },
      bg: { rgb: '#Fbe3d6' },
      bd: { b: { s: 1, cl: { rgb: '#c4511b' } }, l: { s: 0 } },
      ht: 3,
      vt: 2,
      tb: 3,
      n: { pattern: '0%' },
    }),
  ).toEqual({
    typeface: 'Consolas',
    size: 9,
    bold: true,
    strike: true,
    color: '0102FF',
    fill: 'FBE3D6',
    bottom: { style: 'thin', color: 'C4511B' },
    horizontal: 'right',
    vertical: 'center',
    wrap: true,
    format: '0%',
  });
  expect(lookOf(null)).toEqual({ horizontal: 'general', vertical: 'bottom' });
});

test('the file is called by the day', () =>
  expect(fileNameOf(new Date(2026, 10, 8))).toBe('xiaomi-atlas-playground-2026-11-08.xlsx'));
