/**
 * What the Explorer's formulas come to for a choice, whatever somebody has typed: the values that a file keeps of them.
 */
import { DATA_COLUMNS } from '../data-sheet';
import type { Cell } from '../../page/page';
import type { ExplorerChoice, ExplorerLists, Option, PeriodOption } from './lists';

/** Options that are named beside a choice, and rows of further statements and of the chart, at the most. */
export const MOST = { options: 5, statements: 8, bars: 12 } as const;

export interface LevelState {
  readonly options: readonly Option[];
  /** First and last row of what can be chosen; behind the last one when nothing can. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Row of the choice, 0 when it is not there. */
  readonly at: number;
}

export interface Bar {
  readonly candidate: number;
  readonly at: number;
  readonly row: number;
  readonly high: number;
}

export interface ExplorerState {
  readonly levels: readonly LevelState[];
  readonly period: PeriodOption | null;
  /** Rows of the Data sheet, counted from 1; 0 = none. */
  readonly row: number;
  readonly high: number;
  readonly family: { readonly from: number; readonly count: number };
  readonly market: { readonly from: number; readonly to: number };
  /**
   * Figures of a vendor with more than there are bars that are left out before the first bar, so that the chosen one is
   * shown.
   */
  readonly skipped: number;
  /** Row of the Data sheet with the unit that bars are comparable in: of the chosen figure, else of the first bar. */
  readonly measuredBy: number;
  readonly statements: readonly number[];
  readonly bars: readonly Bar[];
}

/** The rows of the Data sheet below its heads, found by key as look-ups find them. */
export class DataRows {
  private readonly rows: ReadonlyMap<string, number>;
  constructor(private readonly cells: readonly (readonly Cell[])[]) {
    this.rows = new Map(cells.map((row, i) => [String(row[0]!.value).toLowerCase(), i] as const).reverse());
  }
  rowOf(key: string | null | undefined): number {
    return (key && this.rows.get(key.toLowerCase())) || 0;
  }
  text(row: number, column: keyof typeof DATA_COLUMNS): string {
    return row === 0 ? '' : String(this.cells[row]![DATA_COLUMNS[column]]!.value ?? '');
  }
  value(row: number): number {
    return this.cells[row]![DATA_COLUMNS.value]!.value as number;
  }
  isNumber(row: number, column: keyof typeof DATA_COLUMNS): boolean {
    return typeof this.cells[row]?.[DATA_COLUMNS[column]]?.value === 'number';
  }
}

function levelState(
  options: readonly Option[],
  run: Pick<Option, 'from' | 'count'> | undefined,
  choice: string,
): LevelState {
  const count = run?.count ?? 0;
  const from = run && count > 0 ? run.from : options.length + 1;
  const to = count > 0 ? from + count - 1 : from;
  const wanted = choice.toLowerCase();
  const at = options.slice(from - 1, from - 1 + count).findIndex(({ name }) => name.toLowerCase() === wanted);
  return { options, from, to, count, at: at < 0 || wanted === '' ? 0 : from + at };
}

export function explorerState(lists: ExplorerLists, choice: ExplorerChoice, data: DataRows): ExplorerState {
  const { metrics, regions, vendors, periods } = lists;
  const metric = levelState(metrics, { from: 1, count: metrics.length }, choice[0]);
  const region = levelState(regions, metrics[metric.at - 1], choice[1]);
  const vendor = levelState(vendors, regions[region.at - 1], choice[2]);
  const period = levelState(periods, vendors[vendor.at - 1], choice[3]);
  const found = periods[period.at - 1] ?? null;
  const row = data.rowOf(found?.key);
  const family = { from: vendor.at === 0 ? 0 : period.from, count: vendor.at === 0 ? 0 : period.count };
  const last = vendors[vendor.to - 1];
  const market =
    region.at === 0 ? { from: 0, to: 0 } : { from: vendors[vendor.from - 1]!.from, to: last!.from + last!.count - 1 };
  const bars = barRows(lists);
  const most = Math.max(0, family.count - bars);
  const skipped = Math.max(0, Math.min(period.at - family.from - Math.floor(bars / 2), most));
  const drawn = Array.from({ length: bars }, (_, i) => barState(lists, { family, market, skipped }, i + 1, data));
  return {
    levels: [metric, region, vendor, period],
    period: found,
    row,
    high: row === 0 ? 0 : data.rowOf(found?.highKey),
    family,
    market,
    skipped,
    measuredBy: row > 0 ? row : drawn[0]!.row,
    statements: Array.from({ length: statementRows(lists) }, (_, i) =>
      found && i < found.count ? data.rowOf(lists.statements[found.from - 1 + i]!.key) : 0,
    ),
    bars: drawn,
  };
}

/** Rows of the list of periods that each bar can show, for every choice of a region, with a vendor or without. */
export function barOptions(lists: ExplorerLists, data: DataRows): ReadonlySet<number>[] {
  const { regions, vendors } = lists;
  const shown = Array.from({ length: barRows(lists) }, () => new Set<number>());
  for (const region of regions) {
    const own = vendors.slice(region.from - 1, region.from - 1 + region.count);
    const last = own.at(-1)!;
    const market = { from: own[0]!.from, to: last.from + last.count - 1 };
    for (const family of [{ from: 0, count: 0 }, ...own])
      for (let skipped = 0; skipped <= Math.max(0, family.count - shown.length); skipped += 1)
        shown.forEach((rows, i) => rows.add(barState(lists, { family, market, skipped }, i + 1, data).at));
  }
  return shown;
}

/** The vendor's own figures first, over time; then those of the others. */
function barState(
  { periods }: ExplorerLists,
  { family, market, skipped }: Pick<ExplorerState, 'family' | 'market' | 'skipped'>,
  i: number,
  data: DataRows,
): Bar {
  const behind = market.from + i - 1 - family.count;
  const candidate =
    i <= family.count
      ? family.from + skipped + i - 1
      : market.from === 0
        ? 0
        : behind + (family.count > 0 && behind >= family.from ? family.count : 0);
  const at = i <= family.count || candidate <= market.to ? candidate : 0;
  const row = data.rowOf(periods[at - 1]?.key);
  return { candidate, at, row, high: row === 0 ? 0 : data.rowOf(periods[at - 1]?.highKey) };
}

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);
/** As many rows as some choice fills, up to a limit. */
export const statementRows = ({ periods }: ExplorerLists): number =>
  Math.min(MOST.statements, most(periods.map(({ count }) => count)));
export const barRows = ({ regions, vendors }: ExplorerLists): number =>
  Math.min(
    MOST.bars,
    most(
      regions.map(({ from, count }) =>
        vendors.slice(from - 1, from - 1 + count).reduce((sum, one) => sum + one.count, 0),
      ),
    ),
  );
