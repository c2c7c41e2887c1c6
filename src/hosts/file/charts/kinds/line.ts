/** Lines that carry their names at their ends. */
import type { PlannedChart } from '../../layout/plan';
import { axisIds, categoryAxis, valueAxis } from '../axes';
import { el, val, type Element } from '../element';
import type { Geometry } from '../geometry';
import { SIZES, filled, inkOf, line as stroke } from '../look';
import { categories, labels, numbers, seriesName, type LabelLook, type Series } from '../series';
import type { FileChart } from './kind';

/** Pixels between the middles of two labels. */
const LABEL_GAP = SIZES.text * (4 / 3) * 1.25;

/** Heights that are at least a gap apart, none below the floor, as near to the wanted ones as can be: neighbours that touch move as a group. */
export function spread(wanted: readonly number[], gap: number, floor: number): number[] {
  const above = (middle: number, count: number): number => Math.min(middle, floor - (count * gap) / 2);
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const groups: { members: number[]; middle: number }[] = [];
  for (const i of order) {
    let group = { members: [i], middle: above(wanted[i]!, 1) };
    for (
      let last = groups.at(-1);
      last && last.middle + (last.members.length * gap) / 2 > group.middle - (group.members.length * gap) / 2;
      last = groups.at(-1)
    ) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = {
        members,
        middle: above(members.reduce((sum, one) => sum + wanted[one]!, 0) / members.length, members.length),
      };
    }
    groups.push(group);
  }
  const result = [...wanted];
  for (const { members, middle } of groups)
    members.forEach((one, place) => {
      result[one] = middle + (place - (members.length - 1) / 2) * gap;
    });
  return result;
}

/** How far each series' label of one point moves down, in fractions of the frame's height. */
function shifts({ spec, height }: PlannedChart, { plot }: Geometry, point: number): number[] {
  const values = spec.series.flatMap((one) => one.values.filter((value) => value !== null));
  const top = Math.max(0, ...values) * 1.1;
  const bottom = Math.min(0, ...values);
  const known = spec.series.map((one) => one.values[point] ?? null);
  const wanted = known.flatMap((value) =>
    value === null ? [] : [((top - value) / (top - bottom || 1)) * plot.height * height],
  );
  const spaced = spread(wanted, LABEL_GAP, plot.height * height);
  let next = 0;
  return known.map((value) => {
    if (value === null) return 0;
    const moved = (spaced[next]! - wanted[next]!) / height;
    next += 1;
    return moved;
  });
}

function series(chart: PlannedChart, one: Series, i: number, moved: readonly (readonly number[])[]): Element {
  // A line that ends early has its name where it ends.
  const last = one.values.reduce<number>((latest, value, point) => (value === null ? latest : point), 0);
  const look = (point: number): LabelLook => {
    const y = moved[point]?.[i] ?? 0;
    return {
      position: point === last ? 'r' : point === 0 ? 'l' : 't',
      color: inkOf(one.color),
      ...(point === last && { named: true }),
      ...(Math.abs(y) > 0.002 && { shift: { x: 0, y } }),
    };
  };
  return el(
    'c:ser',
    {},
    val('c:idx', i),
    val('c:order', i),
    seriesName(chart, one),
    el('c:spPr', {}, stroke(one.color, 2)),
    el('c:marker', {}, val('c:symbol', 'circle'), val('c:size', 6), filled(one.color)),
    labels(chart.spec, one, look),
    categories(chart, one),
    numbers('c:val', chart, one),
    val('c:smooth', 0),
  );
}

function plot(chart: PlannedChart, geometry: Geometry): Element[] {
  const { spec } = chart;
  const last = (spec.series[0]?.values.length ?? 1) - 1;
  // Between its ends a line has its labels above the points.
  const moved = Array.from({ length: last + 1 }, (_, point) =>
    point === 0 || point === last ? shifts(chart, geometry, point) : [],
  );
  return [
    el(
      'c:lineChart',
      {},
      val('c:grouping', 'standard'),
      val('c:varyColors', 0),
      spec.series.map((one, i) => series(chart, one, i, moved)),
      val('c:marker', 1),
      axisIds(),
    ),
    categoryAxis(spec, geometry.categoryTitle),
    valueAxis(spec, geometry.valueTitle),
  ];
}

export const line: FileChart = { plot };
