import type { Dataset } from '../../src/core/dataset';
import { makeEntities } from '../../src/core/entities';
import type { Observation } from '../../src/core/facts';
import { inEveryLang, type Lang, type Words } from '../../src/core/lang';
import { makeRegions } from '../../src/core/regions';
import { fillPage, fillWorkbook, pages, topics, workbooks } from '../../src/content';
import { cellAddress, formulaText, type Cell, type Page, type TableBlock } from '../../src/page/page';
import { addinFormula, dataKey } from '../../src/content/cells';
import { DATA_COLUMNS } from '../../src/content/data-sheet';
import { displayValue, numberFormat } from '../../src/core/format';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { TRIED_LANGS } from '../rare';

const filled = TRIED_LANGS.flatMap((lang) => pages.map((spec) => fillPage(spec, dataset, { lang })));
const tablesOf = (p: Page): readonly TableBlock[] => p.blocks.filter((b): b is TableBlock => b.kind === 'table');
const cellsOf = (p: Page): readonly Cell[] => p.blocks.flatMap((b) => (b.kind === 'chart' ? [] : b.cells.flat()));

test('the text of a Chinese chart has Chinese signs', () => {
  const texts = (['zh-CN', 'zh-TW'] as const)
    .flatMap((lang) => pages.flatMap((spec) => fillPage(spec, dataset, { lang, charts: true }).blocks))
    .flatMap((b) => (b.kind === 'chart' ? [b.chart.altText] : []));
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => /[\u4e00-\u9fff][:;,]/.test(text))).toEqual([]);
  expect(texts.filter((text) => /[\u4e00-\u9fff]：\d{4}/.test(text)).length).toBeGreaterThan(0);
});

