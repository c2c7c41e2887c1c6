import { dataset } from '../../src/dataset';

const outcome = (id: string): string => dataset.checks.find((c) => c.id === id)!.outcome;

test('what does not hold is reported, not hidden', () => {
  expect(dataset.checks.filter((c) => c.outcome === 'fails').map((c) => c.id)).toEqual(['double11-order-value', 'amazon-margin']);
});
test('rounding is taken into account: 470 of 2,500 is a printed 19%', () => expect(outcome('sea-share-2025q2')).toBe('holds'));
test('a bound leaves a check open', () => expect([outcome('store-plan-years'), outcome('double11-change')]).toEqual(['open', 'open']));
test('every check names its inputs, or is about years alone', () => {
  for (const c of dataset.checks) expect(c.inputs.length).toBeGreaterThan(0);
  const parcels = dataset.checks.find((c) => c.id === 'double11-order-value')!;
  expect(parcels.inputs.map((o) => `${o.source}:${o.line}`)).toEqual(Array(3).fill('brand-manager-2025:57'));
  expect(parcels.finding.en).toMatch(/^computed 279\.25; stated 279\.21\./);
});
