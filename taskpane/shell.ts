/** What the pane gives its tabs, and what a tab is. */
import type { TemplateResult } from 'lit/html.js';
import type { Lang } from '../src/core/lang';
import type { Figures } from './figures';
import type { LastInsert } from './commands';
import type { PaneHost, Target, Undo } from '../src/hosts/port';

export interface Message {
  readonly intent: 'success' | 'error' | 'info';
  readonly text: string;
}

/** A message of what was done: it goes when it is no longer true, and may offer the way back. */
export interface Told extends Message {
  holds?(): Promise<boolean>;
  readonly undo?: Undo;
}

export interface Shell {
  readonly host: PaneHost;
  readonly figures: Figures;
  readonly lang: Lang;
  setLang(lang: Lang): void;
  /** Draws the pane anew after a tab's state has changed. */
  draw(): void;
  /** Says something at the foot of the pane, read aloud; null takes it away. */
  tell(message: Told | null): void;
  /** What went wrong, in words. */
  reasonOf(error: unknown): string;
  /** Says that an insert has failed, and why; once that nothing was inserted, or that something stayed. */
  tellFailure(error: unknown, stayed?: string): void;
  /** After something was inserted, e.g. to insert it again by a button. */
  inserted(last: LastInsert): void;
  /** Asks what to do where something stands in the way. */
  askToReplace(title: string, target: Target): Promise<WayOut>;
  /** Moves the focus after the next drawing: only ever because of something the user did. */
  focus(selector: string): void;
  /** Shows a prepared page in the Insert tab. */
  openPage(pageId: string): void;
  /** Shows a figure in the Find tab. */
  openFigure(figure: WantedFigure): void;
  /** The figure that Find was asked to show, once. */
  takeWanted(): WantedFigure | null;
}

export interface WantedFigure {
  readonly metric: string;
  readonly region: string;
  readonly period: string;
  readonly entity: string;
}

/** Replace what stands there, go to a new sheet (where the host adds some), or leave everything as it is. */
export type WayOut = 'replace' | 'new-sheet' | 'cancel';

export interface Tab {
  view(): TemplateResult;
  /** The user came to this tab. */
  shown?(): void;
  languageChanged?(): void;
  /** Other figures answer now. */
  figuresChanged?(): void;
  /** The selection, or what stands in the sheet, has changed. */
  selectionChanged?(): void;
  unmount?(): void;
}

/** A longer task: how far it is. */
export interface Job {
  readonly done: number;
  readonly total: number;
  readonly what: string;
  readonly cancelled: boolean;
}
