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

/** In quotes, as every program reads it. */
export const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Names that are references in one of the two styles. */
const REFERENCE = /^(?:[A-Za-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i;
/** As Excel writes it: quotes only where a name needs them. */
export const quotedWhereNeeded = (sheet: string): string =>
  PLAIN.test(sheet) && !REFERENCE.test(sheet) ? sheet : quoted(sheet);

/** `Sheet1!A1`, with the quotes that other names need. */
export const onSheet = (sheet: string, address: string): string => `${quotedWhereNeeded(sheet)}!${address}`;

/** The sheet of `'It''s'!A1:B2`. */
export function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

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
