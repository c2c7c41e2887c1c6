/**
 * What makes Excel repair, refuse or misread a workbook although schema validators pass it. Returns one line per fault.
 * Works on the finished bytes, so it trusts nothing about how they came about.
 */
import { outsideQuotes } from './formula';
import { lintCharts } from './lint-charts';
import { readBook } from './read-back';
import type { ReadBook, ReadCell, ReadSheet, ReadTable } from './read-back';
import { relsPath } from './package-parts';
import { attribute } from './xml';

const VOLATILE = /(?<![\w.])(TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT|INFO|CELL)(?=\()/i;
const UNPREFIXED =
  /(?<![\w.])(IFNA|XLOOKUP|XMATCH|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|NUMBERVALUE|LET|LAMBDA|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|VSTACK|HSTACK)(?=\()/i;
const ACTIVE_PART =
  /vbaProject|\/activeX\/|\/embeddings\/|\/externalLinks\/|\/queryTables\/|connections\.xml|\/macrosheets\//i;
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

export function lintBook(bytes: Uint8Array): string[] {
  const book = readBook(bytes);
  return [
    ...lintPackage(book),
    ...lintNames(book),
    ...lintCharts(book),
    ...book.sheets.flatMap((sheet) => [
      ...lintSheet(sheet),
      ...lintLinks(sheet, book),
      ...sheet.cells.flatMap((cell) => lintCell(cell).map((fault) => `${sheet.name}!${cell.address}: ${fault}`)),
    ]),
  ];
}

function lintPackage({ parts, workbook }: ReadBook): string[] {
  const faults: string[] = [];
  if (!/<calcPr calcId="191029"\/>/.test(workbook))
    faults.push('xl/workbook.xml: calcPr must be exactly calcId="191029", else Excel recalculates on load');
  for (const [name, text] of parts) {
    if (ACTIVE_PART.test(name)) faults.push(`${name}: active or external content`);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) faults.push(`${name}: control character`);
    if (text.includes('XIAOMI.')) faults.push(`${name}: the text "XIAOMI." would load as #NAME? in a formula`);
    if (name.endsWith('.rels')) faults.push(...lintRelations(name, text, parts));
  }
  if (/\scm="/.test([...parts.values()].join('')) && !parts.has('xl/metadata.xml'))
    faults.push('xl/metadata.xml: missing although cells refer to it');
  return faults;
}

function lintRelations(name: string, text: string, parts: ReadBook['parts']): string[] {
  const folder = name.replace(/_rels\/[^/]+$/, '');
  const ids = new Set<string>();
  return [...text.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => {
    const id = attribute(tag, 'Id') ?? '';
    const target = attribute(tag, 'Target') ?? '';
    const faults = ids.has(id) ? [`${name}: relationship id "${id}" twice`] : [];
    ids.add(id);
    if (attribute(tag, 'TargetMode') === 'External') {
      if (!/\/hyperlink$/.test(attribute(tag, 'Type') ?? '') || !/^(https?:|mailto:)/i.test(target))
        faults.push(`${name}: external target "${target}"`);
      return faults;
    }
    const path = target.startsWith('/') ? target.slice(1) : new URL(target, `http://x/${folder}`).pathname.slice(1);
    if (!parts.has(path)) faults.push(`${name}: target "${target}" does not exist`);
    return faults;
  });
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
    const sheet = /^'((?:[^']|'')+)'!|^([^!']+)!/.exec(reference);
    const target = (sheet?.[1]?.replace(/''/g, "'") ?? sheet?.[2] ?? '').toLowerCase();
    if (!sheetNames.has(target)) faults.push(`defined name "${name}" leads to no sheet: ${reference}`);
  }
  return faults;
}

const isLegalName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  !/^[A-Z]{1,3}\d+$/i.test(name) &&
  !/^(r|c|r\d*c\d*)$/i.test(name);

type Area = ReadTable['area'];
const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function lintSheet(sheet: ReadSheet): string[] {
  const faults: string[] = [];
  const at = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  sheet.tables.forEach((table, index) => {
    const where = `${sheet.name}: table "${table.name}"`;
    for (const other of sheet.tables.slice(index + 1))
      if (overlaps(table.area, other.area)) faults.push(`${where} overlaps table "${other.name}"`);
    for (const merge of sheet.merges) if (overlaps(table.area, merge)) faults.push(`${where} contains merged cells`);
    if (table.area.bottom <= table.area.top) faults.push(`${where} has no row below its headers`);
    const seen = new Set<string>();
    table.columns.forEach((column, offset) => {
      const header = at.get(`${table.area.top},${table.area.left + offset}`);
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

function lintLinks(sheet: ReadSheet, { sheets, parts }: ReadBook): string[] {
  const rels = parts.get(relsPath(sheet.path)) ?? '';
  return sheet.links.flatMap((link) => {
    if (link.relation !== undefined)
      return rels.includes(`Id="${link.relation}"`) ? [] : [`${sheet.name}!${link.ref}: link without target`];
    const target = /^'((?:[^']|'')+)'!/.exec(link.location ?? '')?.[1]?.replace(/''/g, "'");
    return sheets.some(({ name }) => name === target)
      ? []
      : [`${sheet.name}!${link.ref}: link to no sheet: ${link.location ?? ''}`];
  });
}

function lintCell(cell: ReadCell): string[] {
  const faults: string[] = [];
  if (typeof cell.value === 'string' && cell.value.length > LONGEST_TEXT)
    faults.push(`text longer than ${LONGEST_TEXT} characters`);
  if (cell.type === 'number' && !Number.isFinite(cell.value)) faults.push(`"${String(cell.value)}" is not a number`);
  if (cell.type === 'error') faults.push(`cached error ${String(cell.value)}`);
  const { formula } = cell;
  if (formula === undefined) return faults;
  if (formula.startsWith('=')) faults.push('formula begins with "="');
  if (formula.length > LONGEST_FORMULA) faults.push(`formula longer than ${LONGEST_FORMULA} characters`);
  if (cell.value === null) faults.push('formula without a cached value');
  let code = '';
  outsideQuotes(formula, (part) => {
    code += `${part} `;
    return part;
  });
  const volatile = VOLATILE.exec(code);
  if (volatile) faults.push(`volatile function ${volatile[1]}`);
  const unprefixed = UNPREFIXED.exec(code);
  if (unprefixed) faults.push(`function ${unprefixed[1]} without _xlfn.`);
  if (/XIAOMI\./i.test(code)) faults.push('add-in function under its display name instead of _xldudf_');
  if (/_xldudf_/.test(code) !== cell.array) faults.push('the array form is for add-in functions, and they need it');
  if (cell.array && !cell.metadata) faults.push('array formula without cell metadata (cm)');
  if (/\[\d+\]|https?:|\|/i.test(code)) faults.push('formula reaches outside the workbook');
  return faults;
}
