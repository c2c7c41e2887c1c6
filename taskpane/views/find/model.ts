/**
 * The formula builder without a screen: what can be chosen after what, which figure that is, and what a careful reader
 * wants to know about it. Pure; the dataset is an argument.
 */
import { addinFormula, figureCell, textCell } from '../../../src/content/cells';
import type { Cell, Page } from '../../../src/page/page';
import { textWidth } from '../../../src/page/width';
import { agencyName } from '../../../src/core/agencies';
import { BASIS_WORDS, citeFootnote, citeFull, citeShort, nameOf } from '../../../src/core/cite';
import { figureKey, type Dataset } from '../../../src/core/dataset';
import { DEFAULT_ENTITY } from '../../../src/core/entities';
import type { Figure, Observation, Tension } from '../../../src/core/facts';
import type { CheckResult } from '../../../src/core/check-model';
import { displayValue, periodText, QUALIFIER_WORDS } from '../../../src/core/format';
import { LANGS, sameWords, type Lang } from '../../../src/core/lang';
import type { MetricId } from '../../../src/core/metrics';
import { allNamesOf, type Named } from '../../../src/core/names';
import { comparePeriods, periodOf } from '../../../src/core/periods';

export interface Selection {
  readonly metric: string;
  readonly region: string;
  readonly period: string;
  readonly entity: string;
}

export type Part = keyof Selection;

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Every name it can be found by, in all languages. */
  readonly found: readonly string[];
  /** There is a figure with what has been chosen of the other parts; else these change with it. */
  readonly fits: boolean;
}

export interface Choices {
  readonly metrics: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly periods: readonly Choice[];
  readonly entities: readonly Choice[];
}

const UNDATED = 'n.d.';
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const PARTS = ['metric', 'region', 'entity'] as const;
/** Newest first; undated figures end the list. */
const newestFirst = (a: string, b: string): number =>
  Number(a === UNDATED) - Number(b === UNDATED) || comparePeriods(periodOf(b), periodOf(a));

const START: Selection = { metric: 'share', region: 'Europe', period: '2025Q2', entity: DEFAULT_ENTITY };

/** Ids in the order in which people expect them: that of the vocabulary, the one that the data are about first. */
function inOrder(dataset: Dataset, part: (typeof PARTS)[number], ids: ReadonlySet<string>): string[] {
  const { metrics, regions, entities } = dataset.vocabulary;
  if (part === 'metric') return metrics.items.map(({ id }) => id).filter((id) => ids.has(id));
  if (part === 'region') return regions.items.map(({ id }) => id).filter((id) => ids.has(id));
  return entities.items
    .map(({ id }) => id)
    .filter((id) => ids.has(id))
    .sort((a, b) => Number(b === DEFAULT_ENTITY) - Number(a === DEFAULT_ENTITY));
}

/**
 * The nearest selection that exists. The wishes of `first` are kept before the others, the first of them whatever it
 * costs; where a wish cannot be kept, the first of what there is is taken, and the newest period.
 */
export function settle(dataset: Dataset, wanted: Partial<Selection>, first: readonly Part[] = []): Selection {
  const wish = { ...START, ...wanted };
  const order = [...new Set<Part>([...first, ...PARTS, 'period'])];
  const keep = (list: readonly Figure[], part: Part): readonly Figure[] => {
    const kept = list.filter((f) => f[part] === wish[part]);
    return kept.length > 0 ? kept : list;
  };
  let left = order.reduce(keep, [...dataset.figures.values()]);
  for (const part of PARTS) {
    // Of several phones the newest is meant, not the first that anybody wrote of.
    const [newest] = part === 'entity' ? unique(left.map((f) => f.period)).sort(newestFirst) : [];
    const among = left.filter((f) => newest === undefined || f.period === newest);
    const [best] = inOrder(dataset, part, new Set(among.map((f) => f[part])));
    left = left.filter((f) => f[part] === best);
  }
  const [period = ''] = unique(left.map((f) => f.period)).sort(newestFirst);
  const { metric = '', region = '', entity = '' } = left[0] ?? {};
  return { metric, region, period, entity };
}

