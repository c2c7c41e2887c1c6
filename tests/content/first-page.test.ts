/** The first page of a workbook: from the pages that it has, in the data as they are, on one sheet of paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillWorkbook, workbooks, type WorkbookOptions } from '../../src/content';
import type { Dataset } from '../../src/core/dataset';
import { dataset, datasetFile } from '../../src/dataset';
import { planBook } from '../../src/hosts/file/layout/plan-book';
import { paperAt, SCALE } from '../../src/hosts/file/paper/paper';
import { formulaText, type Book, type Cell, type Page } from '../../src/page/page';
import { datasetOf } from '../shared/names';
import { inFiles, ROWS } from './expected-findings';
import { TRIED_LANGS } from '../rare';

const build = (id: string, options: Partial<WorkbookOptions> = {}, data: Dataset = dataset): Book =>
  fillWorkbook(
    workbooks.find((one) => one.id === id)!,
    data,
    { lang: 'en', ...options },
  );
const firstOf = ({ sheets }: Book): Page => sheets[0]!.page;
const numbersOf = (page: Page): readonly (readonly Cell[])[] =>
  page.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
/** The lines under the headings, in their order. */
const listsOf = (page: Page): readonly (readonly (readonly Cell[])[])[] =>
  page.blocks.flatMap((block) => (block.kind === 'notes' && block.list === 'ruled' ? [block.cells] : []));
const shown = (line: readonly (readonly Cell[])[]): string[] => line.map((cells) => cells[1]!.display);
const withObservations = (observations: Dataset['observations']): Dataset =>
  datasetOf({ ...datasetFile, observations, checks: [] });

const books = workbooks.flatMap(({ id }) => TRIED_LANGS.map((lang) => build(id, { lang })));
const small = build('overview', { pages: ['stores', 'aliexpress'] });

test('four numbers, each a figure of a page of the workbook, looked up on its sheet Data, with period, bound and source', () => {
  for (const book of [...books, small]) {
    const [heads, numbers, periods, sources] = numbersOf(firstOf(book));
    expect([heads!.length, new Set(heads!.map(({ display }) => display)).size]).toEqual([4, 4]);
    const pages = book.sheets.filter(({ tab }) => tab === 'topic').flatMap(({ page }) => page.blocks);
    const there = pages.flatMap((block) => (block.kind === 'table' ? block.cells.flat() : []));
    numbers!.forEach(({ display, format, formulas, citations: [o] }, i) => {
      const like = there.find((cell) => cell.role === 'number' && cell.citations[0]?.id === o!.id)!;
      expect([display, format, formulaText(formulas!.native)]).toEqual([
        like.display,
        like.format,
        formulaText(like.formulas!.native),
      ]);
      expect(periods![i]!.display.includes(',') || periods![i]!.display.includes('，')).toBe(o!.qualifier !== 'exact');
      const { author, publisher } = dataset.sources.get(o!.source)!;
      expect(sources![i]!.display).toContain(author || publisher);
    });
  }
  const [heads, numbers, periods, sources] = numbersOf(firstOf(build('overview')));
  expect([heads, numbers, periods, sources].map((row) => row!.at(-1)!.display)).toEqual([
    'Xiaomi: Double 11 sales, China',
    '>CN¥29,000 m',
    '2025 (inferred), over',
    '網易號, 2025-11 (inferred)',
  ]);
});

test('of one page, the newest number under each name', () => {
  const page = firstOf(build('overview', { pages: ['japan-vendors'], edition: 'client' }));
  expect(new Set(numbersOf(page)[2]!.map(({ display }) => display))).toEqual(new Set(['2024', '2024 (inferred)']));
});

test('six to eight findings, the sentences of its sheets, each leading to the sheet that says it; few only where it has few pages', () => {
  for (const book of [...books, small]) {
    const [findings] = listsOf(firstOf(book));
    expect(findings!.length).toBeGreaterThanOrEqual(book.id === 'blank' ? 5 : 6);
    expect(findings!.length).toBeLessThanOrEqual(8);
    for (const [name, text] of findings!) {
      const link = name!.link as { page: string };
      const sheet = book.sheets.find(({ page }) => page.id === link.page)!;
      const charts = sheet.page.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.finding] : []));
      expect([sheet.page.finding, ...charts]).toContain(text!.display);
      expect(sheet.name).toBe(name!.display);
    }
    expect(new Set(shown(findings!)).size).toBe(findings!.length);
  }
});

