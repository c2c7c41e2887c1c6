/** Whoever reads Chinese reads Chinese: every page, chart and sheet, in both scripts. */
import { fillPage, fillWorkbook, pages, workbooks } from '../../src/content';
import type { Block, Page } from '../../src/page/page';
import { dataset } from '../../src/dataset';
import { CHINESE, foreignIn, type Chinese } from '../chinese';
import { RARE } from '../rare';

const textsOfBlock = (b: Block): readonly string[] => {
  if (b.kind === 'chart')
    return [
      b.chart.title,
      b.chart.valueAxis,
      b.chart.altText,
      b.chart.sourceLine,
      ...b.chart.series.flatMap((s) => [s.name, ...s.categories, ...s.labels]),
    ];
  return [
    ...(b.kind === 'table' ? [b.title] : []),
    ...b.cells.flat().flatMap((c) => [c.display, ...(typeof c.value === 'string' ? [c.value] : [])]),
  ];
};
const textsOf = (p: Page): readonly string[] => [
  p.title,
  p.summary,
  p.sourceLine,
  ...p.notes.map((n) => n.text),
  ...p.blocks.flatMap(textsOfBlock),
];
const wrongIn = (texts: readonly string[], lang: Chinese): readonly string[] =>
  [...new Set(texts)].flatMap((text) => foreignIn(text, lang));

describe.each(RARE ? ([...CHINESE, 'zh-HK'] as const) : CHINESE)('in %s', (lang) => {
  test.each(pages.map((p) => [p.id, p] as const))('page %s', (_, spec) => {
    expect(wrongIn(textsOf(fillPage(spec, dataset, { lang, charts: true })), lang)).toEqual([]);
  });
  test.each(workbooks.map((w) => [w.id, w] as const))('workbook %s', (_, spec) => {
    const book = fillWorkbook(spec, dataset, { lang });
    expect(book.sheets.length).toBeGreaterThan(2);
    expect(
      wrongIn(
        [book.title, book.subject, book.footer, ...book.sheets.flatMap((s) => [s.name, ...textsOf(s.page)])],
        lang,
      ),
    ).toEqual([]);
  });
});

test('in Hong Kong: a workbook whose texts are its own, down to numbers and names of sheets', () => {
  const book = fillWorkbook(
    workbooks.find(({ id }) => id === 'markets')!,
    dataset,
    { lang: 'zh-HK' },
  );
  const texts = book.sheets.flatMap((s) => [s.name, ...textsOf(s.page)]);
  expect(wrongIn([book.title, book.subject, book.footer, ...texts], 'zh-HK')).toEqual([]);
  expect(texts).toEqual(
    expect.arrayContaining(['470萬台', '出海11年,雷軍如何在海外再造小米', '从中国到世界:小米的全球化布局']),
  );
});

test('every note and event is there in three languages, and says the same line numbers', () => {
  const linesOf = (text: string): string =>
    [...text.matchAll(/lines? (\d+)(?: and (\d+))?|第([\d、]+)行/gi)]
      .flatMap(([, a, b, list]) => (list ? list.split('、') : [a!, b ?? '']))
      .filter((n) => n !== '')
      .join(' ');
  const notes = [...dataset.observations, ...dataset.events].map((x) => x.note);
  expect(notes.filter((n) => n.en !== '').length).toBeGreaterThan(200);
  expect(notes.filter((n) => new Set([n.en, n['zh-CN'], n['zh-TW']].map((text) => text === '')).size !== 1)).toEqual(
    [],
  );
  expect(notes.filter((n) => CHINESE.some((lang) => linesOf(n[lang]) !== linesOf(n.en)))).toEqual([]);
});

describe('the test sees', () => {
  test.each<[string, Chinese, string]>([
    ['a sentence', 'zh-CN', '相青，2025，第4行。No research firm is credited.'],
    ['two words', 'zh-TW', 'Starting price.'],
    ['simplified letters', 'zh-TW', '市占率的具体数值'],
    ['traditional letters', 'zh-CN', '份額的具体数值'],
    ['a word of the mainland', 'zh-TW', '智能手機出貨量'],
    ['a word of Taiwan', 'zh-CN', '智慧型手机出货量'],
  ])('%s', (_, lang, text) => expect(foreignIn(text, lang)).toHaveLength(1));
  test.each<[string, Chinese, string]>([
    [
      'names of products, research firms and files',
      'zh-CN',
      'iPhone 16 Pro Max与vivo，数据来自 Counterpoint Research，000_d0e96872b6e3457e.txt',
    ],
    ['what a document prints', 'zh-CN', '原文“290億元”；期间由上下文推断'],
    ['names and titles as printed', 'zh-TW', '三体君，《从中国到世界:小米的全球化布局》，發布於 2024-08-13'],
    ['formulas and keys', 'zh-TW', '=INDEX(Atlas_Value,MATCH("share|Any other vendor|South Korea|n.d.",Atlas_Key,0))'],
  ])('but not %s', (_, lang, text) => expect(foreignIn(text, lang)).toEqual([]));
});