test('all topics of the product have prepared pages', () => {
  for (const id of [
    'position-by-region',
    'share-over-time',
    'japan-vendors',
    'korea-vendors',
    'southeast-asia',
    'india-timeline',
    'europe-prices',
    'internet-services',
    'ecosystem-scale',
    'stores',
    'double-11',
    'aliexpress',
    'amazon-costs',
    'capital-ties',
    'going-abroad',
    'sources',
    'tensions',
    'checks',
  ])
    expect(pages.map((p) => p.id)).toContain(id);
  for (const t of topics) expect(pages.some((p) => p.topic === t.id)).toBe(true);
});
describe.each(filled.map((p) => [p.id, p.lang, p] as const))('%s in %s', (_, lang, page) => {
  test('tables are rectangular, with different headers, and blocks do not overlap', () => {
    let below = 0;
    for (const b of page.blocks) {
      expect(b.row).toBeGreaterThanOrEqual(below);
      if (b.kind === 'chart') continue;
      below = b.row + b.cells.length;
    }
    expect(page.rowCount).toBe(below);
    for (const t of tablesOf(page)) {
      const heads = t.cells[0]!.map((c) => c.display);
      expect(new Set(heads).size).toBe(heads.length);
      for (const row of t.cells) expect(row.length).toBe(heads.length);
      expect(t.cells.length).toBeGreaterThan(1);
    }
  });
  test('a cell that asks for one figure shows it as that figure: a bound in an end of a check too', () => {
    const asked = new Map([...dataset.figures.values()].map(({ preferred: o }) => [formulaText(addinFormula(o)), o]));
    for (const c of cellsOf(page)) {
      const o = c.formulas && asked.get(formulaText(c.formulas.addin));
      if (o) expect([c.format, c.display]).toEqual([numberFormat(o, page.lang), displayValue(o, page.lang)]);
    }
  });
  test('every number cites what it rests on, and every mark has its note', () => {
    const marks = new Set(page.notes.map((n) => n.mark));
    for (const c of cellsOf(page)) {
      if (c.role === 'number' || c.role === 'derived') {
        expect(c.citations.length).toBeGreaterThan(0);
        expect(c.formulas).toBeDefined();
      }
      for (const m of c.marks) expect(marks.has(m)).toBe(true);
    }
    expect(page.sourceLine).toContain(
      lang === 'en' ? 'not affiliated with Xiaomi' : lang === 'zh-CN' ? '与小米公司无关' : '與小米公司無關',
    );
  });
  test('a note says the same of all its figures, and no two notes do', () => {
    const said = ({ source, line, agency, countedBy, periodBasis, note }: Observation): string =>
      [source, line, agency, countedBy, periodBasis, note[lang]].join('|');
    const groups = page.notes.map(({ observations }) => new Set(observations.map(said)));
    expect(groups.filter((group) => group.size !== 1)).toEqual([]);
    expect(new Set(groups.flatMap((group) => [...group])).size).toBe(groups.length);
    for (const { observations, text } of page.notes) {
      expect(text).toContain(String(observations[0].line));
      expect(observations.length > 1 || text.includes(observations[0].printed)).toBe(true);
    }
    for (const cell of cellsOf(page).filter(({ role }) => role === 'number')) {
      const noted = page.notes.filter(({ mark }) => cell.marks.includes(mark)).flatMap((n) => n.observations);
      for (const o of cell.citations) expect(noted).toContain(o);
    }
  });
  test('a figure cell equals the function it names, and its own look-up key', () => {
    for (const c of cellsOf(page)) {
      if (c.role !== 'number') continue;
      const addin = formulaText(c.formulas!.addin);
      const [, name, args] = /^XIAOMI\.(\w+)\((.*)\)$/.exec(addin)!;
      const values = [...args!.matchAll(/"((?:[^"]|"")*)"/g)].map((m) => m[1]!.replace(/""/g, '"'));
      expect((faces[name as 'VALUE'] as (...a: unknown[]) => unknown)(...values)).toBe(c.value);
      expect(formulaText(c.formulas!.native)).toBe(
        `INDEX(Atlas_Value,MATCH("${dataKey(c.citations[0]!)}",Atlas_Key,0))`,
      );
    }
  });
});
describe('charts', () => {
  const charted = TRIED_LANGS.flatMap((lang) =>
    pages.filter((p) => p.charts).map((spec) => fillPage(spec, dataset, { lang, charts: true })),
  );
  const charts = charted.flatMap((page) =>
    page.blocks.filter((b) => b.kind === 'chart').map((b) => [page, b] as const),
  );
  test('show the very cells they point at', () => {
    expect(charts.length).toBeGreaterThanOrEqual(30);
    for (const [page, { chart }] of charts) {
      const at = (ref: { row: number; column: number }): Cell => {
        const block = page.blocks.find(
          (b) => b.kind === 'table' && ref.row >= b.row && ref.row < b.row + b.cells.length,
        ) as TableBlock;
        return block.cells[ref.row - block.row]![ref.column - block.column]!;
      };
      for (const s of chart.series) {
        expect(s.valueRefs.map((r) => at(r).value)).toEqual(s.values);
        expect(s.valueRefs.map((r) => at(r).display)).toEqual(s.inCells ?? s.labels);
        expect(s.categoryRefs.map((r) => at(r).display)).toEqual(s.categories);
        expect(at(s.nameRef).display).toBe(s.name);
        expect(s.values.some((v) => v !== null)).toBe(true);
        for (const color of [s.color, ...(s.pointColors ?? [])]) expect(color).toMatch(/^[0-9A-F]{6}$/);
        for (const [i, label] of s.labels.entries()) if (s.values[i] !== null) expect(chart.altText).toContain(label);
      }
      expect(chart.altText).toContain(chart.sourceLine);
    }
  });
  test('lie over no cells, and not over each other', () => {
    for (const [page, b] of charts)
      for (const other of page.blocks) {
        if (other === b) continue;
        const [rows, columns] =
          other.kind === 'chart'
            ? [other.rows, other.columns]
            : [other.cells.length, Math.max(...other.cells.map((r) => r.length))];
        const apart =
          other.row + rows <= b.row ||
          b.row + b.rows <= other.row ||
          other.column + columns <= b.column ||
          b.column + b.columns <= other.column;
        expect(`${page.id} ${other.kind} ${apart}`).toBe(`${page.id} ${other.kind} true`);
      }
  });
  test('are left out unless asked for', () => {
    for (const p of filled) expect(p.blocks.some((b) => b.kind === 'chart')).toBe(false);
  });
});
test('a derived cell is arithmetic over the cells beside it, wherever the page stands', () => {
  const japan = tablesOf(
    fillPage(
      pages.find((p) => p.id === 'japan-vendors')!,
      dataset,
      { lang: 'en' },
    ),
  )[0]!;
  const change = japan.cells[5]![4]!;
  expect([japan.cells[5]![0]!.value, change.value, change.display]).toEqual(['Xiaomi', 5, '+5.0 pp']);
  const xiaomiRow = japan.row + 5;
  expect(formulaText(change.formulas!.native)).toBe(`(D${xiaomiRow + 1}-C${xiaomiRow + 1})*100`);
  expect(formulaText(change.formulas!.native, { row: 10, column: 2 })).toBe(
    `(F${xiaomiRow + 11}-E${xiaomiRow + 11})*100`,
  );
  expect(change.citations.map((o) => o.line)).toEqual([15, 14, 15]);
});
test('what is computed from a bound is a bound', () => {
  const d11 = tablesOf(
    fillPage(
      pages.find((p) => p.id === 'double-11')!,
      dataset,
      { lang: 'en' },
    ),
  )[0]!;
  expect(d11.cells[1]!.map((c) => c.display)).toEqual(['Xiaomi', 'CN¥31,900 m', '>CN¥29,000 m', '>-9.3%']);
});
test('filling changes neither the spec nor the dataset', () => {
  const before = JSON.stringify([pages, dataset.observations]);
  for (const p of pages) fillPage(p, dataset, { lang: 'zh-TW' });
  expect(JSON.stringify([pages, dataset.observations])).toBe(before);
});
test('addresses', () =>
  expect([
    cellAddress({ row: 0, column: 0 }),
    cellAddress({ row: 9, column: 25 }),
    cellAddress({ row: 0, column: 26 }),
    cellAddress({ row: 0, column: 702 }),
  ]).toEqual(['A1', 'Z10', 'AA1', 'AAA1']));

