/**
 * The rows that spilled functions return. Values are numbers, with their format where the host takes it; how exact they
 * are stands beside them.
 */
import { HEADS } from '../core/heads';
import { agencyNames } from '../core/agencies';
import { BASIS_SHORT, citeShort, nameOf, publishedText, SEMI, sourceName, titleOf, placeSaid } from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { AtlasEvent, Figure, Observation, Tension } from '../core/facts';
import { valueOf } from '../core/figure-value';
import { displayValue, inferredSaid, QUALIFIER_WORDS } from '../core/format';
import { LANGS, words, type Lang } from '../core/lang';
import { allNamesOf, type Named } from '../core/names';
import { searchFold } from '../core/scripts';
import { hayOf, holds, isAll, wantedOf, type Hay } from '../core/search';
import type { FigureCell, Scalar, Spill } from './spill';

const figureCell = (observation: Observation): FigureCell => ({ value: observation.value, observation });

const head = (lang: Lang, ...keys: (keyof typeof HEADS)[]): readonly string[] => keys.map((k) => HEADS[k][lang]);

export interface RowOptions {
  readonly dataset: Dataset;
  readonly lang: Lang;
  /** Whether there is a column for where the period comes from. */
  readonly basis: boolean;
}

/** Period, value, how exact; with a column for the basis of the period, the period is bare. */
export const seriesRows = (list: readonly Observation[], { lang, basis }: RowOptions): Spill => ({
  columns: head(lang, 'period', 'value', 'exactness', ...(basis ? (['basis'] as const) : [])),
  rows: list.map((o) => [
    basis ? o.period : inferredSaid(o.period, o.periodBasis, lang),
    figureCell(o),
    QUALIFIER_WORDS[o.qualifier][lang],
    ...(basis ? [BASIS_SHORT[o.periodBasis][lang]] : []),
  ]),
});

/** Entity, value, how exact. There is no column of periods: one that is inferred is said behind. */
export const compareRows = (list: readonly Observation[], { dataset, lang, basis }: RowOptions): Spill => ({
  columns: head(lang, 'entity', 'value', 'exactness', ...(basis ? (['basis'] as const) : [])),
  rows: list.map((o) => [
    dataset.vocabulary.entities.get(o.entity)!.name[lang],
    figureCell(o),
    QUALIFIER_WORDS[o.qualifier][lang] +
      (basis || o.periodBasis !== 'inferred' ? '' : SEMI[lang] + inferredSaid(o.period, o.periodBasis, lang)),
    ...(basis ? [BASIS_SHORT[o.periodBasis][lang]] : []),
  ]),
});

/** Date, region, who, what happened, document, line. */
export const timelineRows = (dataset: Dataset, list: readonly AtlasEvent[], lang: Lang): Spill => ({
  columns: head(lang, 'date', 'region', 'entity', 'event', 'source', 'line'),
  rows: list.map((e) => [
    inferredSaid(e.date, e.dateBasis, lang),
    dataset.vocabulary.regions.get(e.region)!.name[lang],
    dataset.vocabulary.entities.get(e.entity)!.name[lang],
    e.what[lang],
    sourceName(dataset.sources.get(e.source)!),
    e.line,
  ]),
});

const KINDS = { conflict: words('Conflict', '冲突', '衝突'), tension: words('Caution', '注意', '注意') };

const place = (dataset: Dataset, source: string, line: number, lang: Lang): string =>
  citeShort(dataset, { source, line }, lang);

function conflictRow(dataset: Dataset, figure: Figure, lang: Lang): readonly Scalar[] {
  const [a, b] = [figure.observations[0]!, figure.observations[figure.observations.length - 1]!];
  const says = (o: Observation): string => `${displayValue(o, lang)}: ${citeShort(dataset, o, lang)}`;
  return [KINDS.conflict[lang], nameOf(dataset, figure.preferred, lang), says(a), says(b)];
}

const tensionRow = (dataset: Dataset, t: Tension, lang: Lang): readonly Scalar[] => [
  KINDS.tension[lang],
  t.what[lang],
  place(dataset, t.places[0].source, t.places[0].line, lang),
  place(dataset, t.places[1].source, t.places[1].line, lang),
];

