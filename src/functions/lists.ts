/** What XIAOMI.LIST can list. */
import { STYLES } from '../core/cite';
import { type Dataset } from '../core/dataset';
import { knownNames } from '../core/known-names';
import { sameWords, words } from '../core/lang';
import type { Named } from '../core/names';
import { comparePeriods, periodOf } from '../core/periods';
import type { Listed } from './rows';
import { tableService } from './session';

export interface Kind extends Named {
  /** What there is something to say about. */
  readonly items: (dataset: Dataset) => readonly Listed[];
  /** What is understood as well, for who looks for a name. */
  readonly others?: (dataset: Dataset) => readonly Listed[];
}

/** A vocabulary: names that figures or events exist for, and all others. */
const vocabulary = (of: 'regions' | 'entities' | 'metrics'): Pick<Kind, 'items' | 'others'> => {
  const those =
    (isUsed: boolean) =>
    (dataset: Dataset): readonly Named[] => {
      const names = knownNames(dataset);
      const items: readonly Named[] = names[of].items;
      return items.filter(({ id }) => names.used[of].has(id) === isUsed);
    };
  return { items: those(true), others: those(false) };
};

export const KINDS: readonly Kind[] = [
  {
    id: 'metrics',
    name: words('metrics', '指标', '指標'),
    aliases: ['metric'],
    ...vocabulary('metrics'),
  },
  {
    id: 'regions',
    name: words('regions', '地区', '地區'),
    aliases: ['region'],
    ...vocabulary('regions'),
  },
  {
    id: 'vendors',
    name: words('vendors', '厂商', '廠商'),
    aliases: ['vendor', 'entities', 'entity', 'products'],
    ...vocabulary('entities'),
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
