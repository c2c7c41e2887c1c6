/** A brand or a product where a vendor is meant: the answer names the vendor and is not its figure. */
import type { Lang } from '../../src/core/lang';
import { answerCall, notesOfCall } from '../../src/core/call';
import { brandOf } from '../../src/core/brands';
import { dataset, datasetFile } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { foreignIn, CHINESE } from '../chinese';
import { ENTITIES, datasetOf } from '../shared/names';

const said = (face: 'RANK' | 'SHARE' | 'SHIPMENTS' | 'GROWTH', vendor: string, lang: Lang = 'en'): string => {
  const answer = answerCall(dataset, face, ['Europe', '2025Q2', vendor]);
  return answer.ok ? String(answer.observation.value) : `${answer.code}: ${answer.problem[lang]}`;
};

test.each([
  ['Redmi Note 13', 'it is a product of Xiaomi: try Xiaomi'],
  ['红米Note 13', 'it is a product of Xiaomi: try Xiaomi'],
  ['小米15', 'it is a product of Xiaomi: try Xiaomi'],
  ['Xiaomi 17', 'it is a product of Xiaomi: try Xiaomi'],
  ['Apple iPhone 15', 'it is a product of Apple: try Apple'],
  ['Samsung Galaxy S25', 'it is a product of Samsung: try Samsung'],
  ['华为Mate 70', 'it is a product of Huawei'],
])('%s has no entry of its own', (vendor, why) => {
  for (const face of ['RANK', 'SHARE', 'SHIPMENTS', 'GROWTH'] as const)
    expect(said(face, vendor)).toBe(`unknown: unknown vendor: ${vendor}; ${why}`);
});
test.each([
  ['Redmi', 'Redmi is a brand of Xiaomi: try Xiaomi'],
  ['红米', 'Redmi is a brand of Xiaomi: try Xiaomi'],
  ['紅米', 'Redmi is a brand of Xiaomi: try Xiaomi'],
  ['ＰＯＣＯ', 'POCO is a brand of Xiaomi: try Xiaomi'],
  ['iPhone', 'iPhone is a product of Apple: try Apple'],
  ['Galaxy', 'Samsung Galaxy is a brand of Samsung: try Samsung'],
  ['Xperia', 'Xperia is a brand of Sony: try Sony'],
  ['Mate', 'Huawei Mate is a product of Huawei'],
  ['TECNO', 'TECNO is a brand of Transsion'],
  ['Motorola', 'Motorola is a brand of Lenovo'],
])('%s is understood, and nobody else answers for it', (vendor, why) => {
  const answer = said('SHARE', vendor);
  expect(answer).toMatch(/^missing: no figure: Smartphone market share, /);
  expect(answer.split('; ')).toContain(why);
});
test('EXPLAIN and SERIES say it too; a price is asked of the product', () => {
  expect(faces.EXPLAIN('share', 'Europe', '', 'Redmi')).toContain('Redmi is a brand of Xiaomi: try Xiaomi');
  expect(() => faces.SERIES('share', 'Europe', 'iPhone')).toThrow('iPhone is a product of Apple: try Apple');
  expect(faces.PRICE('MIX 2', '')).toBe(499);
  expect(faces.EXPLAIN('launch_price', 'Europe', '', 'Redmi')).toMatch(
    /^no figure: Starting price, Redmi, Europe, latest; of it there are figures for: Redmi entry models/,
  );
  expect(() => faces.PRICE('iPhone', '')).toThrow('of it there are figures for: iPhone 16 Pro Max');
  expect(notesOfCall(dataset, 'RANK', ['India', '', 'Redmi'])).toEqual([]);
});
test('in Chinese the vendor has its Chinese name', () => {
  expect(said('SHARE', 'Redmi', 'zh-CN')).toContain('红米是小米的品牌，请改用小米');
  expect(said('SHARE', 'iPhone', 'zh-TW')).toContain('iPhone是蘋果的產品，請改用蘋果');
  for (const vendor of ['Galaxy', 'Mate', 'BBK', 'Others', 'Redmi Note 13'])
    for (const lang of CHINESE)
      expect(foreignIn(said('SHARE', vendor, lang), lang, new Set(['unknown', 'missing']))).toEqual([]);
});
test('every product has a vendor; vendors, markets and other words are no brands', () => {
  for (const { id, kind } of ENTITIES)
    if (['brand', 'line', 'product'].includes(kind))
      expect([id, brandOf(dataset.vocabulary.entities, id) !== null]).toEqual([id, true]);
    else if (['vendor', 'market', 'category'].includes(kind))
      expect([id, brandOf(dataset.vocabulary.entities, id)]).toEqual([id, null]);
  for (const text of [
    'Material',
    'Novartis',
    'Minister',
    'TV',
    'car',
    'Milan',
    'Samsong',
    'iPhones',
    '',
    'x'.repeat(300),
    '小米粥',
  ])
    expect([text, brandOf(dataset.vocabulary.entities, text)]).toEqual([text, null]);
});
test('figures of the brand itself are its own', () => {
  const own = {
    ...datasetFile.observations.find((o) => o.metric === 'share')!,
    id: 'x',
    entity: 'Redmi 1S',
    region: 'India',
    period: '2014',
  };
  const data = datasetOf({ ...datasetFile, observations: [...datasetFile.observations, own] });
  expect(answerCall(data, 'SHARE', ['India', '2014', 'Redmi 1S'])).toMatchObject({
    ok: true,
    observation: { id: 'x' },
  });
});
