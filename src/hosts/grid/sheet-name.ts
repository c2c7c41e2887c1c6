/** Names of sheets: legal, unique, and read out of an address. Pure. */
const LONGEST = 31;

/** A name that the workbook does not have yet, as near to the wanted one as the rules allow. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const legal =
    wanted
      .replace(/[\\/?*[\]:]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, LONGEST)
      .trim() || 'Atlas';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(legal.toLowerCase())) return legal;
  for (let n = 2; ; n++) {
    const end = ` (${n})`;
    const name = legal.slice(0, LONGEST - end.length).trimEnd() + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}

export const quotedSheet = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** The sheet of `'It''s'!A1:B2`. */
export function sheetOfAddress(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
