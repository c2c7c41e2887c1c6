/**
 * Characters that nobody sees, and what is done about them in one place: names and periods are compared without them,
 * messages show them by their code. Two texts that look the same are then the same, or the message says what tells them
 * apart.
 */

/** Spaces, line ends and tabs are no hidden characters, but they all become a plain space. */
const HIDDEN = /(?![\t\n\v\f\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\ufff9-\ufffb]/gu;
const SPACE = /[\s\u0085]/g;

/** Most names are plain, and cost nothing. */
export const PLAIN = /^[ -~]*$/;

/**
 * Hyphens, figure, en and em dashes, bars and minus signs, for a class of characters; the plain one is not among them.
 */
export const DASH = '‐-―⁃−➖﹘﹣－';

/**
 * Zero-width characters, byte order marks, soft hyphens, marks of direction and variation go; every kind of space is a
 * space.
 */
export const withoutHidden = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(HIDDEN, '').replace(SPACE, ' ');

/** The same for a cell that holds a name: no space at its ends, and one where there are several. */
export const cleanName = (text: string): string => withoutHidden(text).replace(/ {2,}/g, ' ').trim();

const codeOf = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The ideographic space is wide enough to be seen. */
const isPlainSpace = (char: string): boolean => char === ' ' || char === '\u3000';

/** `Europe(U+200B)`: a text on one line in which everything can be seen. */
export const visible = (text: string): string =>
  text
    .replace(HIDDEN, (char) => `(${codeOf(char)})`)
    .replace(SPACE, (char) => (isPlainSpace(char) ? char : `(${codeOf(char)})`));

const codesOf = (chars: readonly string[] | null): readonly string[] => [...new Set(chars ?? [])].map(codeOf);

/** The codes of what cannot be seen, each once. */
export const hiddenIn = (text: string): readonly string[] => codesOf(text.match(HIDDEN));
/** The codes of spaces that are none of the plain ones. U+FEFF is a space to a pattern, and hidden all the same. */
export const oddSpacesIn = (text: string): readonly string[] =>
  codesOf(
    text
      .replace(HIDDEN, '')
      .match(SPACE)
      ?.filter((char) => !isPlainSpace(char)) ?? null,
  );

/** No name, period or search is longer. What is longer is refused before anything else is done with it. */
export const LONGEST_TEXT = 255;
