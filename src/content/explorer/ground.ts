/** What the parts of the Explorer are made from, and how their cells of formulas are. */
import type { Lang } from '../../core/lang';
import type { Cell } from '../../page/page';
import { textWidth } from '../../page/width';
import { textCell } from '../cells';
import type { DataRows, ExplorerState } from './answer';
import type { ExplorerChoice, ExplorerLists } from './lists';
import type { Places } from './steps';

export interface Ground {
  readonly lists: ExplorerLists;
  readonly state: ExplorerState;
  readonly choice: ExplorerChoice;
  readonly data: DataRows;
  readonly at: Places;
  readonly lang: Lang;
}

/** The widest of some texts, for which their cell keeps room. */
export const longestOf = (texts: Iterable<string>): string => {
  let [longest, width] = ['', -1];
  for (const text of new Set(texts)) if (textWidth(text) > width) [longest, width] = [text, textWidth(text)];
  return longest;
};
export const live = (value: string, formula: string, extra: Partial<Cell> = {}, role: Cell['role'] = 'text'): Cell => ({
  ...textCell(value, role),
  format: 'General',
  formulas: { native: [formula], addin: [formula] },
  ...extra,
});
