/** Charts as a reader sees them: printed by LibreOffice, their title, labels and colours found in the very place where each stands. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks } from '../../src/content/index';
import type { Book, ChartSpec } from '../../src/content/spec';
import { LANGS } from '../../src/core/lang';
import { dataset } from '../../src/dataset/index';
import { writeBook } from '../../src/hosts/file/index';
import type { PlannedChart } from '../../src/hosts/file/plan';
import { planBook } from '../../src/hosts/file/plan-book';
import { convert, officeTest } from './libreoffice';

jest.setTimeout(600_000);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-rendering-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withoutCharts = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    page: { ...sheet.page, blocks: sheet.page.blocks.filter(({ kind }) => kind !== 'chart') },
  })),
});

/** The files as PDF, in a folder of their own. */
async function printed(books: ReadonlyMap<string, Book>): Promise<string> {
  const files = [...books.keys()].map((name) => join(folder, `${name}.xlsx`));
  for (const [name, book] of books)
    writeFileSync(join(folder, `${name}.xlsx`), await writeBook(book, { formulas: 'native' }));
  return convert(files, 'pdf');
}

function tool(command: string, args: readonly string[]): string {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000, maxBuffer: 64e6 });
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr || run.error?.message}`);
  return run.stdout;
}

/** Points from the top left corner of a page. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Word extends Box {
  readonly text: string;
}
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
/** Lines may break anywhere. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** The words of each page with their places. */
const wordsOf = (pdf: string): Word[][] =>
  tool('pdftotext', ['-bbox', pdf, '-'])
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text]) => ({
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
          text: bare(decoded(text!)),
        }),
      ),
    );

/** Every place where a text begins: the first of neighbouring words that make it up. */
function placesOf(words: readonly Word[], text: string): Word[] {
  const wanted = bare(text);
  return words.filter((first, i) => {
    let found = '';
    for (let at = i; at < words.length && found.length < wanted.length; at += 1) found += words[at]!.text;
    return first.text !== '' && found.startsWith(wanted);
  });
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}
const pictures = new Map<string, Picture>();
/** A page, a pixel a point. */
function pictureOf(pdf: string, page: number): Picture {
  const name = `${pdf} ${page}`;
  const known = pictures.get(name);
  if (known) return known;
  const file = join(folder, 'page');
  tool('pdftoppm', [
    '-r',
    '72',
    '-aa',
    'no',
    '-aaVector',
    'no',
    '-singlefile',
    '-f',
    String(page + 1),
    '-l',
    String(page + 1),
    pdf,
    file,
  ]);
  const all = readFileSync(`${file}.ppm`);
  // P6, width height, 255, then three bytes a pixel.
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(all.toString('latin1', 0, 40))!;
  const picture = { width: Number(width), height: Number(height), bytes: all.subarray(head.length) };
  pictures.set(name, picture);
  return picture;
}

/** How many pixels of a colour a box has. */
function coloured({ width, height, bytes }: Picture, box: Box, colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x += 1) {
      const at = 3 * (y * width + x);
      if (bytes[at] === red && bytes[at + 1] === green && bytes[at + 2] === blue) count += 1;
    }
  }
  return count;
}

const coloursIn = (chart: ChartSpec): string[] => [
  ...new Set(chart.series.flatMap((one) => one.pointColors ?? [one.color])),
];
/** The smallest markers: some pixels each. */
const LEAST = 12;
const POINTS_PER_PIXEL = 0.75;
/** From a chart's frame to its title. */
const INSET = 8;
/** LibreOffice measures columns in digits as they are on paper, Excel a little narrower. */
const WIDER = 1.06;

/** What of a chart is not where it should be, if its title stands at this word. */
function missingAt(
  pdf: string,
  page: number,
  words: readonly Word[],
  title: Word,
  { spec, width, height }: PlannedChart,
  scale: number,
): string[] {
  const [wide, high] = [width * WIDER, height].map((pixels) => pixels * POINTS_PER_PIXEL * (scale / 100)) as [
    number,
    number,
  ];
  const box = {
    left: title.left - INSET,
    top: title.top - INSET,
    right: title.left - INSET + wide,
    bottom: title.top - INSET + high,
  };
  const inside = words
    .filter(
      (word) =>
        word.left >= box.left &&
        word.right <= box.right + INSET &&
        word.top >= box.top &&
        word.bottom <= box.bottom + INSET,
    )
    .map(({ text }) => text)
    .join('');
  const labels = spec.series
    .flatMap((one) => one.labels.filter((_, i) => one.values[i] !== null))
    .filter((label) => !inside.includes(bare(label)));
  return [...labels, ...coloursIn(spec).filter((colour) => coloured(pictureOf(pdf, page), box, colour) < LEAST)];
}

interface Drawn {
  readonly chart: PlannedChart;
  readonly scale: number;
}
function missingIn(pdf: string, charts: readonly Drawn[]): { readonly chart: string; readonly missing: string }[] {
  const pages = wordsOf(pdf);
  pictures.clear();
  return charts.flatMap(({ chart, scale }) => {
    // A sheet or a table may have the same title: the chart is where the least is missing.
    const tries = pages.flatMap((words, page) =>
      placesOf(words, chart.spec.title).map((title) => missingAt(pdf, page, words, title, chart, scale)),
    );
    const [least = ['title']] = tries.sort((a, b) => a.length - b.length);
    return least.map((missing) => ({ chart: chart.spec.id, missing }));
  });
}

officeTest(
  'every chart of every workbook is on paper in every language; a workbook without one of them is noticed',
  async () => {
    const books = new Map(
      workbooks.flatMap((spec) =>
        LANGS.map((lang): [string, Book] => [`${spec.id}-${lang}`, fillWorkbook(spec, dataset, { lang })]),
      ),
    );
    const chartsOf = (book: Book): Drawn[] =>
      planBook(book, 'native').sheets.flatMap((sheet) =>
        sheet.charts.map((chart) => ({ chart, scale: sheet.print.scale ?? 100 })),
      );
    const charted = new Map([...books].filter(([, book]) => chartsOf(book).length > 0));
    expect(charted.size).toBeGreaterThan(books.size / 2);
    const pdfs = await printed(charted);
    const [planted] = charted;
    const blank = await printed(new Map([[planted![0], withoutCharts(planted![1])]]));
    try {
      const missing = [...charted].flatMap(([name, book]) =>
        missingIn(join(pdfs, `${name}.pdf`), chartsOf(book)).map(
          ({ chart, missing: what }) => `${name}: ${chart}: ${what}`,
        ),
      );
      expect(missing).toEqual([]);
      const noticed = missingIn(join(blank, `${planted![0]}.pdf`), chartsOf(planted![1]));
      expect([...new Set(noticed.map(({ chart }) => chart))]).toEqual(
        chartsOf(planted![1]).map(({ chart }) => chart.spec.id),
      );
    } finally {
      rmSync(pdfs, { recursive: true, force: true });
      rmSync(blank, { recursive: true, force: true });
    }
  },
);
