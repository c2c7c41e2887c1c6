/** Charts in the finished file: parts, places, and each fault that validators let through, planted once. */
import { writeBook } from '../../../../src/hosts/file/index';
import { lintBook } from '../../../../src/review/lint';
import { closeParts, openParts, type Parts } from '../../../../src/hosts/file/write/package-parts';
import { finishSheet } from '../../../../src/hosts/file/write/finish-sheet';
import { planBook } from '../../../../src/hosts/file/layout/plan-book';
import { readBook } from '../../../../src/review/read-book';
import { chartKinds, traitsOf } from '../../../../src/page/chart-kinds';
import { chartsBook } from '../../charts-page';
import { chartBook } from './fixture';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeBook(chartBook(), { formulas: 'native' });
});

test('three parts each chart, related and typed; the sheet has one drawing in its place', () => {
  const parts = openParts(bytes);
  const named = (pattern: RegExp): string[] => [...parts.keys()].filter((name) => pattern.test(name));
  expect(
    [named(/charts\/chart\d+\.xml$/), named(/drawings\/chartSource\d+\.xml$/), named(/drawings\/drawing\d+\.xml$/)].map(
      (list) => list.length,
    ),
  ).toEqual([chartKinds.length + 1, chartKinds.length + 1, 1]);
  const types = parts.get('[Content_Types].xml')!;
  expect(types).toContain(
    `<Override PartName="/xl/charts/chart${chartKinds.length + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  );
  expect(types).toContain(
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
  );
  const sheet = parts.get('xl/worksheets/sheet2.xml')!;
  expect(sheet.match(/<drawing /g)).toHaveLength(1);
  expect(sheet.indexOf('<drawing ')).toBeGreaterThan(sheet.indexOf('<ignoredErrors'));
  expect(sheet.indexOf('<drawing ')).toBeLessThan(sheet.indexOf('<tableParts'));
  expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain('Id="rIdDrawing1"');
  expect(readBook(bytes).sheets[1]!.tables).toHaveLength(1);
});

test('the lengths of ranges stand below the notes, as formulas of their ends', () => {
  const sheet = planBook(chartsBook, 'native').sheets[0]!;
  const [cells] = sheet.charts.find(({ spec }) => traitsOf(spec).range)!.helpers;
  const at = (row: number, column: number) => sheet.cells.find((cell) => cell.row === row && cell.column === column);
  expect(cells!.map(({ row, column }) => [-2, -1, 0].map((back) => at(row, column + back)?.value))).toEqual([
    ['Europe', 'Low–High', 0.04999999999999999],
    ['Japan', 'Low–40%', 0.37],
    ['India', '0%–High', 0.12],
    ['Korea', 'Low–High', 0],
    ['Africa', '', '–'],
    ['Latin America', 'Low–High', 0.10000000000000003],
    ['Oceania', 'Low–High', 0.04],
  ]);
  expect(cells!.map(({ row, column }) => at(row, column)?.formula?.text)).toEqual([
    'C5-B5',
    '0.4-B6',
    'C7',
    'C8-B8',
    undefined,
    'C10-B10',
    'C11-B11',
  ]);
});

test('the same bytes again', async () =>
  expect(Buffer.from(await writeBook(chartBook(), { formulas: 'native' })).equals(Buffer.from(bytes))).toBe(true));

test('charts keep their size beside rows of any height, and stand over no cells', () => {
  const sheet = planBook(chartBook(), 'native').sheets[1]!;
  const left = (column: number): number => sheet.widths.slice(0, column).reduce((sum, width) => sum + width * 7, 0);
  const top = (row: number): number =>
    Array.from({ length: row }, (_, i) => (sheet.heights.get(i) ?? 15) / 0.75).reduce((sum, height) => sum + height, 0);
  const corner = ({
    row,
    column,
    rowOffset,
    columnOffset,
  }: {
    row: number;
    column: number;
    rowOffset: number;
    columnOffset: number;
  }): [number, number] => [left(column) + columnOffset / 9525, top(row) + rowOffset / 9525];
  const frames = sheet.charts.map((chart) => ({ chart, from: corner(chart.from), to: corner(chart.to) }));
  for (const { chart, from, to } of frames) {
    expect(Math.round(to[1] - from[1])).toBe(chart.height);
    // Beyond the last column of the page the widths are Excel's own.
    if (chart.to.column < sheet.widths.length) expect(Math.round(to[0] - from[0])).toBe(chart.width);
  }
  const beside = frames.filter(({ chart }) => chart.from.column === 5);
  beside.slice(1).forEach(({ from }, i) => expect(from[1]).toBeGreaterThanOrEqual(beside[i]!.to[1]));
  for (const cell of sheet.cells.filter(({ value }) => value !== null)) {
    const [x, y] = [left(cell.column), top(cell.row)];
    expect(frames.filter(({ from, to }) => x >= from[0] && x < to[0] && y >= from[1] && y < to[1])).toEqual([]);
  }
  for (const merge of sheet.merges.filter(({ top: row }) => row >= 3)) expect(merge.right).toBeLessThan(5);
});

test('the years of a timeline stand below the notes, each beside what it belongs to', () => {
  const sheet = planBook(chartBook(), 'native').sheets[1]!;
  const timeline = sheet.charts.find(({ spec }) => spec.type === 'timeline')!;
  const at = (row: number, column: number) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const rows = timeline.helpers.flat();
  expect(rows).toHaveLength(3);
  expect(rows.map(({ row, column }) => at(row, column))).toEqual(timeline.spec.series.flatMap((one) => one.positions));
  expect(rows.map(({ row, column }) => [at(row, column - 2), at(row, column - 1)])).toEqual(
    timeline.spec.series.flatMap((one) => one.categories.map((category) => [one.name, category])),
  );
  expect(at(rows[0]!.row - 1, rows[0]!.column - 2)).toMatch(/Position in time/);
  expect(rows[0]!.row).toBeGreaterThan(Math.max(...sheet.charts.map(({ to }) => to.row)));
});

function planted(part: RegExp, find: string | RegExp, replace: string): string {
  const parts: Parts = openParts(bytes);
  const name = [...parts.keys()].find(
    (one) => part.test(one) && (typeof find === 'string' ? parts.get(one)!.includes(find) : find.test(parts.get(one)!)),
  );
  if (name === undefined) throw new Error(`nothing planted: ${String(find)}`);
  parts.set(name, parts.get(name)!.replace(find, replace));
  return lintBook(closeParts(parts)).join('\n');
}

test('a good file has no faults', () => expect(lintBook(bytes)).toEqual([]));

/** With two series. */
const LAST = new RegExp(`chart${chartKinds.length + 1}\\.xml$`);
const CHART = /charts\/chart\d+\.xml$/;
const DRAWING = /drawings\/drawing1\.xml$/;
test.each<[string, RegExp, string | RegExp, string, RegExp]>([
  [
    'a position on a doughnut',
    /chart4\.xml$/,
    '<c:showLegendKey',
    '<c:dLblPos val="outEnd"/><c:showLegendKey',
    /label position "outEnd" in a doughnutChart; it takes none/,
  ],
  [
    'a bar position on a line',
    /chart3\.xml$/,
    '<c:dLblPos val="r"/>',
    '<c:dLblPos val="outEnd"/>',
    /label position "outEnd" in a lineChart; one of t, b, l, r, ctr/,
  ],
  [
    'a line position on a bar',
    /chart1\.xml$/,
    '<c:dLblPos val="outEnd"/>',
    '<c:dLblPos val="t"/>',
    /label position "t" in a barChart/,
  ],
  [
    'a label at the end of what lies below something else',
    /chart6\.xml$/,
    '<c:dLblPos val="ctr"/>',
    '<c:dLblPos val="outEnd"/>',
    /label position "outEnd" in a stacked barChart; one of inEnd, ctr, inBase/,
  ],
  [
    'parts beside each other',
    /chart7\.xml$/,
    '<c:overlap val="100"/>',
    '',
    /stacked bars with an overlap of 0, not 100/,
  ],
  ['no alt text', DRAWING, / descr="[^"]*"/, '', /chart "test-column" without alt text/],
  ['empty alt text', DRAWING, / descr="[^"]*"/, ' descr=" "', /without alt text/],
  ['a shape id twice', DRAWING, '<xdr:cNvPr id="3"', '<xdr:cNvPr id="2"', /shape id 2 twice/],
  ['a chart twice', DRAWING, 'r:id="rId2"', 'r:id="rId1"', /chart relationship "rId1" twice/],
  ['a chart that is not there', DRAWING, 'r:id="rId2"', 'r:id="rId77"', /chart relationship "rId77" does not exist/],
  [
    'a chart part that is not there',
    /drawing1\.xml\.rels$/,
    'charts/chart1.xml',
    'charts/chart99.xml',
    /does not exist/,
  ],
  [
    'a range on no sheet',
    CHART,
    /&apos;Vendors&apos;&apos; share&apos;!/,
    '&apos;Gone&apos;!',
    /'Gone'!\$B\$4 leads to no sheet/,
  ],
  ['a range outside the cells', CHART, '$B$5:$B$7', '$B$500:$B$502', /reaches outside the sheet's cells/],
  ['a range longer than its cache', CHART, '$B$5:$B$7', '$B$5:$B$6', /has 2 cells, its cache 3/],
  ['a cache that is not the cell', CHART, '<c:v>0.8</c:v>', '<c:v>0.9</c:v>', /point 1: cached 0\.9, cell 0\.8/],
  ['a series index twice', LAST, '<c:idx val="1"/><c:order', '<c:idx val="0"/><c:order', /series index 0 twice/],
  [
    'an axis that is not there',
    CHART,
    /<c:axId val="222222222"\/><\/c:barChart>/,
    '<c:axId val="3"/></c:barChart>',
    /axis 3 does not exist/,
  ],
])('%s', (_name, part, find, replace, fault) => expect(planted(part, find, replace)).toMatch(fault));

test('a sheet with pictures is refused', () => {
  const [sheet] = planBook(chartBook(), 'native').sheets.filter(({ charts }) => charts.length > 0);
  const text = '<worksheet xmlns:r="r"><dimension ref="A1"/><sheetData/><drawing r:id="x"/></worksheet>';
  expect(() => finishSheet(text, sheet!, false)).toThrow(`charts need a sheet without pictures: ${sheet!.name}`);
});

test.each([
  ['en', 'Arial', 'Microsoft YaHei', 'en-US'],
  ['zh-CN', 'Microsoft YaHei', 'Microsoft YaHei', 'zh-CN'],
  ['zh-TW', 'Microsoft JhengHei', 'Microsoft JhengHei', 'zh-TW'],
] as const)(
  'every text of a chart in %s names its typefaces and its language',
  async (lang, latin, eastAsian, locale) => {
    const parts = openParts(await writeBook({ ...chartBook(), lang }, { formulas: 'native' }));
    const texts = [...parts]
      .filter(([name]) => /charts\/chart\d|drawings\/chartSource/.test(name))
      .map(([, text]) => text);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      const looks = [...text.matchAll(/<a:(?:defRPr|rPr)[ >].*?<\/a:(?:defRPr|rPr)>/g)].map(([look]) => look);
      expect(looks.length).toBeGreaterThan(0);
      for (const look of looks) expect(look).toContain(`<a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/>`);
      expect([...new Set([...text.matchAll(/ lang="([^"]*)"/g)].map(([, tag]) => tag))]).toEqual([locale]);
    }
  },
);
