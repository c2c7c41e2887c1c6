/** The workbook that a file should be, built again from the data there are. */
import { fingerprintOf, type Dataset } from '../core/dataset';
import { comparable, fillWorkbook, pages, workbooks, type WorkbookOptions, type WorkbookSpec } from '../content/index';
import { rechosen } from '../content/explorer';
import { fillPage } from '../content/fill';
import type { Book, Page, Sheet } from '../page/page';
import { callsOurs } from '../formula/naming';
import { tableNamesOf } from './assign-sheets';
import { explorerChoice } from './explorer-choice';
import { withNumbersFound } from './first-page';
import { keywordsOf, seeBook, specOf, tagOf, titledRegions, type Identity, type Seen } from './identity';
import type { ReadBook } from './read-book';

/** The workbook as it would be built today. Regions and pages that are not known any more are left out. */
export function expectedBook(identity: Identity, book: ReadBook, dataset: Dataset): Book {
  const expected = builtToday(identity, book, dataset);
  return isAsTold(identity, book, dataset) ? expected : withNumbersFound(expected, book, dataset);
}

/** Whether the file says itself, and rightly, what it is and which data it was built from. */
function isAsTold({ id, choice }: Identity, book: ReadBook, dataset: Dataset): boolean {
  const tag = tagOf(keywordsOf(book));
  const isChosen = JSON.stringify(tag?.choice) === JSON.stringify(choice) || id === 'compare';
  return tag?.id === id && isChosen && tag.dataHash === fingerprintOf(dataset);
}

function builtToday({ id, lang, edition, choice }: Identity, book: ReadBook, dataset: Dataset): Book {
  const spec = specOf(id) ?? workbooks[0]!;
  // The examples are texts that show the formulas of the mode.
  const formulas = hasAddinFormulas(book) ? 'addin' : 'native';
  const chosen = explorerChoice(book);
  const explorer = chosen === null ? { explorer: null } : {};
  const regions = choice.regions?.length === 0 ? { regions: comparable(dataset) } : {};
  const expected =
    Object.keys(choice).length === 0
      ? wholeBook(spec.id, dataset, { lang, formulas, edition, ...explorer })
      : chosenBook(spec, dataset, { lang, formulas, edition, ...choice, ...regions, ...explorer });
  return chosen ? rechosen(expected, dataset, chosen) : expected;
}

const filledBooks = new WeakMap<Dataset, Map<string, Book>>();
/** A workbook as it always is, filled once: two files that are compared have the same one to be looked for in. */
function wholeBook(id: string, dataset: Dataset, options: WorkbookOptions): Book {
  const books = filledBooks.get(dataset) ?? new Map<string, Book>();
  filledBooks.set(dataset, books);
  const name = JSON.stringify([id, options]);
  const book = books.get(name) ?? fillWorkbook(specOf(id)!, dataset, options);
  books.set(name, book);
  return book;
}

const chosenBooks = new WeakMap<Dataset, { readonly name: string; readonly book: Book }>();
/** Of choices there is no end: the last one is kept, since two files that are compared mostly have the same. */
function chosenBook(spec: WorkbookSpec, dataset: Dataset, options: WorkbookOptions): Book {
  const name = JSON.stringify([spec.id, options]);
  const last = chosenBooks.get(dataset);
  if (last?.name === name) return last.book;
  const book = fillWorkbook(spec, dataset, options);
  chosenBooks.set(dataset, { name, book });
  return book;
}

/** Sheets of ours that the workbook does not have of itself, but into which somebody may have copied them. */
export function otherSheets(expected: Book, book: ReadBook, dataset: Dataset): Sheet[] {
  const { lang } = expected;
  const { regions } = dataset.vocabulary;
  const seen = seeBook(book);
  const named = titledRegions(regions, seen, lang)?.filter((id) => regions.get(id)) ?? [];
  const formulas = hasAddinFormulas(book) ? 'addin' : 'native';
  const filled = ['overview', 'blank'].map((id) => wholeBook(id, dataset, { lang, formulas }));
  if (named.length > 1) {
    const spec = workbooks.find(({ id }) => id === 'compare')!;
    filled.push(fillWorkbook(spec, dataset, { lang, formulas, regions: [...new Set(named)] }));
  }
  const known = new Set(expected.sheets.flatMap(tableNamesOf));
  return filled.flatMap(({ sheets }) =>
    sheets
      .filter(({ tab }) => tab === 'topic')
      .map((sheet) => ({ ...sheet, page: asFound(sheet.page, seen, dataset) }))
      .filter((sheet) => {
        const names = tableNamesOf(sheet);
        if (names.length === 0 || names.some((name) => known.has(name))) return false;
        for (const name of names) known.add(name);
        return true;
      }),
  );
}

/**
 * A page that was put into a sheet has its notes one below the other, and more columns and tables than that of a
 * workbook.
 */
function asFound(page: Page, { texts }: Seen, dataset: Dataset): Page {
  const spec = page.notes.some(({ text }) => texts.has(text)) && pages.find(({ id }) => id === page.id);
  return spec ? fillPage(spec, dataset, { lang: page.lang, charts: true }) : page;
}

export const hasAddinFormulas = (book: ReadBook): boolean =>
  book.sheets.some(({ cells }) => cells.some((cell) => cell.formulaSays(callsOurs)));
