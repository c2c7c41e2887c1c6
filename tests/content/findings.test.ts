/**
 * Findings: each is worked out a second time, and follows every figure that it rests on, or steps back to the topic.
 */
import { fillPage, pages } from '../../src/content';
import { FINDINGS, findingOfDeclared, findingOfPage } from '../../src/content/findings';
import { numberSaid } from '../../src/content/findings/said';
import type { Dataset } from '../../src/core/dataset';
import type { Observation } from '../../src/core/facts';
import type { Lang } from '../../src/core/lang';
import { withOwn } from '../../src/core/own';
import { dataset } from '../../src/dataset';
import type { Page } from '../../src/page/page';
import { EXPECTED, expectedFinding, inFiles, ROWS, type Look, type Row } from './expected-findings';
import { contradicting, withFigure } from '../shared/with-figure';
import { TRIED_LANGS } from '../rare';

const said = (id: string, data: Dataset, lang: Lang = 'en'): string | null => {
  const [page = '', chart] = id.split('/');
  const spec = pages.find((one) => one.id === page)!;
  const declared = spec.charts?.find((one) => one.id === chart);
  return (declared ? findingOfDeclared(spec, declared, data, lang) : findingOfPage(page, data, lang))?.text ?? null;
};
const filled = (id: string, lang: Lang = 'en', data = dataset): Page =>
  fillPage(
    pages.find((one) => one.id === id)!,
    data,
    { lang, charts: true },
  );
const headingOf = (page: Page) => page.blocks.find((block) => block.kind === 'heading')!;
const chartsOf = (page: Page) => page.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** The same data with other statements of one figure; none: it is not stated. */
/** The figures that a finding rests on, as the expectation asks for them. */
function keysOf(id: string): readonly string[] {
  const asked = new Set<string>();
  expectedFinding(id, (key) => {
    asked.add(key);
    return inFiles(key);
  });
  return [...asked];
}

test('every prepared page has a finding, and every chart', () => {
  expect(pages.filter(({ id }) => findingOfPage(id, dataset, 'en') === null).map(({ id }) => id)).toEqual([]);
  const charts = pages.flatMap(({ id, charts: list = [] }) => list.map((one) => `${id}/${one.id}`));
  expect(charts.filter((id) => said(id, dataset) === null)).toEqual([]);
  const declared = Object.entries(FINDINGS).flatMap(([id, { charts: list = {} }]) => [
    id,
    ...Object.keys(list).map((chart) => `${id}/${chart}`),
  ]);
  expect(declared.sort()).toEqual([...pages.map(({ id }) => id), ...charts].sort());
});

test.each(Object.keys(EXPECTED))('%s: the same as worked out from the files of data', (id) => {
  expect(said(id, dataset)).not.toBeNull();
  expect(said(id, dataset)).toBe(expectedFinding(id, inFiles));
});

test('pages about the data count them', () => {
  const distinct = new Set(ROWS.map(({ key }) => key));
  expect(said('coverage', dataset)).toBe(
    `There are ${distinct.size} figures, ${[...distinct].filter((key) => key.endsWith('|n.d.')).length} of them without a period`,
  );
  const outcomes = (outcome: string): number => dataset.checks.filter((one) => one.outcome === outcome).length;
  expect(said('checks', dataset)).toBe(
    `Of ${dataset.checkSpecs.length} checks of the arithmetic ${outcomes('holds')} hold, ${outcomes('fails')} do not, ${outcomes('open')} stay open`,
  );
  for (const id of ['sources', 'tensions', 'all-events']) expect(said(id, dataset)).toMatch(/\d/);
});

describe('another value, another bound, another basis', () => {
  type Change = (o: Observation) => Observation;
  const valued =
    (factor: number): Change =>
    (o) => {
      const isWhole = o.unit !== 'fraction' && o.unit !== 'percentage points' && o.unit !== 'times';
      const value = Number((o.value * factor).toFixed(isWhole ? 0 : 3));
      const printed = o.unit === 'fraction' ? `${(Math.abs(value) * 100).toFixed(1)}%` : String(Math.abs(value));
      return {
        ...o,
        value: o.unit === 'rank' ? (factor > 1 ? o.value + 1 : Math.max(1, o.value - 1)) : value,
        printed,
      };
    };
  const CHANGES: Readonly<Record<string, Change>> = {
    more: valued(1.6),
    less: valued(0.4),
    bound: (o) => ({ ...o, qualifier: 'over' }),
    inferred: (o) => (o.periodBasis === 'stated' ? { ...o, periodBasis: 'inferred' } : o),
  };
  const rowOf = (o: Observation): Row => ({ ...o, key: '', basis: o.periodBasis });

  test.each(Object.keys(EXPECTED))('%s follows', (id) => {
    let followed = 0;
    for (const key of keysOf(id))
      for (const [name, change] of Object.entries(CHANGES)) {
        const { observations, range } = dataset.figures.get(key)!;
        // All statements of it change alike; the ends of a range stay its ends.
        const now = observations.map((o) => (range && name === 'bound' ? o : change(o)));
        const look: Look = (other) => (other === key ? now.map(rowOf) : inFiles(other));
        const text = said(id, withFigure(key, now));
        expect([key, name, text]).toEqual([key, name, expectedFinding(id, look)]);
        if (text !== said(id, dataset)) followed += 1;
      }
    expect(followed).toBeGreaterThanOrEqual(keysOf(id).length);
  });

  test.each(Object.keys(EXPECTED))('%s: without one of its figures, or with one in conflict, the topic', (id) => {
    for (const key of keysOf(id)) {
      expect([key, said(id, withFigure(key, []))]).toEqual([key, null]);
      const { observations, preferred } = dataset.figures.get(key)!;
      expect([key, said(id, withFigure(key, [...observations, contradicting(preferred)]))]).toEqual([key, null]);
    }
  });
});

