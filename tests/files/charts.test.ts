/**
 * One chart of each kind before the judges that are not ours: the Open XML SDK, and LibreOffice, which must draw them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartKinds } from '../../src/page/chart-kinds';
import { writeBook } from '../../src/hosts/file/index';
import { openParts } from '../../src/hosts/file/write/package-parts';
import { chartBook } from '../hosts/file/charts/fixture';
import { chartsBook } from '../hosts/charts-page';
import { convert, officeTest, paperTest } from './libreoffice';
import { sdkErrors } from './open-xml-sdk';
import { coloured, pagesOf, pictureOf, type PaperPage, type Word } from './paper';

jest.setTimeout(300_000);
let folder: string;
const file = (): string => join(folder, 'charts.xlsx');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-charts-'));
  writeFileSync(file(), await writeBook(chartBook(), { formulas: 'native' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the Open XML SDK finds no error', async () => {
  const own = join(folder, 'own.xlsx');
  writeFileSync(own, await writeBook(chartsBook, { formulas: 'native' }));
  expect(await sdkErrors([file(), own])).toEqual({ [file()]: [], [own]: [] });
});

paperTest('LibreOffice draws ranges from end to end, open ones hollow, and parts on each other', async () => {
  const own = join(folder, 'own.xlsx');
  writeFileSync(own, await writeBook(chartsBook, { formulas: 'native' }));
  const saved = convert([own], 'pdf');
  try {
    const pdf = join(saved, 'own.pdf');
    const [{ words, width }] = pagesOf(pdf) as [PaperPage];
    const picture = pictureOf(pdf, 0, `${pdf}-page`);
    const charts = words.find(({ text }) => text === 'Shares')!.left - 1;
    const inCharts = words.filter(({ left }) => left > charts);
    const word = (text: string): Word => inCharts.find((one) => one.text === text)!;
    const ORANGE = 'FF6900';
    /** How much of the room between two words of one line has a colour. */
    const between = (from: Word, to: number, color: string): number => {
      const box = { left: from.right + 2, right: to - 2, top: from.top, bottom: from.bottom };
      return coloured(picture, box, color) / ((box.right - box.left) * (box.bottom - box.top));
    };
    expect(between(word('20%'), word('25%').left, ORANGE)).toBeGreaterThan(0.6);
    expect(between(word('Europe'), word('20%').left, ORANGE)).toBe(0);
    expect(between(word('~30%'), word('>40%').left, '1428A0')).toBeGreaterThan(0.6);
    for (const [from, to] of [
      [word('≥3%'), word('>40%').left],
      [word('India'), word('≤12%').left],
    ] as const) {
      expect(between(from, to, ORANGE)).toBeGreaterThan(0);
      expect(between(from, to, ORANGE)).toBeLessThan(0.3);
    }
    // Nothing known: nothing drawn.
    expect(between(word('Africa'), width, ORANGE)).toBe(0);
    // Three parts above each other, and the two that are too low for their labels beside them, apart.
    const [top, middle, bottom] = ['15%', '>30%', '25%'].map((text) =>
      inCharts.filter((one) => one.text === text).at(-1)!,
    );
    expect([top!.bottom < middle!.top, middle!.bottom < bottom!.top]).toEqual([true, true]);
    expect(word('2%').bottom).toBeLessThanOrEqual(word('<1%').top + 2);
    for (const color of [ORANGE, '2B6CB0', '2F855A'])
      expect(
        coloured(picture, { left: charts, right: width, top: top!.top, bottom: bottom!.bottom }, color),
      ).toBeGreaterThan(100);
  } finally {
    rmSync(saved, { recursive: true, force: true });
  }
});

officeTest('LibreOffice keeps every chart with its kind and its cells', () => {
  const saved = convert([file()], 'xlsx:Calc MS Excel 2007 XML');
  try {
    const charts = [...openParts(readFileSync(join(saved, 'charts.xlsx')))]
      .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
      .map(([, text]) => text);
    expect(charts).toHaveLength(chartKinds.length + 1);
    for (const kind of ['barChart', 'lineChart', 'doughnutChart', 'scatterChart'])
      expect(charts.some((text) => text.includes(`<c:${kind}>`))).toBe(true);
    for (const text of charts) expect(text).toMatch(/\$[BC]\$5:\$[BC]\$[78]/);
  } finally {
    rmSync(saved, { recursive: true, force: true });
  }
});
