/** What there is instead of a figure that there is not: said behind every #N/A. */
import { marketKey, type Dataset } from './dataset';
import type { Entities, Entity } from './entities';
import type { Figure } from './facts';
import { joinWords, words, type Words } from './lang';
import type { Metric } from './metrics';
import { labelOf, type Named } from './names';
import * as problem from './problems';
import type { Region } from './regions';
import type { Vocabulary } from './vocabulary/vocabulary';

export interface Asked {
  readonly metric: Metric;
  readonly region: Region;
  readonly entity: Entity;
}

const SHOWN = 8;
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const labels = (ids: readonly string[], get: (id: string) => Named | undefined): readonly Words[] =>
  unique(ids)
    .slice(0, SHOWN)
    .map((id) => labelOf(get(id)!));
const joined = (hints: readonly (Words | null)[]): Words | null => {
  const said = hints.filter((one) => one !== null);
  return said.length > 0 ? joinWords(said, words('; ', '；', '；')) : null;
};

/** Too wide to be offered in the place of a region. */
const WHOLE = ['Global', 'Overseas'];

/**
 * Regions that have figures: those within the one that was asked for and the nearest around it, else all.
 *
 * @param figures those that would answer, if they were of the region.
 */
export function regionHint(dataset: Dataset, { id }: Region, figures: readonly Figure[]): Words | null {
  const { regions } = dataset.vocabulary;
  const there = unique(figures.map(({ region }) => region));
  const within = there.filter((one) => one !== id && regions.isWithin(one, id));
  const around = regions.around(id).filter((one) => there.includes(one) && !WHOLE.includes(one));
  const isNear = within.length + around.length > 0;
  return joined([
    within.length > 0 ? problem.hintWithin(labels(within, regions.get)) : null,
    around.length > 0 ? problem.hintAround(labels(around.slice(0, 2), regions.get)) : null,
    isNear || there.length === 0 ? null : problem.hintRegions(labels(there, regions.get)),
    isNear ? null : othersWithin(dataset, id),
  ]);
}

/** A grouping may have nothing of the kind, and its parts other figures. */
function othersWithin(dataset: Dataset, id: string): Words | null {
  const all = unique([...dataset.figures.values()].map(({ region }) => region));
  if (all.includes(id)) return null;
  const { regions } = dataset.vocabulary;
  const within = all.filter((one) => regions.isWithin(one, id));
  return within.length > 0 ? problem.hintOthersWithin(labels(within, regions.get)) : null;
}

/**
 * Of a thing without any figure of this metric: what is its own and has some; else whose it is, or what is counted
 * apart. Nobody's figure is given for another's, but it is said whom to ask for.
 */
function relationHint({ entities }: Vocabulary, { entity }: Asked, figures: readonly Figure[]): Words | null {
  const own = ownHint(entities, entity, figures);
  if (own) return own;
  if (entity.contains) return problem.countedApart(labels(entity.contains, entities.get));
  const owner = entities.ownerOf(entity.id);
  if (!owner) return null;
  const isProduct = entity.kind === 'line' || entity.kind === 'product';
  const isCounted = figures.some((figure) => figure.entity === owner.id);
  return problem.belongsTo(labelOf(entity), isProduct ? 'product' : 'brand', labelOf(owner), isCounted);
}

/** What belongs to a thing and has figures. */
export function ownHint({ belongingTo }: Entities, { id, kind }: Entity, figures: readonly Figure[]): Words | null {
  if (kind === 'vendor') return null;
  const own = belongingTo(id).filter((one) => figures.some((figure) => figure.entity === one.id));
  return own.length > 0 ? problem.hintOfIt(own.slice(0, SHOWN).map(labelOf)) : null;
}

/**
 * Metrics that stand near one of which there is no figure at all, else whatever there is for the same thing and region.
 */
function metricHint(dataset: Dataset, { metric, region, entity }: Asked): Words | null {
  const { metrics } = dataset.vocabulary;
  const base = metric.of?.base ?? metric.id;
  const see = [...(metric.see ?? []), ...(metrics.get(base)?.see ?? [])];
  const isNear = ({ id, of }: Metric): boolean =>
    see.includes(id) ||
    id === base ||
    of?.base === base ||
    (of !== undefined && of.family === metric.of?.family && see.includes(of.base));
  const near = metrics.items.filter((one) => dataset.byMetric.has(one.id) && isNear(one));
  const here = unique(
    [...dataset.figures.values()].filter((f) => f.entity === entity.id && f.region === region.id).map((f) => f.metric),
  ).map(metrics.of);
  const said = near.length > 0 ? near : here;
  return said.length > 0 ? problem.hintMetrics(said.slice(0, SHOWN).map(labelOf)) : null;
}

/** What there is instead: other periods, other entities of the market, other regions, or other metrics. */
export function hintFor(dataset: Dataset, asked: Asked, family: readonly Figure[]): Words | null {
  if (family.length > 0) return problem.hintPeriods([...family].reverse().map((f) => f.period));
  const figures = dataset.byMetric.get(asked.metric.id) ?? [];
  const isNamed = figures.some((figure) => figure.entity === asked.entity.id);
  return joined([isNamed ? null : relationHint(dataset.vocabulary, asked, figures), thereIs(dataset, asked)]);
}

function thereIs(dataset: Dataset, asked: Asked): Words | null {
  const { metric, region, entity } = asked;
  const market = dataset.markets.get(marketKey(metric.id, region.id)) ?? [];
  const entitiesOf = (figures: readonly Figure[]): Words =>
    problem.hintEntities(
      labels(
        figures.map((f) => f.entity),
        dataset.vocabulary.entities.get,
      ),
    );
  if (market.length > 0) return entitiesOf(market);
  const all = dataset.byMetric.get(metric.id) ?? [];
  if (all.length === 0) return metricHint(dataset, asked);
  const same = all.filter((f) => f.entity === entity.id);
  return same.length > 0 ? regionHint(dataset, region, same) : entitiesOf(all);
}
