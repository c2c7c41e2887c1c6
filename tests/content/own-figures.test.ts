import { words, type Lang } from '../../src/core/lang';
import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import { withOwn } from '../../src/core/own';
import { dataset } from '../../src/dataset';
import { TRIED_LANGS } from '../rare';

const OWN = words('own figure', '自有数据', '自有數據');
const { dataset: mine } = withOwn(dataset, [
  {
    metric: 'share',
    region: 'Europe',
    period: '2025Q2',
    value: '<24%',
    prefer: 'yes',
    place: { sheet: 'Mine', cell: 'E2' },
  },
]);
const page = (lang: Lang) =>
  fillPage(
    pages.find(({ id }) => id === 'position-by-region')!,
    mine,
    { lang, charts: true },
  );

test.each(TRIED_LANGS)(
  'a figure of the user’s own keeps its bound in a page, and its note and its chart say whose it is: %s',
  (lang) => {
    const cells = page(lang).blocks.flatMap((block) => (block.kind === 'chart' ? [] : block.cells.flat()));
    const cell = cells.find(({ citations: [o] }) => o?.own)!;
    expect([cell.value, cell.display, /"<"/.test(cell.format)]).toEqual([0.24, '<24%', true]);
    expect(cells.filter(({ display }) => display.includes(OWN[lang]) && display.includes('Mine!E2'))).not.toEqual([]);
    const lines = page(lang).blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.sourceLine] : []));
    expect(lines.filter((line) => line.includes(OWN[lang]))).not.toEqual([]);
  },
);

test('the Data sheet has its cell in the place of a line', () => {
  const book = fillWorkbook(
    workbooks.find(({ id }) => id === 'blank')!,
    mine,
    { lang: 'en' },
  );
  const rows = book.sheets.flatMap(({ page: { blocks } }) =>
    blocks.flatMap((b) => (b.kind === 'table' ? b.cells : [])),
  );
  const row = rows
    .find((line) => line.length > 10 && line.some(({ citations: [o] }) => o?.own))!
    .map(({ display }) => display);
  expect(row).toEqual(expect.arrayContaining(['<24%', 'own figure, preferred', 'Mine!E2']));
  expect(row).not.toContain('0');
});
