/** One table of a workbook of ours, as somebody left it, against the same table filled from the data. */
import type { Cell, CellRef } from '../page/page';
import { cellAddress } from '../page/page';
import { citeShort, nameOf } from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { Lang } from '../core/lang';
import { sameFormula } from '../formula/comparable';
import { callsOurs } from '../formula/naming';
import { storedFormula } from '../formula/stored';
import { addressOf, areaText, placeKey, type Area } from '../page/area';
import { areaHas } from './find-table';
import { isFigure } from './figures';
import { formatLook, sameLook } from './format-look';
import type { Comparison, Difference, NotCompared } from './findings';
import { gridOf } from './grid';
import { furtherColumns, furtherRows } from './further-rows';
import type { Located } from './located';
import { saysOther } from './meaning';
import { hiddenCells } from './merged';
import type { ReadCell } from './read-book';
import { rowWords, sameNumber, wordsOf } from './rows';
import { REASON, say } from './words';

export interface Surroundings {
  readonly dataset: Dataset;
  readonly lang: Lang;
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  /** Its figures are answered by the add-in: without it they have no value. */
  readonly addin: boolean;
}

/** @param own rows of the sheet where other words of ours stand. */
export function compareTable(table: Located, around: Surroundings, own?: ReadonlySet<number>): Comparison {
  const { block, sheet, rowAt, columnAt } = table;
  const body = block.cells.slice(1);
  const { dataset, lang } = around;
  const differ: Difference[] = headDifferences(table, around);
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
  const hidden = hiddenCells(sheet, [table.area.top, ...rowAt], columnAt);
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
        : (faultOf(cell, table.cell(row, column), placeOf, around) ??
          hiddenFault(cell, hidden.get(placeKey(row, column)), table, lang));
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
  return {
    compared,
    differ: [...differ, ...furtherRows(table, lang, own), ...furtherColumns(table, lang)],
    notCompared,
  };
}

export const lostFigure = (
  cell: Cell,
  sheet: string,
  reason: 'rowGone' | 'columnGone' | 'tableGone',
  { dataset, lang }: Surroundings,
): NotCompared => ({
  figure: cell.citations.map((one) => nameOf(dataset, one, lang)).find((_, i) => i === 0) ?? cell.display,
  sheet,
  expected: shown(cell),
  source: citeShort(dataset, cell.citations[0]!, lang),
  reason: say(REASON[reason], lang),
});

const shown = (cell: Cell): string =>
  typeof cell.value === 'number' ? `${String(cell.value)} (${cell.display})` : quoted(cell.value);
const quoted = (value: ReadCell['value']): string => `"${value === null ? '' : String(value)}"`;

/**
 * A head may be put in other words, but not in those of another period, region, vendor or measure, nor be hidden behind
 * its neighbour.
 */
export function headDifferences(
  { block, sheet, area, columnAt, cell }: Located,
  { dataset, lang }: Pick<Surroundings, 'dataset' | 'lang'>,
): Difference[] {
  const hidden = hiddenCells(sheet, [area.top], columnAt);
  const texts = block.cells[0]!.map(({ display }) => wordsOf(display).toLowerCase());
  return block.cells[0]!.flatMap((head, c) => {
    const column = columnAt[c] ?? null;
    const found = cell(area.top, column)?.value;
    if (column === null || typeof found !== 'string') return [];
    const others = new Set(texts.filter((text) => text !== texts[c]));
    const merged = hidden.get(placeKey(area.top, column));
    if (!merged && (head.role === 'mark' || !saysOther(dataset, head.display, found, others))) return [];
    return [
      {
        cell: `${sheet.name}!${addressOf(area.top, column)}`,
        found: merged ? say(REASON.merged, lang, { area: areaText(merged) }) : quoted(found),
        expected: quoted(head.display),
        source: '',
      },
    ];
  });
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
      const [own] = ownFormulas(cell, placeOf, callsOurs(found.formula));
      return { found: `=${found.formula}`, expected: own === undefined ? shown(cell) : `${shown(cell)}, =${own}` };
    }
    // A program that keeps no results, or does not know the add-in: the formula is ours, and what it reads is compared
    // as well.
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

/** A blank cell may be hidden, unless a number is shown over it. */
function hiddenFault(cell: Cell, area: Area | undefined, table: Located, lang: Lang): Fault | null {
  if (!area) return null;
  const shows = table.cell(area.top, area.left)?.value;
  if (cell.value === null && typeof shows !== 'number') return null;
  return { found: say(REASON.merged, lang, { area: areaText(area) }) };
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

/** A sheet with two cells at one place is damaged, also where no figure of ours stands. */
export function repeatedCells(sheet: Located['sheet'], areas: readonly Area[], lang: Lang): Difference[] {
  const [first] = gridOf(sheet).repeated.filter(({ row, column }) => !areas.some((area) => areaHas(area, row, column)));
  return first
    ? [{ cell: `${sheet.name}!${first.address}`, found: say(REASON.cellAgain, lang), expected: '', source: '' }]
    : [];
}
