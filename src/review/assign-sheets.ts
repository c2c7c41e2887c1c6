/**
 * Which sheet of a file is which sheet of the workbook: by the names of its tables, by its own name, and by the texts
 * that few sheets of the workbook have, so that a renamed sheet without tables is still known.
 */
import type { Sheet } from '../page/page';
import type { ReadSheet } from './read-book';

/** Texts on more sheets than this tell nothing. */
const RARE = 3;
/** The part of a sheet's own texts that makes it that sheet. */
const ENOUGH = 0.15;

const textsOf = ({ page }: Sheet): Set<string> =>
  new Set(
    page.blocks.flatMap((block) =>
      block.kind === 'chart'
        ? []
        : block.cells.flat().flatMap(({ value }) => (typeof value === 'string' && value.length > 1 ? [value] : [])),
    ),
  );

export const tableNamesOf = ({ page }: Pick<Sheet, 'page'>): string[] =>
  page.blocks.flatMap((block) => (block.kind === 'table' ? [block.name.toLowerCase()] : []));

/** The sheet found for each expected one. */
export function assignSheets(expected: readonly Sheet[], found: readonly ReadSheet[]): Map<Sheet, ReadSheet> {
  const owners = new Map<string, number[]>();
  expected.forEach((sheet, i) => {
    for (const text of textsOf(sheet)) {
      const list = owners.get(text);
      if (list) list.push(i);
      else owners.set(text, [i]);
    }
  });
  for (const [text, list] of owners) if (list.length > RARE) owners.delete(text);
  const whole = expected.map(() => 0);
  for (const list of owners.values()) for (const i of list) whole[i]! += 1 / list.length;

  const pairs = found.flatMap((sheet) => {
    const told = expected.map(() => 0);
    for (const text of new Set(sheet.cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))))
      for (const i of owners.get(text) ?? []) told[i]! += 1 / owners.get(text)!.length;
    const tables = new Set(sheet.tables.map(({ name }) => name.toLowerCase()));
    return expected.flatMap((one, i) => {
      const part = whole[i] === 0 ? 0 : told[i]! / whole[i]!;
      const [named, tabled] = [sheet.name === one.name, tableNamesOf(one).some((name) => tables.has(name))];
      if (!named && !tabled && part < ENOUGH) return [];
      return [{ one, sheet, score: part + (named ? 0.5 : 0) + (tabled ? 1 : 0) }];
    });
  });
  const result = new Map<Sheet, ReadSheet>();
  const taken = new Set<ReadSheet>();
  for (const { one, sheet } of pairs.sort((a, b) => b.score - a.score)) {
    if (result.has(one) || taken.has(sheet)) continue;
    result.set(one, sheet);
    taken.add(sheet);
  }
  return result;
}
