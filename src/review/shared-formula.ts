/**
 * Formulas that are stored once for many cells: the same text, moved. One of them can stand for a million cells, so its
 * text is written out for a cell only when somebody asks for it, and what is written out is counted.
 */
import { movedBy, movingFormula, type MovingFormula } from '../formula/move';
import type { Question } from '../formula/naming';
import type { Budget } from './package/limits';

/** What a cell calculates. */
export interface StoredFormula {
  /** As it stands in the file: for a shared formula that of the cell it was written for. */
  readonly stored: FormulaText;
  text(): string;
}

/** A text that many cells may share: what is asked about it is answered once. */
export class FormulaText {
  private known?: Map<Question, boolean>;
  private moving?: MovingFormula;
  constructor(readonly text: string) {}
  says(question: Question): boolean {
    this.known ??= new Map();
    const known = this.known.get(question) ?? question(this.text);
    this.known.set(question, known);
    return known;
  }
  /** What it says in a cell that is so many rows and columns away. */
  moved(rows: number, columns: number): string {
    this.moving ??= movingFormula(this.text);
    return movedBy(this.moving, rows, columns);
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
