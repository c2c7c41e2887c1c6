/**
 * Regions of the reader's choice side by side: a column a region, a row a figure and period that at least two of them
 * have. Figures without a period are no match for each other.
 */
import type { Dataset } from '../../core/dataset';

import type { Figure } from '../../core/facts';
import { periodSaid, sharedBasis } from '../../core/format';
import { fillWords, inEveryLang, joinWords, words, type Lang, type Words } from '../../core/lang';
import { GROUPS, type Group } from '../../core/metrics';
import { comparePeriods, periodOf } from '../../core/periods';
import type { Region, Regions } from '../../core/regions';
import type { Vocabulary } from '../../core/vocabulary/vocabulary';
import type { ChartDeclaration, GridTable, PageSpec, Titled } from '../table-spec';

const GROUP_TITLES: Readonly<Record<Group, Words>> = {
  smartphones: words('Smartphones', '智能手机', '智慧型手機'),
  prices: words('Prices', '价格', '價格'),
  products: words('Products', '产品', '產品'),
  stores: words('Stores', '门店', '門市'),
  abroad: words('Going abroad', '出海', '出海'),
  legal: words('Penalties', '处罚', '處罰'),
  internet: words('Internet services', '互联网服务', '網路服務'),
  ecosystem: words('Ecosystem', '生态', '生態'),
  double11: words('Double 11', '双11', '雙11'),
  platforms: words('Platforms', '平台', '平台'),
  capital: words('Capital', '资本', '資本'),
  finance: words('Company results', '公司业绩', '公司業績'),
  vehicles: words('Cars', '汽车', '汽車'),
  costs: words('Component costs', '零部件成本', '零組件成本'),
  own: words('Own metrics', '自有指标', '自有指標'),
};

const T = {
  short: words('Compared', '对比', '對比'),
  title: words('Compared: {regions}', '对比：{regions}', '對比：{regions}'),
  and: words(', ', '、', '、'),
  summary: words(
    'What at least two of these regions have for the same period, a column a region. Research firms differ: read the notes before comparing.',
    '至少两个地区在同一期间均有的数据，每个地区一列。研究机构不同，比较前请先看注。',
    '至少兩個地區在同一期間均有的數據，每個地區一欄。研調機構不同，比較前請先看註。',
  ),
  nothing: words(
    'No document states the same figure for two of these regions and one period. What each of them has is on the next sheet.',
    '没有文件给出其中两个地区同一期间的同一数据；各地区的数据见下一工作表。',
    '沒有文件給出其中兩個地區同一期間的同一數據；各地區的數據見下一工作表。',
  ),
  row: words('{entity}: {metric}, {period}', '{entity}：{metric}，{period}', '{entity}：{metric}，{period}'),
  figure: words('Figure and period', '数据与期间', '數據與期間'),
  singleShort: words('Not compared', '未对比', '未對比'),
  singleTitle: words('Not compared: {regions}', '未对比：{regions}', '未對比：{regions}'),
  singleSummary: words(
    'Figures that only one of these regions has for their period, and undated ones: they have no counterpart.',
    '仅其中一个地区在该期间才有的数据，以及未注明期间的数据：没有可比对象。',
    '僅其中一個地區在該期間才有的數據，以及未註明期間的數據：沒有可比對象。',
  ),
  figures: words('Figures', '数据', '數據'),
  eventsShort: words('Events', '事件', '事件'),
  eventsTitle: words('Events: {regions}', '事件：{regions}', '事件：{regions}'),
  eventsSummary: words(
    'Oldest first; what is undated comes last. A region includes its countries and cities.',
    '按时间排列，未注明日期者在后。地区包含其国家与城市。',
    '按時間排列，未註明日期者在後。地區包含其國家與城市。',
  ),
};

/** The figures of one metric, subject and period, by region. */
interface Row {
  readonly first: Figure;
  readonly figures: readonly Figure[];
}

const labelOf = ({ entities, metrics }: Vocabulary, { first: f, figures }: Row): Words =>
  fillWords(T.row, {
    entity: entities.get(f.entity)!.name,
    metric: metrics.of(f.metric).name,
    period: inEveryLang((lang) =>
      periodSaid({ period: f.period, periodBasis: sharedBasis(figures.map(({ preferred }) => preferred)) }, lang),
    ),
  });

/** By metric as declared, Xiaomi first, the newest period first. */
function inOrder({ metrics }: Vocabulary, a: Row, b: Row): number {
  const place = (row: Row): number => metrics.items.findIndex((m) => m.id === row.first.metric);
  const subject = (row: Row): string => (row.first.entity === 'Xiaomi' ? '' : row.first.entity);
  return (
    place(a) - place(b) ||
    (subject(a) < subject(b) ? -1 : subject(a) > subject(b) ? 1 : 0) ||
    comparePeriods(periodOf(b.first.period), periodOf(a.first.period))
  );
}

function rowsOf(ids: readonly string[], dataset: Dataset): readonly Row[] {
  const rows = new Map<string, Figure[]>();
  for (const f of dataset.figures.values()) {
    if (!ids.includes(f.region)) continue;
    const undated = periodOf(f.period).kind === 'undated';
    const key = [f.metric, f.entity, f.period, ...(undated ? [f.region] : [])].join('|');
    rows.set(key, [...(rows.get(key) ?? []), f]);
  }
  return [...rows.values()]
    .map((figures) => ({ first: figures[0]!, figures }))
    .sort((a, b) => inOrder(dataset.vocabulary, a, b));
}

