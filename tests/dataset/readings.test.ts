/**
 * What a careful reading of the documents decided: bases, regions, bounds, credits and counts, by document and line.
 */
import { dataset } from '../../src/dataset';
import type { Observation } from '../../src/core/facts';

const at = (source: string, line: number, metric: string): readonly Observation[] => {
  const found = dataset.observations.filter(
    (o) => o.source.startsWith(source) && o.line === line && o.metric === metric,
  );
  expect([source, line, metric, found.length > 0]).toEqual([source, line, metric, true]);
  return found;
};

test.each<[source: string, line: number, metric: string, is: Partial<Observation>]>([
  // The level from which a margin fell has no period of its own.
  ['dingjian', 61, 'seller_margin_before', { period: 'n.d.', periodBasis: 'undated' }],
  ['dingjian', 61, 'seller_margin_after', { period: '2025', periodBasis: 'stated' }],
  // A band begins at its number exactly; what is in it lies above.
  ['brand', 13, 'premium_threshold', { value: 6000, qualifier: 'exact', printed: '6K' }],
  ['brand', 19, 'premium_threshold', { value: 6000, qualifier: 'exact', printed: '6K' }],
  ['brand', 30, 'premium_threshold', { value: 600, qualifier: 'exact' }],
  ['brand', 15, 'launch_price', { value: 6000, qualifier: 'over', region: 'Unstated' }],
  // Sold in the first days after the launch in September, not at Double 11.
  ['brand', 16, 'first_sale_units', { period: '2025-09', periodBasis: 'inferred', region: 'Unstated' }],
  ['brand', 16, 'pro_mix', { period: '2025-09', region: 'Unstated' }],
  ['brand', 76, 'product_shipments', { region: 'Unstated' }],
  ['brand', 20, 'display_size', { period: 'n.d.', region: 'Unstated' }],
  ['brand', 20, 'research_spend', { region: 'Unstated' }],
  ['brand', 48, 'category_growth', { region: 'Unstated' }],
  ['brand', 85, 'acceleration_claim', { region: 'Unstated' }],
  ['brand', 37, 'double11_ecosystem_part', { entity: 'Small appliances', qualifier: 'about' }],
  // Said over on line 5, as printed on the others.
  ['brand', 5, 'double11_sales', { qualifier: 'over' }],
  ['brand', 75, 'double11_sales', { qualifier: 'exact' }],
  ['brand', 93, 'double11_sales', { qualifier: 'exact' }],
  ['brand', 98, 'double11_sales', { qualifier: 'exact' }],
  // The credit of a picture is the picture's.
  ['brand', 43, 'double11_category_rank', { agency: 'Syntun' }],
  ['brand', 60, 'double11_category_rank', { agency: '' }],
  ['brand', 68, 'double11_growth', { agency: '' }],
  ['dingjian', 51, 'platform_users', { agency: '' }],
  // What is counted is said in the sentence, or it is not said.
  ['growth', 4, 'share', { countedBy: '' }],
  ['growth', 15, 'share', { countedBy: 'sales', periodBasis: 'inferred' }],
  ['growth', 44, 'share', { countedBy: 'shipments' }],
  ['santi', 43, 'rank', { countedBy: 'shipments' }],
  ['brand', 10, 'domestic_rank', { countedBy: 'sales' }],
])('%s, line %d, %s: %j', (source, line, metric, is) => {
  for (const one of at(source, line, metric)) expect(one).toMatchObject(is);
});
test('the estimate for Japan before 2023 is of nobody that is named; the shares beside it are by units sold', () => {
  const [before, ...rest] = at('growth', 14, 'share');
  expect(before).toMatchObject({ period: '..2022', qualifier: 'under', agency: '', countedBy: '' });
  for (const one of rest) expect(one).toMatchObject({ agency: 'Counterpoint Research', countedBy: 'sales' });
});
test('every 29 billion as printed says that line 5 says more', () => {
  for (const line of [37, 75, 93, 98])
    for (const one of at('brand', line, 'double11_sales').filter(({ period }) => period === '2025'))
      expect(one.note.en).toMatch(/line 5/i);
});
test('figures of Double 11 are in China, and no others without a market named', () => {
  const elsewhere = dataset.observations.filter((o) => o.metric.startsWith('double11') && o.region !== 'China');
  expect(elsewhere.map(({ id }) => id)).toEqual([]);
});
