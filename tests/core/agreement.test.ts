/** What a careful reader of the line objects to, and what stands. */
import { agreement, type Stated } from '../../src/core/agreement';

const BASE = { unit: 'fraction', qualifier: 'exact', isChange: false };
const problems = (printed: string, value: string, more: Partial<Stated> = {}): readonly string[] =>
  agreement({ ...BASE, ...more, printed, value }).problems;

const CHANGE = { isChange: true } as const;
const LOW = { qualifier: 'range-low' } as const;
const HIGH = { qualifier: 'range-high' } as const;
const at = (unit: string, more: Partial<Stated> = {}): Partial<Stated> => ({ unit, ...more });

test.each<[string, string, Partial<Stated>]>([
  // Each end of a range has its own sign; a verb is about both.
  ['-5%~10%', '-0.05', { ...CHANGE, ...LOW }],
  ['-5%~10%', '0.1', { ...CHANGE, ...HIGH }],
  ['-5% to 10%', '0.1', { ...CHANGE, ...HIGH }],
  ['−5%至+10%', '0.1', { ...CHANGE, ...HIGH }],
  ['-10%~-5%', '-0.1', { ...CHANGE, ...LOW }],
  ['-10%~-5%', '-0.05', { ...CHANGE, ...HIGH }],
  ['下降5-10%', '-0.1', { ...CHANGE, ...HIGH }],
  // Units behind the first end.
  ['$5-$10', '5', { ...at('USD'), ...LOW }],
  ['5美元-10美元', '10', { ...at('USD'), ...HIGH }],
  ['5元-10万元', '5', { ...at('CNY'), ...LOW }],
  ['5家至10家', '10', { ...at('stores'), ...HIGH }],
  ['七-八成五', '0.7', LOW],
  ['七-八成五', '0.85', HIGH],
  ['5‰-1%', '0.005', LOW],
  ['900-1.2万', '900', { ...at('units'), ...LOW }],
  ['6-9万', '60000', { ...at('units'), ...LOW }],
  ['5000-1万', '5000', { ...at('units'), ...LOW }],
  // 成
  ['七成五', '0.75', {}],
  ['7成5', '0.75', {}],
  ['三成半', '0.35', {}],
  ['七成用户', '0.7', {}],
  ['十成', '1', {}],
  // Sums
  ['1万5千', '15000', at('units')],
  ['1亿2500.5万', '125005000', at('units')],
  // Bounds that say the same
  ['约290多家', '290', at('stores', { qualifier: 'about' })],
  ['超5万以上', '50000', at('units', { qualifier: 'over' })],
  ['290多亿', '29000000000', at('CNY', { qualifier: 'over' })],
  // A place in a ranking
  ['前三', '3', at('rank', { qualifier: 'at-most' })],
  ['TOP 3', '3', at('rank', { qualifier: 'at-most' })],
  ['top three', '3', at('rank', { qualifier: 'at-most' })],
  ['Top-5', '5', at('rank', { qualifier: 'at-most' })],
  ['前3名', '3', at('rank', { qualifier: 'at-most' })],
  ['前三', '3', at('products')],
  ['TOP1', '1', at('rank')],
  ['第三', '3', at('rank')],
  ['3rd', '3', at('rank')],
  ['第11年', '11', at('years')],
  ['第一家', '1', at('stores')],
  ['榜首', '1', at('rank')],
  ['月', '1', at('months', { qualifier: 'over' })],
  // Parts
  ['一半', '0.5', {}],
  ['1/2', '0.5', {}],
  ['一半', '0.5', at('times')],
  // Signs and bounds
  ['<-9.1%', '-0.091', { ...CHANGE, qualifier: 'over' }],
  ['低于-9.1%', '-0.091', { ...CHANGE, qualifier: 'over' }],
  ['>-9.1%', '-0.091', { ...CHANGE, qualifier: 'under' }],
  ['-9.1%以下', '-0.091', { ...CHANGE, qualifier: 'at-least' }],
  ['less than minus 9.1%', '-0.091', { ...CHANGE, qualifier: 'over' }],
  ['下降超9.1%', '-0.091', { ...CHANGE, qualifier: 'over' }],
  ['超过下降9.1%', '-0.091', { ...CHANGE, qualifier: 'over' }],
  ['近-20%', '-0.2', { ...CHANGE, qualifier: 'nearly' }],
  ['20%', '-0.2', { ...CHANGE, qualifier: 'nearly' }],
  ['>+8%', '0.08', { ...CHANGE, qualifier: 'over' }],
  ['增长8%', '0.08', CHANGE],
  ['$5港元', '5', at('HKD')],
])('%s is %s %j', (printed, value, more) =>
  expect(problems(printed, value, more).filter((one) => !one.includes('is in HKD'))).toEqual([]),
);

