/** The workbook: sheets in order, names, the parts around them, and the one way cells are written. */
import { excelError, invalidArgument, itemNotFound, notImplemented } from '../errors';
import { cellName, contains, overlap, parseBox, splitAddress, type Box } from './address';
import { Calculator, type Functions } from './calculator';
import type { Chart } from './chart';
import { parseFormula } from './formula';
import { enter } from './input';
import { alreadyExists, checkName, checkSheetName, sameName, type DefinedName } from './names';
import { Sheet, type Look } from './sheet';
import type { Table } from './table';

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  content: string;
  resolved: boolean;
  readonly replies: { readonly id: string; content: string }[];
}
export interface XmlPart {
  readonly id: string;
  xml: string;
}
/** Where the user is. null = something without a cell: several areas, a chart. */
export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Box[];
}

/** What happens in the workbook, for the add-in's event handlers. */
export interface Listener {
  readonly changed: (sheet: Sheet, box: Box) => void;
  readonly formatted: (sheet: Sheet, box: Box) => void;
  /** Formulas that stood in cells have changed or gone. */
  readonly formulasChanged: (
    sheet: Sheet,
    details: readonly { readonly cellAddress: string; readonly previousFormula: string }[],
  ) => void;
  /** Cells have new results. */
  readonly calculated: (sheet: Sheet, boxes: readonly Box[]) => void;
  readonly happened: (
    what:
      | 'sheetAdded'
      | 'sheetDeleted'
      | 'activated'
      | 'selected'
      | 'tableAdded'
      | 'tableDeleted'
      | 'chartAdded'
      | 'chartDeleted'
      | 'commentAdded'
      | 'renamed',
    target: { sheet?: Sheet; id?: string; before?: Sheet },
  ) => void;
}

export class Workbook {
  sheets: Sheet[] = [];
  active: Sheet;
  activeChart: Chart | null = null;
  selection: Selection | null;
  names: DefinedName[] = [];
  protection: { readonly password: string | null } | null = null;
  comments: Comment[] = [];
  xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties: Record<string, unknown> = {};
  readonly calculator: Calculator;
  /** Refuses formulas, as some localised Excels do. */
  refuseFormula: (formula: string) => string | undefined = () => undefined;
  /**
   * Excel's option "Fill formulas in tables to create calculated columns", on as it comes; it holds for add-ins too.
   */
  calculatedColumns = true;
  /** Days count from 1904, as in older files of Excel for Mac. */
  date1904 = false;
  listener: Listener = {
    changed: () => undefined,
    formatted: () => undefined,
    formulasChanged: () => undefined,
    calculated: () => undefined,
    happened: () => undefined,
  };
  /** How a number of a cell without a format of its own is shown, when it has brought one. */
  valueFormat: (sheet: Sheet, row: number, column: number) => string | undefined = () => undefined;
  private ids = 0;

