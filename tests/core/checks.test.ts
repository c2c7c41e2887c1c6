import { markOf } from '../../src/core/bounds';
import { computedNumber, computedText, endText, statedText } from '../../src/core/check-text';
import { runChecks, type CheckSpec } from '../../src/core/checks';
import type { Observation } from '../../src/core/facts';
import type { CheckResult } from '../../src/core/check-model';
import { outward, roundingOf } from '../../src/core/format';
import { sameWords } from '../../src/core/lang';
import { dataset } from '../../src/dataset';

const check = (id: string): CheckResult => dataset.checks.find((c) => c.id === id)!;
const outcome = (id: string): string => check(id).outcome;
const shown = (id: string): (string | undefined)[] => [
  computedText(check(id), 'en')?.display,
  statedText(check(id), 'en')?.display,
];

test('what does not hold is reported, not hidden', () => {
  expect(dataset.checks.filter((c) => c.outcome === 'fails').map((c) => c.id)).toEqual([
    'double11-order-value',
    'amazon-margin',
  ]);
});
test('rounding is taken into account: 470 of 2,500 is a printed 19%', () =>
  expect(outcome('sea-share-2025q2')).toBe('holds'));
test('a bound leaves a check open', () =>
  expect([outcome('store-plan-years'), outcome('double11-change')]).toEqual(['open', 'open']));
test('every check names its inputs, or is about years alone', () => {
  for (const c of dataset.checks) expect(c.inputs.length).toBeGreaterThan(0);
  const parcels = check('double11-order-value');
  expect(parcels.inputs.map((o) => `${o.source}:${o.line}`)).toEqual(Array(3).fill('brand-manager-2025:57'));
  expect(parcels.finding.en).toMatch(/^computed CN¥279\.25; stated CN¥279\.21\./);
});
test('what is computed from a bound is written as one, from a plan as a plan, from a rough figure as rough', () => {
  expect(
    [shown('double11-change'), shown('store-plan-rate'), shown('amazon-margin'), shown('korea-sum')].map(
      ([computed]) => computed,
    ),
  ).toEqual(['>-9.3%', '≥2,000 (plan)', '≤-66.1%', '~99%']);
  for (const c of dataset.checks) {
    const inexact = c.terms.some((t) => t.observation && t.observation.qualifier !== 'exact');
    for (const lang of ['en', 'zh-CN', 'zh-TW'] as const)
      expect([c.id, /[~<>≥≤]|plan|计划|計畫/.test(computedText(c, lang)!.display)]).toEqual([c.id, inexact]);
  }
});
test('stated figures have their own digits, and a limit that nobody states says that it is one', () => {
  expect([
    shown('sea-share-2025q2'),
    shown('sea-samsung-fall'),
    shown('ultra-prices'),
    shown('store-plan-years'),
  ]).toEqual([
    ['18.8%', '19%'],
    ['14.0 pp', undefined],
    ['€1,499', '€1,479'],
    ['5', '≤5'],
  ]);
  expect([shown('japan-2024-sum'), shown('global-rank-streak')]).toEqual([
    ['75%', '100% (limit)'],
    ['3', '3 (limit)'],
  ]);
  expect(statedText(check('japan-2024-sum'), 'zh-TW')!.display).toBe('100%（上限）');
  expect(check('japan-2024-sum').finding.en).not.toContain('stated');
});
test('the ends are what the printed digits allow', () => {
  const { ends } = check('sea-share-2025q2');
  expect([ends.low, ends.high]).toEqual([4_695_000 / 25_005_000, 4_705_000 / 24_995_000]);
  expect(endText(check('sea-share-2025q2'), ends.low!, 'low', 'en').display).toBe('18.77%');
  expect(endText(check('sea-share-2025q2'), ends.high!, 'high', 'en').display).toBe('18.83%');
  expect([check('double11-change').ends.high, check('amazon-margin').ends.low, check('store-plan-rate').ends]).toEqual([
    null,
    null,
    { low: 2000, high: null },
  ]);
  expect(check('korea-sum').ends.low).toBeCloseTo(0.905);
});

