/** A brand where a vendor is meant: the answer names the vendor and is not its figure. */
import { answerCall, notesOfCall } from '../../src/core/call';
import { brandOf } from '../../src/core/brands';
import { makeDataset } from '../../src/core/dataset';
import { ENTITIES } from '../../src/core/entities';
import { dataset, datasetFile } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { foreignIn, CHINESE } from '../chinese';

const said = (
  face: 'RANK' | 'SHARE' | 'SHIPMENTS' | 'GROWTH',
  vendor: string,
  lang: 'en' | 'zh-CN' | 'zh-TW' = 'en',
): string => {
  const answer = answerCall(dataset, face, ['Europe', '2025Q2', vendor]);
  return answer.ok ? String(answer.observation.value) : `${answer.code}: ${answer.problem[lang]}`;
};

test.each([
  ['Redmi', 'it is a brand of Xiaomi: try Xiaomi'],
  ['红米', 'it is a brand of Xiaomi: try Xiaomi'],
  ['紅米', 'it is a brand of Xiaomi: try Xiaomi'],
  ['ＰＯＣＯ', 'it is a brand of Xiaomi: try Xiaomi'],
  ['Redmi Note 13', 'it is a product of Xiaomi: try Xiaomi'],
  ['小米15', 'it is a product of Xiaomi: try Xiaomi'],
  ['Xiaomi 17', 'it is a product of Xiaomi: try Xiaomi'],
  ['iPhone', 'it is a product of Apple: try Apple'],
  ['Apple iPhone 15', 'it is a product of Apple: try Apple'],
  ['Galaxy', 'it is a brand of Samsung: try Samsung'],
  ['Samsung Galaxy S25', 'it is a product of Samsung: try Samsung'],
  ['Xperia', 'it is a brand of Sony: try Sony'],
  ['Mate', 'it is a product of Huawei'],
  ['华为Mate 70', 'it is a product of Huawei'],
])('%s', (vendor, why) => {
  for (const face of ['RANK', 'SHARE', 'SHIPMENTS', 'GROWTH'] as const)
    expect(said(face, vendor)).toBe(`unknown: unknown vendor: ${vendor}; ${why}`);
});
test('EXPLAIN and SERIES say it too; a price is asked of the product', () => {
  expect(faces.EXPLAIN('share', 'Europe', '', 'Redmi')).toBe(
    'unknown vendor: Redmi; it is a brand of Xiaomi: try Xiaomi',
  );
  expect(() => faces.SERIES('share', 'Europe', 'iPhone')).toThrow('it is a product of Apple: try Apple');
  expect(faces.PRICE('MIX 2', '')).toBe(499);
  expect(faces.EXPLAIN('launch_price', 'Europe', '', 'Redmi')).toMatch(/^ambiguous vendor: Redmi/);
  expect(notesOfCall(dataset, 'RANK', ['India', '', 'Redmi'])).toEqual([]);
});
test('in Chinese the vendor has its Chinese name', () => {
  expect(said('SHARE', 'Redmi', 'zh-CN')).toBe('unknown: 未知的厂商：Redmi；这是小米的品牌，请改用小米');
  expect(said('SHARE', 'iPhone', 'zh-TW')).toBe('unknown: 未知的廠商：iPhone；這是蘋果的產品，請改用蘋果');
  for (const lang of CHINESE) expect(foreignIn(said('SHARE', 'Galaxy', lang), lang, new Set(['unknown']))).toEqual([]);
});
test('every product in the data has a vendor; vendors, markets and other words are no brands', () => {
  for (const { id, kind } of ENTITIES) expect([id, brandOf(id) !== null]).toEqual([id, kind === 'product']);
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
    expect([text, brandOf(text)]).toEqual([text, null]);
});
test('figures of the brand itself are its own', () => {
  const own = {
    ...datasetFile.observations.find((o) => o.metric === 'share')!,
    id: 'x',
    entity: 'Redmi 1S',
    region: 'India',
    period: '2014',
  };
  const data = makeDataset({ ...datasetFile, observations: [...datasetFile.observations, own] });
  expect(answerCall(data, 'SHARE', ['India', '2014', 'Redmi 1S'])).toMatchObject({
    ok: true,
    observation: { id: 'x' },
  });
});
