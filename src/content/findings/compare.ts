/**
 * What a comparison of regions says: its pages are made for the reader's choice, so their findings follow from what
 * they show.
 */
import { figureKey, type Dataset } from '../../core/dataset';
import { fillWords, words, type Words } from '../../core/lang';
import type { ChartDeclaration, GridTable, PageSpec } from '../table-spec';
import { less, more } from './claims';
import { finding, type CountFinding, type FigureParts, type Finding, type Known, type Sentence } from './model';

const TEXT = {
  higher: words(
    '{entity}: {metric} in {r0.period} is higher in {first} ({FIRST}) than in {last} ({LAST})',
    '{r0.period}{entity}{metric}：{first}（{FIRST}）高于{last}（{LAST}）',
    '{r0.period}{entity}{metric}：{first}（{FIRST}）高於{last}（{LAST}）',
  ),
  both: words(
    '{entity}: {metric} in {r0.period} is highest in {first} ({FIRST}) and lowest in {last} ({LAST}), of the {n} regions with a figure',
    '{r0.period}{entity}{metric}：有数据的{n}个地区中，{first}最高（{FIRST}），{last}最低（{LAST}）',
    '{r0.period}{entity}{metric}：有數據的{n}個地區中，{first}最高（{FIRST}），{last}最低（{LAST}）',
  ),
  highest: words(
    '{entity}: {metric} in {r0.period} is highest in {first} ({FIRST}), of the {n} regions with a figure',
    '{r0.period}{entity}{metric}：有数据的{n}个地区中，{first}最高（{FIRST}）',
    '{r0.period}{entity}{metric}：有數據的{n}個地區中，{first}最高（{FIRST}）',
  ),
  better: words(
    '{entity}: {metric} in {r0.period} is better in {first} ({FIRST}) than in {last} ({LAST})',
    '{r0.period}{entity}{metric}：{first}（{FIRST}）优于{last}（{LAST}）',
    '{r0.period}{entity}{metric}：{first}（{FIRST}）優於{last}（{LAST}）',
  ),
  best: words(
    '{entity}: {metric} in {r0.period} is best in {first} ({FIRST}), of the {n} regions with a figure',
    '{r0.period}{entity}{metric}：有数据的{n}个地区中，{first}最前（{FIRST}）',
    '{r0.period}{entity}{metric}：有數據的{n}個地區中，{first}最前（{FIRST}）',
  ),
  single: words(
    'Figures that are stated for one of these regions alone: {all}, {undated} of them without a period',
    '仅见于其中一个地区的数据：{all}个，其中{undated}个未注明期间',
    '僅見於其中一個地區的數據：{all}個，其中{undated}個未註明期間',
  ),
  events: words(
    'Events that are stated for these regions: {all}, {undated} of them without a date',
    '这些地区的事件：{all}个，其中{undated}个未注明日期',
    '這些地區的事件：{all}個，其中{undated}個未註明日期',
  ),
};

/** The figures of one row, by the region of each. */
function partsOf({ rows, columns }: GridTable, at: number, dataset: Dataset): readonly FigureParts[] {
  const row = rows[at]!.key;
  return columns.flatMap((column): FigureParts[] => {
    if (!('key' in column)) return [];
    const { metric, entity = '', region = '', period = '' } = { ...row, ...column.key };
    return metric && dataset.figures.has(figureKey(metric, entity, region, period))
      ? [[metric, entity, region, period]]
      : [];
  });
}

const isRank = ({ vocabulary }: Dataset, metric: FigureParts[0]): boolean =>
  vocabulary.metrics.of(metric).unit === 'rank';

