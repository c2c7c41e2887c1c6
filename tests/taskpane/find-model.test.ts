import { ask } from '../../src/core/query';
import { LANGS } from '../../src/core/lang';
import { withOwn } from '../../src/core/own';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { figureSearch } from '../../taskpane/figure-search';
import { matchesOf } from '../../taskpane/views/find/matching';
import {
  choicesOf,
  citationOf,
  findingOf,
  linePage,
  movedParts,
  settle,
  type Selection,
} from '../../taskpane/views/find/model';

const all = [...dataset.figures.values()].map((f): Selection => ({
  metric: f.metric,
  region: f.region,
  period: f.period,
  entity: f.entity,
}));

test('every figure of the data can be reached, and every choice offered leads to a figure', () => {
  for (const selection of all) {
    expect(settle(dataset, selection)).toEqual(selection);
    const choices = choicesOf(dataset, selection, 'en');
    expect(choices.metrics.map((c) => c.id)).toContain(selection.metric);
    expect(choices.regions.map((c) => c.id)).toContain(selection.region);
    expect(choices.periods.map((c) => c.id)).toContain(selection.period);
    expect(choices.entities.map((c) => c.id)).toContain(selection.entity);
    for (const [part, list] of [
      ['metric', choices.metrics],
      ['region', choices.regions],
      ['period', choices.periods],
      ['entity', choices.entities],
    ] as const) {
      for (const { id } of list)
        expect(findingOf(dataset, settle(dataset, { ...selection, [part]: id }), 'low', 'en')).not.toBeNull();
    }
  }
});

test.each([
  ['price', 'launch_price'],
  ['Price', 'launch_price'],
  ['pric', 'launch_price'],
  ['价格', 'launch_price'],
  ['價格', 'launch_price'],
  ['share', 'share'],
  ['growth', 'growth'],
  ['rank', 'rank'],
  ['shipments', 'shipments'],
  ['stores', 'stores_open'],
  ['门店', 'stores_open'],
  ['margin', 'internet_gross_margin'],
  ['revenue', 'internet_revenue'],
  ['discount', 'discount'],
  ['premium price', 'premium_threshold'],
])('whoever types %s and Enter gets %s', (typed, metric) => {
  for (const chosen of [[], ['region'], ['region', 'entity']] as const) {
    const { metrics } = choicesOf(dataset, settle(dataset, {}), 'en', chosen);
    const { shown, nearest } = matchesOf(metrics, typed);
    expect(shown[nearest]!.id).toBe(metric);
    // As they are listed: what fits stands first.
    expect(shown.map(({ fits }) => fits)).toEqual(
      [...shown].map(({ fits }) => fits).sort((a, b) => Number(b) - Number(a)),
    );
  }
});

test('what nothing is called finds nothing', () =>
  expect(matchesOf(choicesOf(dataset, settle(dataset, {}), 'en').metrics, 'shastore')).toEqual({
    shown: [],
    nearest: 0,
  }));

test('a formula gives the figure that is shown', () => {
  for (const selection of all) {
    for (const end of ['low', 'high'] as const) {
      const found = findingOf(dataset, selection, end, 'en')!;
      const [, name, args] = /^=XIAOMI\.(\w+)\((.*)\)$/.exec(found.formula)!;
      const values = JSON.parse(`[${args!.replace(/""/g, '\\"')}]`) as string[];
      expect((faces as any)[name!](...values)).toBe(found.observation.value);
    }
  }
});

test('a new metric keeps what it can of the rest, else takes the newest', () => {
  expect(settle(dataset, {})).toEqual({ metric: 'share', region: 'Europe', period: '2025Q2', entity: 'Xiaomi' });
  // Of several phones the newest, not the first that anybody wrote of.
  expect(settle(dataset, { metric: 'launch_price' }, ['metric'])).toMatchObject({
    entity: 'Xiaomi 15 Ultra',
    period: '2025',
  });
  const rank = settle(dataset, { metric: 'rank', region: 'Southeast Asia', period: '2025Q2', entity: 'Xiaomi' });
  expect(rank).toMatchObject({ metric: 'rank', region: 'Southeast Asia', period: '2025Q2' });
  expect(findingOf(dataset, settle(dataset, { metric: 'nothing', region: 'Mars' }), 'low', 'en')).not.toBeNull();
  const periods = choicesOf(dataset, settle(dataset, { metric: 'share', region: 'Japan' }), 'en').periods.map(
    (c) => c.id,
  );
  expect(periods.at(-1) === 'n.d.' || !periods.includes('n.d.')).toBe(true);
});

