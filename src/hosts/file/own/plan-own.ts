/** Sheets of a reader's own become planned sheets: nothing is laid out anew, and nothing is looked up. */
import type { Lang } from '../../../core/lang';
import { looksLikeFormula } from '../../../page/cells';
import { largest } from '../../../page/largest';
import { formulaText } from '../../../page/page';
import { PIXELS_PER_DIGIT, POINTS_PER_PIXEL } from '../../../page/units';
import { helperBlocks } from '../charts/helper-cells';
import { withoutMissing } from '../charts/plan-charts';
import { plainFormat, storedText } from '../layout/cells';
import { roleLook } from '../layout/looks';
import type { Look, PlannedBook, PlannedCell, PlannedSheet } from '../layout/plan';
import type { OwnCell, OwnSheet } from './own-sheet';

/** What Excel takes. */
const [WIDEST, HIGHEST] = [255, 409];
/** A smaller frame has no room for a plot. */
const SMALLEST = { width: 160, height: 110 };

const EMPTY: Look = { size: 11, color: '000000', horizontal: 'general', vertical: 'bottom', format: 'General' };

export function withOwnSheets(
  plan: PlannedBook,
  { sheets, front }: { readonly sheets: readonly OwnSheet[]; readonly front: number },
  lang: Lang,
): PlannedBook {
  const footer = plan.sheets[0]?.footer ?? '';
  return { ...plan, front, sheets: [...sheets.map((sheet) => planOwnSheet(sheet, footer, lang)), ...plan.sheets] };
}

function planOwnSheet(sheet: OwnSheet, footer: string, lang: Lang): PlannedSheet {
  const drawn = sheet.charts.map((chart) => ({ ...chart, spec: withoutMissing(chart.spec) }));
  const used = largest([...sheet.cells.map(({ row }) => row + 1), ...drawn.map(({ to }) => to.row + 1)], 0);
  const {
    blocks,
    cells: helpers,
    next,
  } = helperBlocks(
    drawn.map(({ spec }) => spec),
    { row: used + 1, column: 0, isWide: sheet.widths.length > WIDE },
    lang,
  );
  const made = blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, r) =>
      line.map(({ value, role, format, formulas }, c): PlannedCell => ({
        row: row + r,
        column: column + c,
        value,
        look: roleLook(role, format),
        ...(formulas && { formula: { text: formulaText(formulas.native), array: false } }),
      })),
    ),
  );
  const cells = [...sheet.cells.map(plannedCell), ...made];
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    freeze: sheet.freeze,
    landscape: true,
    footer,
    widths: sheet.widths.map((pixels) => Math.min(WIDEST, pixels / PIXELS_PER_DIGIT)),
    rows: blocks.length > 0 ? next - 1 : Math.max(1, used),
    heights: new Map(sheet.heights.map((pixels, row) => [row, Math.min(HIGHEST, pixels * POINTS_PER_PIXEL)])),
    cells,
    merges: sheet.merges,
    tables: [],
    links: [],
    charts: drawn.map((chart, i) => ({
      ...chart,
      sheet: sheet.name,
      width: Math.max(SMALLEST.width, chart.width),
      height: Math.max(SMALLEST.height, chart.height),
      helpers: helpers[i]!,
    })),
    rules: [],
    lists: [],
    print: { scale: 100, rowBreaks: [], repeatRow: null },
    hidden: sheet.hidden,
  };
}
const WIDE = 7;

/** A text is never taken for a formula, also when somebody edits its cell. */
function plannedCell({ look, value, ...rest }: OwnCell): PlannedCell {
  const full: Look = { ...EMPTY, ...look, format: plainFormat(look.format ?? EMPTY.format) };
  if (typeof value !== 'string') return { ...rest, value, look: full };
  const isText = !rest.formula && looksLikeFormula(value);
  return { ...rest, value: storedText(value), look: isText ? { ...full, format: '@' } : full };
}
