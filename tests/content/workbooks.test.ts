/** Workbooks by the reader's choice: regions compared, pages selected, examples of the mode, names of ranges. */
import { words } from '../../src/core/lang';
import { COMPARED, fillWorkbook, pages, tableService, workbooks, type WorkbookOptions } from '../../src/content';
import { DATA_COLUMNS } from '../../src/content/data-sheet';
import { QUALIFIER_WORDS } from '../../src/core/format';
import { HEADS } from '../../src/core/heads';
import type { Book, Cell, ChartSpec, Page, TableBlock } from '../../src/page/page';
import { dataset } from '../../src/dataset';
import { LONG_TEXT } from '../../src/review/rows';
import { REGIONS } from '../shared/names';
import { TRIED_LANGS } from '../rare';

const build = (id: string, options: Partial<WorkbookOptions> = {}): Book =>
  fillWorkbook(
    workbooks.find((w) => w.id === id)!,
    dataset,
    { lang: 'en', ...options },
  );
const pageOf = (book: Book, id: string): Page | undefined => book.sheets.find((s) => s.page.id === id)?.page;
const tablesOf = (page: Page): readonly TableBlock[] => page.blocks.filter((b): b is TableBlock => b.kind === 'table');
const chartsOf = (page: Page): readonly ChartSpec[] =>
  page.blocks.flatMap((b) => (b.kind === 'chart' ? [b.chart] : []));

describe('compare', () => {
  const chosen = ['Southeast Asia', 'Europe', 'Global', 'Japan'];
  const book = build('compare', { regions: chosen });
  const grids = tablesOf(pageOf(book, 'compare')!);
  test('one column a region, and only what two of them have for one period', () => {
    expect(grids.length).toBeGreaterThan(0);
    for (const { cells } of grids) {
      expect(cells[0]!.map((c) => c.display)).toEqual(['Figure and period', ...chosen]);
      for (const row of cells.slice(1)) {
        const figures = row.filter((c) => c.role === 'number').map((c) => c.citations[0]!);
        expect(figures.length).toBeGreaterThan(1);
        expect(new Set(figures.map((o) => [o.metric, o.entity, o.period].join())).size).toBe(1);
        expect(figures.every((o) => o.period !== 'n.d.')).toBe(true);
        expect(new Set(figures.map((o) => o.region)).size).toBe(figures.length);
      }
    }
    const share = grids[0]!.cells.find((row) => row[0]!.display === 'Xiaomi: Smartphone market share, 2025Q2')!;
    expect(share.map((c) => c.display)).toEqual([
      'Xiaomi: Smartphone market share, 2025Q2',
      '19%',
      '23%',
      '14.7%',
      '–',
    ]);
  });
  test('a chart over the newest shared period, never of ranks', () => {
    const [chart] = chartsOf(pageOf(book, 'compare')!);
    expect([chart!.title, chart!.series[0]!.values, chart!.series[0]!.categories]).toEqual([
      'Xiaomi: Smartphone market share, 2025Q2',
      [0.19, 0.23, 0.147, null],
      chosen,
    ]);
    for (const regions of [COMPARED, chosen, REGIONS.map((r) => r.id)])
      for (const one of chartsOf(pageOf(build('compare', { regions }), 'compare')!))
        expect(one.altText).not.toMatch(/rank/i);
  });
  test('every figure of the regions stands on one of the two pages, once', () => {
    const shown = [...grids, ...tablesOf(pageOf(book, 'compare-single')!)]
      .flatMap((t) => t.cells.flat())
      .filter((c) => c.role === 'number')
      .map((c) => c.citations[0]!);
    const wanted = [...dataset.figures.values()]
      .filter((f) => chosen.includes(f.region))
      .flatMap((f) => (f.range ? [f.range.low.id, f.range.high.id] : [f.preferred.id]));
    expect(shown.map((o) => o.id).sort()).toEqual([...wanted].sort());
  });
  test('regions that share nothing say so, and get no empty table', () => {
    const page = pageOf(build('compare', { regions: ['India', 'Africa'] }), 'compare')!;
    expect([tablesOf(page).length, chartsOf(page).length]).toEqual([0, 0]);
    expect(page.summary).toMatch(/^No document states the same figure/);
  });
  test('any number of regions from two on', () => {
    for (const lang of TRIED_LANGS)
      for (const regions of [COMPARED, ['Europe', 'Africa'], REGIONS.map((r) => r.id)])
        expect(pageOf(build('compare', { lang, regions }), 'compare')!.title).toContain(
          lang === 'en' ? 'Africa' : '非洲',
        );
  });
  test.each([
    [['Europe'], 'compare needs at least two regions, has 1: Europe'],
    [[], 'compare needs at least two regions, has 0'],
    [['Europe', 'Europe'], 'region twice: Europe'],
    [['Europe', 'Atlantis'], /^unknown region "Atlantis"; valid: Global, /],
  ])('%j is refused', (regions, message) => expect(() => build('compare', { regions })).toThrow(message));
});