test('no computed bound claims more than the figures allow, in any language, as text and as the number under it', () => {
  for (const c of dataset.checks.filter((one) => one.operation !== 'value')) {
    const to = roundingOf(c.mark);
    if (!to) continue;
    const end = (to === 'down' ? c.ends.low : c.ends.high)!;
    const percent = c.unit === 'fraction' ? 100 : 1;
    for (const lang of ['en', 'zh-CN', 'zh-TW'] as const) {
      const { display } = computedText(c, lang)!;
      const scale = / m$/.test(display) ? 1e6 : /[亿億]/.test(display) ? 1e8 : /[万萬]/.test(display) ? 1e4 : 1;
      const shown = (Number(display.replace(/,/g, '').match(/-?\d+(\.\d+)?/)![0]) * scale) / percent;
      if (to === 'down') expect([c.id, shown <= end + 1e-12]).toEqual([c.id, true]);
      else expect([c.id, shown >= end - 1e-12]).toEqual([c.id, true]);
      expect(outward(computedNumber(c)!, to, lang).value).toBeCloseTo(shown, 12);
    }
  }
});
test('the ends of a check hold what rounding allows, and the verdict is the same with the ends as shown', () => {
  for (const c of dataset.checks) {
    const low = c.ends.low === null ? null : endText(c, c.ends.low, 'low', 'en').value;
    const high = c.ends.high === null ? null : endText(c, c.ends.high, 'high', 'en').value;
    if (low !== null) expect(low).toBeLessThanOrEqual(c.ends.low! + 1e-9 * Math.abs(c.ends.low!));
    if (high !== null) expect(high).toBeGreaterThanOrEqual(c.ends.high! - 1e-9 * Math.abs(c.ends.high!));
    if (c.how !== 'equals' || !c.against || low === null || high === null) continue;
    const apart =
      low > (c.against.high?.value ?? Infinity) + 5e-10 || (c.against.low?.value ?? -Infinity) > high + 5e-10;
    expect([c.id, apart]).toEqual([c.id, c.outcome === 'fails']);
  }
});
test.each([
  [0.017911, '>', 'fraction', 1, 0.017],
  [0.017911, '<', 'fraction', 1, 0.018],
  [-0.0923, '≥', 'fraction', 1, -0.093],
  [-0.6610169, '≤', 'fraction', 1, -0.661],
  [0.3, '>', 'fraction', 1, 0.3],
  [0.1 + 0.2, '<', 'fraction', 1, 0.3],
  [1999.5, '>', 'stores', 0, 1999],
  [7_849_999_999, '>', 'CNY', 0, 7_849_000_000],
] as const)('%d with %s is rounded outwards', (value, mark, unit, decimals, wanted) => {
  const to = roundingOf(mark)!;
  expect(outward({ value, unit, decimals, mark }, to, 'en').value).toBe(wanted);
});

const o = (qualifier: Observation['qualifier'], value = 10): Observation => ({
  ...dataset.observations[0]!,
  qualifier,
  value,
  printed: '10',
});
test.each([
  [[['over', true]], '>'],
  [[['at-least', true]], '≥'],
  [[['over', false]], '<'],
  [[['at-most', false]], '≥'],
  [
    [
      ['range-low', true],
      ['over', true],
    ],
    '>',
  ],
  [
    [
      ['exact', true],
      ['planned', false],
    ],
    '',
  ],
  [
    [
      ['about', true],
      ['exact', true],
    ],
    '~',
  ],
  [
    [
      ['about', true],
      ['under', true],
    ],
    '<',
  ],
  [
    [
      ['over', true],
      ['over', false],
    ],
    null,
  ],
] as const)('%j gives %s', (inputs, mark) => {
  expect(markOf(inputs.map(([qualifier, rising]) => ({ observation: o(qualifier), rising })))).toBe(mark);
});
test('a fall of more than a number is below it', () =>
  expect(markOf([{ observation: o('over', -10), rising: true }])).toBe('<'));

const spec = (more: Partial<CheckSpec>): CheckSpec => ({
  id: 'x',
  title: sameWords('x'),
  operation: 'value',
  operands: [5],
  show: 'number',
  note: sameWords('x'),
  ...more,
});
test.each([
  [{ operands: [5], compare: { how: 'at-most', with: 5 } }, 'holds'],
  [{ operands: [6], compare: { how: 'at-most', with: 5 } }, 'fails'],
  [{ operands: [5], compare: { how: 'at-least', with: 5 } }, 'holds'],
  [{ operands: [4], compare: { how: 'at-least', with: 5 } }, 'fails'],
  [{ operation: 'sum', operands: [0.1, 0.2], compare: { how: 'equals', with: 0.3 } }, 'holds'],
  [{ operands: [5] }, 'open'],
] as const)('%j: %s', (more, wanted) =>
  expect(runChecks([spec(more as Partial<CheckSpec>)], dataset.figures)[0]!.outcome).toBe(wanted),
);
test('a quotient of what is not above zero is refused: its ends would change sides', () => {
  expect(() => runChecks([spec({ operation: 'ratio', operands: [1, 0] })], dataset.figures)).toThrow(
    'check x: a ratio needs figures above zero, has 1, 0',
  );
});
