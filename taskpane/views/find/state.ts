/** What the search for one figure needs to be drawn, and what can be done there. */
import type { Choices, CitationStyle, End, Finding, Selection } from './model';

export interface FindState {
  readonly selection: Selection;
  readonly choices: Choices;
  readonly finding: Finding | null;
  /** Where it would go; '' = not known. */
  readonly address: string;
  readonly busy: boolean;
}

export type What = 'formula' | 'value' | 'both';

export interface FindActions {
  choose(part: keyof Selection, id: string): void;
  setEnd(end: End): void;
  insert(what: What): void;
  copy(what: What): void;
  copyCitation(style: CitationStyle): void;
  showCoverage(): void;
}
