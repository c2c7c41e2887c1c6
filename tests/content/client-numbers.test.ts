/**
 * A page of the client edition that has no chart: the numbers that its finding rests on stand large above its tables.
 */
import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import type { Dataset } from '../../src/core/dataset';
import { dataset, datasetFile } from '../../src/dataset';
import { formulaText, type Cell, type Page } from '../../src/page/page';
import { datasetOf } from '../shared/names';
import { TRIED_LANGS } from '../rare';

const client = (id: string, data: Dataset = dataset, lang: (typeof TRIED_LANGS)[number] = 'en'): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    data,
    { lang, charts: true, edition: 'client' },
  );
const numbersOf = ({ blocks }: Page): readonly (readonly Cell[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.isPlain ? block.cells : []));
const shown = (page: Page): string[][] => numbersOf(page).map((line) => line.map(({ display }) => display));
const without = (metric: string): Dataset =>
  datasetOf({
    ...datasetFile,
    observations: datasetFile.observations.filter((o) => o.metric !== metric),
    checks: [],
  });

test('what each is, the number with its bound, for when, who says so', () => {
  expect(shown(client('ecosystem-scale'))).toEqual([
    ['Xiaomi: Connected IoT devices, Global', 'Xiaomi: Active smart TV users, Global'],
    ['nearly 700,000,000', '>64,000,000'],
    ['undated, nearly', 'undated, over'],
    ['三体君, 2024-08-13', '三体君, 2024-08-13'],
  ]);
  expect(shown(client('capital-ties'))[1]).toEqual(['US$1,100 m', 'US$45,000 m']);
  expect(shown(client('product-launches'))[1]).toEqual(['>1,000,000', '5', '>80%']);
});

test.each(TRIED_LANGS)('%s: only where there is no chart; looked up; the figures of the tables below', (lang) => {
  const all = pages.map(({ id }) => client(id, dataset, lang)).filter((page) => numbersOf(page).length > 0);
  expect(all.length).toBeGreaterThanOrEqual(4);
  for (const page of all) {
    expect(page.blocks.filter(({ kind }) => kind === 'chart')).toEqual([]);
    const below = page.blocks.flatMap((block) => (block.kind === 'table' && !block.isPlain ? block.cells.flat() : []));
    for (const { display, format, formulas, citations } of numbersOf(page)[1]!) {
      const like = below.find(({ role, citations: [o] }) => role === 'number' && o?.id === citations[0]!.id)!;
      expect([page.id, display, format, formulaText(formulas!.native)]).toEqual([
        page.id,
        like.display,
        like.format,
        formulaText(like.formulas!.native),
      ]);
    }
  }
});

test('a page without its finding has none: no number stands there without the sentence that it belongs to', () => {
  expect(client('ecosystem-scale').finding).toBeDefined();
  const page = client('ecosystem-scale', without('tv_users'));
  expect([page.finding, shown(page)]).toEqual([undefined, []]);
});

test('the full edition, and a page that is inserted, show tables and charts alone', () => {
  const inserted = fillPage(
    pages.find(({ id }) => id === 'ecosystem-scale')!,
    dataset,
    { lang: 'en', charts: true },
  );
  const full = fillWorkbook(workbooks[0]!, dataset, { lang: 'en' });
  const plain = full.sheets.filter(({ page }) => page.id !== 'cover' && numbersOf(page).length > 0);
  expect([shown(inserted), plain.map(({ name }) => name)]).toEqual([[], []]);
});
