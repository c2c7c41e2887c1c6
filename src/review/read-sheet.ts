/** The cells of a sheet as they come, and what stands behind them: merged cells, links, the footer. */
import type { Question } from '../formula/naming';
import { addressOf, areaOf, COLUMNS, placeOf, ROWS, type Area } from '../page/area';
import { damaged, type Budget } from './package/limits';
import { attributeIn, attributeOf, readXml, type XmlTag } from './package/xml';
import { FormulaText, ownFormula, SharedFormula, type StoredFormula } from './shared-formula';
import { MAIN, RELATION_IDS } from './spaces';
import { fromStored } from './stored-text';

/** A number that no cell can hold, a text that is not there: what is stored is the value. */
export type CellType = 'number' | 'text' | 'boolean' | 'error' | 'empty' | 'invalid';

export class ReadCell {
  constructor(
    readonly row: number,
    readonly column: number,
    readonly type: CellType,
    readonly value: string | number | boolean | null,
    private readonly calculation: StoredFormula | undefined,
    readonly array: boolean,
    /** Refers to cell metadata. */
    readonly metadata: boolean,
    /** Index of its style. */
    readonly style: number,
  ) {}
  get address(): string {
    return addressOf(this.row, this.column);
  }
  get hasFormula(): boolean {
    return this.calculation !== undefined;
  }
  get formula(): string | undefined {
    return this.calculation?.text();
  }
  /**
   * Whether its formula has such names: what is the same wherever it stands is asked of the text that many cells may
   * share.
   */
  formulaSays(question: Question): boolean {
    return this.calculation?.stored.says(question) ?? false;
  }
}

export interface SheetContent {
  readonly cells: readonly ReadCell[];
  readonly merges: readonly Area[];
  readonly links: readonly { readonly ref: string; readonly location?: string; readonly relation?: string }[];
  readonly footer: string;
  /** Drop-down lists and other rules of what a cell takes. */
  readonly rules: readonly { readonly ref: string; readonly formula: string }[];
}

export interface SheetSource {
  readonly part: string;
  readonly pieces: Iterable<Uint8Array>;
  readonly strings: readonly string[];
  readonly budget: Budget;
}

/** A formula that stands for many cells, where it is written out. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: FormulaText;
}

/** What is known of the cell that is being read. */
interface Open {
  readonly row: number;
  readonly column: number;
  readonly tag: XmlTag;
  values: string[];
  inline: string;
  formula?: { readonly tag: XmlTag; text: string };
}

export function readSheet({ part, pieces, strings, budget }: SheetSource): SheetContent {
  const cells: ReadCell[] = [];
  const merges: Area[] = [];
  const links: { ref: string; location?: string; relation?: string }[] = [];
  const rules: { ref: string; formula: string }[] = [];
  const masters = new Map<string, Master>();
  let footer = '';
  /** Local names of the open elements that are of the sheet's own kind; '' for all others. */
  const path: string[] = [];
  let [row, column] = [-1, -1];
  let cell: Open | null = null;
  let into: ((text: string) => void) | null = null;

  const openElement = (tag: XmlTag, local: string): void => {
    const depth = path.length;
    const inRows = depth > 2 && path[1] === 'sheetData';
    if (inRows && depth === 3 && local === 'row') {
      row = rowOf(attributeOf(tag, 'r'), row, part);
      column = -1;
    } else if (inRows && depth === 4 && local === 'c' && path[2] === 'row') {
      cell = { ...placeIn(attributeOf(tag, 'r'), row, column, part), tag, values: [], inline: '' };
      column = cell.column;
    } else if (cell) {
      into = textOf(cell, tag, path.slice(4).join('/'));
    } else if (local === 'mergeCell') {
      budget.take();
      const area = areaOf(attributeOf(tag, 'ref') ?? '');
      if (area) merges.push(area);
    } else if (local === 'hyperlink') {
      budget.take();
      links.push({
        ref: attributeOf(tag, 'ref') ?? '',
        location: attributeOf(tag, 'location'),
        relation: attributeIn(tag, RELATION_IDS, 'id'),
      });
    } else if (local === 'dataValidation') {
      budget.take();
      rules.push({ ref: attributeOf(tag, 'sqref') ?? '', formula: '' });
    } else if (local === 'formula1' && path[depth - 2] === 'dataValidation') {
      const rule = rules.at(-1);
      if (rule)
        into = (text) => {
          rule.formula += text;
        };
    } else if (local === 'oddFooter')
      into = (text) => {
        footer += text;
      };
  };

  readXml(part, pieces, {
    open(tag) {
      const local = MAIN.has(tag.uri) ? tag.local : '';
      path.push(local);
      into = null;
      if (path.length === 1 && local !== 'worksheet') throw damaged(`${part}: no worksheet but <${tag.name}>`);
      openElement(tag, local);
    },
    text: (text) => into?.(text),
    close() {
      if (cell && path.length === 4) {
        budget.take();
        cells.push(finished(cell, strings, masters, budget));
        cell = null;
      }
      into = null;
      path.pop();
    },
  });
  return { cells, merges, links, footer, rules };
}

