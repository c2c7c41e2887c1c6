/** What XIAOMI.LIST can list. */
import { STYLES } from '../core/cite';
import { periodOf, type Dataset } from '../core/dataset';
import { ENTITIES } from '../core/entities';
import { sameWords, words, type Words } from '../core/lang';
import { metrics } from '../core/metrics';
import type { Named } from '../core/names';
import { comparePeriods } from '../core/periods';
import { REGIONS } from '../core/regions';
import { tableService } from './session';

export interface Kind extends Named {
  readonly items: (
    dataset: Dataset,
  ) => readonly { readonly id: string; readonly name: Words; readonly aliases?: readonly string[] }[];
}

const used = (dataset: Dataset, pick: (x: { region: string; entity: string }) => string): ReadonlySet<string> =>
  new Set([...dataset.observations, ...dataset.events].map(pick));

/** Only names that figures or events exist for. */
export const KINDS: readonly Kind[] = [
  {
    id: 'metrics',
    name: words('metrics', '指标', '指標'),
    aliases: ['metric'],
    items: (d) => metrics.items.filter((m) => d.byMetric.has(m.id)),
  },
  {
    id: 'regions',
    name: words('regions', '地区', '地區'),
    aliases: ['region'],
    items: (d) => {
      const ids = used(d, (x) => x.region);
      return REGIONS.filter((r) => ids.has(r.id));
    },
  },
  {
    id: 'vendors',
    name: words('vendors', '厂商', '廠商'),
    aliases: ['vendor', 'entities', 'entity', 'products'],
    items: (d) => {
      const ids = used(d, (x) => x.entity);
      return ENTITIES.filter((e) => ids.has(e.id));
    },
  },
  {
    id: 'periods',
    name: words('periods', '期间', '期間'),
    aliases: ['period'],
    items: (d) =>
      [...new Set(d.observations.map((o) => o.period))]
        .sort((a, b) => comparePeriods(periodOf(a), periodOf(b)))
        .map((p) => ({ id: p, name: sameWords(p) })),
  },
  { id: 'tables', name: words('tables', '表格', '表格'), aliases: ['table'], items: () => tableService().tables },
  { id: 'charts', name: words('charts', '图表', '圖表'), aliases: ['chart'], items: () => tableService().charts },
  {
    id: 'sources',
    name: words('sources', '来源', '來源'),
    aliases: ['source', 'documents'],
    items: (d) =>
      [...d.sources.values()].map((s) => ({ id: s.id, name: s.title === '' ? s.about : sameWords(s.title) })),
  },
  {
    id: 'styles',
    name: words('citation styles', '引用样式', '引用樣式'),
    aliases: ['style'],
    items: () => STYLES.map((s) => ({ id: s, name: sameWords(s) })),
  },
];
