/**
 * Everything that reaches a terminal goes through here. Text of files, cells and arguments may hold characters that
 * move the cursor, colour the screen, turn the reading direction or start a line of their own: they are shown as
 * escapes.
 */

/** Controls (C0, DEL, C1), invisible and direction marks, separators of lines and paragraphs, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escape(char: string): string {
  const code = char.codePointAt(0)!;
  const hex = code.toString(16);
  if (code <= 0xff) return SHORT.get(char) ?? `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** One line that a terminal shows as it stands: `a\nb`, `\x1b[2J`, `\u202e`. What is shown already stays. */
export const visible = (text: string): string => text.replace(UNSEEN, escape);

/** Several lines, or cells between tabs: what is no text of one line, and was made here. */
export class Printed {
  private constructor(readonly text: string) {}

  /** Each of them on a line of its own. */
  static lines(lines: readonly string[]): Printed {
    return new Printed(lines.map(visible).join('\n'));
  }
  /** A row a line, tabs between the cells. */
  static rows(rows: readonly (readonly string[])[]): Printed {
    return new Printed(rows.map((row) => row.map(visible).join('\t')).join('\n'));
  }
  /** JSON with the same value, whose text holds nothing unseen either. */
  static json(value: unknown): Printed {
    const text = JSON.stringify(value, null, 2) ?? 'null';
    return new Printed(text.replace(UNSEEN, (char) => (char === '\n' ? char : jsonEscape(char))));
  }
}

/** In halves beyond the first 65,536 characters, as JSON writes them. */
const jsonEscape = (char: string): string =>
  Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