test('the card says how exact, from where, and what stands against it, in every language', () => {
  for (const lang of LANGS) {
    for (const selection of all) {
      const found = findingOf(dataset, selection, 'low', lang)!;
      for (const text of [found.name, found.shown, found.exactness, found.basis, found.citation])
        expect(text).not.toBe('');
      const figure = dataset.figures.get(
        `${selection.metric}|${selection.entity}|${selection.region}|${selection.period}`,
      )!;
      expect(found.conflict).toBe(figure.conflict);
      const lines = figure.observations.map((o) => `${o.source}:${o.line}`);
      expect(found.tensions).toHaveLength(
        dataset.tensions.filter((t) => t.places.some((p) => lines.includes(`${p.source}:${p.line}`))).length,
      );
    }
  }
  for (const selection of all)
    for (const { places } of findingOf(dataset, selection, 'low', 'zh-CN')!.tensions)
      expect(new Set(places).size).toBe(places.length);
  const europe = findingOf(dataset, settle(dataset, {}), 'low', 'en')!;
  expect(europe.shown).toBe('23%');
  expect(europe.tensions.length).toBeGreaterThan(0);
});

test('a range shows the end that was asked for', () => {
  const range = [...dataset.figures.values()].find((f) => f.range)!;
  const selection = { metric: range.metric, region: range.region, period: range.period, entity: range.entity };
  const [low, high] = (['low', 'high'] as const).map((end) => findingOf(dataset, selection, end, 'en')!);
  expect(low!.observation).toBe(range.range!.low);
  expect(high!.observation).toBe(range.range!.high);
  expect(high!.formula).toContain(':high');
});

test('one line for the sheet: the figure with its format, and the citation beside it', () => {
  const answer = ask(dataset, { metric: 'share', region: 'Japan', period: '..2022' });
  if (!answer.ok) throw new Error('no figure');
  const page = linePage(dataset, answer.observation, true, 'en');
  const block = page.blocks[0]!;
  if (block.kind !== 'heading') throw new Error(block.kind);
  expect(block.cells[0]![0]).toMatchObject({
    value: 0.01,
    format: '"<"0%',
    display: '<1%',
    formulas: { addin: ['XIAOMI.SHARE("Japan","..2022","Xiaomi")'] },
  });
  expect(block.cells[0]![1]!.value).toContain('line');
  // No column gets wider for the citation.
  expect(page.widths).toEqual([5, 0]);
  expect(linePage(dataset, answer.observation, false, 'en').blocks[0]).toMatchObject({ cells: [[{ value: 0.01 }]] });
});

test('the same number elsewhere is named with its period and place, and is no other statement of this figure', () => {
  const plan = { metric: 'stores_planned', entity: 'Xiaomi', region: 'Overseas' };
  const [undated, dated] = ['n.d.', '2025..2029'].map((period) =>
    findingOf(dataset, settle(dataset, { ...plan, period }), 'low', 'en')!,
  );
  expect([undated!.others, dated!.others]).toEqual([[], []]);
  expect(undated!.elsewhere).toEqual([
    { shown: expect.stringMatching(/^10,000.*2025/), place: expect.stringMatching(/line 66/) },
  ]);
  expect(dated!.elsewhere.map(({ place }) => place)).toEqual([expect.stringMatching(/line 7\b/)]);
  for (const selection of all) {
    const { observation, elsewhere } = findingOf(dataset, selection, 'low', 'en')!;
    const again = dataset.observations.filter(
      (o) =>
        o.metric === observation.metric &&
        o.entity === observation.entity &&
        o.value === observation.value &&
        (o.region !== observation.region || o.period !== observation.period),
    );
    expect(elsewhere).toHaveLength(again.length);
  }
});

