/** Number formats that the formatter writes for figures, told from those that people choose. */
import { FINEST, textsAround } from '../core/format';
import { sectionsOf } from '../page/format-sections';
import { withoutMarks } from '../page/marks';

/** Quoted or escaped text, a condition, the blank of pages; anything else by its character. */
const PIECES = /"([^"]*)"|\\([^])|(\[[^\]]*\])|_-|([^])/g;
const CODE = /[0#.,%;+-]/;
/** The point of 亿 and 万, which stands between digits as text. */
const POINT = '\\.';

/**
 * A format as it is written once and for all: programs rewrite quotes as backslashes, and pages put the numbers of
 * their notes and blanks of their width behind a figure.
 */
export function canonicalFormat(format: string): string {
  let [written, text] = ['', ''];
  const end = (): void => {
    const own = withoutMarks(text);
    if (own !== '') written += `"${own}"`;
    text = '';
  };
  for (const [piece, quoted, escaped, condition, char] of format.matchAll(PIECES)) {
    if (quoted !== undefined) text += quoted;
    else if (piece === POINT || condition !== undefined || (char !== undefined && CODE.test(char))) {
      end();
      written += piece;
    } else text += escaped ?? char ?? '';
  }
  end();
  return written;
}

const LEAD = String.raw`(?:"([^"]*)")?[+-]?(?:"([^"]*)")?`;
const PLACES = String.raw`(?:\.0{1,${FINEST}})?`;
const NUMBER = String.raw`(?:0${PLACES}%|#,##0${PLACES}(?:,,)?|0\\\.00,,|0\\\.0,)`;
const SECTION = new RegExp(`^${LEAD}${NUMBER}(?:"([^"]*)")?$`);
/** A very value that is written out, since the form behind it has more digits. */
const ONE_VALUE = /^\[=-?[\d.]+(?:E[+-]?\d+)?\]"[^"]*\d[^"]*";/i;

let texts: ReturnType<typeof textsAround> | undefined;

/** Whether the formatter can have written it: for a figure of any unit, exactness and language. */
export function isFigureFormat(format: string): boolean {
  const sections = sectionsOf(canonicalFormat(format).replace(ONE_VALUE, ''));
  if (sections.length !== 1 && sections.length !== 3) return false;
  const { before, behind } = (texts ??= textsAround());
  return sections.every((section) => {
    const [found, mark = '', currency = '', after = ''] = SECTION.exec(section) ?? [];
    return found !== undefined && before.has(mark + currency) && behind.has(after);
  });
}