/** Amounts in base units, years and all other digits of a text, whatever scale it writes them in. */
const SCALES: Readonly<Record<string, number>> = { ' bn': 1e9, ' m': 1e6, '亿': 1e8, '億': 1e8, '万': 1e4, '萬': 1e4 };
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)( bn| m(?![a-z])|[亿億万萬])?/g)]
    .map(([, digits, scale]) =>
      Number((Number(digits!.replace(/,/g, '')) * (scale ? SCALES[scale]! : 1)).toPrecision(12)),
    )
    .sort((a, b) => a - b);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test.each(['zh-CN', 'zh-TW'] as const)('%s says the same numbers, bounds and bases as English', (lang) => {
  for (const { id, charts = [] } of pages)
    for (const one of [id, ...charts.map((chart) => `${id}/${chart.id}`)]) {
      const [english, chinese] = [said(one, dataset)!, said(one, dataset, lang)!];
      expect([one, numbersIn(chinese)]).toEqual([one, numbersIn(english)]);
      // Counts of the data carry no bounds.
      if (!(one in EXPECTED)) continue;
      for (const [there, here] of [
        [/inferred/g, /推[断斷]/g],
        [/undated/g, /未[注註]明日期/g],
        [/\bover\b/g, /超过|(?<!不)超過/g],
        [/less than/g, /不足/g],
        [/at least/g, /至少/g],
        [/at most/g, /至多/g],
        [/nearly/g, /近/g],
        [/about/g, /[约約]/g],
      ] as const) {
        const isBound = String(there) === String(/\bover\b/g);
        expect([one, String(here), count(chinese.replace(/不超[过過]/g, ''), here)]).toEqual([
          one,
          String(here),
          count(isBound ? english.replace('overall', '') : english, there),
        ]);
      }
      expect(chinese).not.toMatch(/[{}]|undefined|\bnull\b/);
    }
});

test('bounds are in words, amounts in units that people say, no digit is lost', () => {
  const o = dataset.figures.get('double11_sales|Xiaomi|China|2025')!.preferred;
  const at = (value: number, lang: Lang = 'en'): string => numberSaid({ ...o, value, printed: String(value) }, lang);
  expect([at(29e9), at(4.7e6), at(1_619_067e6), at(999)]).toEqual([
    'CN¥29 bn',
    'CN¥4.7 m',
    'CN¥1,619.067 bn',
    'CN¥999',
  ]);
  expect(at(29e9, 'zh-CN')).toBe('290亿元');
});

describe('on pages', () => {
  test.each(TRIED_LANGS)(
    'the finding is the title, the topic a small line above; without one the topic is the title: %s',
    (lang) => {
      for (const { id, title, summary } of pages) {
        const page = filled(id, lang);
        const [above, head, below] = headingOf(page).cells.map(([one]) => one!);
        expect([above!.role, above!.display, head!.role, head!.display, below!.display]).toEqual([
          'topic',
          title[lang],
          'title',
          page.finding,
          summary[lang],
        ]);
        for (const chart of chartsOf(page)) expect(chart.altText).toContain(chart.finding);
      }
      const key = 'share|Xiaomi|Southeast Asia|2025Q2';
      const bare = filled('southeast-asia', lang, withFigure(key, []));
      expect(bare.finding).toBeUndefined();
      expect(headingOf(bare).cells[1]![0]!.display).toBe(bare.title);
      expect(bare.blocks.find(({ kind }) => kind === 'table')!.row).toBe(
        filled('southeast-asia', lang).blocks.find(({ kind }) => kind === 'table')!.row,
      );
    },
  );
  test('what a finding rests on is on its page, and its documents are among the sources', () => {
    for (const spec of pages) {
      const { id, charts = [] } = spec;
      const page = filled(id);
      const shown = new Set(page.notes.flatMap(({ observations }) => observations.map(({ id }) => id)));
      const found = [
        findingOfPage(id, dataset, 'en')!,
        ...charts.map((chart) => findingOfDeclared(spec, chart, dataset, 'en')!),
      ];
      for (const { rests } of found)
        expect([id, rests.filter((o) => !shown.has(o.id)).map((o) => o.id)]).toEqual([id, []]);
    }
  });
  test('a figure of the user’s own is said to be in it', () => {
    const { dataset: mine } = withOwn(dataset, [
      {
        metric: 'share',
        region: 'Southeast Asia',
        period: '2025Q2',
        value: '>18%',
        prefer: 'yes',
        place: { sheet: 'Mine', cell: 'E2' },
      },
    ]);
    expect(said('southeast-asia', mine)).toBe(
      'Xiaomi leads Southeast Asia with over 18% in 2025Q2 (inferred): first again, on fewer phones than in 2021Q2 (with own figures)',
    );
    expect(said('southeast-asia', mine, 'zh-CN')).toContain('（含自有数据）');
  });
});
