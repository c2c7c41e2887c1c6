import { searchEntries, type Entry } from '../../taskpane/search';

const entries: Entry[] = [
  { id: 'japan', names: ['Japan by vendor', '日本厂商'], texts: [{ lang: 'en', text: 'Samsung' }, { lang: 'zh-TW', text: '三星' }, { lang: 'en', text: '49%' }] },
  { id: 'europe', names: ['Europe', '欧洲'], texts: [{ lang: 'en', text: 'A long note in which Samsung and also Japan are named somewhere far behind' }, { lang: 'zh-CN', text: '日本' }] },
];
const ids = (query: string): string[] => searchEntries(entries, query, 'en').map((h) => h.id);

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
  const [, europe] = searchEntries(entries, 'named', 'en').length === 1 ? [null, searchEntries(entries, 'named', 'en')[0]] : [null, null];
  expect(europe?.snippet).toMatch(/^….*named/);
});
