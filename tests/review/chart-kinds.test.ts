/** Ranges and stacked columns read back: nothing is said of them as we write them, and what was moved is found. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataset } from '../../src/dataset';
import { FORMULA_MODES, writeBook } from '../../src/hosts/file';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import type { Difference } from '../../src/review/findings';
import { judgeSheets } from '../../src/review/judge-sheets';
import { lintBook } from '../../src/review/lint';
import { locateTables } from '../../src/review/locate';
import { readBook } from '../../src/review/read-book';
import { chartsOf } from '../../src/review/read-charts';
import { RARE } from '../rare';
import { convert, officeTest } from '../files/libreoffice';
import { chartsBook } from '../hosts/charts-page';

jest.setTimeout(120_000);
let base: Uint8Array;
beforeAll(async () => {
  base = await writeBook(chartsBook, { formulas: 'native' });
});

function differences(bytes: Uint8Array): readonly Difference[] {
  const book = readBook(bytes);
  const location = locateTables(book, chartsBook);
  return judgeSheets(book, location, { dataset, lang: 'en', sameData: true }).differ;
}

test.each(FORMULA_MODES)('as we write them in the form %s there is nothing to say', async (formulas) => {
  const bytes = await writeBook(chartsBook, { formulas });
  expect([lintBook(bytes), differences(bytes)]).toEqual([[], []]);
});

test('they are read as what they are', () => {
  const book = readBook(base);
  const [ranges, parts] = chartsOf(book, book.sheets[0]!);
  const names = (chart: typeof ranges): unknown[] => chart!.series.map(({ name }) => name?.points.get(0));
  expect([ranges!.name, ranges!.groupings, names(ranges)]).toEqual([
    'own-range-bar',
    ['stacked'],
    ['Low', 'Low–High', 'High'],
  ]);
  expect([parts!.name, parts!.groupings, names(parts)]).toEqual([
    'own-stacked-column',
    ['stacked'],
    ['Phones', 'Watches', 'Other'],
  ]);
  // Who has no low end has no label there, and one figure has one label.
  expect(ranges!.series.map(({ unlabelled }) => [...unlabelled])).toEqual([[2, 3, 4], [], [1, 4]]);
});

(RARE ? officeTest : test.skip)('as LibreOffice saves them there is nothing to say either', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-kinds-'));
  try {
    writeFileSync(join(folder, 'own.xlsx'), base);
    const saved = convert([join(folder, 'own.xlsx')], 'xlsx:Calc MS Excel 2007 XML');
    const bytes = readFileSync(join(saved, 'own.xlsx'));
    const book = readBook(bytes);
    const charts = chartsOf(book, book.sheets[0]!);
    expect(charts.map(({ series, groupings }) => [series.length, groupings])).toEqual([
      [3, ['stacked']],
      [3, ['stacked']],
    ]);
    expect(differences(bytes)).toEqual([]);
    rmSync(saved, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const RANGES = 'Shares from and to';
const PARTS = 'Shares that add up';
function changed(title: string, from: string | RegExp, to: string | ((found: string) => string)): Uint8Array {
  const parts = openParts(base);
  const [name, text] = [...parts].find(([one, xml]) => /charts\/chart\d+\.xml$/.test(one) && xml.includes(title))!;
  const after = text.replace(from, to as string);
  expect(after).not.toBe(text);
  parts.set(name, after);
  return closeParts(parts);
}
/** Two series of a chart in each other's place, with all that they have. */
function swapped(title: string, a: number, b: number): Uint8Array {
  return changed(title, /<c:ser>.*<\/c:ser>/s, (all) => {
    const series = all.match(/<c:ser>.*?<\/c:ser>/gs)!;
    [series[a], series[b]] = [series[b]!, series[a]!];
    return series
      .map((one, i) =>
        one.replace(/<c:idx val="\d"\/><c:order val="\d"\/>/, `<c:idx val="${i}"/><c:order val="${i}"/>`),
      )
      .join('');
  });
}

test.each<[string, () => Uint8Array, string]>([
  [
    'low ends from the cells of the high ones',
    () => changed(RANGES, '$B$5:$B$11', '$C$5:$C$11'),
    "'Own''s charts'!$C$5:$C$11",
  ],
  [
    'a low end that is kept elsewhere',
    () => changed(RANGES, '<c:v>0.2</c:v>', '<c:v>0.1</c:v>'),
    'the chart keeps 0.1',
  ],
  [
    'a high end that is kept elsewhere',
    () => changed(RANGES, '<c:v>0.12</c:v></c:pt><c:pt idx="3"', '<c:v>0.22</c:v></c:pt><c:pt idx="3"'),
    '0.22',
  ],
  [
    'a bar that is longer than its ends are apart',
    () => changed(RANGES, /<c:v>0\.04999\d*<\/c:v>/, '<c:v>0.15</c:v>'),
    'Europe: 0.15',
  ],
  ['ends in each other’s place', () => swapped(RANGES, 0, 2), 'High, Low–High, Low'],
  ['a bar below its low end', () => swapped(RANGES, 0, 1), 'Low–High, Low, High'],
  [
    'bars side by side, all from zero',
    () => changed(RANGES, '<c:grouping val="stacked"/>', '<c:grouping val="clustered"/>'),
    'clustered',
  ],
  ['a bound without its word', () => changed(RANGES, /&quot;≥&quot;0%/g, '0%'), '0%'],
  ['a bound of the other side', () => changed(RANGES, /&quot;≤&quot;0%/g, '&quot;≥&quot;0%'), '"≥"0%'],
  ['a part from the cells of another', () => changed(PARTS, '$C$15:$C$17', '$D$15:$D$17'), '$D$15:$D$17'],
  [
    'the name of a part at another',
    () => changed(PARTS, '<c:v>Watches</c:v>', '<c:v>Phones</c:v>'),
    'the chart keeps Phones',
  ],
  ['a part that is kept larger', () => changed(PARTS, '<c:v>0.01</c:v>', '<c:v>0.2</c:v>'), 'the chart keeps 0.2'],
  ['a part below a bound that is none any more', () => changed(PARTS, /&quot;&gt;&quot;0%/g, '0%'), '0%'],
])('%s', (_what, bytes, found) => {
  const differ = differences(bytes());
  expect(differ.map((one) => one.found).join('\n')).toContain(found);
  for (const { cell } of differ) expect(cell).toMatch(/^Own's charts!own-(?:range-bar|stacked-column)$/);
});

test('the cells that say how long bars are', () => {
  const parts = openParts(base);
  const [name, sheet] = [...parts].find(([one]) => /worksheets\/sheet1\.xml$/.test(one))!;
  const after = sheet.replace(/<v>0\.04999\d*<\/v>/, '<v>0.3</v>');
  expect(after).not.toBe(sheet);
  parts.set(name, after);
  expect(differences(closeParts(parts)).map(({ found }) => found)).toEqual(
    expect.arrayContaining([expect.stringContaining('the chart keeps 0.04999')]),
  );
});
