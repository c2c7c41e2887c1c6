/** A page becomes a planned sheet: cells at their places, widths, merges, heights, charts, print-out. */
import { largest } from '../../../page/largest';
import type { Sheet, TableBlock } from '../../../page/page';
import { withHelperCells } from '../charts/helper-cells';
import { fitsOf } from '../paper/rooms';
import { fillPaper } from '../paper/sheet-widths';
import { headerText, linkOf, plannedCells, type CellContext } from './cells';
import { TAB_COLORS } from './looks';
import { marginColumns, withMargin } from './margin';
import { withPicked } from './picked';
import { isFiltered, placedCells, type Placed } from './place';
import type { PlannedSheet, PlannedTable } from './plan';
import { onFewestPages } from './stacked';
import { verdictRules } from './verdict-rules';

function tableOf(block: TableBlock): PlannedTable | null {
  const [headers, ...rows] = block.cells;
  // Excel takes no table without a row below its headers.
  if (!headers || rows.length === 0) return null;
  const area = {
    top: block.row,
    left: block.column,
    bottom: block.row + rows.length,
    right: block.column + headers.length - 1,
  };
  return {
    name: block.name,
    title: block.title,
    area,
    headers: headers.map(headerText),
    filtered: isFiltered(block),
    plain: block.isPlain === true,
  };
}

/** What stands to the right of the printed columns makes no row of the print-out higher. */
const isBehindPaper = ({ block, column }: Placed, printed: NonNullable<Sheet['printed']>): boolean =>
  block.kind === 'table' && column > printed.to;

export interface SheetContext extends CellContext {
  readonly footer: string;
}

export function planSheet(original: Sheet, context: SheetContext): PlannedSheet {
  const { page, helpers } = withHelperCells(withMargin(original.page));
  const margin = marginColumns(original.page);
  const printed = original.printed && { from: original.printed.from + margin, to: original.printed.to + margin };
  const sheet: Sheet = { ...original, page, ...(printed && { printed }) };
  const cells = placedCells(page);
  const placed = printed ? cells.map((one) => (isBehindPaper(one, printed) ? { ...one, runsOn: true } : one)) : cells;
  // What nothing recalculates follows no choice.
  const picked =
    context.mode === 'values'
      ? []
      : (sheet.picked ?? []).map((one) => ({ ...one, column: one.column + marginColumns(original.page) }));
  const { widths, merges, heights, tallRows, charts, filledRows, print } = onFewestPages({
    sheet,
    helpers,
    ownRows: original.page.rowCount,
    placed,
    fits: fitsOf(placed.filter(({ runsOn }) => !runsOn)),
    chinese: context.lang !== 'en',
  });
  const filled = print.scale === null ? widths : fillPaper(sheet, widths, print.scale);

  return {
    name: sheet.name,
    ...(sheet.hidden && { hidden: { sheet: true, rows: [], columns: [] } }),
    tabColor: TAB_COLORS[sheet.tab],
    gridlines: sheet.tab === 'back',
    freeze: sheet.freeze
      ? {
          row: sheet.freeze.row,
          column: sheet.freeze.column === 0 ? 0 : sheet.freeze.column + margin,
        }
      : null,
    landscape: sheet.landscape,
    footer: context.footer,
    widths: filled,
    rows: largest(
      filledRows.map((count, row) => (count > 0 ? row + 1 : 0)),
      1,
    ),
    heights,
    cells: withPicked(plannedCells(page, placed, tallRows, filled.length, context), picked),
    merges,
    tables: page.blocks.flatMap((block) => (block.kind === 'table' ? (tableOf(block) ?? []) : [])),
    links: placed.flatMap((one) => linkOf(one, context.sheetOf) ?? []),
    charts,
    rules: verdictRules(page),
    lists: picked,
    print: { ...print, ...(printed && { columns: printed }) },
  };
}
