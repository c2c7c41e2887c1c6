/** What a kind of chart has to say for itself in a preview. */
import type { ChartSpec } from '../../../../page/page';
import type { ChartLook, Option } from '../look';

export interface PreviewChart {
  /** The grid with its axes; nothing for what has none. */
  readonly axes: (spec: ChartSpec, look: ChartLook) => Option;
  readonly series: (spec: ChartSpec, look: ChartLook) => Option[];
}