test('three cautions, whose counts are those of the files', () => {
  for (const book of books) expect(listsOf(firstOf(book))[1]).toHaveLength(3);
  const keys = [...new Set(ROWS.map(({ key }) => key))];
  const [tension, periods, firms] = shown(listsOf(firstOf(build('overview')))[1]!);
  const file = readFileSync(join(__dirname, '../../data/tensions.csv'), 'utf8');
  expect(file).toContain(tension);
  const onPages = /^No period is given for (\d+) of the (\d+) figures shown here, and that of (\d+) more/.exec(
    periods!,
  )!;
  expect(Number(onPages[1])).toBe(keys.filter((key) => inFiles(key).every(({ basis }) => basis === 'undated')).length);
  // One figure stands on no page of the overview.
  expect(keys.length - Number(onPages[2])).toBeLessThanOrEqual(1);
  expect(firms).toMatch(/^No research firm is credited for \d+ of the \d+ shares, ranks and shipments shown here\./);
});

test('it leads to the Explorer where there is one', () => {
  const leading = (book: Book): string[] =>
    firstOf(book)
      .blocks.flatMap((block) => (block.kind === 'chart' ? [] : block.cells.flat()))
      .flatMap(({ link, display }) => (link && 'page' in link && link.page === 'explorer' ? [display] : []));
  for (const book of books) {
    const explorer = book.sheets.find(({ page }) => page.id === 'explorer')!;
    expect([book.id, leading(book).map((text) => text.includes(explorer.name))]).toEqual([book.id, [true]]);
  }
  expect([build('overview', { edition: 'client' }), build('overview', { formulas: 'addin' })].map(leading)).toEqual([
    [],
    [],
  ]);
});

test('what is wanting is left out: others take its place, and without figures the page says what there is', () => {
  const [key] = numbersOf(firstOf(build('overview')))[1]!.map(({ citations: [o] }) => o!);
  const caption = 'Xiaomi: Smartphone market share, Global';
  const isKey = (o: typeof key): boolean => o!.metric === key!.metric && o!.region === key!.region;
  const less = firstOf(build('overview', {}, withObservations(dataset.observations.filter((o) => !isKey(o)))));
  expect(numbersOf(less)[0]).toHaveLength(4);
  expect(numbersOf(less)[0]!.map(({ display }) => display)).not.toContain(caption);
  const other = { ...key!, id: 'santi-2024:1:1', source: 'santi-2024', line: 1, value: 0.5 };
  const disputed = withObservations([...dataset.observations, other]);
  const argued = firstOf(build('overview', {}, disputed));
  expect(numbersOf(argued)[0]!.map(({ display }) => display)).not.toContain(caption);
  expect(shown(listsOf(argued)[1]!)[0]).toMatch(/^Documents disagree about 1 of the \d+ figures shown here/);
  const none = firstOf(build('products', {}, withObservations([])));
  expect([numbersOf(none), listsOf(none).length]).toEqual([[], 1]);
  expect(shown(listsOf(none)[0]!)).toContain('There are 0 figures, 0 of them without a period');
});

test('it fills one sheet of paper and no more, in every language', () => {
  for (const book of [...books, small]) {
    const [plan] = planBook({ ...book, sheets: book.sheets.slice(0, 1) }, 'native').sheets;
    const height = [...plan!.heights.values()].reduce((sum, one) => sum + one, 0);
    const paper = paperAt(false, SCALE);
    expect(height / paper.height).toBeGreaterThan(0.97);
    expect(height).toBeLessThanOrEqual(paper.height);
    expect(plan!.widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(paper.width);
    expect(plan!.print).toMatchObject({ scale: null });
  }
});
