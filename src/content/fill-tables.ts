/** One maker a kind of table: declaration in, header row and body rows of finished cells out. */
import { agencyName } from '../core/agencies';
import { BASIS_SHORT, citeShort, SEMI } from '../core/cite';
import { figureKey } from '../core/dataset';
import type { AtlasEvent, Figure, Observation } from '../core/facts';
import { periodSaid, periodText, QUALIFIER_WORDS, sharedBasis } from '../core/format';
import { intervalOf } from '../core/interval';
import type { Lang } from '../core/lang';
import { comparePeriods, periodOf } from '../core/periods';
import { figureValue, missingCell, rangeCell, textCell } from './cells';
import { derivedCell } from './derived-cell';
import type { FillContext } from './fill-context';
import { fillChecks } from './fill-checks';
import { fillCoverage, fillSources, fillTensions } from './fill-reference';
import { head, markCell, type FilledRows } from './heads';
import type { Cell, CellRef } from '../page/page';
import type { EventTable, GridTable, KeyParts, Label, ListColumn, ListTable, TableBody } from './table-spec';

/** The figure, citing everyone who states it, preferred first. */
function cellOf(ctx: FillContext, figure: Figure, o: Observation): Cell {
  const others = figure.observations.filter(
    (x) => x !== o && x.qualifier !== 'range-low' && x.qualifier !== 'range-high',
  );
  const citations = figure.range ? [o] : [o, ...others];
  const formulas = ctx.live?.figure(o);
  return { ...figureValue(o, citations, ctx.marks(citations), ctx.lang), ...(formulas && { formulas }) };
}

const figureOf = ({ dataset }: FillContext, key: KeyParts): Figure | undefined =>
  dataset.figures.get(figureKey(key.metric ?? '', key.entity ?? '', key.region ?? '', key.period ?? ''));
const preferredOf = (ctx: FillContext, key: KeyParts): Observation | undefined => figureOf(ctx, key)?.preferred;

/** What is no range is both of its ends; a bound is one, and on its other side nothing is known. */
function endsAt(o: Observation, end: KeyParts['end']): boolean {
  const { low, high } = intervalOf(o);
  return end === undefined || (end === 'low' ? low > -Infinity : high < Infinity);
}

function lookUp(ctx: FillContext, key: KeyParts): Cell {
  const figure = figureOf(ctx, key);
  if (!figure) return missingCell();
  if (!figure.range) return endsAt(figure.preferred, key.end) ? cellOf(ctx, figure, figure.preferred) : missingCell();
  if (key.end) return cellOf(ctx, figure, figure.range[key.end]);
  const { low, high } = figure.range;
  return rangeCell(figure.range, ctx.marks([low, high]), ctx.lang);
}

function labelText({ dataset: { vocabulary }, lang }: FillContext, label: Label): string {
  if ('region' in label) return vocabulary.regions.get(label.region)?.name[lang] ?? label.region;
  if ('entity' in label) return vocabulary.entities.get(label.entity)?.name[lang] ?? label.entity;
  return label[lang];
}

/** A head or label that is a period, as the figures below or beside it allow it to be said. */
function saidOf(label: string, { period }: KeyParts, figures: readonly Observation[], lang: Lang): string {
  if (period === undefined || label !== periodText(period, lang)) return label;
  return periodSaid({ period, periodBasis: sharedBasis(figures) }, lang);
}