function rowOf(given: string | undefined, last: number, part: string): number {
  const row = given === undefined ? last + 1 : /^\d{1,7}$/.test(given) ? Number(given) - 1 : -1;
  if (row < 0 || row >= ROWS) throw damaged(`${part}: no row "${given ?? last + 2}"`);
  return row;
}

/** A cell that does not say where it stands follows the one before. */
function placeIn(given: string | undefined, row: number, last: number, part: string): { row: number; column: number } {
  if (given === undefined) {
    if (last + 1 >= COLUMNS) throw damaged(`${part}: more cells in row ${row + 1} than a sheet has columns`);
    return { row, column: last + 1 };
  }
  const place = placeOf(given);
  if (!place || place.row !== row) throw damaged(`${part}: cell "${given}" in row ${row + 1}`);
  return place;
}

/** Where the characters inside a cell go; `below` is the path from the cell. */
function textOf(cell: Open, tag: XmlTag, below: string): ((text: string) => void) | null {
  if (below === 'v') {
    const at = cell.values.push('') - 1;
    return (text) => {
      cell.values[at] += text;
    };
  }
  if (below === 'f') {
    const formula = { tag, text: cell.formula === undefined ? '' : `${cell.formula.text} ` };
    cell.formula = formula;
    return (text) => {
      formula.text += text;
    };
  }
  if (below === 'is/t' || below === 'is/r/t')
    return (text) => {
      cell.inline += text;
    };
  return null;
}

function finished(
  { row, column, tag, values, inline, formula }: Open,
  strings: readonly string[],
  masters: Map<string, Master>,
  budget: Budget,
): ReadCell {
  const stored = attributeOf(tag, 't') ?? 'n';
  const { type, value } =
    values.length > 1 ? invalid(values.join(' | ')) : contentOf(stored, values[0], inline, strings);
  return new ReadCell(
    row,
    column,
    type,
    value,
    formula && formulaOf(formula, row, column, masters, budget),
    formula !== undefined && attributeOf(formula.tag, 't') === 'array',
    attributeOf(tag, 'cm') !== undefined,
    Number(attributeOf(tag, 's') ?? 0),
  );
}

function formulaOf(
  { tag, text }: { readonly tag: XmlTag; readonly text: string },
  row: number,
  column: number,
  masters: Map<string, Master>,
  budget: Budget,
): StoredFormula {
  const index = attributeOf(tag, 't') === 'shared' ? attributeOf(tag, 'si') : undefined;
  if (index === undefined) return ownFormula(fromStored(text));
  if (text !== '') masters.set(index, { row, column, text: new FormulaText(fromStored(text)) });
  const master = masters.get(index);
  if (!master) return ownFormula('');
  return new SharedFormula(master.text, row - master.row, column - master.column, budget);
}

type Content = Pick<ReadCell, 'type' | 'value'>;
const invalid = (value: string): Content => ({ type: 'invalid', value });

/** Digits as programs write them: no hexadecimal, no infinity, nothing that becomes zero. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

function contentOf(stored: string, raw: string | undefined, inline: string, strings: readonly string[]): Content {
  if (stored === 'inlineStr') return { type: 'text', value: fromStored(inline) };
  if (raw === undefined) return { type: 'empty', value: null };
  switch (stored) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(raw) ? strings[Number(raw)] : undefined;
      return text === undefined ? invalid(`text ${raw}`) : { type: 'text', value: text };
    }
    case 'str':
    case 'd':
      return { type: 'text', value: fromStored(raw) };
    case 'b':
      return /^\s*(?:[01]|true|false)\s*$/.test(raw) ? { type: 'boolean', value: /1|true/.test(raw) } : invalid(raw);
    case 'e':
      return { type: 'error', value: raw };
    case 'n': {
      const digits = raw.trim();
      const value = Number(digits);
      const holds = NUMBER.test(digits) && Number.isFinite(value) && (value !== 0 || !/^[^E]*[1-9]/i.test(digits));
      return holds ? { type: 'number', value } : digits === '' ? { type: 'empty', value: null } : invalid(raw);
    }
    default:
      return invalid(raw);
  }
}
