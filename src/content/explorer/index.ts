/** The Explorer of a workbook: the sheet to choose on, the hidden one behind it, and the names that both go by. */
import { figureKey, type Dataset } from '../../core/dataset';
import type { Lang } from '../../core/lang';
import type { Book, Page, Sheet } from '../../page/page';
import { DataRows, explorerState } from './answer';
import { chartOf } from './beside';
import { CHOICE_AT, explorerPage, pickedCells } from './explorer-sheet';
import { choiceAt, explorerLists, type ExplorerChoice, type ExplorerLists } from './lists';
import { listsSheet } from './lists-sheet';
import { CHOICE, CHOOSE, Places } from './steps';
import { EXPLORER } from './words';

export type { ExplorerChoice } from './lists';
export { CHOICE, CHOOSE } from './steps';

/** What stands there first: a figure with a second statement, in a market with a bound. */
const PREFERRED = figureKey('share', 'Xiaomi', 'Japan', '2024');

export interface Explorer {
  readonly sheet: Sheet;
  readonly lists: Sheet;
  readonly names: Book['names'];
}

const known = new WeakMap<Dataset, Map<Lang, ExplorerLists>>();
/** The lists of a dataset in a language, which are the same in all of its workbooks. */
export function listsOf(dataset: Dataset, lang: Lang): ExplorerLists {
  const byLang = known.get(dataset) ?? new Map<Lang, ExplorerLists>();
  known.set(dataset, byLang);
  const lists = byLang.get(lang) ?? explorerLists(dataset, lang);
  byLang.set(lang, lists);
  return lists;
}

/**
 * @param data the page of the Data sheet, which the answers are read from.
 * @param chosen what stands in the cells to choose in, whether there is such a figure or not; default: a figure that
 * says something.
 */
export function fillExplorer(dataset: Dataset, lang: Lang, data: Page, chosen?: ExplorerChoice): Explorer | null {
  const lists = listsOf(dataset, lang);
  if (lists.periods.length === 0) return null;
  const choice =
    chosen ??
    choiceAt(
      lists,
      Math.max(
        0,
        lists.periods.findIndex(({ key }) => key === PREFERRED),
      ) + 1,
    );
  const table = data.blocks.find((block) => block.kind === 'table')!;
  const rows = new DataRows(table.cells);
  const state = explorerState(lists, choice, rows);
  const [name, listsName] = [EXPLORER.name[lang], EXPLORER.listsName[lang]];
  const at = new Places(lists, listsName);
  const { page, series } = listsSheet(lists, state, choice, rows, { lang, name, sheet: listsName });
  const ground = { lists, state, choice, data: rows, at, lang };
  return {
    sheet: {
      name,
      page: explorerPage(ground, chartOf(series, listsName, lang)),
      tab: 'front',
      landscape: true,
      picked: pickedCells(lang, at),
    },
    lists: { name: listsName, page, tab: 'back', landscape: true, hidden: true },
    names: [
      { name: CHOICE, sheet: name, from: CHOICE_AT, to: { ...CHOICE_AT, row: CHOICE_AT.row + CHOOSE.length - 1 } },
    ],
  };
}

/** The same workbook with another choice on its Explorer, if it has one. */
export function rechosen(book: Book, dataset: Dataset, choice: ExplorerChoice): Book {
  const data = book.sheets.find(({ page }) => page.id === 'data')?.page;
  const explorer = data && fillExplorer(dataset, book.lang, data, choice);
  if (!explorer) return book;
  const fresh = new Map([explorer.sheet, explorer.lists].map((sheet) => [sheet.page.id, sheet]));
  return { ...book, sheets: book.sheets.map((sheet) => fresh.get(sheet.page.id) ?? sheet) };
}