/** Of one row: where the figure is highest and lowest, or a rank best, as far as bounds and rounding leave no doubt. */
function rowFinding(table: GridTable, at: number, dataset: Dataset): Finding | null {
  const parts = partsOf(table, at, dataset);
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  const { metrics, entities, regions } = dataset.vocabulary;
  const places = parts.map((_, i) => `r${i}`);
  const ranked = isRank(dataset, first[0]);
  const leads = (f: Known<string>, i: number, before: typeof more): boolean =>
    places.every((place, k) => k === i || before(f[`r${i}`]!, f[place]!));
  const put = (text: Words, top: number, bottom = top): Words =>
    fillWords(text, {
      entity: entities.get(first[1])!.name,
      metric: metrics.of(first[0]).name,
      n: parts.length,
      first: regions.get(parts[top]![2])!.name,
      last: regions.get(parts[bottom]![2])!.name,
      FIRST: `{r${top}}`,
      LAST: `{r${bottom}}`,
    });
  const one = places.map((_, top): Sentence<string> => ({
    when: (f) => leads(f, top, ranked ? less : more),
    text: put(ranked ? TEXT.best : TEXT.highest, top),
  }));
  const two = (text: Words): readonly Sentence<string>[] =>
    places.flatMap((_, top) =>
      places.map((_, bottom): Sentence<string> => ({
        when: (f) => top !== bottom && leads(f, top, ranked ? less : more) && leads(f, bottom, ranked ? more : less),
        text: put(text, top, bottom),
      })),
    );
  const says =
    parts.length === 2 ? two(ranked ? TEXT.better : TEXT.higher) : [...(ranked ? [] : two(TEXT.both)), ...one];
  const of = Object.fromEntries(parts.map((one, i) => [`r${i}`, one]));
  return finding(of, ...says);
}

const gridsOf = ({ tables }: PageSpec): readonly GridTable[] =>
  tables.flatMap((one) => (one.kind === 'grid' ? [one] : []));

/** The first row that is no rank, else the first. */
function comparedFinding(spec: PageSpec, dataset: Dataset): Finding | null {
  const rows = gridsOf(spec).flatMap((table) => table.rows.map(({ key }, at) => ({ table, at, metric: key.metric })));
  const row = rows.find(({ metric }) => metric && !isRank(dataset, metric)) ?? rows[0];
  return row ? rowFinding(row.table, row.at, dataset) : null;
}

const counted = (text: Words, list: readonly string[]): CountFinding | null =>
  list.length === 0
    ? null
    : { count: () => ({ all: list.length, undated: list.filter((period) => period === 'n.d.').length }), text };

function singleFinding({ tables: [table] }: PageSpec, { figures }: Dataset): Finding | null {
  const keys = table?.kind === 'list' ? (table.select.keys ?? []) : [];
  return counted(
    TEXT.single,
    keys.flatMap((key) => figures.get(key)?.period ?? []),
  );
}

function eventsFinding({ tables: [table] }: PageSpec, { events, vocabulary }: Dataset): Finding | null {
  const chosen = table?.kind === 'events' ? (table.select.regions ?? []) : [];
  const own = events.filter(({ region }) => chosen.some((one) => vocabulary.regions.isWithin(region, one)));
  return counted(
    TEXT.events,
    own.map(({ date }) => date),
  );
}

const OF_PAGE: Readonly<Record<string, (spec: PageSpec, dataset: Dataset) => Finding | null>> = {
  'compare': comparedFinding,
  'compare-single': singleFinding,
  'compare-events': eventsFinding,
};

/** null: it is no page of a comparison, or there is nothing to be said. */
export const comparisonFinding = (spec: PageSpec, dataset: Dataset): Finding | null =>
  OF_PAGE[spec.id]?.(spec, dataset) ?? null;

/** Of the row that a chart shows; the page says it of its first one. */
export function comparisonChartFinding(spec: PageSpec, chart: ChartDeclaration, dataset: Dataset): Finding | null {
  if (spec.id !== 'compare' || chart === spec.charts?.[0]) return null;
  const table = gridsOf(spec).find(({ id }) => id === chart.table);
  return table && chart.rows ? rowFinding(table, chart.rows[0], dataset) : null;
}
