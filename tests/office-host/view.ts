/** What a test sees of the workbook: plain values, no objects of the host. */
import { boxName, fullName, lettersOf, parseBox, type Box } from './model/address';
import { sourceName, type Chart } from './model/chart';
import { CellFault, grid, placeOf, type Cell, type Hyperlink, type Look, type Sheet } from './model/sheet';
import type { Table } from './model/table';
import { shown, shownFormat } from './model/text';
import type { Workbook } from './model/workbook';

export interface CellView {
  readonly address: string;
  /** Errors as their code, `#N/A`. */
  readonly value: string | number | boolean;
  /** The message behind an error of the add-in's function. */
  readonly message: string;
  /** With the leading `=`; undefined on constants. */
  readonly formula: string | undefined;
  readonly text: string;
  readonly numberFormat: string;
  readonly format: Look;
  readonly link: Hyperlink | undefined;
  readonly comment: string | undefined;
  /** Where its formula spills, or the cell that spills into it. */
  readonly spill: string | undefined;
  readonly spillParent: string | undefined;
}
export interface TableView {
  readonly name: string;
  readonly id: string;
  readonly sheet: string;
  readonly address: string;
  readonly headers: readonly string[];
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}
export interface SeriesView {
  readonly name: string;
  readonly type: string;
  readonly nameSource: string | null;
  readonly values: string | null;
  readonly categories: string | null;
  readonly color: unknown;
  /** false = its fill was taken away. */
  readonly filled: boolean;
  readonly lineColor: unknown;
  readonly hasDataLabels: boolean;
  readonly dataLabels: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly points: readonly {
    readonly index: number;
    readonly color: unknown;
    readonly filled: boolean;
    readonly border: Readonly<Record<string, unknown>>;
    readonly options: Readonly<Record<string, unknown>>;
    readonly label: Readonly<Record<string, unknown>>;
    readonly hasDataLabel: boolean;
  }[];
}
export interface ChartView {
  readonly name: string;
  readonly id: string;
  readonly sheet: string;
  readonly type: string;
  readonly title: string | null;
  readonly legend: string | null;
  readonly position: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly series: readonly SeriesView[];
  readonly axes: Readonly<
    Record<
      'category' | 'value',
      {
        readonly title: string | null;
        readonly options: Readonly<Record<string, unknown>>;
        readonly parts: Readonly<Record<string, unknown>>;
      }
    >
  >;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
}
export interface SheetView {
  readonly name: string;
  readonly id: string;
  readonly visibility: string;
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly frozen: string | null;
  readonly merged: readonly string[];
  /** Everything with content. */
  readonly used: string | null;
  readonly tables: readonly TableView[];
  readonly charts: readonly ChartView[];
  cell(address: string): CellView;
  values(address: string): (string | number | boolean)[][];
  texts(address: string): string[][];
  formulas(address: string): (string | number | boolean)[][];
  columnWidth(letters: string): number;
  rowHeight(number: number): number;
}

const plain = (value: Cell['value']): string | number | boolean => (value instanceof CellFault ? value.code : value);
const boxOf = (address: string): Box => {
  const box = parseBox(address);
  if (!box) throw new Error(`not an address within a sheet: ${address}`);
  return box;
};

export function viewSheet(sheet: Sheet): SheetView {
  const look = (row: number, column: number): CellView => viewCell(sheet, row, column);
  return {
    name: sheet.name,
    id: sheet.id,
    visibility: sheet.visibility,
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    frozen: sheet.frozen && boxName(sheet.frozen),
    merged: sheet.merged.map(boxName),
    used: ((used) => used && boxName(used))(sheet.used(true)),
    tables: sheet.tables.map(viewTable),
    charts: sheet.charts.map(viewChart),
    cell: (address) => {
      const { row, column } = boxOf(address);
      return look(row, column);
    },
    values: (address) => grid(boxOf(address), (row, column) => look(row, column).value),
    texts: (address) => grid(boxOf(address), (row, column) => look(row, column).text),
    formulas: (address) => grid(boxOf(address), (row, column) => look(row, column).formula ?? look(row, column).value),
    columnWidth: (letters) => sheet.width(boxOf(`${letters}1`).column),
    rowHeight: (number) => sheet.height(number - 1),
  };
}

function viewCell(sheet: Sheet, row: number, column: number): CellView {
  const cell = sheet.peek(row, column);
  const look = sheet.lookAt(row, column);
  const value = cell?.value ?? '';
  const parent = cell?.spillParent === undefined ? undefined : placeOf(cell.spillParent);
  return {
    address: fullName(sheet.name, { row, column, rows: 1, columns: 1 }),
    value: plain(value),
    message: value instanceof CellFault ? value.message : '',
    formula: cell?.formula,
    text: shown(value, shownFormat(sheet, row, column)),
    numberFormat: look.numberFormat ?? 'General',
    format: structuredClone(look),
    link: cell?.link && { ...cell.link },
    comment: sheet.workbook.comments.find((one) => one.sheet === sheet && one.row === row && one.column === column)
      ?.content,
    spill: cell?.spill ? boxName(cell.spill) : undefined,
    spillParent: parent && `${lettersOf(parent.column)}${parent.row + 1}`,
  };
}