  constructor(functions: Functions, sheetNames: readonly string[] = ['Sheet1']) {
    this.calculator = new Calculator(this, functions);
    for (const name of sheetNames) this.addSheet(name);
    this.active = this.sheets[0]!;
    this.selection = { sheet: this.active, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  /** A number no other object of this workbook has. */
  readonly newId = (): number => (this.ids += 1);
  touch(): void {
    this.calculator.touch();
  }
  tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  findSheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));
  }
  sheetBy(key: string): Sheet {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound(`sheet ${key}`);
    return found;
  }
  /** With its structure protected, sheets are neither added nor removed nor renamed. */
  private guardStructure(): void {
    if (this.protection) throw excelError('AccessDenied', 'the structure of the workbook is protected');
  }
  addSheet(name?: string | null): Sheet {
    this.guardStructure();
    let wanted = name ?? '';
    for (let number = this.sheets.length + 1; wanted === ''; number += 1)
      if (!this.findSheet(`Sheet${number}`)) wanted = `Sheet${number}`;
    checkSheetName(wanted);
    if (this.findSheet(wanted)) throw alreadyExists(wanted);
    const sheet = new Sheet(this, `{00000000-0001-0000-${String(this.newId()).padStart(4, '0')}-000000000000}`, wanted);
    this.sheets.push(sheet);
    this.touch();
    return sheet;
  }
  renameSheet(sheet: Sheet, name: unknown): void {
    this.guardStructure();
    checkSheetName(name);
    if (this.sheets.some((one) => one !== sheet && sameName(one.name, name))) throw alreadyExists(name);
    sheet.name = name;
    this.touch();
  }
  deleteSheet(sheet: Sheet): void {
    this.guardStructure();
    if (this.sheets.filter((one) => one.visibility === 'Visible' && one !== sheet).length === 0)
      throw excelError('InvalidOperation', 'a workbook keeps one visible sheet');
    const index = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.names = this.names.filter((name) => name.sheet !== sheet);
    this.comments = this.comments.filter((comment) => comment.sheet !== sheet);
    if (this.active === sheet)
      this.activate(this.sheets.slice(index).find(visible) ?? [...this.sheets].reverse().find(visible)!);
    this.touch();
    this.listener.happened('sheetDeleted', { id: sheet.id });
  }
  activate(sheet: Sheet): void {
    if (!visible(sheet)) throw excelError('InvalidOperation', `the sheet is hidden: ${sheet.name}`);
    const before = this.active;
    this.active = sheet;
    if (this.selection?.sheet !== sheet)
      this.selection = { sheet, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    if (before !== sheet) this.listener.happened('activated', { sheet, before });
  }
  select(selection: Selection | null): void {
    if (selection) this.activate(selection.sheet);
    this.activeChart = null;
    this.selection = selection;
    this.listener.happened('selected', selection ? { sheet: selection.sheet } : {});
  }

  /** The range of an address: `A1:B2`, `Sheet1!A1`, a defined name. */
  locate(address: string, home: Sheet): { sheet: Sheet; box: Box } {
    const { sheet: name, rest } = splitAddress(address.replace(/^=/, ''));
    const sheet = name === null ? home : this.findSheet(name);
    if (!sheet) throw invalidArgument(`no such sheet: ${address}`);
    const box = parseBox(rest);
    if (box) return { sheet, box };
    const named =
      this.findName(rest, home)?.range() ??
      this.tables()
        .filter((table) => sameName(table.name, rest))
        .map((table) => ({ sheet: table.sheet, box: table.bodyBox }))[0];
    if (!named) throw invalidArgument(`address: ${address}`);
    return named;
  }

  findName(name: string, sheet: Sheet | null): DefinedName | undefined {
    return (
      this.names.find((one) => one.sheet === sheet && sheet !== null && sameName(one.name, name)) ??
      this.names.find((one) => one.sheet === null && sameName(one.name, name))
    );
  }
  addName(name: string, formula: string, comment: string, sheet: Sheet | null): DefinedName {
    checkName(name);
    if (
      this.names.some((one) => one.sheet === sheet && sameName(one.name, name)) ||
      this.tables().some((table) => sameName(table.name, name))
    )
      throw invalidArgument(`the name is taken: ${name}`);
    parseFormula(formula);
    const added: DefinedName = {
      name,
      formula,
      comment,
      visible: true,
      sheet,
      range: () => {
        const node = parseFormula(added.formula);
        const where =
          node.kind === 'range' && (node.sheet === null ? (sheet ?? this.active) : this.findSheet(node.sheet));
        return node.kind === 'range' && where ? { sheet: where, box: node.box } : null;
      },
    };
    this.names.push(added);
    this.touch();
    return added;
  }

  /** Writes contents as Excel takes them: text may become a formula, a number, a date. null leaves a cell alone. */
  write(sheet: Sheet, box: Box, rows: readonly (readonly unknown[])[]): void {
    sheet.guard();
    // All or nothing: what is wrong is found before the first cell changes.
    const entered = rows.map((row, r) =>
      row.map((input, c) => {
        if (input === null) return null;
        const result = enter(input, sheet.lookAt(box.row + r, box.column + c).numberFormat ?? 'General');
        const refusal = result.formula && this.refuseFormula(result.formula);
        if (refusal) throw excelError(refusal, result.formula);
        if (result.formula) this.calculator.check(result.formula);
        return result;
      }),
    );
    const before: { cellAddress: string; previousFormula: string }[] = [];
    entered.forEach((row, r) =>
      row.forEach((result, c) => {
        if (!result) return;
        const place = { row: box.row + r, column: box.column + c };
        const merged = sheet.mergedAt(place.row, place.column);
        if (merged && (merged.row !== place.row || merged.column !== place.column)) return;
        const cell = sheet.at(place.row, place.column);
        if (cell.formula !== undefined && cell.formula !== result.formula)
          before.push({ cellAddress: cellName(place.row, place.column), previousFormula: cell.formula });
        this.calculator.forget(cell);
        delete cell.formula;
        delete cell.spill;
        delete cell.spillParent;
        if (result.formula) cell.formula = result.formula;
        cell.value = result.value;
        if (result.numberFormat && (cell.look.numberFormat ?? 'General') === 'General')
          cell.look.numberFormat = result.numberFormat;
      }),
    );
    for (const table of sheet.tables) if (overlap({ ...table.box, rows: 1 }, box)) table.tidyHeaders();
    if (this.calculatedColumns) this.fillColumns(sheet, box, entered);
    this.touch();
    this.listener.changed(sheet, box);
    if (before.length > 0) this.listener.formulasChanged(sheet, before);
  }

  /** A formula that comes alone into an otherwise empty column of a table fills the column. */
  private fillColumns(sheet: Sheet, box: Box, entered: readonly (readonly ({ formula?: string } | null)[])[]): void {
    entered.forEach((row, r) =>
      row.forEach((result, c) => {
        const [at, column] = [box.row + r, box.column + c];
        const table = sheet.tables.find(({ bodyBox }) => contains(bodyBox, { row: at, column, rows: 1, columns: 1 }));
        if (!table || !result?.formula || box.rows > 1) return;
        const others = Array.from({ length: table.bodyBox.rows }, (_, i) => table.bodyBox.row + i).filter(
          (one) => one !== at,
        );
        if (
          others.some(
            (one) => (sheet.peek(one, column)?.value ?? '') !== '' || sheet.peek(one, column)?.formula !== undefined,
          )
        )
          return;
        if (/[$A-Z]+\$?\d+(?![\d"])/i.test(result.formula.replace(/"[^"]*"/g, '""')))
          throw notImplemented('filling a column of a table with a formula that has references');
        for (const one of others) Object.assign(sheet.at(one, column), { formula: result.formula });
      }),
    );
  }

  /** Clears what `what` says from every cell of the box. */
  clear(sheet: Sheet, box: Box, what: 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks'): void {
    sheet.guard();
    const before: { cellAddress: string; previousFormula: string }[] = [];
    for (const [key, cell] of [...sheet.cells]) {
      const place: Box = { row: Math.floor(key / 16_384), column: key % 16_384, rows: 1, columns: 1 };
      if (!contains(box, place)) continue;
      if (what === 'All' || what === 'Contents') {
        if (cell.formula !== undefined)
          before.push({ cellAddress: cellName(place.row, place.column), previousFormula: cell.formula });
        this.calculator.forget(cell);
        delete cell.formula;
        delete cell.spill;
        delete cell.spillParent;
        cell.value = '';
      }
      if (what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks')
        for (const part of Object.keys(cell.look) as (keyof Look)[]) delete cell.look[part];
      if (what !== 'Contents' && what !== 'Formats') delete cell.link;
    }
    if (what === 'All' || what === 'Formats') sheet.merged = sheet.merged.filter((merged) => !overlap(merged, box));
    if (what === 'All' || what === 'Contents')
      for (const table of sheet.tables) if (overlap({ ...table.box, rows: 1 }, box)) table.tidyHeaders();
    this.touch();
    this.listener.changed(sheet, box);
    if (before.length > 0) this.listener.formulasChanged(sheet, before);
  }
}

const visible = (sheet: Sheet): boolean => sheet.visibility === 'Visible';
