/** The arithmetic of a check as formulas over its figures, and its verdict as one over the cells beside it. */
import { endFor } from '../core/checks';
import { OUTCOME_WORDS } from '../core/check-text';
import type { CheckEnd, CheckResult, CheckRules, CheckTerm, Comparison } from '../core/check-model';
import type { Lang } from '../core/lang';
import { addinFormula, nativeFormula } from './cells';
import { COLUMNS } from './check-columns';
import { outwardFormula } from './outward';
import type { Cell, CellRef, Formula } from '../page/page';

type Formulas = NonNullable<Cell['formulas']>;
type Form = 'native' | 'addin';
type Outcome = CheckResult['outcome'];

/** How a result that is rounded outwards is. */
export interface Rounded {
  readonly to: 'down' | 'up';
  readonly power: number;
}

/** A figure or one of its ends in a formula: `(look-up+0.005)*0.01`. */
function termFormula(form: Form, t: CheckTerm, end: CheckEnd | null): Formula {
  const { factor, offset } = end ?? { factor: 1, offset: 0 };
  const look = t.observation
    ? form === 'native'
      ? nativeFormula(t.observation)
      : addinFormula(t.observation)
    : [String(t.value)];
  const scaled = [...look, ...(factor === 1 ? [] : [`*${factor}`])];
  const moved = offset === 0 ? scaled : ['(', ...scaled, `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`, ')'];
  return t.scale === 1 ? moved : [...moved, `*${t.scale}`];
}

/** The arithmetic of a check over its figures, or over the ends of them that give one end of the result. */
function checkFormula(form: Form, c: CheckResult, end: 'low' | 'high' | null): Formula {
  const parts = c.terms.map((t, i) => termFormula(form, t, end && t[endFor(c.operation, i, end)]));
  const joined = (sign: string): Formula => parts.flatMap((p, i) => (i === 0 ? p : [sign, ...p]));
  const whole = ((): Formula => {
    switch (c.operation) {
      case 'value':
        return parts[0]!;
      case 'sum':
        return joined('+');
      case 'difference':
        return joined('-');
      case 'ratio':
        return joined('/');
      case 'change':
        return [...parts[1]!, '/', ...parts[0]!, '-1'];
      case 'before':
        return [...parts[0]!, '/(1+', ...parts[1]!, ')'];
      case 'product':
        return joined('*');
      case 'product-before':
        return [...parts[0]!, '/(1+', ...parts[1]!, ')*(', ...parts[2]!, '-', ...parts[3]!, ')'];
      case 'plus-product':
        return [...parts[0]!, '+', ...parts[1]!, '*', ...parts[2]!];
      case 'gap':
        return ['(', ...parts[0]!, '-', ...parts[1]!, ')/', ...parts[2]!];
    }
  })();
  return c.factor === 1 ? whole : ['(', ...whole, `)*${c.factor}`];
}

const bothForms = (of: (form: Form) => Formula): Formulas => ({
  native: of('native'),
  addin: of('addin'),
});
/** @param end of the figures that give one end of the result; null: the figures as they are. */
export const resultFormulas = (c: CheckResult, end: 'low' | 'high' | null, rounded: Rounded | null): Formulas =>
  bothForms((form) => {
    const formula = checkFormula(form, c, end);
    return rounded ? outwardFormula(formula, rounded.to, rounded.power) : formula;
  });
export const termFormulas = (t: CheckTerm, end: CheckEnd | null): Formulas =>
  bothForms((form) => termFormula(form, t, end));

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** `ROUND(B5-F5,9)>0`: nine decimals, so that binary fractions do not decide. */
const compared = ([left, at, sign, right, to]: Comparison, ref: (column: number) => CellRef): Formula => [
  'ROUND(',
  ref(COLUMNS[left][at]),
  '-',
  ref(COLUMNS[right][to]),
  sign === '>' ? ',9)>0' : ',9)<=0',
];

/** The rules of a verdict, in order, as nested conditions over the row's own cells. */
function rulesFormula({ rules, otherwise }: CheckRules, ref: (column: number) => CellRef, lang: Lang): Formula {
  const say = (outcome: Outcome): string => quoted(OUTCOME_WORDS[outcome][lang]);
  const [first, ...rest] = rules;
  if (!first) return [say(otherwise)];
  const tests = first.any.map((one) => compared(one, ref));
  const test =
    tests.length === 1 ? tests[0]! : ['OR(', ...tests.flatMap((one, i) => (i === 0 ? one : [',', ...one])), ')'];
  return ['IF(', ...test, `,${say(first.then)},`, ...rulesFormula({ rules: rest, otherwise }, ref, lang), ')'];
}

/** An open end is larger or smaller than everything: comparisons with it are never true, and need not be asked. */
function askable(c: CheckResult): CheckRules {
  const known = (of: 'computed' | 'stated', at: 'value' | 'low' | 'high'): boolean => {
    if (of === 'computed') return at === 'value' ? c.mark !== null || c.operation === 'value' : c.ends[at] !== null;
    return at === 'value' || c.against === null || c.against[at] !== null;
  };
  const rules = c.rules.rules.map(({ any, then }) => ({
    any: any.filter(([left, at, , right, to]) => known(left, at) && known(right, to)),
    then,
  }));
  return { rules: rules.filter(({ any }) => any.length > 0), otherwise: c.rules.otherwise };
}

/** With nothing stated the verdict stays open, until a reader puts a number into the cell for it. */
export function verdictFormula(c: CheckResult, row: number, column: number, lang: Lang): Formula {
  const at = (offset: number): CellRef => ({ row, column: column + offset });
  if (c.against) return rulesFormula(askable(c), at, lang);
  const { low, high, value } = COLUMNS.stated;
  const given = at(value);
  return [
    'IF(ISNUMBER(',
    given,
    '),',
    ...rulesFormula(askable(c), (offset) => (offset === low || offset === high ? given : at(offset)), lang),
    `,${quoted(OUTCOME_WORDS.open[lang])})`,
  ];
}
