/** Formulas as a file stores them. */

/** Functions newer than the file format, stored with a prefix (scalar ones; those that spill are not for tables). */
const NEWER = ['IFNA', 'XLOOKUP', 'XMATCH', 'TEXTJOIN', 'CONCAT', 'IFS', 'SWITCH', 'MAXIFS', 'MINIFS', 'NUMBERVALUE'];
const NEWER_CALL = new RegExp(`(?<![\\w.])(${NEWER.join('|')})(?=\\()`, 'gi');
const ADDIN_CALL = /(?<![\w.])XIAOMI\.([A-Z][A-Z0-9.]*)(?=\()/gi;

/** Code, then text in quotes or a quoted sheet name, then code, and so on. */
export const codeAndQuotes = (formula: string): string[] => formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);

/** Changes the parts of a formula that are not text in quotes or a quoted sheet name. */
export const outsideQuotes = (formula: string, change: (code: string) => string): string =>
  codeAndQuotes(formula)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/**
 * `XIAOMI.SHARE(…)` is stored as `_xldudf_XIAOMI_SHARE(…)`: under its display name it would load as #NAME? for good.
 * Formulas with such a function take the array form, else Excel shows them with an `@`.
 */
export function storedFormula(formula: string): { text: string; array: boolean } {
  let array = false;
  const text = outsideQuotes(formula, (code) =>
    code
      .replace(NEWER_CALL, (name) => `_xlfn.${name.toUpperCase()}`)
      .replace(ADDIN_CALL, (_call, name: string) => {
        array = true;
        return `_xldudf_XIAOMI_${name.toUpperCase().replace(/\./g, '_')}`;
      }),
  );
  return { text, array };
}

/** Programs write the same formula with other spaces, cases and anchors. */
export const comparable = (formula: string): string =>
  outsideQuotes(formula, (code) => code.replace(/_xlfn\.|\$|\s/gi, '').toUpperCase());
export const sameFormula = (a: string, b: string): boolean => comparable(a) === comparable(b);