describe('pages of choice', () => {
  test('one page gives its title, several a title of their own, in every language', () => {
    const japan = pages.find((p) => p.id === 'japan-vendors')!;
    for (const lang of TRIED_LANGS) {
      const one = build('markets', { lang, pages: ['japan-vendors'] });
      expect([one.title, pageOf(one, 'cover')!.title]).toEqual([japan.title[lang], japan.title[lang]]);
      expect(build('markets', { lang, pages: ['japan-vendors', 'aliexpress'] }).title).toBe(
        words('Selected tables', '所选表格', '所選表格')[lang],
      );
    }
  });
  test.each([
    ['compare', { pages: ['stores'] }, /^the workbook compare makes its own pages/],
    ['blank', { pages: ['stores'] }, /^the workbook blank has no pages/],
    ['markets', { regions: ['Europe', 'Africa'] }, 'regions go with the workbook compare, not markets'],
    ['markets', { pages: [] }, /^no pages chosen/],
    ['markets', { pages: ['stores', 'stores'] }, 'page twice: stores'],
    ['markets', { pages: ['shops'] }, /^unknown page "shops"; valid: position-by-region, /],
  ] as const)('%s with %j is refused', (id, options, message) => expect(() => build(id, options)).toThrow(message));
});

describe('examples', () => {
  const texts = (formulas: 'native' | 'addin' | 'values'): readonly (readonly Cell[])[] =>
    tablesOf(pageOf(build('blank', { formulas }), 'examples')!)[0]!.cells.slice(1);
  test('the formula beside a value is the one in its cell', () => {
    expect(texts('native')[0]![2]!.value).toBe('=INDEX(Atlas_Value,MATCH("share|Xiaomi|Europe|2025Q2",Atlas_Key,0))');
    expect(texts('values')[0]![2]!.value).toBe(texts('native')[0]![2]!.value);
    expect(texts('addin').map((row) => row[2]!.value)).toEqual([
      '=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")',
      '=XIAOMI.SHARE("Japan","..2022","Xiaomi")',
      '=XIAOMI.SHIPMENTS("Southeast Asia","2025Q2","Total")',
      '=XIAOMI.VALUE("launch_price","Europe","2025","Xiaomi 15 Ultra")',
    ]);
    for (const mode of ['native', 'addin', 'values'] as const)
      expect(pageOf(build('blank', { formulas: mode }), 'examples')!.summary).toContain(
        mode === 'addin' ? 'arguments' : 'key',
      );
  });
  test('periods are words for people, codes in keys', () => {
    expect(texts('native').map((row) => row[0]!.display)[1]).toBe('Smartphone market share, Xiaomi, Japan, up to 2022');
    const data = tablesOf(pageOf(build('blank'), 'data')!)[0]!.cells.slice(1);
    const row = data.find(([key]) => key!.value === 'share|Xiaomi|Japan|..2022')!;
    expect(row[DATA_COLUMNS.period]!.value).toBe('up to 2022');
    expect(data.filter((r) => /\.\./.test(String(r[DATA_COLUMNS.period]!.value)))).toEqual([]);
  });
  test('the cover explains the very words that cells use for no period', () => {
    for (const lang of TRIED_LANGS) {
      const book = build('blank', { lang });
      const undated = tablesOf(pageOf(book, 'data')!)[0]!.cells.find(([key]) => String(key!.value).endsWith('|n.d.'))![
        DATA_COLUMNS.period
      ]!.display;
      expect(
        pageOf(book, 'cover')!
          .blocks.flatMap((b) => (b.kind === 'chart' ? [] : b.cells.flat()))
          .some((c) => c.display.includes(undated) && c.role === 'note'),
      ).toBe(true);
    }
  });
});