function fillGrid(ctx: FillContext, table: GridTable, at: CellRef): FilledRows {
  // What is looked up only to see which periods are inferred has no marks.
  const found = (rows: GridTable['rows'], columns: GridTable['columns']): readonly Observation[] =>
    rows.flatMap((row) =>
      columns.flatMap((c) => ('key' in c ? (preferredOf(ctx, { ...row.key, ...c.key }) ?? []) : [])),
    );
  const header = [
    textCell(table.corner[ctx.lang], 'header'),
    ...table.columns.map((c) =>
      textCell(saidOf(labelText(ctx, c.head), 'key' in c ? c.key : {}, found(table.rows, [c]), ctx.lang), 'header'),
    ),
  ];
  const rows = table.rows.map((row, r) => {
    const refs = table.columns.map((_, c) => ({ row: at.row + 1 + r, column: at.column + 1 + c }));
    const figures = table.columns.map((c) => ('key' in c ? lookUp(ctx, { ...row.key, ...c.key }) : missingCell()));
    const cells = table.columns.map((c, i) => ('key' in c ? figures[i]! : derivedCell(ctx, c, figures, refs)));
    return [
      textCell(saidOf(labelText(ctx, row.label), row.key, found([row], table.columns), ctx.lang), 'label'),
      ...cells,
    ];
  });
  if (ctx.marksBeside)
    return [
      [...header, ...head(ctx, 'notes')],
      ...rows.map((row) => [...row, markCell(row.flatMap(({ marks }) => marks))]),
    ];
  // Several figures a row: each says its own notes. A list has one figure a row and a column for them.
  const { live } = ctx;
  if (!live) return [header, ...rows];
  const columns = header.map((_, c) => live.marked(rows.map((row) => row[c]!)));
  return [header, ...rows.map((_, r) => columns.map((column) => column[r]!))];
}

/** The figures a list shows, in its order. */
export function selectFigures(
  ctx: Pick<FillContext, 'dataset'>,
  table: ListTable,
): readonly (readonly [Figure, Observation])[] {
  const { select } = table;
  const { metrics } = ctx.dataset.vocabulary;
  const fits = (f: Figure): boolean =>
    (!select.metrics || select.metrics.includes(f.metric)) &&
    (!select.groups || select.groups.includes(metrics.of(f.metric).group)) &&
    (!select.entities || select.entities.includes(f.entity)) &&
    (!select.notEntities || !select.notEntities.includes(f.entity)) &&
    (!select.regions || select.regions.includes(f.region)) &&
    (!select.periods || select.periods.includes(f.period)) &&
    (!select.keys || select.keys.includes(f.key));
  const order = metrics.items.map((m) => m.id);
  const byMetric = (a: Figure, b: Figure): number => order.indexOf(a.metric) - order.indexOf(b.metric);
  const byPeriod = (a: Figure, b: Figure): number => comparePeriods(periodOf(a.period), periodOf(b.period));
  const byRegion = (a: Figure, b: Figure): number => (a.region === b.region ? 0 : a.region < b.region ? -1 : 1);
  const kept = [...ctx.dataset.figures.values()].filter(fits);
  // A list over regions keeps each region together, so that its periods can be read downwards.
  if (table.order === 'period')
    kept.sort((a, b) => (table.columns.includes('region') ? byRegion(a, b) : 0) || byPeriod(a, b));
  else if (table.order === 'keys' && select.keys)
    kept.sort((a, b) => select.keys!.indexOf(a.key) - select.keys!.indexOf(b.key));
  else if (table.order === 'value') kept.sort((a, b) => a.preferred.value - b.preferred.value);
  else kept.sort((a, b) => byMetric(a, b) || byPeriod(a, b));
  return kept.flatMap((f) =>
    f.range
      ? ([
          [f, f.range.low],
          [f, f.range.high],
        ] as const)
      : ([[f, f.preferred]] as const),
  );
}

const LIST_CELLS: Readonly<Record<Exclude<ListColumn, 'value'>, (ctx: FillContext, o: Observation) => Cell>> = {
  metric: (ctx, o) => textCell(ctx.dataset.vocabulary.metrics.of(o.metric).name[ctx.lang], 'label'),
  entity: (ctx, o) => textCell(ctx.dataset.vocabulary.entities.get(o.entity)!.name[ctx.lang], 'label'),
  region: (ctx, o) => textCell(ctx.dataset.vocabulary.regions.get(o.region)!.name[ctx.lang], 'label'),
  period: (ctx, o) => textCell(periodSaid(o, ctx.lang)),
  exactness: (ctx, o) => textCell(QUALIFIER_WORDS[o.qualifier][ctx.lang]),
  agency: (ctx, o) => textCell(agencyName(o.agency, ctx.lang) || '–'),
  basis: (ctx, o) => textCell(BASIS_SHORT[o.periodBasis][ctx.lang]),
  source: (ctx, o) => textCell(citeShort(ctx.dataset, o, ctx.lang), 'source'),
};

