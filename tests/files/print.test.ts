/**
 * Workbooks as LibreOffice prints them, with Arial's widths and without: pages begin where the plan says, headers are
 * repeated, numbers, texts and charts are whole.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks, type WorkbookOptions } from '../../src/content/index';
import { EDITIONS } from '../../src/page/edition';
import type { Book } from '../../src/page/page';
import { dataset } from '../../src/dataset/index';
import { exceljsWriter } from '../../src/hosts/file/write/exceljs-writer';
import { writeBook } from '../../src/hosts/file/index';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import type { CellWriter, PlannedBook, PlannedSheet } from '../../src/hosts/file/layout/plan';
import { RARE, TRIED_LANGS } from '../rare';
import { withoutCharts } from '../review/small-book';
import { chartsOf, missingCharts, printed } from './charts-on-paper';
import { FONT_SETS, missingFonts, print, type FontSet } from './fonts';
import { paperTest } from './libreoffice';
import { onlyOnce } from '../shared/only-once';
import { bare, cutWords, pagesOf, type PaperPage } from './paper';

jest.setTimeout(600_000);

interface Case {
  readonly name: string;
  readonly book: Book;
  /** As it was written. */
  plan: PlannedBook;
}
const NOTHING = {} as PlannedBook;
const caseOf = (
  id: string,
  lang: (typeof TRIED_LANGS)[number],
  choice: Pick<WorkbookOptions, 'pages' | 'edition'> = {},
): Case => ({
  name: [id, lang, ...(choice.edition ? [choice.edition] : [])].join('-'),
  book: fillWorkbook(
    workbooks.find((one) => one.id === id)!,
    dataset,
    { lang, ...choice },
  ),
  plan: NOTHING,
});
/**
 * The overview has every page there is but those of comparisons. Both kinds of Chinese have the same widths, and sheets
 * of fewer kinds.
 */
const cases: readonly Case[] = [
  ...TRIED_LANGS.filter((lang) => RARE || lang !== 'zh-CN').flatMap((lang) =>
    EDITIONS.filter((edition) => RARE || lang === 'en' || edition === 'client').map((edition) =>
      caseOf('overview', lang, { edition }),
    ),
  ),
  caseOf('compare', 'zh-TW'),
];
/**
 * English in the further sets of fonts, whose digits and Latin letters are others; what is Chinese, with the same
 * characters, in the first.
 */
const printedWith = (set: FontSet): readonly Case[] =>
  RARE || available.length < 2 ? cases : cases.filter(({ book }) => (set === available[0]) === (book.lang !== 'en'));
/** What is wrong with this one is to be noticed. */
const planted = caseOf('markets', 'en', { pages: ['japan-vendors', 'share-over-time', 'southeast-asia'] });

/** Writes as always and keeps the plan: planning twice takes as long as writing. */
const written = (one: Case): Promise<Uint8Array> =>
  writeBook(
    one.book,
    { formulas: 'native' },
    {
      write: (plan, onSheet) => {
        one.plan = plan;
        return exceljsWriter.write(plan, onSheet);
      },
    },
  );
/** Rows of text that are a line too low. */
const lowRows: CellWriter = {
  write: (plan, onSheet) =>
    exceljsWriter.write(
      {
        ...plan,
        sheets: plan.sheets.map((sheet) => ({
          ...sheet,
          heights: new Map([...sheet.heights].map(([row, height]) => [row, height > 25 ? height - 13 : height])),
        })),
      },
      onSheet,
    ),
};
/** As large as planned, in whatever font. */
function atScale(bytes: Uint8Array): Uint8Array {
  const parts = openParts(bytes);
  for (const [name, text] of parts) parts.set(name, text.replace('<pageSetUpPr fitToPage="1"/>', ''));
  return closeParts(parts);
}

const available = FONT_SETS.filter((set) => {
  const missing = missingFonts(set);
  if (missing.length > 0)
    process.stderr.write(`skipped: print with ${set.name}: no font ${missing.join(', no ')} on this machine\n`);
  return missing.length === 0;
});
const fontTest: typeof paperTest = (...args) => (available.length > 0 ? paperTest : test.skip)(...args);
const wide = available.find(({ digit }) => digit > 6);

let folder: string;
const folderOf = (set: FontSet): string => join(folder, set.name.replace(/\W+/g, '-'));
const pdfOf = (set: FontSet, name: string): string => join(folderOf(set), `${name}.pdf`);
const known = new Map<string, PaperPage[]>();
function paperOf(set: FontSet, name: string): PaperPage[] {
  const pdf = pdfOf(set, name);
  const pages = known.get(pdf) ?? pagesOf(pdf);
  known.set(pdf, pages);
  return pages;
}

/** Everything is written once and printed with one start of LibreOffice a set of fonts. */
const everythingPrinted = onlyOnce(printAll);
async function printAll(): Promise<void> {
  const write = async (name: string, bytes: Promise<Uint8Array> | Uint8Array): Promise<string> => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await bytes);
    return file;
  };
  for (const one of cases) await write(one.name, written(one));
  const plain = await written(planted);
  const faulty = [
    await write('without-charts', writeBook(withoutCharts(planted.book), { formulas: 'native' })),
    await write('low-rows', writeBook(planted.book, { formulas: 'native' }, lowRows)),
    await write('at-scale', atScale(plain)),
  ];
  await Promise.all(
    available.map((set) => {
      mkdirSync(folderOf(set));
      const files = printedWith(set).map(({ name }) => join(folder, `${name}.xlsx`));
      return print(set === available.at(-1) ? [...files, ...faulty] : files, set, folderOf(set));
    }),
  );
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-print-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ExpectedPage {
  readonly sheet: PlannedSheet;
  readonly from: number;
  readonly to: number;
}
const expectedPages = (sheet: PlannedSheet): ExpectedPage[] => {
  if (sheet.hidden?.sheet) return [];
  const starts = [0, ...sheet.print.rowBreaks];
  return starts.map((from, i) => ({ sheet, from, to: (starts[i + 1] ?? sheet.rows) - 1 }));
};
/** Whether a column goes on paper. */
const isPrinted = ({ print }: PlannedSheet, column: number): boolean =>
  !print.columns || (column >= print.columns.from && column <= print.columns.to);