/** A part that was chosen and had to give way to a later choice. */
export interface Moved {
  readonly part: Part;
  readonly before: string;
}

export const movedParts = (before: Selection, now: Selection, chosen: readonly Part[]): readonly Moved[] =>
  chosen.filter((part) => before[part] !== now[part]).map((part) => ({ part, before: before[part] }));

/**
 * What can be chosen, from whatever the reader knows: of metrics, markets and subjects everything that has a figure,
 * first what goes together with what has been chosen of the others. Periods are those of the three.
 *
 * @param chosen parts that the reader has chosen; the others follow.
 */
export function choicesOf(
  dataset: Dataset,
  selection: Selection,
  lang: Lang,
  chosen: readonly Part[] = PARTS,
): Choices {
  const figures = [...dataset.figures.values()];
  const { metrics, regions, entities } = dataset.vocabulary;
  const choices = (part: (typeof PARTS)[number], named: (id: string) => Named): Choice[] => {
    const others = PARTS.filter((one) => one !== part && chosen.includes(one));
    const fitting = new Set(
      figures.filter((f) => others.every((one) => f[one] === selection[one])).map((f) => f[part]),
    );
    return inOrder(dataset, part, new Set(figures.map((f) => f[part])))
      .map((id) => choiceOf(named(id), lang, fitting.has(id)))
      .sort((a, b) => Number(b.fits) - Number(a.fits));
  };
  const ofThree = figures.filter((f) => PARTS.every((part) => f[part] === selection[part]));
  return {
    metrics: choices('metric', (id) => metrics.get(id as MetricId)!),
    regions: choices('region', (id) => regions.get(id)!),
    entities: choices('entity', (id) => entities.get(id)!),
    periods: unique(ofThree.map((f) => f.period))
      .sort(newestFirst)
      .map((id) => ({
        id,
        name: periodText(id, lang),
        found: [id, ...LANGS.map((l) => periodText(id, l))],
        fits: true,
      })),
  };
}

const choiceOf = (item: Named, lang: Lang, fits: boolean): Choice => ({
  id: item.id,
  name: item.name[lang],
  found: allNamesOf(item),
  fits,
});

export type End = 'low' | 'high';

export interface Finding {
  /** What it is said in. */
  readonly lang: Lang;
  readonly name: string;
  readonly shown: string;
  readonly exactness: string;
  readonly basis: string;
  readonly citation: string;
  readonly agency: string;
  readonly note: string;
  /** Only for a range: which end is on show. */
  readonly end: End | null;
  /** Who else states this figure, and how. */
  readonly others: readonly { readonly shown: string; readonly place: string }[];
  /**
   * Lines with the same number of the same thing, for another period or market: the same statement perhaps, never the
   * same figure.
   */
  readonly elsewhere: readonly { readonly shown: string; readonly place: string }[];
  readonly conflict: boolean;
  readonly tensions: readonly { readonly what: string; readonly places: readonly string[] }[];
  /** Arithmetic with this figure that does not hold. */
  readonly failing: readonly { readonly title: string; readonly finding: string }[];
  /** As typed into a cell. */
  readonly formula: string;
  readonly observation: Observation;
}

