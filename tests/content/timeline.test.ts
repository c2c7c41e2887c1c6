/** The axis of years, and labels that cover nothing. */
import fc from 'fast-check';
import type { ChartSeries } from '../../src/page/page';
import { labelSides, timelineSides, yearsAxis } from '../../src/page/timeline';

test.each<[readonly number[], readonly [number, number]]>([
  [
    [2022.5, 2025.37],
    [2021.49, 2025.49],
  ],
  [[2025.37], [2024.49, 2025.49]],
  [[2025.5], [2024.49, 2026.49]],
])('%j lies between the ticks %j', (positions, ticks) => expect(yearsAxis(positions)).toEqual(ticks));

test('every point lies within the axis, and rounding a tick down to its year says the year it stands in', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1990, max: 2040, noNaN: true }), { minLength: 1 }), (positions) => {
      const [first, last] = yearsAxis(positions);
      expect(first).toBeLessThan(Math.min(...positions));
      expect(last).toBeGreaterThan(Math.max(...positions));
      expect(Math.round(first)).toBe(Math.floor(first));
      expect(Number.isInteger(Number((last - first).toFixed(6)))).toBe(true);
    }),
  );
});

test('labels of points that are close stand on different sides and within the width; a lone one stands above', () => {
  const size = { width: 24, height: 12 };
  const sides = labelSides(
    [
      [
        { x: 100, y: 50 },
        { x: 100, y: 62 },
      ],
      [
        { x: 300, y: 50 },
        { x: 398, y: 50 },
      ],
    ],
    [
      [size, size],
      [size, size],
    ],
    8,
    400,
  );
  expect(sides[0]).toEqual(['top', 'right']);
  expect(sides[1]![0]).toBe('top');
  // At the edge there is room on its left only.
  expect(sides[1]![1]).toBe('left');
});

test('a point without a value takes no room from the label of another, and has a side all the same', () => {
  const sidesOf = (values: readonly (number | null)[]): unknown => {
    const one = { name: '', values, positions: [2025, 2025] } as unknown as ChartSeries;
    const plot = { width: 400, height: 100, beyond: 0, room: 400, point: 8 };
    return timelineSides([one], [['10', '10']], { ...plot, sizeOf: () => ({ width: 24, height: 12 }) });
  };
  expect(sidesOf([10, 10])).toEqual([['top', 'right']]);
  expect(sidesOf([null, 10])).toEqual([['top', 'top']]);
  expect(sidesOf([0, 0])).toEqual([['top', 'right']]);
});
