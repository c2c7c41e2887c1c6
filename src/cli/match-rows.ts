/** Finds the rows of one table in another that may have been sorted, filtered, or lost and gained rows. */

/**
 * @param wanted what each row says in words.
 * @param found the same of the other table.
 * @returns for each wanted row the index of its row in the other table, or null. A row with changed words is looked for at its old place.
 */
export function matchRows(wanted: readonly string[], found: readonly string[]): (number | null)[] {
  const free = new Map<string, number[]>();
  found.forEach((text, i) => free.set(text, [...(free.get(text) ?? []), i]));
  const result = wanted.map((text) => free.get(text)?.shift() ?? null);
  const taken = new Set(result);
  return result.map((at, i) => {
    if (at !== null) return at;
    // Only a row that nothing else claims: what stands there now is the same row with other words.
    return i < found.length && !taken.has(i) ? i : null;
  });
}

/** What a row says in words, for telling rows apart. */
export const rowWords = (values: readonly (string | number | boolean | null)[]): string =>
  values.map((value) => (value === null ? '' : String(value).replace(/\s+/g, ' ').trim())).join('\u0001');

export const sameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
