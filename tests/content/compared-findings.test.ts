/** What comparisons of regions say: worked out a second time, following each figure that they rest on. */
import { comparePages } from '../../src/content/pages/compare';
import { fillPage } from '../../src/content';
import type { Dataset } from '../../src/core/dataset';
import type { Observation } from '../../src/core/facts';
import type { Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import type { Page } from '../../src/page/page';
import { expectedComparison, inFiles, ROWS, type Look, type Row } from './expected-findings';
import { contradicting, withFigure } from '../shared/with-figure';
import { TRIED_LANGS } from '../rare';

const pagesOf = (regions: readonly string[], data: Dataset = dataset, lang: Lang = 'en'): readonly Page[] =>
  comparePages(
    regions.map((id) => data.vocabulary.regions.get(id)!),
    data,
  ).map((spec) => fillPage(spec, data, { lang, charts: true }));
const said = (...args: Parameters<typeof pagesOf>): string | null =>
  pagesOf(...args).find(({ id }) => id === 'compare')!.finding ?? null;

const share = (region: string): string => `share|Xiaomi|${region}|2025Q2`;
const rank = (region: string): string => `rank|Xiaomi|${region}|2025Q2`;
const CASES: readonly (readonly [string, readonly string[], (region: string) => string])[] = [
  ['two of five have a share', ['Southeast Asia', 'Europe', 'Latin America', 'Middle East', 'Africa'], share],
  ['three of four', ['Southeast Asia', 'Europe', 'Global', 'Japan'], share],
  ['ranks of two', ['Europe', 'Africa'], rank],
  ['ranks of three', ['Southeast Asia', 'Africa', 'Middle East'], rank],
];
const CHANGES: Readonly<Record<string, (o: Observation) => Observation>> = {
  more: (o) => (o.unit === 'rank' ? { ...o, value: o.value + 4, printed: '' } : { ...o, value: 0.61, printed: '61%' }),
  less: (o) => (o.unit === 'rank' ? { ...o, value: 1, printed: '' } : { ...o, value: 0.03, printed: '3%' }),
  bound: (o) => ({ ...o, qualifier: 'over' }),
  inferred: (o) => ({ ...o, periodBasis: 'inferred' }),
};

test.each(CASES)('%s: the same as worked out from the files of data, and it follows', (_, regions, key) => {
  expect(said(regions)).not.toBeNull();
  expect(said(regions)).toBe(expectedComparison(regions, key, inFiles));
  const stated = regions.map(key).filter((one) => inFiles(one).length > 0);
  for (const one of stated) {
    for (const [name, change] of Object.entries(CHANGES)) {
      const now = dataset.figures.get(one)!.observations.map(change);
      const rows = now.map((o): Row => ({ ...o, key: '', basis: o.periodBasis }));
      const look: Look = (other) => (other === one ? rows : inFiles(other));
      expect([one, name, said(regions, withFigure(one, now))]).toEqual([
        one,
        name,
        expectedComparison(regions, key, look),
      ]);
    }
    const { observations, preferred } = dataset.figures.get(one)!;
    expect([one, said(regions, withFigure(one, [...observations, contradicting(preferred)]))]).toEqual([one, null]);
    const left = stated.filter((region) => region !== one);
    if (left.length < 2) continue;
    expect(said(regions, withFigure(one, []))).toBe(
      expectedComparison(regions, key, (other) => (other === one ? [] : inFiles(other))),
    );
  }
});

test('what has no counterpart and what happened is counted; nothing shared leaves the topic', () => {
  const regions = ['India', 'Africa'];
  const [compared, single, events] = pagesOf(regions);
  expect([compared!.finding, compared!.title]).toEqual([undefined, 'Compared: India, Africa']);
  const keys = [...new Set(ROWS.map(({ key }) => key))].filter((key) => regions.includes(key.split('|')[2]!));
  expect(single!.finding).toBe(
    `Figures that are stated for one of these regions alone: ${keys.length}, ${keys.filter((key) => key.endsWith('|n.d.')).length} of them without a period`,
  );
  expect(events!.finding).toMatch(/^Events that are stated for these regions: \d+, \d+ of them without a date$/);
});

test('in every language, as the title; no chart says it again', () => {
  for (const lang of TRIED_LANGS) {
    const pages = pagesOf(CASES[1]![1], dataset, lang);
    for (const page of pages) {
      const cells = page.blocks.find(({ kind }) => kind === 'heading')!;
      expect('cells' in cells && cells.cells[1]![0]!.display).toBe(page.finding);
      expect(page.finding).not.toMatch(/[{}]|undefined/);
      for (const block of page.blocks) if (block.kind === 'chart') expect(block.chart.finding).not.toBe(page.finding);
    }
  }
});
