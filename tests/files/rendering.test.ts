/** Charts as a reader sees them: printed by LibreOffice, found in the text and in the colours of the paper. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks } from '../../src/content/index';
import type { Book, ChartSpec } from '../../src/content/spec';
import { LANGS } from '../../src/core/lang';
import { dataset } from '../../src/dataset/index';
import { writeBook } from '../../src/hosts/file/index';
import { convert, officeTest } from './libreoffice';

jest.setTimeout(600_000);
let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'atlas-rendering-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chartsOf = (book: Book): readonly ChartSpec[] => book.sheets.flatMap((sheet) => sheet.page.blocks).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
const withoutCharts = (book: Book): Book => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, page: { ...sheet.page, blocks: sheet.page.blocks.filter(({ kind }) => kind !== 'chart') } })) });

/** The files as PDF, in a folder of their own. */
async function printed(books: ReadonlyMap<string, Book>): Promise<string> {
  const files = [...books.keys()].map((name) => join(folder, `${name}.xlsx`));
  for (const [name, book] of books) writeFileSync(join(folder, `${name}.xlsx`), await writeBook(book, { formulas: 'native' }));
  return convert(files, 'pdf');
}

function tool(command: string, args: readonly string[]): string {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000, maxBuffer: 64e6 });
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr || run.error?.message}`);
  return run.stdout;
}
/** Lines may break anywhere. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** How many points of each colour the pages have together. */
function coloursOf(pdf: string, colours: ReadonlySet<string>): Map<string, number> {
  const pictures = mkdtempSync(join(folder, 'pages-'));
  tool('pdftoppm', ['-r', '50', '-aa', 'no', '-aaVector', 'no', pdf, join(pictures, 'p')]);
  const counts = new Map([...colours].map((colour) => [colour, 0]));
  for (const name of readdirSync(pictures)) {
    const bytes = readFileSync(join(pictures, name));
    // P6, width height, 255, then three bytes a point.
    const [head] = /^P6\s+\d+\s+\d+\s+255\s/.exec(bytes.toString('latin1', 0, 40))!;
    const points = bytes.toString('hex', head.length).toUpperCase();
    for (let at = 0; at < points.length; at += 6) {
      const count = counts.get(points.slice(at, at + 6));
      if (count !== undefined) counts.set(points.slice(at, at + 6), count + 1);
    }
  }
  rmSync(pictures, { recursive: true, force: true });
  return counts;
}

const coloursIn = (chart: ChartSpec): readonly string[] => [...new Set(chart.series.flatMap((one) => one.pointColors ?? [one.color]))];
/** The smallest markers of a chart, at fifty points an inch. */
const LEAST = 6;

officeTest('every chart of every workbook is on paper: its title and labels in every language, its colours', async () => {
  const books = new Map(workbooks.flatMap((spec) => LANGS.map((lang): [string, Book] => [`${spec.id}-${lang}`, fillWorkbook(spec, dataset, { lang })])).filter(([, book]) => chartsOf(book).length > 0));
  const pdfs = await printed(books);
  const bareBooks = new Map([...books].filter(([name]) => name.endsWith('-en')).map(([name, book]) => [name, withoutCharts(book)]));
  const blank = await printed(bareBooks);
  try {
    const missing: string[] = [];
    for (const [name, book] of books) {
      const text = bare(tool('pdftotext', ['-layout', join(pdfs, `${name}.pdf`), '-']));
      for (const chart of chartsOf(book)) {
        if (!text.includes(bare(chart.title))) missing.push(`${name}: the title of ${chart.id}`);
        for (const one of chart.series) one.labels.forEach((label, i) => { if (one.values[i] !== null && !text.includes(bare(label))) missing.push(`${name}: ${chart.id}: ${label}`); });
      }
    }
    for (const [name, book] of bareBooks) {
      const charts = chartsOf(books.get(name)!);
      const colours = new Set(charts.flatMap(coloursIn));
      const [drawn, without] = [coloursOf(join(pdfs, `${name}.pdf`), colours), coloursOf(join(blank, `${name}.pdf`), colours)];
      expect(chartsOf(book)).toEqual([]);
      for (const colour of colours) {
        const more = drawn.get(colour)! - without.get(colour)!;
        if (more < LEAST * charts.filter((chart) => coloursIn(chart).includes(colour)).length) missing.push(`${name}: ${more} points of ${colour}`);
      }
    }
    expect(missing).toEqual([]);
  } finally {
    rmSync(pdfs, { recursive: true, force: true });
    rmSync(blank, { recursive: true, force: true });
  }
});
