/** What the search for one figure needs to be drawn, and what can be done there. */
import type { TemplateResult } from 'lit/html.js';
import type { Choices, End, Finding, Moved, Part, Selection } from './model';

export interface FindState {
  readonly selection: Selection;
  readonly choices: Choices;
  /** What the reader has chosen; empty: what is shown is an example. */
  readonly chosen: readonly Part[];
  /** What had to give way to the last choice. */
  readonly moved: readonly Moved[];
  readonly finding: Finding | null;
  /** The selected cell, where its formula asks for figures. */
  readonly selected: SelectedFigures | null;
  /** Where it would go; '' = not known. */
  readonly address: string;
  readonly busy: boolean;
}

export interface SelectedFigures {
  readonly address: string;
  readonly findings: readonly Finding[];
}

export type What = 'formula' | 'value' | 'both';

export interface FindActions {
  choose(part: Part, id: string): void;
  /** Nothing is chosen any more. */
  startOver(): void;
  setEnd(end: End): void;
  insert(what: What): void;
  copy(what: What): void;
  showCoverage(): void;
  /** Shows a figure of the selected cell. */
  show(found: Finding): void;
  /** The ways to cite a figure. */
  cite(found: Finding): TemplateResult;
}
