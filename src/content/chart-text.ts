/** A chart in words, for readers who do not see it: every figure with its label. */
import type { Lang } from '../core/lang';
import { traitsOf } from '../page/chart-kinds';
import { rangeLabel } from '../page/chart-ranges';
import type { ChartSpec } from '../page/page';

export function altTextOf(spec: ChartSpec, lang: Lang): string {
  const { name, range } = traitsOf(spec);
  const { title, finding, series, sourceLine } = spec;
  const [between, colon, stop] = lang === 'en' ? [', ', ': ', '. '] : ['，', '：', '。'];
  const listed = (categories: readonly string[], labelOf: (at: number) => string): string =>
    categories.flatMap((category, i) => (labelOf(i) === '' ? [] : [`${category} ${labelOf(i)}`])).join(between);
  const parts = range
    ? [listed(series[0]?.categories ?? [], (i) => rangeLabel(spec, i))]
    : series.map((s) => {
        const points = listed(s.categories, (i) => (s.values[i] === null ? '' : s.labels[i]!));
        return series.length > 1 ? `${s.name}${colon}${points}` : points;
      });
  return [name[lang], title, ...(finding === undefined ? [] : [finding]), ...parts, sourceLine].join(stop);
}
