/**
 * The first page of a file that does not say any more which pages and data it was chosen from. What its key numbers are
 * is then told by their captions; its sentences are not compared.
 */
import { isKeyNumber, nameSaid, whenSaid } from '../content/first/key-numbers';
import { numbersPage } from '../content/first/page';
import type { Dataset } from '../core/dataset';
import type { Figure } from '../core/facts';
import type { Lang } from '../core/lang';
import type { Book, Sheet } from '../page/page';
import { gridOf } from './grid';
import type { ReadBook, ReadSheet } from './read-book';

/** Rows from a caption to the period below its number. */
const TO_PERIOD = 2;

function figuresNamed(sheet: ReadSheet, captions: ReadonlyMap<string, readonly Figure[]>, lang: Lang): Figure[] {
  const grid = gridOf(sheet);
  const found = sheet.cells.flatMap(({ value, row, column }) => {
    const figures = typeof value === 'string' ? (captions.get(value) ?? []) : [];
    const period = grid.at(row + TO_PERIOD, column)?.value;
    return figures.find(({ preferred }) => whenSaid(preferred, lang) === period) ?? figures.slice(0, 1);
  });
  return [...new Set(found)];
}

export function withNumbersFound(expected: Book, book: ReadBook, dataset: Dataset): Book {
  const { lang } = expected;
  const captions = new Map<string, Figure[]>();
  for (const figure of dataset.figures.values()) {
    if (!isKeyNumber(figure, lang)) continue;
    const caption = nameSaid(dataset, figure.preferred, lang);
    captions.set(caption, [...(captions.get(caption) ?? []), figure]);
  }
  const found = book.sheets.map((sheet) => figuresNamed(sheet, captions, lang)).find(({ length }) => length > 0);
  const sheets = expected.sheets.flatMap((sheet): Sheet[] => {
    if (sheet.page.id !== 'cover') return [sheet];
    return found ? [{ ...sheet, page: numbersPage(found, dataset, lang) }] : [];
  });
  return { ...expected, sheets };
}