function fillList(ctx: FillContext, table: ListTable): FilledRows {
  const header = [...head(ctx, ...table.columns), ...head(ctx, 'notes')];
  const rows = selectFigures(ctx, table).map(([figure, o]) => {
    const value = cellOf(ctx, figure, o);
    return [...table.columns.map((c) => (c === 'value' ? value : LIST_CELLS[c](ctx, o))), markCell(value.marks)];
  });
  return [header, ...rows];
}

/** An event that a document tells twice is one row with both places. */
function sameEvents(events: readonly AtlasEvent[]): readonly (readonly [AtlasEvent, readonly AtlasEvent[]])[] {
  const groups = new Map<string, AtlasEvent[]>();
  for (const e of events) {
    const key = [e.date, e.region, e.entity, e.what.en].join('|');
    groups.set(key, [...(groups.get(key) ?? []), e]);
  }
  return [...groups.values()].map((list) => [list[0]!, list] as const);
}

/** The events that a table shows, in the order of the data. */
export function selectEvents({ dataset }: Pick<FillContext, 'dataset'>, { select }: EventTable): readonly AtlasEvent[] {
  const { regions } = dataset.vocabulary;
  return dataset.events.filter(
    (e) =>
      (!select.regions || select.regions.some((r) => regions.isWithin(e.region, r))) &&
      (!select.notRegions || !select.notRegions.includes(e.region)) &&
      (!select.kinds || select.kinds.includes(e.kind)) &&
      (!select.entities || select.entities.includes(e.entity)) &&
      (!select.sources || select.sources.includes(e.source)) &&
      (!select.dated || e.date !== 'n.d.'),
  );
}

function fillEvents(ctx: FillContext, table: EventTable): FilledRows {
  const { regions, entities } = ctx.dataset.vocabulary;
  const kept = selectEvents(ctx, table);
  const { brief = false } = table;
  const rows = sameEvents(kept).map(([e, places]) => [
    textCell(
      brief ? periodSaid({ period: e.date, periodBasis: e.dateBasis }, ctx.lang) : periodText(e.date, ctx.lang),
      'label',
    ),
    textCell(regions.get(e.region)!.name[ctx.lang]),
    textCell(entities.get(e.entity)!.name[ctx.lang]),
    textCell(e.what[ctx.lang]),
    ...(brief ? [] : [textCell(BASIS_SHORT[e.dateBasis][ctx.lang])]),
    textCell(places.map((p) => citeShort(ctx.dataset, p, ctx.lang)).join(SEMI[ctx.lang]), 'source'),
    textCell(e.note[ctx.lang], 'note'),
  ]);
  return [
    head(ctx, 'date', 'region', 'who', 'event', ...(brief ? [] : (['basis'] as const)), 'source', 'remark'),
    ...rows,
  ];
}

/** Fills one table whose header row stands at `at` on its page. */
export function fillTable(ctx: FillContext, table: TableBody, at: CellRef): FilledRows {
  switch (table.kind) {
    case 'grid':
      return fillGrid(ctx, table, at);
    case 'list':
      return fillList(ctx, table);
    case 'events':
      return fillEvents(ctx, table);
    case 'sources':
      return fillSources(ctx);
    case 'tensions':
      return fillTensions(ctx);
    case 'checks':
      return fillChecks(ctx, at);
    case 'coverage':
      return fillCoverage(ctx);
  }
}