/** Figures whose rounding intervals do not overlap, then declared tensions; kept by metric and region where given. */
export function conflictRows(dataset: Dataset, metric: string | null, region: string | null, lang: Lang): Spill {
  const fits = (x: { metric?: string; region: string }): boolean =>
    (metric === null || x.metric === metric) &&
    (region === null || dataset.vocabulary.regions.isWithin(x.region, region));
  const places = new Set(
    [...dataset.observations, ...(metric === null ? dataset.events : [])]
      .filter(fits)
      .map((x) => `${x.source}:${x.line}`),
  );
  const conflicts = [...dataset.figures.values()].filter((f) => f.conflict && fits(f));
  const tensions = dataset.tensions.filter(
    (t) => (metric === null && region === null) || t.places.some((p) => places.has(`${p.source}:${p.line}`)),
  );
  return {
    columns: head(lang, 'kind', 'what', 'first', 'second'),
    rows: [
      ...conflicts.map((f) => conflictRow(dataset, f, lang)),
      ...tensions.map((t) => tensionRow(dataset, t, lang)),
    ],
  };
}

export function sourceRows(dataset: Dataset, id: string | null, lang: Lang): Spill {
  const count = (list: readonly { source: string }[], source: string): number =>
    list.filter((x) => x.source === source).length;
  const list = [...dataset.sources.values()].filter((s) => id === null || s.id === id);
  return {
    columns: head(lang, 'id', 'document', 'title', 'author', 'publisher', 'published', 'figures', 'events'),
    rows: list.map((s) => [
      s.id,
      s.file,
      titleOf(s, lang),
      s.author,
      s.publisher,
      publishedText(s, lang),
      count(dataset.observations, s.id),
      count(dataset.events, s.id),
    ]),
  };
}

/** Everything a figure can be found by, folded once a dataset. */
const haystacks = new WeakMap<Dataset, readonly (readonly [Hay, Observation])[]>();
function haystackOf(dataset: Dataset): readonly (readonly [Hay, Observation])[] {
  const known = haystacks.get(dataset);
  if (known) return known;
  const { metrics, entities, regions } = dataset.vocabulary;
  const fold = searchFold(dataset);
  const names = (n: Named | undefined): readonly string[] => (n ? allNamesOf(n) : []);
  const built = dataset.observations.map((o) => {
    const s = dataset.sources.get(o.source)!;
    const texts = [
      ...names(metrics.get(o.metric)),
      ...names(entities.get(o.entity)),
      ...names(regions.get(o.region)),
      o.period,
      ...agencyNames(o.agency),
      ...LANGS.map((l) => o.note[l]),
    ];
    const written = [o.printed, displayValue(o), s.id, s.file, s.title, s.author, s.publisher];
    return [hayOf(texts, fold, [valueOf(o)], written), o] as const;
  });
  haystacks.set(dataset, built);
  return built;
}

/**
 * Figures in which every word of the text occurs, in any language, and every number, in any unit that is the same;
 * first those that are the number, then those in whose name or note it stands.
 */
export function findRows(dataset: Dataset, text: string, lang: Lang): Spill {
  const { metrics, entities, regions } = dataset.vocabulary;
  const wanted = wantedOf(text, searchFold(dataset));
  const some = wanted.words.length + wanted.numbers.length > 0;
  const found = haystackOf(dataset).filter(([hay]) => some && holds(hay, wanted));
  const hits = [true, false].flatMap((is) => found.filter(([hay]) => isAll(hay, wanted) === is).map(([, o]) => o));
  return {
    columns: head(lang, 'metric', 'entity', 'region', 'period', 'value', 'exactness', 'printed', 'source', 'line'),
    rows: hits.map((o) => [
      metrics.of(o.metric).name[lang],
      entities.get(o.entity)!.name[lang],
      regions.get(o.region)!.name[lang],
      inferredSaid(o.period, o.periodBasis, lang),
      figureCell(o),
      QUALIFIER_WORDS[o.qualifier][lang],
      o.printed,
      sourceName(dataset.sources.get(o.source)!),
      o.line > 0 ? o.line : placeSaid(o, lang),
    ]),
  };
}

/** A line of a list. Not everything has other names. */
export type Listed = Pick<Named, 'id' | 'name'> & Partial<Named>;

/** Id and name of each thing, kept by a text that may occur in any of its names. */
export function nameRows(dataset: Dataset, items: readonly Listed[], filter: string, lang: Lang): Spill {
  const fold = searchFold(dataset);
  const needle = fold(filter);
  const kept = items.filter(
    (i) => needle === '' || allNamesOf({ aliases: [], ...i }).some((n) => fold(n).includes(needle)),
  );
  return { columns: head(lang, 'id', 'name'), rows: kept.map((i) => [i.id, i.name[lang]]) };
}
