/**
 * What makes Excel repair, refuse or misread a workbook although schema validators pass it. Returns one line per fault.
 * Works on the finished bytes, so it trusts nothing about how they came about.
 */
import { referencesIn } from '../formula/references';
import { overlaps } from '../page/area';
import { gridOf } from './grid';
import { lintCharts } from './lint-charts';
import { lintFormula } from './lint-formula';
import { lintPackage } from './lint-package';
import { Unreadable } from './package/limits';
import { readBook, type ReadBook, type ReadCell, type ReadSheet } from './read-book';

const LONGEST_TEXT = 32767;

/** @param own names of sheets that a reader made: their cells may hold errors, and any function that Excel has. */
export function lintBook(bytes: Uint8Array, own: ReadonlySet<string> = new Set()): string[] {
  try {
    return lintRead(readBook(bytes), own);
  } catch (error) {
    if (error instanceof Unreadable) return [error.message];
    throw error;
  }
}

function lintRead(book: ReadBook, own: ReadonlySet<string>): string[] {
  return [
    ...lintPackage(book),
    ...lintNames(book),
    ...lintCharts(book),
    ...book.sheets.flatMap((sheet) => [
      ...lintSheet(sheet),
      ...lintLinks(sheet, book),
      ...sheet.cells.flatMap((cell) =>
        lintCell(cell, own.has(sheet.name)).map((fault) => `${sheet.name}!${cell.address}: ${fault}`),
      ),
    ]),
  ];
}

/** Excel compares names without case, and keeps one list for tables and defined names. */
function lintNames({ sheets, names }: ReadBook): string[] {
  const faults: string[] = [];
  const sheetNames = new Set<string>();
  for (const { name } of sheets) {
    if (
      name.length === 0 ||
      name.length > 31 ||
      /[\\/?*:[\]]/.test(name) ||
      /^'|'$/.test(name) ||
      name.toLowerCase() === 'history'
    )
      faults.push(`sheet name "${name}" is not allowed`);
    if (sheetNames.has(name.toLowerCase())) faults.push(`sheet name "${name}" twice`);
    sheetNames.add(name.toLowerCase());
  }
  const used = new Set<string>();
  const claim = (name: string, what: string): void => {
    if (!isLegalName(name)) faults.push(`${what} "${name}" is not a legal name`);
    if (used.has(name.toLowerCase())) faults.push(`${what} "${name}" is already taken by a table or name`);
    used.add(name.toLowerCase());
  };
  for (const table of sheets.flatMap((sheet) => sheet.tables)) claim(table.name, 'table');
  for (const { name, reference } of names) {
    if (!name.startsWith('_xlnm.')) claim(name, 'defined name');
    if (!sheetNames.has(referencesIn(reference)[0]?.sheet.toLowerCase() ?? ''))
      faults.push(`defined name "${name}" leads to no sheet: ${reference}`);
  }
  return faults;
}

const isLegalName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  !/^[A-Z]{1,3}\d+$/i.test(name) &&
  !/^(r|c|r\d*c\d*)$/i.test(name);

function lintSheet(sheet: ReadSheet): string[] {
  const faults: string[] = [];
  const grid = gridOf(sheet);
  for (const { address } of grid.repeated) faults.push(`${sheet.name}!${address}: the cell is there twice`);
  sheet.tables.forEach((table, index) => {
    const where = `${sheet.name}: table "${table.name}"`;
    for (const other of sheet.tables.slice(index + 1))
      if (overlaps(table.area, other.area)) faults.push(`${where} overlaps table "${other.name}"`);
    for (const merge of sheet.merges) if (overlaps(table.area, merge)) faults.push(`${where} contains merged cells`);
    if (table.area.bottom <= table.area.top) faults.push(`${where} has no row below its headers`);
    const seen = new Set<string>();
    table.columns.forEach((column, offset) => {
      const header = grid.at(table.area.top, table.area.left + offset);
      if (header?.type !== 'text' || header.value !== column)
        faults.push(`${where}: header cell "${String(header?.value ?? '')}" is not its column "${column}"`);
      if (column.trim() === '' || seen.has(column.toLowerCase()))
        faults.push(`${where}: column "${column}" is empty or there twice`);
      seen.add(column.toLowerCase());
    });
    if (table.columns.length !== table.area.right - table.area.left + 1)
      faults.push(`${where}: ${table.columns.length} columns do not fill its range`);
  });
  sheet.merges.forEach((merge, index) => {
    if (sheet.merges.slice(index + 1).some((other) => overlaps(merge, other)))
      faults.push(`${sheet.name}: merged cells overlap`);
  });
  if (sheet.footer.length > 255) faults.push(`${sheet.name}: footer longer than 255 characters`);
  return faults;
}

function lintLinks(sheet: ReadSheet, { sheets, package: file }: ReadBook): string[] {
  const ids = new Set(file.relations(sheet.path).map(({ id }) => id));
  return sheet.links.flatMap((link) => {
    if (link.relation !== undefined)
      return ids.has(link.relation) ? [] : [`${sheet.name}!${link.ref}: link without target`];
    const target = referencesIn(link.location ?? '')[0]?.sheet;
    return sheets.some(({ name }) => name === target)
      ? []
      : [`${sheet.name}!${link.ref}: link to no sheet: ${link.location ?? ''}`];
  });
}

function lintCell(cell: ReadCell, isOwn: boolean): string[] {
  const faults: string[] = [];
  if (typeof cell.value === 'string' && cell.value.length > LONGEST_TEXT)
    faults.push(`text longer than ${LONGEST_TEXT} characters`);
  if (cell.type === 'invalid') faults.push(`"${String(cell.value)}" is no value that a cell can have`);
  if (cell.type === 'error' && !isOwn) faults.push(`cached error ${String(cell.value)}`);
  const { formula } = cell;
  if (formula === undefined) return faults;
  if (cell.value === null) faults.push('formula without a cached value');
  if (cell.array && !cell.metadata) faults.push('array formula without cell metadata (cm)');
  return [...faults, ...lintFormula(formula, cell.array, isOwn)];
}