test('defined names lead to what they say', () => {
  for (const lang of TRIED_LANGS) {
    const book = build('overview', { lang });
    const tables = book.sheets.flatMap((s) => tablesOf(s.page).map((t) => t.name.toLowerCase()));
    expect(book.names.length).toBeGreaterThan(12);
    expect(new Set([...tables, ...book.names.map((n) => n.name.toLowerCase())]).size).toBe(
      tables.length + book.names.length,
    );
    const cellsOf = (name: string): readonly Cell[] => {
      const { sheet, from, to } = book.names.find((n) => n.name === name)!;
      const table = tablesOf(book.sheets.find((s) => s.name === sheet)!.page)[0]!;
      return table.cells
        .slice(from.row - table.row, to.row - table.row + 1)
        .flatMap((row) => row.slice(from.column - table.column, to.column - table.column + 1));
    };
    expect(cellsOf('Atlas_Value').every((c) => typeof c.value === 'number')).toBe(true);
    expect(cellsOf('Atlas_Check_Outcome').map((c) => c.role)).toEqual(
      dataset.checks.map((c) => ({ holds: 'pass', fails: 'fail', open: 'open' })[c.outcome]),
    );
    expect(cellsOf('Atlas_Source_List').filter((c) => dataset.sources.has(String(c.value)))).toHaveLength(
      dataset.sources.size,
    );
    expect(cellsOf('Atlas_Tension_List')).toHaveLength(dataset.tensions.length * 3);
  }
});

test('the table of checks in a formula keeps its bounds, and its limits are numbers', () => {
  const rows = tableService.rows('checks', dataset, 'en').map((row) => row.map((cell) => cell.value));
  const of = (id: string): readonly unknown[] =>
    rows.find(([title]) => title === dataset.checks.find((c) => c.id === id)!.title.en)!;
  expect([of('double11-change')[1], of('amazon-margin')[1], of('store-plan-years')[5], of('korea-sum')[1]]).toEqual([
    '>-9.3%',
    '≤-66.1%',
    '≤5',
    '~99%',
  ]);
  expect([of('sea-share-2025q2')[1], of('sea-share-2025q2')[5], of('sea-share-2025q2')[8]]).toEqual([
    0.188,
    0.19,
    'holds',
  ]);
});

test('no text of ours is so long that reading back would cut it', () => {
  const texts = workbooks.flatMap((spec) =>
    TRIED_LANGS.flatMap((lang) =>
      fillWorkbook(spec, dataset, { lang })
        .sheets.flatMap(({ page }) => page.blocks)
        .flatMap((block) => (block.kind === 'chart' ? [] : block.cells.flat()))
        .map(({ value }) => String(value ?? '').length),
    ),
  );
  expect(texts.filter((length) => length >= LONG_TEXT)).toEqual([]);
});

test.each(TRIED_LANGS)(
  'the full edition says nothing twice on a page, and leaves nothing out of the workbook (%s)',
  (lang) => {
    const book = build('overview', { lang });
    const topics = book.sheets.filter(({ tab }) => tab === 'topic').map(({ page }) => page);
    const heads = topics.flatMap(tablesOf).flatMap(({ cells }) => cells[0]!.map(({ display }) => display));
    expect(heads).toContain(HEADS.source[lang]);
    expect([HEADS.exactness[lang], HEADS.basis[lang]].filter((head) => heads.includes(head))).toEqual([]);
    const told = tablesOf(pageOf(book, 'all-events')!)[0]!.cells.map((row) => row[3]!.display);
    expect(dataset.events.filter(({ what }) => !told.includes(what[lang]))).toEqual([]);
    const data = tablesOf(pageOf(book, 'data')!)[0]!.cells.slice(1);
    const inexact = data.filter((row) => row[DATA_COLUMNS.value]!.citations[0]!.qualifier !== 'exact');
    expect(inexact.map((row) => row[DATA_COLUMNS.exactness]!.display)).not.toContain(QUALIFIER_WORDS.exact[lang]);
    const notes = topics.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === 'notes' ? b.cells.flat() : [])));
    // A row of a sheet is 409 points high at the most.
    expect(Math.max(...notes.map(({ display }) => display.length))).toBeLessThan(1500);
    for (const page of topics)
      expect(new Set(page.notes.flatMap(({ observations }) => observations.map(({ id }) => id)))).toEqual(
        new Set(
          page.blocks.flatMap((b) =>
            b.kind === 'notes' ? b.cells.flat().flatMap(({ citations }) => citations.map(({ id }) => id)) : [],
          ),
        ),
      );
  },
);
