/**
 * Sheets of the playground as a workbook that Excel opens without the add-in.
 *
 *   sheets as they are --fateOf--> sheets with look-ups, formulas, values  \
 *   Dataset --fillWorkbook--> the page About, the Data, the Sources        --> writeBook --lintBook--> bytes
 */
import type { Dataset } from '../core/dataset';
import type { Lang } from '../core/lang';
import { fillWorkbook, SAVED } from '../content/index';
import type { CitedCell } from '../content/saved';
import { canDraw, writeBook, type OwnCell, type OwnChart, type OwnSheet, type Progress } from '../hosts/file/index';
import { addressOf } from '../page/area';
import { withoutMarks } from '../page/marks';
import { freeSheetName } from '../page/sheet-names';
import { lintBook } from '../review/lint';
import { cellFinder, ownChart } from './charts';
import { fateOf, figureShown, type Context, type Fate } from './formulas';
import type { GridCellNow, GridSheetNow } from './grid-sheet';

export interface SaveOptions {
  readonly dataset: Dataset;
  readonly lang: Lang;
  /** Which of the sheets is shown first. */
  readonly front: number;
  readonly onProgress?: Progress;
}

/** All of the workbook, or an exception. */
export async function saveSheets(sheets: readonly GridSheetNow[], options: SaveOptions): Promise<Uint8Array> {
  const { dataset, lang, front, onProgress } = options;
  const names = newNames(sheets);
  const same = new Set(sheets.flatMap(({ name }, i) => (name === names[i] ? [name] : [])));
  const made = sheets.map((sheet, i) => madeSheet({ ...sheet, name: names[i]! }, { dataset, sheets: same }));
  const count = (kind: Fate['kind']): number =>
    made.reduce((sum, { fates }) => sum + fates.filter((fate) => fate === kind).length, 0);
  const account = {
    lookUps: count('look-up'),
    formulas: count('formula'),
    values: count('value'),
    lostCharts: made.reduce((sum, { lostCharts }) => sum + lostCharts, 0),
    cells: made.flatMap(({ cited }) => cited),
  };
  const book = fillWorkbook(SAVED, dataset, { lang, account, beside: names });
  const own = { sheets: made.map(({ sheet }) => sheet), front };
  const bytes = await writeBook(book, { formulas: 'native', own, ...(onProgress && { onProgress }) });
  const [fault] = lintBook(bytes, new Set(names));
  if (fault) throw new Error(fault);
  return bytes;
}

/** The names that Excel takes; most are what they were. */
function newNames(sheets: readonly GridSheetNow[]): string[] {
  const taken: string[] = [];
  for (const { name } of sheets) taken.push(freeSheetName(name, taken));
  return taken;
}

interface Made {
  readonly sheet: OwnSheet;
  /** Of the cells with formulas. */
  readonly fates: readonly Fate['kind'][];
  readonly cited: readonly CitedCell[];
  readonly lostCharts: number;
}

function madeSheet(sheet: GridSheetNow, context: Context): Made {
  const fates: Fate['kind'][] = [];
  const cited: CitedCell[] = [];
  const cells = sheet.cells.map((cell): OwnCell => {
    const fate = fateOf(cell, context);
    if (cell.formula !== undefined) fates.push(fate.kind);
    const observation = figureShown(cell, context.dataset);
    if (observation)
      cited.push({
        sheet: sheet.name,
        address: addressOf(cell.row, cell.column),
        shown: withoutMarks(cell.shown).trim(),
        observation,
        looksUp: fate.kind === 'look-up',
      });
    return ownCell(cell, fate);
  });
  const cellAt = cellFinder(sheet.cells);
  const charts = sheet.charts.map((chart) => ownChart(chart, cellAt));
  const drawn: OwnChart[] = charts.filter(canDraw);
  return {
    sheet: { ...sheet, cells, charts: drawn },
    fates,
    cited,
    lostCharts: charts.length - drawn.length,
  };
}

const ownCell = ({ row, column, value, look }: GridCellNow, fate: Fate): OwnCell => ({
  row,
  column,
  value,
  look,
  ...(fate.kind !== 'value' && { formula: fate.formula }),
});

/** `xiaomi-atlas-playground-2026-11-28.xlsx`, of the day on the user's clock. */
export function fileNameOf(day: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `xiaomi-atlas-playground-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.xlsx`;
}
