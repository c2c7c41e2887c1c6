/** One table of a workbook of ours, as somebody left it, against the same table filled from the data. */
import { citeShort } from '../core/cite';
import type { Cell, CellRef, TableBlock } from '../content/spec';
import { cellAddress } from '../content/spec';
import type { Lang } from '../core/lang';
import { dataset } from '../dataset/index';
import { formatLook, sameLook } from '../hosts/file/format-look';
import { sameFormula, storedFormula } from '../hosts/file/formula';
import type { FoundCell, FoundTable } from '../hosts/file/read-ours';
import { matchRows, rowWords, sameNumber } from './match-rows';
import { REPORT, say } from './words';

export interface Difference {
  /** `Sheet!B5`, or the table or name that is gone. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly source: string;
}

export const isFigure = (cell: Cell): boolean => typeof cell.value === 'number' && cell.citations.length > 0;

export interface TableRules {
  /** Head of the column that tells rows apart by itself; rows with other keys are reported. Without it all words of a row do. */
  readonly key?: string;
  /** The reader chose some of the rows: one that is not there is no difference. */
  readonly partial?: boolean;
}

/** `compared` counts figure cells. */
export function tableDifferences(
  block: TableBlock,
  table: FoundTable,
  lang: Lang,
  rules: TableRules,
): { compared: number; differences: Difference[] } {
  const [heads = [], ...body] = block.cells;
  const columns = heads.map((head) => table.heads.indexOf(head.display.replace(/\s+/g, ' ')));
  const figures = heads.map((_, c) => body.some((row) => isFigure(row[c]!)));
  // Numbers of notes depend on the page, and figures are what is compared.
  const told = heads.flatMap((_, c) =>
    figures[c] || columns[c] === -1 || body.some((row) => row[c]!.role === 'mark') ? [] : [c],
  );
  const key = heads.findIndex((head) => head.display === rules.key);
  const telling = key >= 0 && columns[key] !== -1 ? [key] : told;
  const at = matchRows(
    body.map((row) => rowWords(telling.map((c) => row[c]!.value))),
    table.rows.map((row) => rowWords(telling.map((c) => row[columns[c]!]!.value))),
  );
  const placeOf = (ref: CellRef): string => {
    const [row, column] = [at[ref.row - block.row - 1], columns[ref.column - block.column]];
    return row === null || row === undefined || column === undefined || column === -1
      ? '#REF!'
      : cellAddress({ row: table.area.top + 1 + row, column: table.area.left + column });
  };
  const sourceOf = (row: readonly Cell[]): string => {
    const first = row.flatMap((cell) => cell.citations)[0];
    return first ? citeShort(dataset, first, lang) : '';
  };

  const differences: Difference[] = [];
  let compared = 0;
  body.forEach((row, r) => {
    const found = at[r] === null || at[r] === undefined ? undefined : table.rows[at[r]];
    row.forEach((cell, c) => {
      const report = (place: string, fault: string, wanted = shown(cell)): void => {
        differences.push({
          cell: place,
          found: fault,
          expected: wanted,
          source: isFigure(cell) ? citeShort(dataset, cell.citations[0]!, lang) : sourceOf(row),
        });
      };
      const there = found && columns[c] !== -1 ? found[columns[c]!] : undefined;
      if (isFigure(cell)) {
        if (!found)
          return rules.partial ? undefined : report(table.sheet, `${say(REPORT.rowGone, lang)}: ${row[0]!.display}`);
        compared += 1;
        const fault = there ? faultOf(cell, there, placeOf, lang) : { found: say(REPORT.columnGone, lang) };
        return fault && report(there?.place ?? table.sheet, fault.found, fault.expected);
      }
      if (!there || !told.includes(c)) return undefined;
      const wrong = wordFault(cell, there, placeOf);
      return wrong === null ? undefined : report(there.place, wrong, quoted(cell.value));
    });
  });
  if (rules.key !== undefined) {
    const known = new Set(at);
    table.rows.forEach((row, i) => {
      if (!known.has(i) && row.some((cell) => cell.value !== null))
        differences.push({
          cell: row[0]!.place,
          found: `${say(REPORT.rowAdded, lang)}: ${String(row[columns[key]!]?.value ?? '')}`,
          expected: '',
          source: '',
        });
    });
  }
  return { compared, differences };
}

const shown = (cell: Cell): string => `${String(cell.value)} (${cell.display})`;
const quoted = (value: Cell['value']): string => `"${value === null ? '' : String(value)}"`;

/** What a cell of words says now, or null when it says what it should. */
function wordFault(cell: Cell, found: FoundCell, placeOf: (ref: CellRef) => string): string | null {
  if (found.formula !== undefined && !isOwnFormula(cell, found.formula, placeOf)) return `=${found.formula}`;
  if (found.formula !== undefined && found.value === null) return null;
  return rowWords([cell.value]) === rowWords([found.value]) ? null : quoted(found.value);
}

interface Fault {
  readonly found: string;
  readonly expected?: string;
}

/** What is wrong with a found figure, or null. */
function faultOf(cell: Cell, found: FoundCell, placeOf: (ref: CellRef) => string, lang: Lang): Fault | null {
  // Whatever value it was saved with: this formula gives another one as soon as it is calculated.
  if (found.formula !== undefined && !isOwnFormula(cell, found.formula, placeOf)) {
    const [own] = ownFormulas(cell, placeOf, /_xldudf_/i.test(found.formula));
    return { found: `=${found.formula}`, expected: own === undefined ? shown(cell) : `${shown(cell)}, =${own}` };
  }
  if (found.value === null) {
    // A program that keeps no results: the formula is ours, and the Data sheet it reads is compared as well.
    if (found.formula === undefined) return { found: say(REPORT.empty, lang) };
  } else if (typeof found.value !== 'number') return { found: quoted(found.value) };
  else if (!sameNumber(found.value, cell.value as number)) return { found: String(found.value) };
  const value = cell.value as number;
  if (sameLook(formatLook(found.format, value), formatLook(cell.format, value))) return null;
  return { found: say(REPORT.shownAs, lang, { value: String(value), format: found.format }) };
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