describe.each(TRIED_LANGS.flatMap((lang) => workbooks.map((w) => [w.id, lang, w] as const)))(
  'workbook %s in %s',
  (_, lang, spec) => {
    const book = fillWorkbook(spec, dataset, { lang });
    test('sheet names are legal and unique, and links lead to sheets of the book', () => {
      const names = book.sheets.map((s) => s.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const s of book.sheets) expect(s.name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
      const ids = new Set(book.sheets.map((s) => s.page.id));
      for (const c of book.sheets.flatMap((s) => cellsOf(s.page)))
        if (c.link && 'page' in c.link) expect(ids.has(c.link.page)).toBe(true);
    });
    test('every native formula finds its key on the Data sheet, with the very value', () => {
      const data = tablesOf(book.sheets.find((s) => s.page.id === 'data')!.page)[0]!.cells.slice(1);
      const byKey = new Map(data.map((r) => [r[0]!.value, r[DATA_COLUMNS.value]!.value]));
      expect(byKey.size).toBe(data.length);
      expect(data.length).toBe(dataset.observations.length);
      for (const c of book.sheets.flatMap((s) => cellsOf(s.page)))
        if (c.role === 'number' && c.formulas) expect(byKey.get(dataKey(c.citations[0]!))).toBe(c.value);
    });
  },
);
test('table names are unique in the whole product and legal in Excel', () => {
  const names = pages.flatMap((p) => tablesOf(fillPage(p, dataset, { lang: 'en' })).map((t) => t.name));
  expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length);
  for (const n of names) expect(n).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,200}$/);
});
test('no text of the pages is missing in a language, and traditional Chinese is not simplified', () => {
  const simplifiedOnly = /[个们这东车门开关产业务华与为国网览销书报过还时间处无对样当从众优价额单双买卖现]/;
  for (const p of filled)
    for (const c of cellsOf(p)) {
      expect(typeof c.value === 'string' && /undefined|\{\w+\}/.test(c.value) ? c.value : '').toBe('');
    }
  const zhTW = pages.flatMap((p) => [
    p.title['zh-TW'],
    p.summary['zh-TW'],
    p.short['zh-TW'],
    ...p.tables.map((t) => t.title['zh-TW']),
  ]);
  expect(zhTW.filter((t) => simplifiedOnly.test(t))).toEqual([]);
});

describe('a Dataset that names regions and entities otherwise', () => {
  const { regions, entities } = dataset.vocabulary;
  const renamed = <T extends { readonly name: Words }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, name: inEveryLang((lang) => `${item.name[lang]}*`) }));
  const other: Dataset = {
    ...dataset,
    vocabulary: {
      ...dataset.vocabulary,
      regions: makeRegions([renamed(regions.items)], regions.ambiguous),
      entities: makeEntities([renamed(entities.items)], entities.ambiguous),
    },
  };
  const old = (lang: Lang): ReadonlySet<string> =>
    new Set([...regions.items, ...entities.items].map(({ name }) => name[lang]));
  test.each(TRIED_LANGS)('has its own names in every cell of every page: %s', (lang) => {
    const cells = pages.flatMap((spec) =>
      fillPage(spec, other, { lang }).blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flat() : [])),
    );
    const [former, seen] = [old(lang), cells.map(({ display }) => display)];
    expect(seen.filter((text) => former.has(text))).toEqual([]);
    expect(seen.filter((text) => text === `${regions.get('Europe')!.name[lang]}*`)).not.toEqual([]);
  });
});

test('the line of sources of a page names the documents of what it shows, and no other', () => {
  const sourcesOf = (id: string): string =>
    fillPage(
      pages.find((one) => one.id === id)!,
      dataset,
      { lang: 'en', edition: 'client' },
    ).sourceLine;
  expect([sourcesOf('capital-ties'), sourcesOf('india-timeline')].map((line) => line.split('; ').slice(0, -2))).toEqual(
    [['Source: 楊陽 (頂尖廣告), 2026 (inferred)'], ['Source: 相青 (增長工場), 2025 (inferred)']],
  );
});
