import { dataset } from '../../src/dataset';
import { pageSearch } from '../../taskpane/page-search';
import { entryOf, foldWith, searchEntries, textsOf } from '../../taskpane/search';
import { RARE } from '../rare';
import { page } from '../hosts/page-fixture';

/** Three characters of the table that the pane loads. */
const fold = foldWith((text) => text.replace(/楊/g, '杨').replace(/陽/g, '阳').replace(/雙/g, '双'));
const entries = [
  entryOf(
    'japan',
    ['Japan by vendor', '日本厂商'],
    [
      { lang: 'en', text: 'Samsung' },
      { lang: 'zh-TW', text: '三星' },
      { lang: 'en', text: '49%', also: ['0.49'] },
      { lang: null, text: '楊陽' },
    ],
    fold,
  ),
  entryOf(
    'europe',
    ['Europe', '欧洲', '雙11'],
    [
      { lang: 'en', text: 'A long note in which Samsung and also Japan are named somewhere far behind' },
      { lang: 'zh-CN', text: '日本' },
      { lang: 'en', text: 'Latin America', also: ['LATAM'] },
      { lang: 'zh-CN', text: '拉美', also: ['LATAM'] },
    ],
    fold,
  ),
];
const find = (query: string, lang: 'en' | 'zh-CN' = 'en') => searchEntries(entries, query, lang, fold);
const ids = (query: string): string[] => find(query).map((h) => h.id);

test('nothing asked: everything', () => expect(ids('  ')).toEqual(['japan', 'europe']));
test('names come before contents', () => {
  expect(ids('日本')).toEqual(['japan', 'europe']);
  expect(ids('japan')).toEqual(['japan', 'europe']);
});
test('every word must occur, in names or contents', () => {
  expect(ids('japan samsung')).toEqual(['japan', 'europe']);
  expect(ids('japan 49%')).toEqual(['japan']);
  expect(ids('japan nokia')).toEqual([]);
});
test('case and width are forgiven', () => expect(ids('ＳＡＭＳＵＮＧ')).toEqual(['japan', 'europe']));
test('a hit inside shows where', () => {
  const [europe] = find('named');
  expect(europe!.snippet).toMatch(/^….*named/);
});
test.each([
  ['杨阳', 'japan'],
  ['楊陽', 'japan'],
  ['双11', 'europe'],
  ['雙十一', 'europe'],
  ['双十一', 'europe'],
])('both scripts, and eleven in both ways: %s', (query, id) => expect(ids(query)).toEqual([id]));
test('a figure is found as the number that it is', () =>
  expect(find('0.49')).toEqual([{ id: 'japan', snippet: '49%' }]));
test.each(['49%', '49 %', '４９％', 'samsung 49%', '49%三星'])('in any spelling: %s', (query) =>
  expect(ids(query)).toEqual(['japan']),
);
test.each(['4.9%', '9%', '490%', '0.049', '<49%', '-49%', '49万'])('of no other number is it a part: %s', (query) =>
  expect(ids(query)).toEqual([]),
);
test('a number without a unit of its own has that of its figure', () => {
  const cell = (value: number, unit: 'quarters' | 'rank' | 'markets'): Parameters<typeof entryOf>[2][number] => ({
    lang: 'en',
    text: String(value),
    also: [String(value)],
    value: { value, unit },
  });
  const table = [entryOf('streaks', ['Streaks'], [cell(20, 'quarters'), cell(2, 'rank'), cell(60, 'markets')], fold)];
  const found = (query: string): boolean => searchEntries(table, query, 'en', fold).length === 1;
  expect(['20', '20 quarters', '20个季度', '2', '60个', '六十个'].filter((query) => !found(query))).toEqual([]);
  expect(['20 years', '20%', '2x', '2个', '200%', 'US$20'].filter(found)).toEqual([]);
});
test('another name finds the thing, which is shown by its name in the language of the reader', () => {
  expect(find('latam')).toEqual([{ id: 'europe', snippet: 'Latin America' }]);
  expect(find('latam', 'zh-CN')).toEqual([{ id: 'europe', snippet: '拉美' }]);
});
test('the texts of a page, each once', () => {
  const texts = textsOf(page, 'en');
  expect(new Set(texts.map(({ text, also }) => `${text}|${also}`)).size).toBe(texts.length);
  expect(texts.every(({ lang, text }) => lang === 'en' && text !== '')).toBe(true);
});

(RARE ? test : test.skip)('who reads Hong Kong’s Chinese finds pages by its words, and sees them', () => {
  const search = pageSearch(dataset);
  const found = search.find('計算基準', 'zh-HK');
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ snippet }) => snippet)).toContainEqual(expect.stringContaining('計算基準'));
  expect(search.find('按年增長', 'zh-HK')[0]).toEqual({
    id: expect.any(String),
    snippet: expect.stringContaining('按年'),
  });
});