/** A range has a row for each of its ends. */
const endsOf = (row: Row): readonly ('low' | 'high' | null)[] =>
  row.figures.some((f) => f.range) ? ['low', 'high'] : [null];

function gridOf(
  vocabulary: Vocabulary,
  group: Group,
  rows: readonly Row[],
  chosen: readonly Region[],
): Titled<GridTable> {
  return {
    id: `compare-${group}`,
    kind: 'grid',
    title: GROUP_TITLES[group],
    corner: T.figure,
    rows: rows.flatMap((row) =>
      endsOf(row).map((end) => ({
        label: labelOf(vocabulary, row),
        key: { metric: row.first.metric, entity: row.first.entity, period: row.first.period, ...(end && { end }) },
      })),
    ),
    columns: chosen.map((r) => ({ head: r.name, key: { region: r.id } })),
  };
}

/** Ranks are no lengths, and the two ends of a range no bars. */
const drawable = ({ metrics }: Vocabulary, row: Row): boolean =>
  metrics.of(row.first.metric).unit !== 'rank' && endsOf(row).length === 1;
const MOST_CHARTS = 2;

/** One chart a metric, of the newest period that regions share. */
function chartsOf(
  vocabulary: Vocabulary,
  grids: readonly (readonly [Titled<GridTable>, readonly Row[]])[],
  chosen: readonly Region[],
): readonly ChartDeclaration[] {
  const found = grids.flatMap(([grid, rows]) => {
    const at = (row: Row): number => rows.slice(0, rows.indexOf(row)).reduce((sum, one) => sum + endsOf(one).length, 0);
    const firsts = rows.filter(
      (row, i) =>
        drawable(vocabulary, row) &&
        rows.findIndex((one) => one.first.metric === row.first.metric && drawable(vocabulary, one)) === i,
    );
    return firsts.map((row): ChartDeclaration => ({
      id: `compare-${row.first.metric.replace(/_/g, '-')}`,
      type: chosen.length > 6 ? 'bar' : 'column',
      title: labelOf(vocabulary, row),
      table: grid.id,
      valueAxis: vocabulary.metrics.of(row.first.metric).name,
      by: 'rows',
      columns: chosen.map((_, i) => i + 1),
      rows: [at(row), at(row)],
    }));
  });
  return found.slice(0, MOST_CHARTS);
}

/**
 * The pages of the workbook `compare`: what can be compared, what one region alone has, what happened.
 *
 * @param chosen at least two regions.
 */
export function comparePages(chosen: readonly Region[], dataset: Dataset): readonly PageSpec[] {
  const { vocabulary } = dataset;
  const ids = chosen.map((r) => r.id);
  const named = {
    regions: joinWords(
      chosen.map((r) => r.name),
      T.and,
    ),
  };
  const rows = rowsOf(ids, dataset);
  const shared = rows.filter((row) => row.figures.length > 1);
  const grids = GROUPS.flatMap((group) => {
    const own = shared.filter((row) => vocabulary.metrics.of(row.first.metric).group === group);
    return own.length === 0 ? [] : [[gridOf(vocabulary, group, own, chosen), own] as const];
  });
  const alone = rows.filter((row) => row.figures.length === 1).map((row) => row.first);
  const single = ids.flatMap((id) => alone.filter((f) => f.region === id).map((f) => f.key));
  const pages: readonly (PageSpec | null)[] = [
    {
      id: 'compare',
      short: T.short,
      topic: 'markets',
      title: fillWords(T.title, named),
      summary: grids.length > 0 ? T.summary : T.nothing,
      tables: grids.map(([grid]) => grid),
      charts: chartsOf(vocabulary, grids, chosen),
    },
    single.length === 0
      ? null
      : {
          id: 'compare-single',
          short: T.singleShort,
          topic: 'markets',
          title: fillWords(T.singleTitle, named),
          summary: T.singleSummary,
          tables: [
            {
              id: 'compare-figures',
              kind: 'list',
              title: T.figures,
              select: { keys: single },
              columns: ['region', 'metric', 'entity', 'period', 'value', 'exactness', 'source'],
              order: 'keys',
            },
          ],
        },
    {
      id: 'compare-events',
      short: T.eventsShort,
      topic: 'markets',
      title: fillWords(T.eventsTitle, named),
      summary: T.eventsSummary,
      tables: [{ id: 'compare-events', kind: 'events', title: T.eventsShort, select: { regions: ids } }],
    },
  ];
  return pages.filter((page) => page !== null);
}

/** The regions that the title of a compared page names; null for any other text. */
export function regionsOfTitle(regions: Regions, text: string, lang: Lang): readonly string[] | null {
  const [before = '', behind = ''] = T.title[lang].split('{regions}');
  if (!text.startsWith(before) || !text.endsWith(behind)) return null;
  const named = text.slice(before.length, text.length - behind.length).split(T.and[lang]);
  const found = regionsNamed(regions, named, lang);
  return found.length === named.length && found.length > 1 ? found : null;
}

/** The regions that stand as heads over columns, in the words of a language: which ones a workbook compares. */
export const regionsNamed = ({ items }: Regions, heads: readonly string[], lang: Lang): readonly string[] =>
  heads.flatMap((head) => items.find((r) => r.name[lang] === head)?.id ?? []);