/** @param end which end of a range; a plain figure has none. */
export function findingOf(dataset: Dataset, selection: Selection, end: End, lang: Lang): Finding | null {
  const figure = dataset.figures.get(figureKey(selection.metric, selection.entity, selection.region, selection.period));
  if (!figure) return null;
  const o = figure.range ? figure.range[end] : figure.preferred;
  const stated = figure.observations;
  const others = stated.filter((x) => x !== o && x !== figure.range?.low && x !== figure.range?.high);
  return {
    lang,
    name: nameOf(dataset, o, lang),
    shown: displayValue(o, lang),
    exactness: QUALIFIER_WORDS[o.qualifier][lang],
    basis: BASIS_WORDS[o.periodBasis][lang],
    citation: citeFull(dataset, o, lang),
    agency: agencyName(o.agency, lang),
    note: o.note[lang],
    end: figure.range ? end : null,
    others: others.map((x) => ({ shown: displayValue(x, lang), place: placeOf(dataset, x, lang) })),
    elsewhere: sameElsewhere(dataset, o).map((x) => ({
      shown: `${displayValue(x, lang)} (${nameOf(dataset, x, lang)})`,
      place: placeOf(dataset, x, lang),
    })),
    conflict: figure.conflict,
    tensions: tensionsOf(dataset, figure).map((t) => ({
      what: t.what[lang],
      places: unique(t.places.map((p) => citeShort(dataset, p, lang))),
    })),
    failing: failingChecks(dataset, figure).map((c) => ({ title: c.title[lang], finding: c.finding[lang] })),
    formula: `=${addinFormula(o).join('')}`,
    observation: o,
  };
}

const placeOf = (dataset: Dataset, o: Observation, lang: Lang): string =>
  citeFootnote(dataset, [{ ...o, note: sameWords('') }], lang);

const sameElsewhere = (dataset: Dataset, o: Observation): readonly Observation[] =>
  (dataset.byMetric.get(o.metric) ?? [])
    .filter(({ entity, period, region }) => entity === o.entity && (period !== o.period || region !== o.region))
    .flatMap(({ observations }) => observations)
    .filter(({ value, unit }) => value === o.value && unit === o.unit);

/**
 * How a figure may be cited: in the language of the pane, and in that of its document (or, where both are one, in
 * English).
 */
export type CitationStyle = 'short' | 'full' | 'other';
export const otherLang = (dataset: Dataset, o: Observation, lang: Lang): Lang => {
  if (lang !== 'en') return 'en';
  return dataset.sources.get(o.source)?.language === 'zh-Hant' ? 'zh-TW' : 'zh-CN';
};
export function citationOf(dataset: Dataset, o: Observation, style: CitationStyle, lang: Lang): string {
  if (style === 'short') return citeShort(dataset, o, lang);
  return citeFull(dataset, o, style === 'full' ? lang : otherLang(dataset, o, lang));
}

/** Tensions declared for the lines that state the figure. */
function tensionsOf(dataset: Dataset, figure: Figure): readonly Tension[] {
  const lines = new Set(figure.observations.map((o) => `${o.source}:${o.line}`));
  return dataset.tensions.filter((t) => t.places.some((p) => lines.has(`${p.source}:${p.line}`)));
}

const failingChecks = (dataset: Dataset, figure: Figure): readonly CheckResult[] =>
  dataset.checks.filter((c) => c.outcome === 'fails' && c.inputs.some((o) => figure.observations.includes(o)));

/**
 * The figure alone, or with its citation to the right, as a page of one line: any host draws it, with consent and undo
 * like any page.
 */
export function linePage(dataset: Dataset, o: Observation, withCitation: boolean, lang: Lang): Page {
  const value = figureCell(o, [o], [], lang);
  const cells: Cell[] = withCitation
    ? [value, textCell(citeFull(dataset, o, lang), 'source', { citations: [o] })]
    : [value];
  return {
    id: 'figure',
    topic: '',
    lang,
    title: nameOf(dataset, o, lang),
    summary: '',
    // The citation runs on over the cells beside it, as texts do: no column gets wider for it.
    widths: [textWidth(value.display) + 2, ...(withCitation ? [0] : [])],
    rowCount: 1,
    blocks: [{ kind: 'heading', row: 0, column: 0, cells: [cells] }],
    notes: [],
    sourceLine: '',
  };
}
