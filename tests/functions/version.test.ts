import { withOwn } from '../../src/core/own';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { world } from '../../src/world/world';

afterEach(() => world.set(dataset));

test('VERSION shows the own figures behind the hash of the data: others, another fingerprint', () => {
  const own = (value: number) =>
    withOwn(dataset, [
      { metric: 'share', region: 'Chile', period: '2025Q2', value, place: { sheet: 'Mine', cell: 'E2' } },
    ]).dataset;
  const bare = faces.VERSION!();
  const seen = [0.1, 0.2, 0.1].map((value) => {
    world.set(own(value));
    return faces.VERSION!();
  });
  expect(bare).toMatch(/^\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d, [0-9a-f]{12}\)$/);
  for (const one of seen) expect(one).toMatch(/, [0-9a-f]{12}\+[0-9a-f]{12}\)$/);
  expect([seen[0] === seen[2], seen[0] === seen[1]]).toEqual([true, false]);
});
