/** Every choice of the Explorer that a figure answers. */
import { choiceAt, type ExplorerChoice, type ExplorerLists } from '../../src/content/explorer/lists';

export const choicesOf = (lists: ExplorerLists): ExplorerChoice[] =>
  lists.periods.map((_, i) => choiceAt(lists, i + 1));