test.each<[string, string, Partial<Stated>]>([
  ['-5%~10%', '-0.1', { ...CHANGE, ...HIGH }],
  ['-5% to 10%', '-0.1', { ...CHANGE, ...HIGH }],
  ['-5%~10%', '0.05', { ...CHANGE, ...LOW }],
  ['下降5-10%', '0.1', { ...CHANGE, ...HIGH }],
  ['10%~-5%', '0.1', { ...CHANGE, ...LOW }],
  ['5美元-10欧元', '5', { ...at('EUR'), ...LOW }],
  ['5美元-10欧元', '5', { ...at('USD'), ...LOW }],
  ['$5-€10', '5', { ...at('USD'), ...LOW }],
  ['5元-10%', '0.05', LOW],
  ['5天-10个月', '5', { ...at('days'), ...LOW }],
  ['5家-10元', '5', { ...at('CNY'), ...LOW }],
  ['5元-10万元', '50000', { ...at('CNY'), ...LOW }],
  ['9-6万', '9', { ...at('units'), ...LOW }],
  ['10-2万', '10', { ...at('units'), ...LOW }],
  ['20-1.5 million', '20', { ...at('units'), ...LOW }],
  ['<5-10%', '0.1', HIGH],
  ['7成10', '0.8', {}],
  ['7成25', '0.95', {}],
  ['7成5万', '500.7', {}],
  ['七成五万', '0.75', {}],
  ['七成5%', '0.75', {}],
  ['七成5元', '0.75', {}],
  ['七成元', '0.7', {}],
  ['七成5倍', '0.75', {}],
  ['百分之5元', '0.05', {}],
  ['7.5成5', '0.8', {}],
  ['1.5万5千', '20000', at('units')],
  ['2.5万3000', '28000', at('units')],
  ['1.25亿5000万', '175000000', at('units')],
  ['1亿2.5万5千', '100030000', at('units')],
  ['不到5%以上', '0.05', { qualifier: 'under' }],
  ['超5万以下', '50000', at('units', { qualifier: 'over' })],
  ['<5+', '5', at('stores', { qualifier: 'under' })],
  ['不到5万多', '50000', at('units', { qualifier: 'under' })],
  ['至少5左右', '5', at('stores', { qualifier: 'at-least' })],
  ['近290多亿', '29000000000', at('CNY', { qualifier: 'nearly' })],
  ['前三', '3', at('rank')],
  ['TOP 3', '3', at('rank')],
  ['top three', '3', at('rank')],
  ['前3名', '3', at('rank', { qualifier: 'under' })],
  ['Top3', '3', at('rank', { qualifier: 'at-least' })],
  ['不低于第三', '3', at('rank', { qualifier: 'at-least' })],
  ['第3%', '0.03', {}],
  ['第5元', '5', at('CNY')],
  ['第0', '0', {}],
  ['第0', '0', at('rank')],
  ['TOP 0', '0', at('rank', { qualifier: 'at-most' })],
  ['1/2', '0.5', at('stores')],
  ['一半', '0.5', at('stores')],
  ['3/4', '0.75', at('rank')],
  ['半', '0.5', at('years')],
  ['0.5台', '0.5', {}],
  ['0.5 stores', '0.5', {}],
  ['0家', '0', {}],
  ['5台', '5', at('CNY')],
  ['5家', '5', at('years')],
  ['5家', '5', at('rank')],
  ['榜首', '1', at('stores')],
  ['第三', '3', at('times')],
  ['月', '1', at('stores')],
  ['+8%', '0.08', {}],
  ['增长8%', '0.08', {}],
  ['-0%', '0', {}],
  ['01,499', '1.499', at('EUR')],
  ['01.499', '1499', at('EUR')],
  ['$23%', '0.23', {}],
  ['€5倍', '5', at('times')],
  ['$5台', '5', at('units')],
  ['$5港元', '5', at('USD')],
  ['<-9.1%', '-0.091', { ...CHANGE, qualifier: 'under' }],
  ['-9.1%以下', '-0.091', { ...CHANGE, qualifier: 'at-most' }],
  ['下降超9.1%', '-0.091', { ...CHANGE, qualifier: 'under' }],
  ['-<9.1%', '-0.091', { ...CHANGE, qualifier: 'under' }],
  ['0.5-1.5', '0.5', LOW],
])('%s is not %s %j', (printed, value, more) => expect(problems(printed, value, more)).not.toEqual([]));

test('what is wrong is said once, in its own words', () => {
  expect(problems('前三', '3', at('rank'))).toEqual([
    'qualifier does not agree with printed: 前三 is at-most, not exact',
  ]);
  expect(problems('+8%', '0.08')).toEqual(['printed is a rise: +8%; the metric is no change']);
  expect(problems('0.5台', '0.5')).toEqual(['printed counts things: 0.5台; the unit is fraction']);
  expect(problems('一半', '0.5', at('stores'))).toEqual(['printed is a part: 一半; the unit is stores']);
  expect(problems('10-2万', '10', at('units', LOW))).toEqual(['printed is no figure: 10-2万']);
});