test('a figure is cited in the language of the pane, and in that of its document', () => {
  const o = findingOf(dataset, settle(dataset, {}), 'low', 'en')!.observation;
  expect(citationOf(dataset, o, 'short', 'en')).toMatch(/, line \d+$/);
  expect(citationOf(dataset, o, 'full', 'en')).toMatch(/\.txt, line \d+/);
  expect(citationOf(dataset, o, 'other', 'en')).toMatch(/第\d+行/);
  expect(citationOf(dataset, o, 'other', 'zh-CN')).toBe(citationOf(dataset, o, 'full', 'en'));
});

describe('from whatever the reader knows', () => {
  const names = (list: readonly { readonly id: string; readonly fits: boolean }[], fits: boolean): string[] =>
    list.filter((one) => one.fits === fits).map(({ id }) => id);

  test('each metric, market and subject is offered from the start, and leads to a figure of its own', () => {
    const start = settle(dataset, {});
    const { metrics, regions, entities } = choicesOf(dataset, start, 'en', []);
    for (const [part, list] of [
      ['metric', metrics],
      ['region', regions],
      ['entity', entities],
    ] as const) {
      expect(new Set(list.map(({ id }) => id))).toEqual(new Set(all.map((one) => one[part])));
      for (const { id, fits } of list) {
        expect(fits).toBe(true);
        const found = settle(dataset, { ...start, [part]: id }, [part]);
        expect(found[part]).toBe(id);
        expect(findingOf(dataset, found, 'low', 'en')).not.toBeNull();
      }
    }
  });

  test('a product first, then the price: both are kept', () => {
    const product = settle(dataset, { entity: 'Xiaomi 15 Ultra' }, ['entity']);
    expect(product.entity).toBe('Xiaomi 15 Ultra');
    const { metrics } = choicesOf(dataset, product, 'en', ['entity']);
    expect(names(metrics, true)).toContain('launch_price');
    expect(settle(dataset, { ...product, metric: 'launch_price' }, ['metric', 'entity'])).toMatchObject({
      metric: 'launch_price',
      entity: 'Xiaomi 15 Ultra',
    });
  });

  test('what fits the rest keeps the rest; what does not says what gives way, the last choice never', () => {
    const price = settle(dataset, { metric: 'launch_price' }, ['metric']);
    const { entities, regions } = choicesOf(dataset, price, 'en', ['metric']);
    for (const id of names(entities, true))
      expect(settle(dataset, { ...price, entity: id }, ['entity', 'metric'])).toMatchObject({
        metric: 'launch_price',
        entity: id,
      });
    expect(names(entities, false)).toContain('OPPO');
    const vendor = settle(dataset, { ...price, entity: 'OPPO' }, ['entity', 'metric']);
    expect(vendor.entity).toBe('OPPO');
    expect(movedParts(price, vendor, ['metric'])).toEqual([{ part: 'metric', before: 'launch_price' }]);
    // Markets with prices stand before the others.
    expect(regions.findIndex(({ fits }) => !fits)).toBe(names(regions, true).length);
  });
});

test('vendors and markets of own figures are found in the lists and by the search, with the figure and where it stands', () => {
  const { dataset: mine, verdicts } = withOwn(dataset, [
    {
      metric: 'share',
      region: 'Atlantis',
      entity: 'Acme Phones',
      period: '2025Q3',
      value: '12%',
      place: { file: 'mine.csv', row: 2 },
    },
  ]);
  expect(verdicts[0]!.judgement).not.toBe('refused');
  for (const [part, typed, id] of [
    ['entities', 'acme', 'Acme Phones'],
    ['regions', 'atlan', 'Atlantis'],
  ] as const) {
    const { shown, nearest } = matchesOf(choicesOf(mine, settle(mine, {}), 'en', [])[part], typed);
    expect(shown[nearest]!.id).toBe(id);
  }
  const selection = settle(mine, { entity: 'Acme Phones' }, ['entity']);
  expect(selection).toEqual({ metric: 'share', region: 'Atlantis', entity: 'Acme Phones', period: '2025Q3' });
  expect(findingOf(mine, selection, 'low', 'en')).toMatchObject({
    shown: '12%',
    citation: expect.stringContaining('own figure, mine.csv, row 2'),
  });
  expect(figureSearch(mine).find('acme share atlantis')[0]).toMatchObject({
    entity: 'Acme Phones',
    region: 'Atlantis',
  });
});
