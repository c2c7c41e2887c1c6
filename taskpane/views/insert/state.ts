/** What the list of tables and the page on show need to be drawn, and what can be done there. */
import type { TemplateResult } from 'lit/html.js';
import type { Page } from '../../../src/page/page';
import type { Lang } from '../../../src/core/lang';
import type { FormulaMode, Target } from '../../../src/hosts/port';
import type { Job } from '../../shell';

export type Where = 'selection' | 'new-sheet';

export interface InsertState {
  readonly lang: Lang;
  readonly query: string;
  /** Topic id, '' = all. */
  readonly topic: string;
  /** Ids of pages ticked in the list. */
  readonly chosen: readonly string[];
  /** Small pictures of pages' charts, by the ids of the pages; those that have none yet show a table. */
  readonly pictures: ReadonlyMap<string, TemplateResult>;
  /** Whether the lines of what the tables say are open. */
  readonly findingsOpen: boolean;
  /** The page on show, with its charts. */
  readonly page: Page | null;
  readonly mode: FormulaMode;
  readonly where: Where;
  /** Whether a workbook without a sheet of the sources gets one. */
  readonly sources: boolean;
  readonly target: Target | null;
  /** Why the page cannot go to the selected place. */
  readonly targetProblem: string;
  /** Where the page on show has been inserted last; '' = nowhere. */
  readonly written: string;
  readonly busy: boolean;
  readonly job: Job | null;
}

export interface InsertActions {
  setQuery(query: string): void;
  setTopic(topic: string): void;
  /** All pages again. */
  clear(): void;
  choose(pageId: string, chosen: boolean): void;
  chooseNone(): void;
  insertChosen(): void;
  cancelJob(): void;
  setFindingsOpen(open: boolean): void;
  open(pageId: string): void;
  back(): void;
  setMode(mode: FormulaMode): void;
  setWhere(where: Where): void;
  setSources(sources: boolean): void;
  insert(): void;
  copy(): void;
}