/** The first text of a row: its number or its label. */
const textOf = (sheet: PlannedSheet, row: number): string => {
  const cells = sheet.cells.filter(
    (cell) => cell.row === row && isPrinted(sheet, cell.column) && typeof cell.value === 'string' && cell.value !== '',
  );
  return bare(String(cells.sort((a, b) => a.column - b.column)[0]?.value ?? ''));
};

/** What is not on its page. Long words and texts may be broken by the printer, short beginnings are not. */
function wrongOn({ text }: PaperPage, { sheet, from, to }: ExpectedPage): string[] {
  const { repeatRow } = sheet.print;
  const heads = sheet.cells
    .filter(({ row, column }) => row === repeatRow && isPrinted(sheet, column))
    .sort((a, b) => a.column - b.column)
    .map(({ value }) => bare(String(value)));
  const header = repeatRow !== null && from > repeatRow && !text.includes(heads[0]!) ? ['no header'] : [];
  const rows = new Set(
    sheet.cells
      .filter(({ row, value }) => row >= from && row <= to && typeof value === 'string' && value !== '')
      .map(({ row }) => row),
  );
  const begins = textOf(sheet, from).slice(0, 8);
  return [
    ...header,
    ...(text.includes(begins) ? [] : [`does not begin with row ${from + 1}, "${begins}"`]),
    ...[...rows]
      .filter((row) => !text.includes(textOf(sheet, row).slice(0, 6)))
      .map((row) => `row ${row + 1} is missing`),
  ];
}

const named = (set: FontSet, name: string, page: number, faults: readonly string[]): string[] =>
  faults.map((fault) => `${name}, ${set.name}, page ${page + 1}: ${fault}`);

fontTest('in every font each page has the rows that the plan gives it, with the repeated header', async () => {
  await everythingPrinted();
  const wrong: string[] = [];
  for (const set of available) {
    for (const { name, plan } of printedWith(set)) {
      const paper = paperOf(set, name);
      const expected = plan.sheets.flatMap(expectedPages);
      if (paper.length !== expected.length)
        wrong.push(`${name}, ${set.name}: ${paper.length} pages, not ${expected.length}`);
      else expected.forEach((page, p) => wrong.push(...named(set, name, p, wrongOn(paper[p]!, page))));
    }
  }
  expect(wrong).toEqual([]);
});

/** Sheets of paper that somebody has in hand. */
const MOST_PAPER = { full: 40, client: 22 };
fontTest('an overview takes so many sheets of paper, in every font', async () => {
  await everythingPrinted();
  for (const set of available)
    for (const { name, book } of printedWith(set).filter((one) => one.book.id === 'overview'))
      expect([name, set.name, paperOf(set, name).length <= MOST_PAPER[book.edition]]).toEqual([name, set.name, true]);
});

fontTest(
  'in every font no number is replaced by crosses, no text is cut by its row, its neighbour or the edge of the paper',
  async () => {
    await everythingPrinted();
    expect(
      available.flatMap((set) =>
        printedWith(set).flatMap(({ name }) =>
          paperOf(set, name).flatMap((page, p) =>
            named(set, name, p, [...(page.text.includes('###') ? ['a number does not fit'] : []), ...cutWords(page)]),
          ),
        ),
      ),
    ).toEqual([]);
  },
);

fontTest('in every font each chart is on paper in one piece', async () => {
  await everythingPrinted();
  expect(cases.flatMap(({ plan }) => chartsOf(plan)).length).toBeGreaterThan(25);
  expect(
    available.flatMap((set) =>
      printedWith(set).flatMap(({ name, plan }) =>
        missingCharts(printed(pdfOf(set, name), paperOf(set, name), set.digit), chartsOf(plan)).map(
          ({ chart, missing }) => `${name}, ${set.name}: ${chart}: ${missing}`,
        ),
      ),
    ),
  ).toEqual([]);
});

fontTest('faults of each kind are noticed: charts left out, rows too low, a fixed scale in a wide font', async () => {
  await everythingPrinted();
  const set = available.at(-1);
  if (!set) return;
  const noticed = (name: string): string[] => [
    ...new Set(
      missingCharts(printed(pdfOf(set, name), paperOf(set, name), set.digit), chartsOf(planted.plan)).map(
        ({ chart }) => chart,
      ),
    ),
  ];
  expect(noticed('without-charts')).toEqual(chartsOf(planted.plan).map(({ chart }) => chart.spec.id));
  expect(paperOf(set, 'low-rows').flatMap(cutWords)).not.toEqual([]);
  if (set === wide) {
    expect(paperOf(set, 'at-scale').length).toBeGreaterThan(planted.plan.sheets.flatMap(expectedPages).length);
    expect(noticed('at-scale')).not.toEqual([]);
  }
});
