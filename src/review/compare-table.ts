/** One table of a workbook of ours, as somebody left it, against the same table filled from the data. */
import type { Cell, CellRef } from '../content/spec';
import { cellAddress } from '../content/spec';
import { citeShort, nameOf } from '../core/cite';
import type { Dataset } from '../core/dataset';
import { entities } from '../core/entities';
import type { Lang } from '../core/lang';
import { formatPeriod, readPeriod } from '../core/periods';
import { regions } from '../core/regions';
import { sameFormula, storedFormula } from '../hosts/file/formula';
import { addressOf, type Area } from './area';
import { areaHas } from './find-table';
import { isFigure } from './figures';
import { formatLook, sameLook } from './format-look';
import { gridOf } from './grid';
import { DATA, type Located } from './locate';
import type { ReadCell } from './read-book';
import { rowWords, sameNumber } from './rows';
import { REASON, say } from './words';

export interface Difference {
  /** `Sheet!B5`, or the name that is wrong. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly source: string;
}
export interface NotCompared {
  /** The figure in words, or the table. */
  readonly figure: string;
  readonly sheet: string;
  readonly expected: string;
  readonly source: string;
  readonly reason: string;
}
export interface Comparison {
  /** Figure cells that were found. */
  readonly compared: number;
  readonly differ: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
}

export interface Surroundings {
  readonly dataset: Dataset;
  readonly lang: Lang;
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  /** Its figures are answered by the add-in: without it they have no value. */
  readonly addin: boolean;
}

export function compareTable(table: Located, around: Surroundings): Comparison {
  const { block, sheet, rowAt, columnAt } = table;
  const body = block.cells.slice(1);
  const { dataset, lang } = around;
  const differ: Difference[] = headDifferences(table);
  const notCompared: NotCompared[] = [];
  const repeated = new Set(
    gridOf(sheet)
      .repeated.filter(({ row, column }) => areaHas(table.area, row, column))
      .map(({ address }) => address),
  );
  const placeOf = (ref: CellRef): string => {
    const [row, column] = [rowAt[ref.row - block.row - 1], columnAt[ref.column - block.column]];
    return row === null || row === undefined || column === null || column === undefined
      ? '#REF!'
      : cellAddress({ row, column });
  };
  let compared = 0;
  body.forEach((line, r) => {
    const cited = line.flatMap((cell) => cell.citations)[0];
    line.forEach((cell, c) => {
      if (cell.role === 'mark') return;
      const [row, column] = [rowAt[r] ?? null, columnAt[c] ?? null];
      if (row === null || column === null) {
        if (isFigure(cell))
          notCompared.push(lostFigure(cell, sheet.name, row === null ? 'rowGone' : 'columnGone', around));
        return;
      }
      if (isFigure(cell)) compared += 1;
      const address = addressOf(row, column);
      const fault = repeated.has(address)
        ? { found: say(REASON.cellAgain, lang), expected: shown(cell) }
        : faultOf(cell, table.cell(row, column), placeOf, around);
      if (!fault) return;
      const source = isFigure(cell) ? cell.citations[0] : cited;
      differ.push({
        cell: `${sheet.name}!${address}`,
        found: fault.found,
        expected: fault.expected ?? shown(cell),
        source: source ? citeShort(dataset, source, lang) : '',
      });
    });
  });
  return { compared, differ: block.name === DATA ? [...differ, ...furtherRows(table, lang)] : differ, notCompared };
}

export const lostFigure = (
  cell: Cell,
  sheet: string,
  reason: 'rowGone' | 'columnGone' | 'tableGone',
  { dataset, lang }: Surroundings,
): NotCompared => ({
  figure: cell.citations.map((one) => nameOf(one, lang)).find((_, i) => i === 0) ?? cell.display,
  sheet,
  expected: shown(cell),
  source: citeShort(dataset, cell.citations[0]!, lang),
  reason: say(REASON[reason], lang),
});

const shown = (cell: Cell): string =>
  typeof cell.value === 'number' ? `${String(cell.value)} (${cell.display})` : quoted(cell.value);
const quoted = (value: ReadCell['value']): string => `"${value === null ? '' : String(value)}"`;

