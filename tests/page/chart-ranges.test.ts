/** The plain arithmetic of ranges and stacks. */
import type { ChartSeries, ChartSpec } from '../../src/page/page';
import { endsOf, rangeAxis, rangeLabel, rangesOf } from '../../src/page/chart-ranges';
import { checkStack, labelsBeside, stackHeights } from '../../src/page/chart-stacks';
import { formatNumber, withoutNegative } from '../../src/page/number-format';
import { parts, ranges } from '../hosts/charts-page';

const one = (values: readonly (number | null)[], name = 'S'): ChartSeries => ({
  name,
  nameRef: { row: 0, column: 1 },
  color: 'FF6900',
  categories: values.map((_, i) => `c${i}`),
  categoryRefs: values.map((_, i) => ({ row: i + 1, column: 0 })),
  values,
  labels: values.map((value) => (value === null ? '–' : String(value))),
  valueRefs: values.map((_, i) => ({ row: i + 1, column: 1 })),
});
const of = (...series: (readonly (number | null)[])[]): ChartSpec => ({
  ...ranges,
  id: 'c',
  series: series.map((values, i) => one(values, `S${i}`)),
});
const nothing = (): number => 0;

describe('ranges', () => {
  test('from end to end; open ones to where the plot ends, and from zero', () => {
    expect(
      rangesOf(ranges, { max: 0.4 }).map((range) => range && [range.from, Number(range.length.toFixed(9)), range.open]),
    ).toEqual([
      [0.2, 0.05, false],
      [0.03, 0.37, true],
      [0, 0.12, true],
      [0.08, 0, false],
      null,
      [0.3, 0.1, false],
      [0.01, 0.04, false],
    ]);
  });
  test('one figure is one end for its label', () =>
    expect(rangesOf(ranges, { max: 1 }).map((range) => range?.single)).toEqual([
      false,
      false,
      false,
      true,
      undefined,
      false,
      false,
    ]));
  test.each([
    [of([1], [2], [3]), 'has two series'],
    [of([1]), 'has two series'],
    [of([1, 2], [3]), 'has two series'],
    [of([1, -2], [3, 4]), 'ranges are drawn from zero up: c, c1: -2 to 4'],
    [of([null], [-4]), 'ranges are drawn from zero up: c, c0: open to -4'],
    [of([3], [2]), 'a low end is not above its high end: c, c0: 3 to 2'],
  ])('%#: what is no range is refused: %j', (spec, words) => expect(() => endsOf(spec)).toThrow(words));
  test('in words', () =>
    expect(ranges.series[0]!.values.map((_, i) => rangeLabel(ranges, i))).toEqual([
      '20%–25%',
      '≥3%',
      '≤12%',
      '8%',
      '',
      '~30%–>40%',
      'from 1%–to 5%',
    ]));
});

describe('the axis of ranges', () => {
  test.each([
    [[1, 2], [3, 4], { min: 0, max: 4, step: 1 }],
    [[0.01], [0.023], { min: 0, max: 0.025, step: 0.005 }],
    [[0.05], [0.27], { min: 0, max: 0.3, step: 0.1 }],
    // What is beyond an open end has room.
    [[100], [null], { min: 0, max: 150, step: 50 }],
    [[null], [null], { min: 0, max: 1, step: 0.2 }],
    [[0], [0], { min: 0, max: 1, step: 0.2 }],
    [[3], [12_000], { min: 0, max: 15_000, step: 5000 }],
  ])('%j to %j', (low, high, axis) => expect(rangeAxis(of(low, high), nothing)).toEqual(axis));
  test('keeps the steps that the page asks for', () =>
    expect(rangeAxis({ ...of([1], [7]), step: 3 }, nothing)).toEqual({ min: 0, max: 9, step: 3 }));
  test('begins below zero where a label would have no room, at a tick', () => {
    const axis = rangeAxis(of([1], [10]), () => 0.25);
    expect(axis).toEqual({ min: -2, max: 10, step: 2 });
    // A quarter of the plot stands before the low end.
    expect((1 - axis.min) / (axis.max - axis.min)).toBeGreaterThanOrEqual(0.25);
    expect(rangeAxis(of([9], [10]), () => 0.25).min).toBe(0);
  });
  test.each([
    ['0%', -0.1, ''],
    ['0%', 0.1, '10%'],
    ['+0%;-0%;0%', -0.1, ''],
    ['+0%;-0%;0%', 0, '0%'],
    ['[=0]0;0,,,"0"', 0, '0'],
    ['#,##0.0', -3, ''],
  ])('below zero %s says nothing: %d', (format, value, text) => {
    if (!format.startsWith('[=') || value >= 0) expect(formatNumber(withoutNegative(format), value)).toBe(text);
  });
  test('a condition keeps its place before the others', () =>
    expect(withoutNegative('[=0]0;0,,,"0"')).toBe('[=0]0;[<0]"";0,,,"0"'));
});

describe('stacks', () => {
  test('what is missing has no height', () =>
    expect(stackHeights(parts.series).map((height) => Number(height.toFixed(9)))).toEqual([0.53, 0.55, 0.7]));
  test('parts below zero are no parts of a sum', () =>
    expect(() => checkStack(of([1, 2], [3, -4]))).toThrow('what is stacked adds up from zero: c, S1, c1: -4'));
  test('labels stand beside where their part is lower than they are, apart from each other', () => {
    const beside = labelsBeside(of([50, 40], [1, 20], [2, null]), 100, 12);
    expect(beside.map((list) => list.map((move) => move !== null))).toEqual([
      [false, false],
      [true, false],
      [true, false],
    ]);
    const top = 60 * 1.15;
    const middle = (value: number): number => 100 - (value / top) * 100;
    expect(middle(50.5) + beside[1]![0]! - (middle(52) + beside[2]![0]!)).toBeCloseTo(12);
  });
});
