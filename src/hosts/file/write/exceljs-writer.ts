/** Cells and styles by exceljs. Its faults are mended in finish.ts. */
import { areaText } from '../../../page/area';
import type { Border, CellIsRuleType, CellValue, Style, Worksheet } from 'exceljs';
import { cellAddress } from '../../../page/page';
import { MARGINS } from '../paper/paper';
import type { CellWriter, Edge, Look, PlannedBook, PlannedCell, PlannedSheet } from '../layout/plan';
import { partsOf } from './exceljs-parts';
import type { Typefaces } from './typefaces';

const A4 = 9;

export const exceljsWriter: CellWriter = {
  async write(plan, onSheet) {
    // Loaded when first needed: 270 kB that looking up a figure never uses.
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    setProperties(workbook, plan);
    const style = styler(plan.typefaces);
    const breathe = breather();
    for (const sheet of plan.sheets) {
      const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet));
      drawSheet(worksheet, sheet, style);
      hide(worksheet, sheet.hidden);
      onSheet(sheet);
      await breathe();
    }
    return partsOf(workbook);
  },
};

/**
 * Lets a progress bar move and Ctrl-C get through; as often as an eye notices, since every pause costs some
 * milliseconds.
 */
function breather(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < PATIENCE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = Date.now();
  };
}
const PATIENCE_MS = 40;

function setProperties(workbook: import('exceljs').Workbook, plan: PlannedBook): void {
  const day = new Date(`${plan.date}T00:00:00Z`);
  workbook.created = day;
  workbook.modified = day;
  workbook.title = plan.title;
  workbook.subject = plan.subject;
  workbook.keywords = plan.keywords;
  workbook.description = plan.description;
  workbook.creator = 'Xiaomi Atlas';
  workbook.lastModifiedBy = 'Xiaomi Atlas';
}

function sheetOptions(sheet: PlannedSheet): Partial<import('exceljs').AddWorksheetOptions> {
  const { freeze } = sheet;
  const view = { showGridLines: sheet.gridlines, zoomScale: 100, zoomScaleNormal: 100 };
  const frozen = freeze && (freeze.row > 0 || freeze.column > 0);
  return {
    properties: sheet.tabColor === null ? {} : { tabColor: { argb: `FF${sheet.tabColor}` } },
    views: [
      frozen ? { ...view, state: 'frozen', xSplit: freeze.column, ySplit: freeze.row } : { ...view, state: 'normal' },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      // As wide as the paper, in whatever font. The scale is what a reader gets who switches that off.
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.print.scale === null ? 1 : 0,
      ...(sheet.print.scale !== null && { scale: sheet.print.scale }),
      margins: { ...MARGINS },
    },
    headerFooter: { oddFooter: sheet.footer },
  };
}

function drawSheet(worksheet: Worksheet, sheet: PlannedSheet, style: (look: Look) => Partial<Style>): void {
  sheet.widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const cell of sheet.cells) {
    // The sheet's own getCell spells an address and reads it again.
    const target = worksheet.getRow(cell.row + 1).getCell(cell.column + 1);
    target.style = style(cell.look);
    if (cell.value !== null) target.value = cellValue(cell);
  }
  sheet.rules.forEach(({ area, text, color: rgb }, index) => {
    const rule: CellIsRuleType = {
      type: 'cellIs',
      operator: 'equal',
      priority: index + 1,
      formulae: [`"${text.replace(/"/g, '""')}"`],
      style: { font: { color: color(rgb) } },
    };
    worksheet.addConditionalFormatting({ ref: areaText(area), rules: [rule] });
  });
  for (const [row, height] of sheet.heights)
    // exceljs works the style of a row out anew unless it has met the very object.
    Object.assign(worksheet.getRow(row + 1), { height, style: NO_STYLE });
  for (const link of sheet.links) {
    if (link.url === undefined) continue;
    const target = worksheet.getCell(link.row + 1, link.column + 1);
    target.value = { text: String(target.value ?? ''), hyperlink: link.url };
  }
}

const NO_STYLE: Partial<Style> = {};

function hide(worksheet: Worksheet, hidden: PlannedSheet['hidden']): void {
  if (!hidden) return;
  if (hidden.sheet) worksheet.state = 'hidden';
  for (const row of hidden.rows) worksheet.getRow(row + 1).hidden = true;
  for (const column of hidden.columns) worksheet.getColumn(column + 1).hidden = true;
}

function cellValue(cell: PlannedCell): CellValue {
  if (!cell.formula) return cell.value as CellValue;
  const { text, array } = cell.formula;
  const plain = { formula: text, result: cell.value };
  // The array form works in exceljs although its types do not know it.
  return (array ? { ...plain, shareType: 'array', ref: cellAddress(cell) } : plain) as CellValue;
}

/** exceljs compares style objects by identity first: one object per look keeps it fast and the style table short. */
function styler(typefaces: Typefaces): (look: Look) => Partial<Style> {
  const known = new Map<Look, Partial<Style>>();
  const bySay = new Map<string, Partial<Style>>();
  return (look) => {
    const found = known.get(look);
    if (found) return found;
    const key = JSON.stringify(look);
    const style = bySay.get(key) ?? styleOf(look, typefaces);
    bySay.set(key, style);
    known.set(look, style);
    return style;
  };
}

const color = (rgb: string): { argb: string } => ({ argb: `FF${rgb}` });
const border = (edge: Edge): Partial<Border> => ({ style: edge.style, color: color(edge.color) });

function styleOf(look: Look, { main, chinese }: Typefaces): Partial<Style> {
  return {
    numFmt: look.format,
    font: {
      ...(look.typeface !== undefined ? { name: look.typeface } : look.chinese ? chinese : main),
      size: look.size,
      color: color(look.color),
      family: 2,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.underline ? { underline: true } : {}),
      ...(look.strike ? { strike: true } : {}),
    },
    alignment: {
      ...(look.horizontal === 'general' ? {} : { horizontal: look.horizontal }),
      vertical: look.vertical === 'center' ? 'middle' : look.vertical,
      ...(look.indent ? { indent: look.indent } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
    },
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: color(look.fill) } } : {}),
    ...bordersOf(look),
  };
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
function bordersOf(look: Look): Pick<Partial<Style>, 'border'> {
  const edges = EDGES.flatMap((side) => (look[side] ? [[side, border(look[side])] as const] : []));
  return edges.length === 0 ? {} : { border: Object.fromEntries(edges) };
}
