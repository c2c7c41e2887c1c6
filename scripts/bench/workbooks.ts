/**
 * Building the overview workbook, beside exceljs writing the same cells raw and wasm-xlsxwriter building the same
 * sheets with charts.
 */
import ExcelJS from 'exceljs';
import { Chart, ChartRange, ChartSeries, Format, Formula, Workbook } from 'wasm-xlsxwriter/nodejs';
import { fillWorkbook, workbooks } from '../../src/content';
import type { ChartKind } from '../../src/page/chart-kinds';
import { formulaText, type Book, type Cell, type ChartBlock } from '../../src/page/page';
import { dataset } from '../../src/dataset';
import { writeBook } from '../../src/hosts/file';
import { costOf, costsOf, line, milli } from './measure';

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

const cellsOf = (sheet: Book['sheets'][number]): readonly PlacedCell[] =>
  sheet.page.blocks.flatMap((b) =>
    b.kind === 'chart'
      ? []
      : b.cells.flatMap((line, r) => line.map((cell, c) => ({ row: b.row + r, column: b.column + c, cell }))),
  );
const chartsOf = (sheet: Book['sheets'][number]): readonly ChartBlock[] =>
  sheet.page.blocks.filter((b): b is ChartBlock => b.kind === 'chart');

/** Cells and number formats, no tables, looks, links or charts: the least that could be written. */
async function rawExceljs(book: Book): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of book.sheets) {
    const target = workbook.addWorksheet(sheet.name);
    for (const { row, column, cell } of cellsOf(sheet)) {
      const there = target.getCell(row + 1, column + 1);
      there.value = cell.formulas
        ? { formula: formulaText(cell.formulas.native), result: cell.value as number }
        : cell.value;
      there.numFmt = cell.format;
    }
  }
  return workbook.xlsx.writeBuffer();
}

type WasmSheet = ReturnType<Workbook['addWorksheet']>;

/** What that writer has that comes nearest. */
const NEAREST: Readonly<Record<ChartKind, () => Chart>> = {
  'column': Chart.newColumn,
  'bar': Chart.newBar,
  'line': Chart.newLine,
  'doughnut': Chart.newPie,
  'timeline': Chart.newScatter,
  'stacked-column': Chart.newColumnStacked,
  'range-bar': Chart.newBar,
};

function wasmChart(target: WasmSheet, name: string, block: ChartBlock): void {
  let chart = NEAREST[block.chart.type]();
  for (const s of block.chart.series) {
    const range = (refs: readonly { row: number; column: number }[]): ChartRange =>
      ChartRange.newFromRange(
        name,
        refs[0]!.row,
        refs[0]!.column,
        refs[refs.length - 1]!.row,
        refs[refs.length - 1]!.column,
      );
    chart = chart.pushSeries(new ChartSeries().setCategories(range(s.categoryRefs)).setValues(range(s.valueRefs)));
  }
  target.insertChart(block.row, block.column, chart.setAltText(block.chart.altText.slice(0, 250)));
}

function wasmWriter(book: Book): Uint8Array {
  const workbook = new Workbook();
  const formats = new Map<string, Format>();
  const formatOf = (code: string): Format => {
    const known = formats.get(code) ?? new Format().setNumFormat(code);
    formats.set(code, known);
    return known;
  };
  for (const sheet of book.sheets) {
    const target = workbook.addWorksheet();
    target.setName(sheet.name);
    for (const { row, column, cell } of cellsOf(sheet)) {
      if (cell.value === null) continue;
      if (cell.formulas)
        target.writeFormulaWithFormat(
          row,
          column,
          new Formula(formulaText(cell.formulas.native)).setResult(String(cell.value)),
          formatOf(cell.format),
        );
      else target.writeWithFormat(row, column, cell.value, formatOf(cell.format));
    }
    for (const block of chartsOf(sheet)) wasmChart(target, sheet.name, block);
  }
  return workbook.saveToBufferSync();
}

/** The Data sheet with its rows so many times: one long table, as own figures would make it. */
function longBook(book: Book, times: number): Book {
  const sheet = book.sheets.find(({ page }) => page.id === 'data')!;
  const blocks = sheet.page.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const [head, ...rows] = block.cells;
    return { ...block, cells: [head!, ...Array.from({ length: times }, () => rows).flat()] };
  });
  return { ...book, names: [], sheets: [{ ...sheet, page: { ...sheet.page, blocks, notes: [] } }] };
}
const figureCells = (book: Book): number =>
  book.sheets.flatMap(cellsOf).filter(({ cell }) => cell.citations.length > 0).length;

/** Whether ten times the cells take ten times as long. */
async function benchLinear(book: Book): Promise<void> {
  const enough = Math.ceil(20_000 / figureCells(longBook(book, 1)));
  const [short, long] = [longBook(book, Math.ceil(enough / 10)), longBook(book, enough)];
  const costs = await costsOf(
    { short: () => writeBook(short, { formulas: 'native' }), long: () => writeBook(long, { formulas: 'native' }) },
    3,
  );
  const each = (cost: number, of: Book): number => cost / of.sheets.flatMap(cellsOf).length;
  line(
    `a cell of ${figureCells(long)} figures in one table, to one of ${figureCells(short)}`,
    each(costs.long, long) / each(costs.short, short),
    `${milli(costs.long)} to ${milli(costs.short)}`,
  );
}

/** What stays in memory of 200 builds, where a first few have filled what is kept. */
async function benchMemory(book: Book): Promise<void> {
  const build = async (times: number): Promise<number> => {
    for (let i = 0; i < times; i++) await writeBook(book, { formulas: 'native' });
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  if (!globalThis.gc) return console.log('memory of 200 builds: run node with --expose-gc');
  const before = await build(20);
  const after = await build(200);
  line('memory after 200 builds more, to before', after / before, `${after.toFixed(0)} MB to ${before.toFixed(0)} MB`);
}

/** Enough for each of them to have been left alone once, and to be compiled. */
const ROUNDS = 25;

export async function benchWorkbooks(): Promise<void> {
  const fill = await costOf(async () => fillWorkbook(workbooks[0]!, dataset, { lang: 'en' }));
  const book = fillWorkbook(workbooks[0]!, dataset, { lang: 'en' });
  console.log(
    `overview: ${book.sheets.length} sheets, ${book.sheets.flatMap(cellsOf).length} cells, ${book.sheets.flatMap(chartsOf).length} charts; filled in ${milli(fill)}`,
  );
  const { ours, raw, wasm, ...others } = await costsOf(
    {
      ours: () => writeBook(book, { formulas: 'native' }),
      raw: () => rawExceljs(book),
      wasm: async () => wasmWriter(book),
      addin: () => writeBook(book, { formulas: 'addin' }),
      values: () => writeBook(book, { formulas: 'values' }),
    },
    ROUNDS,
  );
  line('written by us, to exceljs writing the same cells raw', ours / raw, `${milli(ours)} to ${milli(raw)}`);
  line('written by us, to wasm-xlsxwriter with the same charts', ours / wasm, `${milli(ours)} to ${milli(wasm)}`);
  for (const [formulas, c] of Object.entries(others)) line(`with ${formulas} formulas, to native`, c / ours, milli(c));
  await benchLinear(book);
  await benchMemory(book);
}
