/** The sections of an Excel number format, which say how positive and negative numbers, zero and texts look. */

/** Quoted or escaped text, a blank as wide as a character, a fill, a condition or colour; else one character. */
const PIECES = /"[^"]*"?|[\\_*][^]?|\[[^\]]*\]?|[^]/g;

/** Parted by semicolons that are none of a text. Empty sections count: they show nothing. */
export function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const piece of format.match(PIECES) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}