const viewTable = (table: Table): TableView => ({
  name: table.name,
  id: table.id,
  sheet: table.sheet.name,
  address: boxName(table.box),
  headers: table.headers(),
  style: table.style,
  showFilterButton: table.showFilterButton,
  showBandedRows: table.showBandedRows,
});

function viewChart(chart: Chart): ChartView {
  const axis = (kind: 'Category' | 'Value'): ChartView['axes']['value'] => {
    const { title, options, parts } = chart.axes.find((one) => one.kind === kind && one.group === 'Primary')!;
    return structuredClone({ title: title['visible'] ? String(title['text']) : null, options, parts });
  };
  return {
    name: chart.name,
    id: chart.id,
    sheet: chart.sheet.name,
    type: chart.type,
    title: chart.title['visible'] ? chart.titleText : null,
    legend: chart.legend['visible'] ? String(chart.legend['position']) : null,
    position: { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
    series: chart.series.map((series) => ({
      name: series.name,
      type: String(series.options['chartType'] ?? chart.type),
      nameSource: sourceName(series.nameSource),
      values: sourceName(series.values),
      categories: sourceName(series.categories),
      color: series.fill['color'] ?? null,
      filled: series.fill['color'] !== null,
      lineColor: series.line['color'] ?? null,
      hasDataLabels: series.hasDataLabels,
      dataLabels: structuredClone(series.dataLabels),
      options: structuredClone(series.options),
      points: [...series.points].map(([index, point]) => ({
        index,
        color: point.fill['color'] ?? null,
        filled: point.fill['color'] !== null,
        border: structuredClone(point.border),
        options: structuredClone(point.options),
        label: structuredClone(point.label),
        hasDataLabel: point.hasDataLabel,
      })),
    })),
    axes: { category: axis('Category'), value: axis('Value') },
    parts: structuredClone(chart.parts),
    options: structuredClone(chart.options),
  };
}

/** The workbook as JSON, without anything that stands for "as it always was". */
export function snapshot(workbook: Workbook): unknown {
  const sheets = workbook.sheets.map((sheet) => ({
    ...(JSON.parse(JSON.stringify({ ...viewSheet(sheet), used: undefined })) as object),
    cells: cellsOf(sheet),
    widths: sorted(sheet.widths, sheet.standardWidth),
    heights: sorted(sheet.heights, 15),
    hidden: [[...sheet.hiddenColumns], [...sheet.hiddenRows]],
    protected: sheet.protection !== null,
    page: Object.keys(sheet.page).length,
  }));
  const names = workbook.names.map(({ name, formula, sheet }) => ({ name, formula, sheet: sheet?.name ?? null }));
  const comments = workbook.comments.map(({ sheet, row, column, content }) => ({
    sheet: sheet.name,
    row,
    column,
    content,
  }));
  return JSON.parse(
    JSON.stringify({
      sheets,
      names,
      comments,
      settings: [...workbook.settings],
      xml: workbook.xmlParts,
      properties: workbook.properties,
    }),
  );
}

const sorted = (sizes: ReadonlyMap<number, number>, usual: number): [number, number][] =>
  [...sizes].filter(([, size]) => size !== usual).sort(([a], [b]) => a - b);

/** What a cell looks like when nobody has touched it: the same as saying nothing. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  font: { name: 'Calibri', size: 11, color: '#000000', underline: 'None', tintAndShade: 0 },
  fill: { pattern: 'None' },
  layout: {
    horizontalAlignment: 'General',
    verticalAlignment: 'Bottom',
    indentLevel: 0,
    textOrientation: 0,
    readingOrder: 'Context',
  },
};
function notable(look: Look): Record<string, unknown> {
  const { numberFormat = 'General', style = 'Normal', borders = {}, ...parts } = look;
  const kept: Record<string, unknown> = {
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(style === 'Normal' ? {} : { style }),
  };
  const drawn = Object.entries(borders).filter(([, border]) => border['style'] !== 'None');
  if (drawn.length > 0) kept['borders'] = Object.fromEntries(drawn);
  for (const [name, part] of Object.entries(parts)) {
    const changed = Object.entries(part).filter(([key, value]) => value !== false && value !== DEFAULTS[name]?.[key]);
    if (changed.length > 0) kept[name] = Object.fromEntries(changed);
  }
  return kept;
}

function cellsOf(sheet: Sheet): Record<string, unknown> {
  const cells: [string, unknown][] = [];
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const look = notable(cell.look);
    if (cell.value === '' && cell.formula === undefined && !cell.link && Object.keys(look).length === 0) continue;
    const { row, column } = placeOf(key);
    cells.push([
      `${lettersOf(column)}${row + 1}`,
      {
        value: plain(cell.value),
        ...(cell.formula ? { formula: cell.formula } : {}),
        ...(cell.link ? { link: cell.link } : {}),
        ...(Object.keys(look).length > 0 ? { look } : {}),
      },
    ]);
  }
  return Object.fromEntries(cells);
}
