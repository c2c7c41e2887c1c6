/** How a sheet goes on paper: its scale, where its pages begin, and which header is repeated. */
import type { Block, Sheet, TableBlock } from '../../../page/page';
import { isBeside } from '../charts/plan-charts';
import { BREAK, EMPTY, LONG_LIST, TAIL } from './tuning';
import { AVOID, NEVER, pagesOf, type Pages, type PrintRow } from './page-breaks';
import { SCALE, SMALLEST_SCALE, paperAt } from './paper';
import type { PlannedChart, PlannedPrint } from '../layout/plan';

export interface Sizes {
  /** Sum of the widths of the columns that go on paper. */
  readonly width: number;
  readonly heights: readonly number[];
  readonly lines: readonly number[];
  readonly charts: readonly PlannedChart[];
}

const rowsOf = (block: Block): number => (block.kind === 'chart' ? block.rows : block.cells.length);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Row of the heading right above a table, else the table's own. */
const startOf = (table: TableBlock, blocks: readonly Block[]): number =>
  blocks.some((block) => block.kind === 'heading' && block.row > 0 && block.row + block.cells.length === table.row)
    ? table.row - 1
    : table.row;

const inTable = (blocks: readonly Block[], row: number): boolean =>
  blocks.some((block) => block.kind !== 'chart' && row >= block.row && row < block.row + block.cells.length);

interface Long {
  readonly table: TableBlock;
  readonly height: number;
}

/** @param cut a list that may be cut though it fits on a sheet of paper: its header is repeated. */
function printRows(sheet: Sheet, sizes: Sizes, room: number, cut?: TableBlock): { rows: PrintRow[]; long: Long[] } {
  const { blocks } = sheet.page;
  const costs = sizes.heights.map(() => AVOID);
  const long: Long[] = [];
  const set = (row: number, cost: number): void => {
    if (row < costs.length) costs[row] = cost;
  };
  const first = Math.min(
    ...blocks
      .filter((block) => block.row > 0)
      .map((block) => (block.kind === 'table' ? startOf(block, blocks) : block.row)),
  );
  for (const block of blocks) {
    const end = block.row + rowsOf(block);
    if (block.kind === 'table') {
      const start = startOf(block, blocks);
      set(start, 0);
      // The header keeps two rows, and two rows stay together at the end. A list may be cut that would leave the page
      // above it empty.
      const fits = sum(sizes.heights.slice(start === first ? 0 : start, end)) <= room;
      if (!fits || block.cells.length > LONG_LIST) long.push({ table: block, height: sizes.heights[block.row] ?? 0 });
      if (fits && block !== cut) continue;
      for (let row = block.row + 3; row < end - 1; row += 1) set(row, BREAK.inBlock);
    } else if (block.kind === 'notes') {
      const many = block.cells.length > 2;
      set(block.row, many ? 0 : BREAK.beforeSource);
      for (let row = block.row + 3; row < end - 1; row += 1) set(row, BREAK.inBlock);
    } else if (block.kind === 'chart' && !isBeside(sheet.page, block)) set(block.row, BREAK.beforeChart);
  }
  for (const { from, to } of sizes.charts) {
    if (costs[from.row] === AVOID && (sizes.lines[from.row] ?? 0) <= 1 && !inTable(blocks, from.row))
      set(from.row, BREAK.beforeChart);
    for (let row = from.row + 1; row <= to.row; row += 1) set(row, NEVER);
  }
  // Title and summary never stand alone.
  if (Number.isFinite(first)) set(first, AVOID);
  return {
    rows: sizes.heights.map((height, row) => ({ height, lines: sizes.lines[row] ?? 0, cost: costs[row]! })),
    long,
  };
}

interface Planned extends Pages {
  readonly repeatRow: number | null;
}

/**
 * The header of a long table is repeated if every page below it shows a part of that table: never above something else.
 */
function planAt(sheet: Sheet, sizes: Sizes, scale: number, avoidTail: boolean): Planned {
  const room = paperAt(sheet.landscape, scale).height;
  const { rows, long } = printRows(sheet, sizes, room);
  for (const { table, height } of [...long].reverse()) {
    const pages = pagesOf(printRows(sheet, sizes, room, table).rows, {
      room,
      avoidTail,
      repeated: { row: table.row, height, end: table.row + table.cells.length },
    });
    const below = pages.starts.filter((start) => start > table.row);
    if (below.length > 0 && below.every((start) => start < table.row + table.cells.length))
      return { ...pages, repeatRow: table.row };
  }
  return { ...pagesOf(rows, { room, avoidTail }), repeatRow: null };
}

const better = (a: Planned, b: Planned): boolean =>
  b.spoiled ? !a.spoiled : !a.spoiled && a.starts.length < b.starts.length;

/** `spoiled`: something is cut that should not be. */
export function planPrint(sheet: Sheet, sizes: Sizes): { print: PlannedPrint; spoiled: boolean } {
  if (sheet.tab === 'front' || sheet.hidden)
    return { print: { scale: null, rowBreaks: [], repeatRow: null }, spoiled: false };
  const widest = Math.min(SCALE, Math.floor((paperAt(sheet.landscape, 100).width / sizes.width) * 100));
  let scale = widest;
  let pages = planAt(sheet, sizes, scale, false);
  if (pages.spoiled || (pages.starts.length > 1 && (pages.tail < TAIL.few || pages.fill < EMPTY))) {
    const smaller = Array.from({ length: Math.max(0, widest - SMALLEST_SCALE) }, (_, i) => widest - 1 - i).find((one) =>
      better(planAt(sheet, sizes, one, false), pages),
    );
    scale = smaller ?? scale;
    pages = planAt(sheet, sizes, scale, smaller === undefined && pages.tail < TAIL.shortest);
  }
  return {
    print: { scale, rowBreaks: pages.starts.slice(1), repeatRow: pages.repeatRow },
    spoiled: pages.spoiled,
  };
}
