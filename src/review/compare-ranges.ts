/** A bar of ours that is drawn from end to end is as long as its ends are apart, and lies where the lower one is. */
import type { Lang } from '../core/lang';
import { keptFaults, saysValue, type Fault } from './kept-values';
import type { ReadSheet } from './read-book';
import type { ReadChart, ReadSeries } from './read-charts';
import { wordsOf } from './rows';

const nameOf = ({ name }: ReadSeries): string => wordsOf(name?.points.get(0) ?? null);
const numberAt = ({ values }: ReadSeries, point: number): number | null => {
  const text = values?.points.get(point);
  return text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);
};

/** @param drawn the names of its series in the order in which they lie on each other: low ends, bars, high ends. */
export function rangeFaults(
  chart: ReadChart,
  drawn: readonly string[],
  sheetOf: (name: string) => ReadSheet | undefined,
  lang: Lang,
): Fault[] {
  const [low, bars, high] = chart.series;
  // Who takes a series away leaves labels, and no wrong bar.
  if (!low || !bars || !high || chart.series.length !== drawn.length) return [];
  const found = chart.series.map(nameOf);
  const wanted = drawn.map(wordsOf);
  const swapped = found.join() !== wanted.join() && [...found].sort().join() === [...wanted].sort().join();
  const flat = chart.groupings.find((grouping) => grouping !== 'stacked');
  if (swapped) return [{ found: found.join(', '), expected: wanted.join(', ') }];
  return [
    ...(flat === undefined ? [] : [{ found: flat, expected: 'stacked' }]),
    ...[...(bars.values?.points.keys() ?? [])].flatMap((i) => lengthFault(i, low, bars, high)),
    // Programs draw what is in its cells, and show what is kept until then.
    ...(bars.values ? keptFaults(bars.values, sheetOf, () => true, lang) : []),
  ];
}

/** Where bars begin that are no ranges or end at the farther end of one: in cells that no table of ours has. */
export function beginFaults(
  { series: [begins] }: ReadChart,
  expected: readonly (number | null)[],
  sheetOf: (name: string) => ReadSheet | undefined,
  lang: Lang,
): Fault[] {
  if (!begins?.values) return [];
  const moved = expected.flatMap((value, i): Fault[] => {
    const found = numberAt(begins, i);
    if (value === null || found === null || saysValue(String(found), value)) return [];
    const category = begins.categories?.points.get(i) ?? '';
    return [{ found: `${category}: ${found}`, expected: `${category}: ${value}` }];
  });
  return [...moved, ...keptFaults(begins.values, sheetOf, () => true, lang)];
}

/** Where an end is open the bar goes on as far as the axis. */
function lengthFault(i: number, low: ReadSeries, bars: ReadSeries, high: ReadSeries): Fault[] {
  const [from, length, to] = [numberAt(low, i), numberAt(bars, i), numberAt(high, i)];
  if (length === null || to === null || saysValue(String((from ?? 0) + length), to)) return [];
  const category = low.categories?.points.get(i) ?? '';
  const said = (value: number): string => `${category}: ${Number(value.toPrecision(12))}`;
  return [{ found: said(length), expected: said(to - (from ?? 0)) }];
}
