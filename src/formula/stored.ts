/** Formulas as a file stores them. */
import { ourFunction, storedName } from './ours';
import { FUNCTION, tokensOf } from './tokens';

/** Functions newer than the file format, stored with a prefix (scalar ones; those that spill are not for tables). */
export const NEWER: ReadonlySet<string> = new Set([
  'IFNA',
  'XLOOKUP',
  'XMATCH',
  'TEXTJOIN',
  'CONCAT',
  'IFS',
  'SWITCH',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'AGGREGATE',
  'CEILING.MATH',
  'COVARIANCE.P',
  'COVARIANCE.S',
  'DAYS',
  'FLOOR.MATH',
  'FORECAST.LINEAR',
  'ISOWEEKNUM',
  'MODE.SNGL',
  'NORM.DIST',
  'NORM.INV',
  'NORM.S.DIST',
  'NORM.S.INV',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'PERCENTRANK.EXC',
  'PERCENTRANK.INC',
  'QUARTILE.EXC',
  'QUARTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'STDEV.P',
  'STDEV.S',
  'UNICHAR',
  'UNICODE',
  'VAR.P',
  'VAR.S',
  'XOR',
]);

/** A formula without any of these words is stored as it is: most need not be read at all. */
const STORED_OTHERWISE = new RegExp(
  ['XIAOMI', ...[...NEWER].map((name) => name.replaceAll('.', '\\.'))].join('|'),
  'i',
);

/** Formulas with a function of the add-in take the array form, else Excel shows them with an `@`. */
export function storedFormula(formula: string): { text: string; array: boolean } {
  if (!STORED_OTHERWISE.test(formula)) return { text: formula, array: false };
  let array = false;
  const text = tokensOf(formula)
    .map((token) => {
      if (token.type !== FUNCTION) return token.text;
      const ours = ourFunction(token.text);
      if (ours !== null) {
        array = true;
        return storedName(ours);
      }
      const name = token.text.toUpperCase();
      return NEWER.has(name) ? `_xlfn.${name}` : token.text;
    })
    .join('');
  return { text, array };
}
