import fc from 'fast-check';
import { LANGS, sameWords } from '../../src/core/lang';
import { distance, fold, nameIndex, tableOf, type Named, type NameIndex } from '../../src/core/names';
import { ENTITIES, REGIONS, entities, isWithin, metrics, regions } from '../shared/names';
import { runs } from '../rare';

const indexes: readonly (readonly [string, NameIndex<Named>])[] = [
  ['region', regions],
  ['vendor', entities],
  ['metric', metrics],
];

describe.each(indexes)('%s names', (_, index) => {
  test('every id, name and alias finds its own thing, in any case and width', () => {
    for (const item of index.items) {
      for (const name of [item.id, ...LANGS.map((l) => item.name[l]), ...item.aliases]) {
        for (const text of [
          name,
          name.toUpperCase(),
          `  ${name} `,
          name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
        ]) {
          const found = index.find(text);
          expect(found.kind === 'one' ? found.item.id : `${text}: ${found.kind}`).toBe(item.id);
        }
      }
    }
  });
  test('any text gives one, several or none with suggestions, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const f = index.find(text);
        if (f.kind === 'none') expect(f.nearest.length).toBeLessThanOrEqual(3);
      }),
      runs(2000),
    );
  });
});

test.each([
  ['Eurpe', 'Europe'],
  ['Sout Korea', 'South Korea'],
  ['Southeast', 'Southeast Asia'],
  ['Jpan', 'Japan'],
  ['东南亞', 'Southeast Asia'],
  ['Polnd', 'Poland'],
  ['Untied States', 'United States'],
])('%s suggests %s first', (typo, right) => {
  const found = regions.find(typo);
  expect(found.kind === 'none' && found.nearest[0]?.id).toBe(right);
});
test.each([
  ['EU', 'European Union'],
  ['MEA', 'Middle East and Africa'],
  ['APAC', 'Asia Pacific'],
  ['Turkiye', 'Türkiye'],
  ['Saint Lucia', 'St. Lucia'],
  ['Bosnia & Herzegovina', 'Bosnia and Herzegovina'],
  ['印度市场', 'India'],
  ['欧洲地区', 'Europe'],
  ['SEA', 'Southeast Asia'],
  ['LATAM', 'Latin America'],
  ['KR', 'South Korea'],
  ['日本', 'Japan'],
  ['東南亞', 'Southeast Asia'],
  ['南韓', 'South Korea'],
  ['ｊｐ', 'Japan'],
  ['拉美', 'Latin America'],
])('%s is %s', (alias, id) => {
  const found = regions.find(alias);
  expect(found.kind === 'one' && found.item.id).toBe(id);
});
test('an ambiguous name lists its candidates', () => {
  const me = regions.find('ME');
  expect(me.kind === 'many' && me.items.map((r) => r.id)).toEqual(['Middle East', 'Montenegro']);
  const series = entities.find('Xiaomi 17');
  expect(series.kind === 'many' && series.items.map((e) => e.id)).toEqual(['Xiaomi 17 series', 'Xiaomi 17 Pro Max']);
  // What it may mean may also be no thing of the list.
  const na = regions.find('n/a');
  expect(na.kind === 'many' && [na.items.map((r) => r.id), na.also.map((w) => w.en)]).toEqual([
    ['North America', 'Namibia'],
    ['not available'],
  ]);
});
test('names of Object.prototype are no names', () => {
  for (const text of ['toString', 'constructor', '__proto__', 'hasOwnProperty'])
    for (const [, index] of indexes) expect(index.find(text).kind).toBe('none');
});
test('two things may not claim one name', () => {
  const thing = (id: string, alias: string): Named => ({
    id,
    name: sameWords(id),
    aliases: [alias],
  });
  expect(() => nameIndex(tableOf('region', [[thing('A1', 'same'), thing('B1', 'Same')]])).find('any')).toThrow(
    'region name used twice: Same (A1 and B1); declare it as ambiguous',
  );
});
test('every outer region exists and no region lies in itself', () => {
  for (const r of REGIONS) if (r.within) expect(regions.get(r.within)?.id).toBe(r.within);
  expect([
    isWithin('Paris', 'Europe'),
    isWithin('Paris', 'Global'),
    isWithin('Europe', 'Paris'),
    isWithin('China', 'Overseas'),
  ]).toEqual([true, true, false, false]);
});
test('distance counts typing errors', () => {
  expect([
    distance('abc', 'abc'),
    distance('abc', 'acb'),
    distance('abc', 'ab'),
    distance('', 'abc'),
    distance('kitten', 'sitting'),
  ]).toEqual([0, 1, 1, 3, 3]);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) =>
      expect(distance(a, b)).toBe(distance(b, a)),
    ),
  );
});
test('every dash is a dash, and the number 一 is none', () => {
  for (const dash of [...'-‐‑‒–—―−﹣－﹘⁃']) {
    const found = regions.find(`Southeast${dash}Asia`);
    expect([dash, found.kind === 'one' && found.item.id]).toEqual([dash, 'Southeast Asia']);
  }
  expect(regions.find('Southeast一Asia').kind).toBe('none');
});
test('runs of combining marks are refused before they cost time', () => {
  const started = Date.now();
  for (const [, index] of indexes)
    for (const mark of ['\u0301', '\u0345\u0301', '\u3099', 'ﷺ'])
      expect(index.find(`Europe${mark.repeat(500_000)}`)).toEqual({ kind: 'none', nearest: [] });
  for (const [, index] of indexes) expect(index.find(`Europe${'\u0301'.repeat(200)}`).kind).toBe('none');
  expect(Date.now() - started).toBeLessThan(1000);
});
test('folding twice is folding once', () =>
  fc.assert(fc.property(fc.string(), (t) => expect(fold(fold(t))).toBe(fold(t)))));
test('vendor colours are six hexadecimal digits', () => {
  for (const e of ENTITIES) expect(e.color).toMatch(/^[0-9A-F]{6}$/);
});
