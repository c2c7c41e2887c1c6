/** Compares every figure of a workbook of ours, as it is now, with the data. */
import { fingerprintOf, type Dataset } from '../core/dataset';
import type { Lang } from '../core/lang';
import { isFigure } from './figures';
import { compareTable, lostFigure, repeatedCells, type Surroundings } from './compare-table';
import { type Comparison } from './findings';
import { nameDifferences } from './compare-names';
import { expectedBook, hasAddinFormulas, otherSheets } from './expected-book';
import { identityOf, isSameData, NotOurs, type Identity } from './identity';
import { hasFigures, judgeSheets } from './judge-sheets';
import { locateTables } from './locate';
import { DATA, type Located } from './located';
import { readBook } from './read-book';
import { REASON, say } from './words';

export interface Verdict extends Comparison, Identity {
  /** Sheets that are gone: the reader's choice. */
  readonly removed: readonly string[];
}

/**
 * @param bytes an .xlsx file that somebody may have edited or saved with another program.
 * @param lang the language of reasons and sources.
 * @throws Unreadable when it is no workbook of ours, or none of its figures can be found.
 */
export function verifyWorkbook(bytes: Uint8Array, dataset: Dataset, lang: Lang): Verdict {
  const book = readBook(bytes);
  const identity = identityOf(book, dataset);
  const expected = expectedBook(identity, book, dataset);
  const location = locateTables(book, expected, otherSheets(expected, book, dataset));
  const { tables, copies, lost, removed, unknown } = location;
  const around: Surroundings = { dataset, lang, formats: book.formats, addin: hasAddinFormulas(book) };
  const beside = judgeSheets(book, location, {
    ...around,
    sameData: isSameData(identity, { hash: fingerprintOf(dataset) }),
  });
  const judged = (table: Located): Comparison => compareTable(table, around, beside.rowsOf(table.sheet));
  const ours = [...tables.values(), ...copies.map(({ table }) => table)].filter(hasFigures);
  const results = [
    ...[...tables.values()].filter(hasFigures).map(judged),
    // Of a copy nothing can be missing.
    ...copies.filter(hasFigures).map(({ table }) => ({ ...judged(table), notCompared: [] })),
  ];
  const compared = results.reduce((sum, one) => sum + one.compared, 0);
  if (compared === 0) throw new NotOurs('none of its figures can be found');
  return {
    ...identity,
    compared,
    differ: [
      ...results.flatMap(({ differ }) => differ),
      ...book.sheets.flatMap((sheet) =>
        repeatedCells(
          sheet,
          ours.filter((table) => table.sheet === sheet).map(({ area }) => area),
          lang,
        ),
      ),
      ...beside.differ,
      ...nameDifferences(book, tables.get(DATA), lang),
    ],
    notCompared: [
      ...results.flatMap(({ notCompared }) => notCompared),
      ...lost.flatMap(({ block, sheet }) =>
        block.cells
          .flat()
          .filter(isFigure)
          .map((cell) => lostFigure(cell, sheet, 'tableGone', around)),
      ),
      ...unknown.map(({ table, sheet }) => ({
        figure: table.name,
        sheet: sheet.name,
        expected: '',
        source: '',
        reason: say(REASON.unknownTable, lang),
      })),
    ],
    removed,
  };
}