/** A head may be put in other words, but not in those of another period, region or vendor. */
function headDifferences({ block, sheet, area, columnAt, cell }: Located): Difference[] {
  return block.cells[0]!.flatMap((head, c) => {
    const column = columnAt[c] ?? null;
    const found = cell(area.top, column)?.value;
    if (column === null || typeof found !== 'string' || found === head.display) return [];
    const [meant, says] = [meaningOf(head.display), meaningOf(found)];
    if (meant === null || says === null || meant.kind !== says.kind || meant.id === says.id) return [];
    const expected = quoted(head.display);
    return [{ cell: `${sheet.name}!${addressOf(area.top, column)}`, found: quoted(found), expected, source: '' }];
  });
}

function meaningOf(text: string): { kind: string; id: string } | null {
  const period = readPeriod(text);
  if (period) return { kind: 'period', id: formatPeriod(period) };
  const region = regions.find(text);
  if (region.kind === 'one') return { kind: 'region', id: region.item.id };
  const entity = entities.find(text);
  return entity.kind === 'one' ? { kind: 'entity', id: entity.item.id } : null;
}

interface Fault {
  readonly found: string;
  readonly expected?: string;
}

/** What is wrong with a found cell, or null. */
function faultOf(
  cell: Cell,
  found: ReadCell | undefined,
  placeOf: (ref: CellRef) => string,
  around: Surroundings,
): Fault | null {
  if (found?.type === 'invalid') return { found: quoted(found.value) };
  // Whatever value it was saved with: another formula gives another one as soon as it is calculated.
  if (found?.formula !== undefined) {
    if (!isOwnFormula(cell, found.formula, placeOf)) {
      const [own] = ownFormulas(cell, placeOf, /_xldudf_/i.test(found.formula));
      return { found: `=${found.formula}`, expected: own === undefined ? shown(cell) : `${shown(cell)}, =${own}` };
    }
    // A program that keeps no results, or does not know the add-in: the formula is ours, and what it reads is compared as well.
    if (found.value === null || (around.addin && found.type === 'error' && found.value === '#NAME?')) return null;
  }
  if (!isFigure(cell))
    return rowWords([cell.value]) === rowWords([found?.value ?? null]) ? null : { found: quoted(found?.value ?? null) };
  if (found === undefined || found.value === null) return { found: say(REASON.empty, around.lang) };
  if (typeof found.value !== 'number') return { found: quoted(found.value) };
  const value = cell.value as number;
  if (!sameNumber(found.value, value, cell.role === 'derived')) return { found: String(found.value) };
  const format = around.formats[found.style] ?? 'General';
  if (sameLook(formatLook(format, value), formatLook(cell.format, value))) return null;
  return { found: say(REASON.shownAs, around.lang, { value: String(value), format }) };
}

function ownFormulas(cell: Cell, placeOf: (ref: CellRef) => string, addinFirst = false): string[] {
  if (!cell.formulas) return [];
  const { native, addin } = cell.formulas;
  return (addinFirst ? [addin, native] : [native, addin]).map(
    (formula) => storedFormula(formula.map((part) => (typeof part === 'string' ? part : placeOf(part))).join('')).text,
  );
}

const isOwnFormula = (cell: Cell, text: string, placeOf: (ref: CellRef) => string): boolean =>
  ownFormulas(cell, placeOf).some((own) => sameFormula(own, text));

/** Rows of the Data sheet that are not ours: a look-up takes the first of a key, so a second one says something that nobody sees. */
function furtherRows({ block, sheet, rows, rowAt, columnAt, cell }: Located, lang: Lang): Difference[] {
  const ours = new Set(rowAt);
  const keys = new Set(block.cells.slice(1).map((row) => String(row[0]!.value).toLowerCase()));
  return rows.flatMap((row): Difference[] => {
    if (ours.has(row)) return [];
    const key = String(cell(row, columnAt[0])?.value ?? '');
    const reason = keys.has(key.toLowerCase()) ? REASON.keyAgain : REASON.rowAdded;
    const address = addressOf(row, columnAt.find((column) => column !== null) ?? 0);
    return [{ cell: `${sheet.name}!${address}`, found: `${say(reason, lang)}: ${key}`, expected: '', source: '' }];
  });
}

/** A sheet with two cells at one place is damaged, also where no figure of ours stands. */
export function repeatedCells(sheet: Located['sheet'], areas: readonly Area[], lang: Lang): Difference[] {
  const [first] = gridOf(sheet).repeated.filter(({ row, column }) => !areas.some((area) => areaHas(area, row, column)));
  return first
    ? [{ cell: `${sheet.name}!${first.address}`, found: say(REASON.cellAgain, lang), expected: '', source: '' }]
    : [];
}
