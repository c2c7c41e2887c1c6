/**
 * Formulas that are stored once for many cells: the same text, moved. One of them can stand for a million cells, so its text is
 * written out for a cell only when somebody asks for it, and what is written out is counted.
 */
import { columnLetters } from '../page/page';
import { COLUMNS, ROWS, placeOf } from './area';
import { codeAndQuotes } from '../hosts/file/write/formula';
import type { Budget } from './package/limits';

const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.])/gi;

interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: string;
  readonly fixedColumn: string;
}

/** Text and the references in it that move with the cell. */
function partsOf(formula: string): (string | Reference)[] {
  const parts: (string | Reference)[] = [];
  codeAndQuotes(formula).forEach((text, i) => {
    let from = 0;
    for (const found of i % 2 === 0 ? text.matchAll(REFERENCE) : []) {
      const [whole, fixedColumn = '', letters = '', fixedRow = '', number = ''] = found;
      const place = placeOf(letters + number);
      if (!place || (fixedColumn && fixedRow)) continue;
      parts.push(text.slice(from, found.index), { ...place, fixedRow, fixedColumn });
      from = found.index + whole.length;
    }
    parts.push(text.slice(from));
  });
  return parts;
}

function moved({ row, column, fixedRow, fixedColumn }: Reference, rows: number, columns: number): string {
  const [toRow, toColumn] = [fixedRow ? row : row + rows, fixedColumn ? column : column + columns];
  if (toRow < 0 || toColumn < 0 || toRow >= ROWS || toColumn >= COLUMNS) return '#REF!';
  return fixedColumn + columnLetters(toColumn) + fixedRow + String(toRow + 1);
}

/** What a cell calculates. */
export interface StoredFormula {
  /** As it stands in the file: for a shared formula that of the cell it was written for. */
  readonly stored: FormulaText;
  text(): string;
}

/** A text that many cells may share: what is asked about it is answered once. */
export class FormulaText {
  private known?: Map<RegExp, boolean>;
  private parts?: readonly (string | Reference)[];
  constructor(readonly text: string) {}
  says(pattern: RegExp): boolean {
    this.known ??= new Map();
    const known = this.known.get(pattern) ?? pattern.test(this.text);
    this.known.set(pattern, known);
    return known;
  }
  /** What it says in a cell that is so many rows and columns away. */
  moved(rows: number, columns: number): string {
    this.parts ??= partsOf(this.text);
    return this.parts.map((part) => (typeof part === 'string' ? part : moved(part, rows, columns))).join('');
  }
}

export function ownFormula(text: string): StoredFormula {
  return { stored: new FormulaText(text), text: () => text };
}

export class SharedFormula implements StoredFormula {
  private written?: string;
  constructor(
    readonly stored: FormulaText,
    private readonly rows: number,
    private readonly columns: number,
    private readonly budget: Budget,
  ) {}
  text(): string {
    if (this.written === undefined) {
      this.budget.takeShared(this.stored.text.length);
      this.written = this.stored.moved(this.rows, this.columns);
    }
    return this.written;
  }
}
