/** Colours of charts: a vendor's own, a product's maker's, grey for markets, countries and totals. */
import { NEUTRAL, type Entities } from '../core/entities';
import { CHART_KINDS, type ChartKind } from '../page/chart-kinds';
import { recolored } from '../page/contrast';
import type { Cell, CellRef, ChartSeries } from '../page/page';

/** Regions beside each other, apart for most eyes; the first is Xiaomi's own, no other is a vendor's. */
export const GROUP_COLORS = ['FF6900', '2B6CB0', '2F855A', '97266D', '8A6D1D', '4A5568', 'C05656'];

const WHITE = 255;
/** How much of the way to white an earlier year goes, and what is computed. */
const STEP = 0.55;

/** The same hue, nearer to white. */
export function lighter(color: string, steps = 1): string {
  const left = (1 - STEP) ** steps;
  return recolored(color, (channel) => Math.round(WHITE - (WHITE - channel) * left));
}

/** Whom a figure is about gives the colour; what is computed from figures is lighter than they are. */
export function colorOf(entities: Entities, cell: Cell): string {
  const color = entities.get(cell.citations[0]?.entity ?? '')?.color ?? NEUTRAL;
  return cell.role === 'derived' ? lighter(color) : color;
}

export interface Painted {
  /** Of the series: its line, its entry in the legend. */
  readonly color: string;
  /** One a point, where they differ. */
  readonly pointColors?: readonly string[];
}

/**
 * The cells of one series.
 *
 * @param back how many series stand in front of it: earlier years step back from the last one.
 */
export function paint(entities: Entities, cells: readonly Cell[], back = 0): Painted {
  const colors = cells.map((cell) => lighter(colorOf(entities, cell), back));
  const used = [...new Set(cells.flatMap((cell, i) => (typeof cell.value === 'number' ? [colors[i]!] : [])))];
  return used.length <= 1
    ? { color: used[0] ?? lighter(NEUTRAL, back) }
    : { color: lighter(NEUTRAL, back), pointColors: colors };
}

const isKnown = (cell: Cell): boolean => typeof cell.value === 'number';

/**
 * Series that make one bar together: the parts of a stack have a colour each, the ends of a range one of whom they are
 * about.
 */
export function paintBars(
  entities: Entities,
  kind: ChartKind,
  series: readonly ChartSeries[],
  cellAt: (ref: CellRef) => Cell,
): readonly ChartSeries[] {
  const { stacked, range } = CHART_KINDS[kind];
  const cells = series.map(({ valueRefs }) => valueRefs.map(cellAt));
  const painted = ({ pointColors: _own, ...one }: ChartSeries, look: Painted): ChartSeries => ({ ...one, ...look });
  if (range) {
    const [low = [], high = []] = cells;
    const look = paint(
      entities,
      low.map((cell, i) => (isKnown(cell) ? cell : (high[i] ?? cell))),
    );
    return series.map((one) => painted(one, look));
  }
  if (!stacked) return series;
  const looks = cells.map((some) => paint(entities, some));
  const differ =
    looks.every(({ pointColors }) => !pointColors) && new Set(looks.map(({ color }) => color)).size === looks.length;
  return series.map((one, i) => painted(one, differ ? looks[i]! : { color: GROUP_COLORS[i % GROUP_COLORS.length]! }));
}
