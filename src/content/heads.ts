/** What the tables share: header cells and the cell that lists note numbers. */
import { HEADS } from '../core/heads';
import { textCell } from './cells';
import type { FillContext } from './fill-context';
import type { Cell } from '../page/page';

/** Rows of a table, headers first. */
export type FilledRows = readonly (readonly Cell[])[];

export const head = (ctx: FillContext, ...keys: (keyof typeof HEADS)[]): readonly Cell[] =>
  keys.map((k) => textCell(HEADS[k][ctx.lang], 'header'));

/** `1, 3` */
export const markCell = (marks: readonly number[]): Cell =>
  textCell([...new Set(marks)].sort((a, b) => a - b).join(', '), 'mark');
