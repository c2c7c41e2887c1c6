/** Names of new sheets: what Excel allows, and what the workbook does not have yet. */

const LONGEST = 31;
const FALLBACK = 'Atlas';

/** `text` as Excel would take it: none of : \ / ? * [ ], no apostrophe at an end, at most 31 UTF-16 units. */
export function legalSheetName(text: string): string {
  // Too long: what stands before the colon names the subject.
  const [head] = text.split(/[:：]/) as [string];
  if (text.length > LONGEST && head.trim().length > 1 && head !== text) return legalSheetName(head);
  const name = cut(bare(text.replace(/[:\\/?*[\]\p{Cc}]/gu, ' ').replace(/\s+/gu, ' ')), LONGEST);
  // Excel keeps this one for itself.
  if (name === '' || /^history$/i.test(name)) return FALLBACK;
  return name;
}

/** `text` made legal, with a number at its end when the workbook has such a sheet already (case does not count). */
export function freeSheetName(text: string, taken: readonly string[]): string {
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  const name = legalSheetName(text);
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const candidate = cut(name, LONGEST - end.length) + end;
    if (!seen.has(candidate.toLowerCase())) return candidate;
  }
}

/** `Sheet1!A1`, with the quotes that other names need. */
export const onSheet = (sheet: string, address: string): string =>
  `${/^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^(?:[A-Za-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`;

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();

/** Whole characters only: half of a pair would be no legal text. */
function cut(text: string, longest: number): string {
  let kept = '';
  for (const char of text) {
    if (kept.length + char.length > longest) break;
    kept += char;
  }
  return bare(kept);
}
