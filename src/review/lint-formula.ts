/** What Excel misreads in the formula of a cell, as it is stored. */
import { referencesIn } from '../formula/references';
import { NEWER } from '../formula/stored';
import { CONTEXT, CONTEXT_QUOTE, FUNCTION, REF_NAMED, tokensOf, UNKNOWN } from '../formula/tokens';

const VOLATILE = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'OFFSET', 'INDIRECT', 'INFO', 'CELL']);
/** Newer functions that we never write: they spill, or have names of their own. */
const NEVER = ['LET', 'LAMBDA', 'FILTER', 'SORT', 'SORTBY', 'UNIQUE', 'SEQUENCE', 'VSTACK', 'HSTACK'];
const UNPREFIXED = new Set([...NEWER, ...NEVER]);
const LONGEST_FORMULA = 8192;

/** @param isOwn a reader's own, which may be volatile and calculate with areas. */
export function lintFormula(formula: string, array: boolean, isOwn = false): string[] {
  const faults: string[] = [];
  if (formula.startsWith('=')) faults.push('formula begins with "="');
  if (formula.length > LONGEST_FORMULA) faults.push(`formula longer than ${LONGEST_FORMULA} characters`);
  const tokens = tokensOf(formula);
  const functions = tokens.flatMap(({ type, text }) => (type === FUNCTION ? [text.toUpperCase()] : []));
  const volatile = functions.find((name) => VOLATILE.has(name));
  if (volatile && !isOwn) faults.push(`volatile function ${volatile}`);
  const unprefixed = functions.find((name) => UNPREFIXED.has(name));
  if (unprefixed) faults.push(`function ${unprefixed} without _xlfn.`);
  if (tokens.some(({ type, text }) => (type === FUNCTION || type === REF_NAMED) && /^XIAOMI\./i.test(text)))
    faults.push('add-in function under its display name instead of _xldudf_');
  if (!isOwn && functions.some((name) => name.startsWith('_XLDUDF_')) !== array)
    faults.push('the array form is for add-in functions, and they need it');
  // Before a function or an error the workbook stands alone.
  const elsewhere = tokens.some(({ type, text }) => (type === CONTEXT || type === CONTEXT_QUOTE) && text.includes('['));
  if (elsewhere || referencesIn(formula).some(({ workbook }) => workbook !== ''))
    faults.push('formula reaches outside the workbook');
  // What programs of other kinds are called with (DDE) is among it.
  const unknown = tokens.find(({ type }) => type === UNKNOWN);
  if (unknown) faults.push(`formula with "${unknown.text.slice(0, 40)}", which no program reads`);
  return faults;
}
