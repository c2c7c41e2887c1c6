/** What the functions say in Chinese is Chinese: explanations, citations, cards, spilled rows, messages. */
import { CellError } from '../../src/functions/cell-error';
import { cite, explainFigure, STYLES } from '../../src/core/cite';
import { dataset } from '../../src/dataset';
import { cardOf } from '../../src/functions/card';
import { setLanguage } from '../../src/functions/session';
import { faces } from '../../src/runtime';
import { CHINESE, foreignIn } from '../chinese';

afterEach(() => setLanguage('en'));
/** Texts of what a function gives, or of its message. */
function textsOf(ask: () => unknown): readonly string[] {
  try {
    return [ask()].flat(2).filter((x) => typeof x === 'string');
  } catch (error) {
    if (error instanceof CellError) return [error.message];
    throw error;
  }
}
/** Ids and words that are typed as they stand. */
const TYPED = new Set(['latest', ...STYLES, 'metrics', 'regions', 'vendors']);

describe.each(CHINESE)('in %s', (lang) => {
  const wrong = (texts: readonly string[]): readonly string[] =>
    [...new Set(texts)].flatMap((text) => foreignIn(text, lang, TYPED));
  const figures = [...dataset.figures.values()].flatMap((f) => f.observations.map((o) => [f, o] as const));

  test('every figure is explained, cited and carded', () => {
    expect(figures.length).toBe(dataset.observations.length);
    expect(
      wrong(
        figures.flatMap(([f, o]) => [
          explainFigure(dataset, f, o, lang),
          ...STYLES.map((style) => cite(dataset, o, style, lang)),
        ]),
      ),
    ).toEqual([]);
    expect(
      wrong(
        figures.flatMap(([, o]) => Object.values(cardOf(dataset, o, lang).properties).map((p) => String(p.basicValue))),
      ),
    ).toEqual([]);
  });
  test('rows', () => {
    setLanguage(lang);
    const rows = [
      () => faces.CONFLICTS(),
      () => faces.TIMELINE(),
      () => faces.FIND('小米'),
      () => faces.SERIES('share', 'Japan'),
      () => faces.COMPARE('share', 'Japan', '2024'),
      () => faces.SOURCES(),
      () => faces.TABLE('japan-vendors'),
      () => faces.TABLE('all-events'),
      ...['metrics', 'regions', 'vendors', 'tables', 'charts'].map(
        (kind) => () => (faces.LIST(kind) as string[][]).map(([, name]) => name),
      ),
    ];
    for (const ask of rows) {
      const texts = textsOf(ask);
      expect(texts.length).toBeGreaterThan(4);
      expect(wrong(texts)).toEqual([]);
    }
  });
  test('messages', () => {
    setLanguage(lang);
    const asks = [
      () => faces.SHARE('Eurpe'),
      () => faces.SHARE('Xyzzy'),
      () => faces.SHARE('Europe', '2020Q1'),
      () => faces.SHARE('Europe', 'soon'),
      () => faces.PRICE('Redmi entry models'),
      () => faces.PRICE('Redmi K80 Ultra'),
      () => faces.PRICE('Redmi'),
      () => faces.VALUE('users', 'Europe', null as never),
      () => faces.TABLE('japan'),
      () => faces.SERIES('share', 'Japan', undefined, undefined, undefined, 'maybe'),
      () => faces.FIND('xyzzy'),
      () => faces.CITE('share', 'Europe', null, undefined, 'chicago'),
      () => faces.LIST('nothing'),
      () => faces.TIMELINE('Barcelona', '1999', '1999'),
      () => faces.CONFLICTS('ad_bid_growth', 'Paris'),
    ];
    const asked = new Set(['soon', 'users', 'japan', 'maybe', 'xyzzy', 'chicago', 'nothing']);
    const texts = asks.flatMap(textsOf);
    expect(texts).toHaveLength(asks.length);
    expect(texts.flatMap((text) => foreignIn(text, lang, new Set([...TYPED, ...asked])))).toEqual([]);
  });
});

test('a figure is found by its note and its research firm in any language, whatever is spoken', () => {
  const rowsOf = (text: string): unknown => faces.FIND(text, false);
  expect(rowsOf('ceiling for each other vendor')).toEqual([expect.arrayContaining([0.03, '3%', 23])]);
  for (const text of ['近年其他各厂商的上限', '近年其他各廠商的上限'])
    expect(rowsOf(text)).toEqual(rowsOf('ceiling for each other vendor'));
  expect((rowsOf('Syntun') as unknown[]).length).toBe(
    dataset.observations.filter((o) => o.agency === 'Syntun' || o.note.en.includes('Syntun')).length,
  );
  for (const text of ['星图数据', '星圖數據']) expect(rowsOf(text)).toEqual(rowsOf('Syntun'));
});
test('a note and a research firm are said in the language that is spoken', () => {
  setLanguage('zh-HK');
  expect(faces.EXPLAIN('share', 'Korea', 'n.d.', 'Any other vendor')).toMatch(/註：近年其他各廠商的上限，均未突破。$/);
  expect(faces.CITE('double11_sales', 'China', 'latest', 'Total')).toContain('數據來自 星圖數據');
  expect(textsOf(() => faces.SHARE('Europe', 'soon'))).toEqual([expect.stringContaining('未知的期間：soon')]);
  setLanguage('zh-TW');
  expect(faces.EXPLAIN('share', 'Korea', 'n.d.', 'Any other vendor')).toMatch(/註：近年其他各廠商的上限，均未突破。$/);
  expect(faces.CITE('double11_sales', 'China', 'latest', 'Total')).toContain('數據來自 星圖數據');
  setLanguage('zh-CN');
  expect(faces.EXPLAIN('share', 'Korea', 'n.d.', 'Any other vendor')).toMatch(/注：近年其他各厂商的上限，均未突破。$/);
  setLanguage('en');
  expect(faces.EXPLAIN('share', 'Korea', 'n.d.', 'Any other vendor')).toMatch(
    /Note: Ceiling for each other vendor in recent years, none of which got past it\.$/,
  );
});
