import { ask, compare, isBetween, series, type Answer } from '../../src/core/query';
import { readPeriod } from '../../src/core/periods';
import type { DatasetFile } from '../../src/core/dataset';
import { inPrecedence } from '../../src/core/precedence';
import type { Observation, SourceRecord } from '../../src/core/facts';
import { explainFigure } from '../../src/core/cite';
import { sameWords } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import { datasetOf } from '../shared/names';

const text = (a: Answer): string => (a.ok ? String(a.observation.value) : `${a.code}: ${a.problem.en}`);
const q = (metric: unknown, region: unknown, period?: unknown, entity?: unknown): string =>
  text(ask(dataset, { metric, region, period, entity }));

test('figures of the documents', () => {
  expect(q('share', 'Europe', '2025Q2')).toBe('0.23');
  expect(q('市场份额', '歐洲', '2025年第二季度', '小米')).toBe('0.23');
  expect(q('rank', 'SEA', '2Q25')).toBe('1');
  expect(q('shipments', 'Southeast Asia', '2025Q2', 'Total')).toBe('25000000');
  expect(q('growth', 'Southeast Asia', '2025Q2', 'oppo')).toBe('-0.2');
  expect(q('double11_sales', 'CN', '2024')).toBe('31900000000');
});
test('a left-out period is the newest dated figure, else the undated one', () => {
  expect(q('share', 'Japan')).toBe('0.06');
  expect(q('share', 'South Korea', null, 'Samsung')).toBe('0.8');
  expect(q('stores_open', 'Paris')).toBe('1');
});
test('relative periods count from the newest in the data', () => {
  expect(q('share', 'Southeast Asia', 'LQ')).toBe('0.19');
  expect(q('share', 'Southeast Asia', 'LQ-16')).toBe('0.22');
  expect(q('share', 'Southeast Asia', 'LQ-1')).toBe(
    'missing: no figure: Smartphone market share, Xiaomi, Southeast Asia, 2025Q1; periods there are: 2025Q2, 2021Q2',
  );
});
test('a date cell means the narrowest period that contains the day', () => {
  expect(q('share', 'Europe', 45838)).toBe('0.23'); // 2025-06-30: the quarter, not the year
  expect(q('share', 'Europe', 45901)).toBe('0.209'); // 2025-09-01: only the year holds it
  expect(q('share', 'Europe', 46054)).toMatch(/^missing: no figure: .*2026-02-01; periods there are: 2025/);
});
test('an open span meets no date, and a date is the same in any form', () => {
  expect(q('rank', 'India', 33000, 'Samsung')).toMatch(
    /^missing: no figure: .*1990-05-07; periods there are: \.\.2017Q3$/,
  );
  expect(q('rank', 'India', '..2017Q3', 'Samsung')).toBe('1');
  for (const day of [44562, '44562', '2022-01-01', '1 January 2022', new Date(Date.UTC(2022, 0, 1))])
    expect(q('share', 'Japan', day)).toMatch(
      /^missing: no figure: .*2022-01-01; periods there are: 2024, 2023, \.\.2022$/,
    );
  expect(q('share', 'Japan', '2022')).toMatch(/^missing: /);
  expect(q('share', 'Japan', '..2022')).toBe('0.01');
  expect(q('share', 'Europe', '2025-06-30')).toBe('0.23');
  expect(q('share', 'Europe', '2025年9月1日')).toBe('0.209');
});
describe('a period that is not understood says what would be right', () => {
  test.each([
    ['25-26', 'ambiguous period: 25-26; write 2025..2026 or 2025 or 2026'],
    ['2024/25', 'ambiguous period: 2024/25; write 2024..2025 or 2024 or 2025'],
    ['FY24-25', 'ambiguous period: FY24-25; write 2024..2025 or 2024 or 2025'],
    ['Q2', 'period without a year: Q2; write 2025Q2, for example'],
    ['第二季度', 'period without a year: 第二季度; write 2025Q2, for example'],
    ['上半年', 'period without a year: 上半年; write 2025H1, for example'],
    ['11月', 'period without a year: 11月; write 2025-11, for example'],
    ['Nov', 'period without a year: Nov; write 2025-11, for example'],
    ['Apr-Jun', 'period without a year: Apr-Jun; write 2025Q2, for example'],
    ['2/3', 'ambiguous period: 2/3; write 2025-02-03 or 2025-03-02'],
    ['05/06/2025', 'ambiguous period: 05/06/2025; write 2025-05-06 or 2025-06-05'],
    ['15/11/24', 'ambiguous period: 15/11/24; write 2024-11-15'],
    ['Nov 25', 'ambiguous period: Nov 25; write 2025-11 or 2025-11-25'],
  ])('%s', (text, said) => expect(q('share', 'Europe', text)).toBe(`unknown: ${said}`));
  test.each([
    '去年',
    '今年',
    '上季度',
    '上个月',
    '上個季度',
    '本季度',
    '去年同期',
    'last year',
    'This Year',
    'previous quarter',
    'LTM',
    'ttm',
    'YTD',
    '2025 YTD',
    'today',
  ])('%s depends on today', (text) =>
    expect(q('share', 'Europe', text)).toBe(
      `unknown: unknown period: ${text}; it depends on today: write 2025Q2 or 2025, or LY, LQ or LQ-4, which count from the newest in the data`,
    ),
  );
  test.each(['2025Q9', 'FY', 'banana', 'x'.repeat(60), '-1', '25', 'NASDAQ TTML'])(
    '%s gets no advice that is none',
    (text) => expect(q('share', 'Europe', text)).not.toMatch(/ambiguous|without|today/),
  );
});
test('series: a span that reaches into the time asked for is in it', () => {
  const s = (from: unknown, to?: unknown): unknown => {
    const r = series(dataset, { metric: 'share', region: 'Japan', from, to });
    return r.ok ? r.value.map((o) => o.period) : r.problem.en;
  };
  expect(s('2022')).toEqual(['..2022', '2023', '2024']);
  expect(s('2022Q3', 2023)).toEqual(['..2022', '2023']);
  expect(s('2023')).toEqual(['2023', '2024']);
  expect(s(null, 1990)).toMatch(/^no figure: /);
  expect([
    isBetween(readPeriod('2015..2017')!, readPeriod('2017')!, null),
    isBetween(readPeriod('2015..2017')!, null, readPeriod('2015')!),
    isBetween(readPeriod('2015..2017')!, readPeriod('2018')!, null),
    isBetween(readPeriod('2025')!, readPeriod('2025Q2')!, null),
    isBetween(readPeriod('n.d.')!, readPeriod('2018')!, null),
  ]).toEqual([true, true, false, false, false]);
});
test('messages: what was wrong, the value, what would be right', () => {
  expect(q('share', 'Eurpe', '2025Q2')).toBe('unknown: unknown region: Eurpe; nearest: Europe');
  expect(q('share', 'Europe', '2025Q9')).toBe(
    'unknown: unknown period: 2025Q9; write 2025Q2, 2025H1, 2025, 2025-09, 2025-11-15, LQ-4 or latest',
  );
  expect(q('rank', 'ME')).toBe('unknown: ambiguous region: ME; one of: Middle East, Montenegro');
  expect(q('share', 'Europe', '2025Q2', 'Samsong')).toBe('unknown: unknown vendor: Samsong; nearest: Samsung');
  expect(q('stores', 'Japan')).toBe('unknown: ambiguous metric: stores; one of: stores_open, stores_planned');
  // A name that would silently give another thing's figure is no alias.
  expect(q('share', '国内')).toMatch(/^unknown: unknown region/);
  expect(q('subsidy', 'Global')).toMatch(/^unknown: unknown metric/);
  expect(q('MAU', 'Overseas')).toBe('unknown: ambiguous metric: MAU; one of: miui_users, platform_users');
  expect(q('share', null)).toBe('unknown: missing region; for example Global, Europe, Southeast Asia');
  expect(q('share', 5)).toBe('unknown: unknown region: 5; XIAOMI.LIST gives the valid names');
  expect(q('platform_users', 'France')).toBe(
    'missing: no figure: Platform users, Xiaomi, France, latest; figures are for: AliExpress',
  );
  expect(q('share', 'Africa', '2025Q2')).toMatch(
    /^missing: no figure: Smartphone market share, Xiaomi, Africa, 2025Q2; regions there are: /,
  );
});
test('a name without figures is understood, and the answer is what there is', () => {
  expect(q('share', 'EU', '2025Q2')).toBe(
    'missing: no figure: Smartphone market share, Xiaomi, European Union, 2025Q2; around it there are figures for: Europe',
  );
  expect(q('rank', 'MEA')).toBe(
    'missing: no figure: Smartphone rank, Xiaomi, Middle East and Africa, latest; within it there are figures for: Middle East, Africa',
  );
  expect(q('share', 'MEA')).toBe(
    'missing: no figure: Smartphone market share, Xiaomi, Middle East and Africa, latest; regions there are: Global, Japan, Southeast Asia, Europe; within it there are other figures for: Middle East, Africa',
  );
  expect(q('share', '亞太')).toMatch(/; within it there are figures for: Japan, Southeast Asia$/);
  expect(q('share', 'Western Europe')).toMatch(/; around it there are figures for: Europe$/);
  expect(q('share', '東協')).toBe(q('share', 'ASEAN'));
  expect(q('share', 'South Korea', null, 'Others')).toBe(
    'missing: no figure: Smartphone market share, Other vendors, South Korea, latest; figures are for: Samsung, Apple, Any other vendor',
  );
  expect(q('share', 'Europe', '2025Q2', 'BBK')).toBe(
    'missing: no figure: Smartphone market share, BBK Electronics, Europe, 2025Q2; its brands are counted apart: OPPO, vivo, OnePlus, realme, iQOO; figures are for: Xiaomi',
  );
  expect(q('GMV', 'Global')).toMatch(/; figures there are: double11_sales, double11_category_sales, platform_sales$/);
  expect(q('ASP', 'Europe')).toMatch(/; figures there are: premium_threshold, launch_price$/);
  expect(q('revenue growth', 'Global')).toMatch(/; figures there are: internet_revenue, internet_revenue_growth$/);
  expect(q('gross margin', 'Global')).toMatch(/; figures there are: internet_gross_margin$/);
  expect(q('market size', 'Global')).toBe(
    'unknown: ambiguous metric: market size; one of: market_revenue, shipments of Total',
  );
  expect(q('overseas revenue', 'Global')).toBe(
    'unknown: ambiguous metric: overseas revenue; one of: revenue in the region Overseas',
  );
});
test('a range is no value: it names its ends, which can be asked for', () => {
  expect(q('stores_planned', 'Tokyo')).toBe(
    'missing: stated as a range: Stores planned, Xiaomi, Tokyo, 2025: 5 to 10; ask for stores_planned:low or stores_planned:high',
  );
  expect([q('stores_planned:low', 'Tokyo'), q('stores_planned:high', 'Tokyo')]).toEqual(['5', '10']);
  expect(q('share:low', 'Europe', '2025Q2')).toMatch(/^missing: not stated as a range/);
});
test('every figure is found by its own key', () => {
  for (const f of dataset.figures.values()) {
    const answer = ask(dataset, {
      metric: f.range ? `${f.metric}:low` : f.metric,
      region: f.region,
      period: f.period,
      entity: f.entity,
    });
    expect(answer.ok && answer.figure).toBe(f);
  }
});
test('series: oldest first, within from and to, both ends of a range', () => {
  const s = (extra: object): unknown => {
    const r = series(dataset, { metric: 'share', region: 'Southeast Asia', ...extra });
    return r.ok ? r.value.map((o) => [o.period, o.value]) : r.problem.en;
  };
  expect(s({})).toEqual([
    ['2021Q2', 0.22],
    ['2025Q2', 0.19],
  ]);
  expect(s({ from: '2022' })).toEqual([['2025Q2', 0.19]]);
  expect(s({ entity: 'Samsung', to: 2016 })).toEqual([['2015', 0.421]]);
  expect(s({ from: '2026' })).toMatch(/^no figure: /);
  const range = series(dataset, { metric: 'launch_price', region: 'Europe', entity: 'Redmi entry models' });
  expect(range.ok && range.value.map((o) => [o.value, o.qualifier])).toEqual([
    [100, 'range-low'],
    [200, 'range-high'],
  ]);
});
test('compare: largest share first, best rank first', () => {
  const c = compare(dataset, { metric: 'share', region: 'Japan', period: 2024 });
  expect(c.ok && c.value.map((o) => o.entity)).toEqual(['Apple', 'Google', 'Xiaomi', 'Samsung', 'Sony']);
  const none = compare(dataset, { metric: 'share', region: 'Japan', period: '2019' });
  expect(!none.ok && none.problem.en).toBe(
    'no figure: Smartphone market share, Japan, 2019; periods there are: 2024, 2023, ..2022, n.d.',
  );
});

