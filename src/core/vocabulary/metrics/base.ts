/** How a line of a base metric is written. */
import { words } from '../../lang';
import type { FamilyId, Group, MetricShape, MetricUnit } from '../metric-model';

export interface BaseMetric<F extends FamilyId = FamilyId> extends MetricShape {
  /** What tables print of it beside the level. */
  readonly families: readonly F[];
}
type Extra = Pick<MetricShape, 'forecast' | 'isOpen' | 'isBalance' | 'see' | 'note'>;
export const BALANCE: Extra = { isBalance: true };

/**
 * The families come first: they are part of the type, so that the ids of derived metrics are known.
 *
 * @returns takes group, unit, the three names and the other names, each divided by `|`.
 */
export const base =
  <const F extends readonly FamilyId[]>(...families: F) =>
  (group: Group, unit: MetricUnit, names: string, aliases: string, extra: Extra = {}): BaseMetric<F[number]> => ({
    name: words(...(names.split('|') as [string, string, string])),
    unit,
    group,
    aliases: aliases === '' ? [] : aliases.split('|'),
    ...extra,
    families,
  });