const source = (id: string, published: string): SourceRecord => ({
  id,
  file: `${id}.txt`,
  sha256: '',
  title: id,
  author: id,
  publisher: '',
  published,
  publishedBasis: 'stated',
  language: 'zh',
  glossed: false,
  about: sameWords(id),
  note: sameWords('-'),
  searchWords: [],
  where: sameWords(''),
});
const says = (id: string, extra: Partial<Observation> = {}): Observation => ({
  id,
  metric: 'share',
  entity: 'Xiaomi',
  region: 'Europe',
  period: '2025Q2',
  value: 0.23,
  unit: 'fraction',
  printed: '23%',
  qualifier: 'exact',
  countedBy: '',
  agency: '',
  periodBasis: 'stated',
  source: 'a',
  line: 1,
  note: sameWords(''),
  ...extra,
});
const fileOf = (observations: readonly Observation[]): DatasetFile => ({
  version: '1',
  date: '2026-01-01',
  hash: 'x',
  sources: [source('a', '2024'), source('b', '2025')],
  observations,
  events: [],
  tensions: [],
  checks: [],
});

test('a left-out period is no plan while there is a figure that is none', () => {
  const data = datasetOf(
    fileOf([
      says('1', { period: 'n.d.', value: 0.1, periodBasis: 'undated' }),
      says('2', { period: '2024', value: 0.2 }),
      says('3', { period: '2027', value: 0.3, qualifier: 'planned' }),
      says('4', { region: 'Japan', period: 'n.d.', value: 0.4, periodBasis: 'undated' }),
      says('5', { region: 'Japan', period: '2027', value: 0.5, qualifier: 'planned' }),
      says('6', { region: 'India', period: '2027', value: 0.6, qualifier: 'planned' }),
    ]),
  );
  const of = (region: string, period?: string): string => text(ask(data, { metric: 'share', region, period }));
  expect([of('Europe'), of('Europe', 'latest'), of('Europe', '2027')]).toEqual(['0.2', '0.2', '0.3']);
  expect([of('Japan'), of('Japan', '2027'), of('India')]).toEqual(['0.4', '0.5', '0.6']);
  const compared = compare(data, { metric: 'share', region: 'Europe' });
  expect(compared.ok && compared.value.map((o) => o.value)).toEqual([0.2]);
});
test('the declared order of preference, step by step', () => {
  const sources = new Map(fileOf([]).sources.map((s) => [s.id, s]));
  const first = (a: Observation, b: Observation): string => inPrecedence([a, b], sources)[0]!.id;
  expect(first(says('1', { periodBasis: 'inferred', agency: 'IDC', source: 'b' }), says('2'))).toBe('2'); // stated before inferred
  expect(first(says('1', { source: 'b' }), says('2', { agency: 'IDC' }))).toBe('2'); // credited before none
  expect(first(says('1'), says('2', { source: 'b' }))).toBe('2'); // later publication
  expect(first(says('1'), says('2', { printed: '23.0%' }))).toBe('2'); // finer precision
  expect(first(says('1', { line: 9 }), says('2', { line: 3 }))).toBe('2'); // order of lines
});
test('statements conflict when their rounding intervals exclude each other, and the explanation says so', () => {
  const agree = datasetOf(fileOf([says('1'), says('2', { value: 0.234, printed: '23.4%', source: 'b' })]));
  const clash = datasetOf(fileOf([says('1'), says('2', { value: 0.24, printed: '24.0%', source: 'b' })]));
  const figure = (d: typeof agree) => d.figures.get('share|Xiaomi|Europe|2025Q2')!;
  expect([figure(agree).conflict, figure(clash).conflict]).toEqual([false, true]);
  expect(figure(clash).preferred.id).toBe('2');
  expect(explainFigure(clash, figure(clash), figure(clash).preferred, 'en')).toContain(
    'Also stated: 23% (a, 2024, line 1). The mentions do not agree.',
  );
});
