/**
 * The checks as live arithmetic: what comes out with the ends that rounding leaves, what it is compared with, and a verdict that
 * a formula reads off the cells beside it.
 */
import { endFor } from '../core/checks';
import { computedNumber, computedText, endText, OUTCOME_WORDS, statedText, type Shown } from '../core/check-text';
import type { Observation } from '../core/facts';
import type { CheckEnd, CheckResult, CheckRules, CheckTerm, Comparison } from '../core/check-model';
import { outward, roundingOf } from '../core/format';
import { words, type Lang, type Words } from '../core/lang';
import { addinFormula, missingCell, nativeFormula, textCell } from './cells';
import type { FillContext } from './fill-context';
import { head, markCell, type FilledRows } from './heads';
import { outwardFormula } from './outward';
import type { Cell, CellRef, Formula } from '../page/page';

type Form = 'native' | 'addin';
type Outcome = CheckResult['outcome'];

const ROLES = { holds: 'pass', fails: 'fail', open: 'open' } as const;

/** How the computed number is compared with the other one. */
const RULES: Readonly<
  Record<NonNullable<CheckResult['how']> | 'none', { readonly figure: Words; readonly limit: Words }>
> = {
  'equals': {
    figure: words('equals what is stated', '等于文中数值', '等於文中數值'),
    limit: words('equals the given number', '等于给定值', '等於給定值'),
  },
  'at-most': {
    figure: words('no more than what is stated', '不大于文中数值', '不大於文中數值'),
    limit: words('no more than the limit', '不超过上限', '不超過上限'),
  },
  'at-least': {
    figure: words('no less than what is stated', '不小于文中数值', '不小於文中數值'),
    limit: words('no less than the limit', '不低于下限', '不低於下限'),
  },
  'none': {
    figure: words('nothing stated', '文中未述', '文中未述'),
    limit: words('nothing stated', '文中未述', '文中未述'),
  },
};

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

const bothForms = (of: (form: Form) => Formula): NonNullable<Cell['formulas']> => ({
  native: of('native'),
  addin: of('addin'),
});
const derived = (
  value: number,
  { format, display }: Shown,
  formulas: NonNullable<Cell['formulas']>,
  citations: readonly Observation[],
): Cell => ({ value: Number(value.toPrecision(15)), format, display, role: 'derived', formulas, citations, marks: [] });

const WITH_ALL_DIGITS: readonly CheckResult['operation'][] = ['sum', 'difference', 'value'];
/** What is divided or multiplied has digits without end; sums have those of their parts. */
const isDivided = (c: CheckResult): boolean => !WITH_ALL_DIGITS.includes(c.operation);

function computedCell(c: CheckResult, lang: Lang): Cell {
  const shown = computedText(c, lang);
  const computed = computedNumber(c);
  if (!shown) return missingCell();
  const to = c.operation === 'value' ? null : roundingOf(c.mark);
  if (!computed || !to)
    return derived(
      c.computed,
      shown,
      bothForms((form) => checkFormula(form, c, null)),
      c.inputs,
    );
  const { value, power } = outward(computed, to, lang);
  const end = to === 'down' ? 'low' : 'high';
  return derived(
    value,
    shown,
    bothForms((form) => outwardFormula(checkFormula(form, c, end), to, power)),
    c.inputs,
  );
}
function endCell(c: CheckResult, end: 'low' | 'high', lang: Lang): Cell {
  const exact = c.ends[end];
  if (exact === null) return missingCell();
  const { value, power, ...shown } = endText(c, exact, end, lang);
  return derived(
    isDivided(c) ? value : exact,
    shown,
    bothForms((form) => {
      const formula = checkFormula(form, c, end);
      return isDivided(c) ? outwardFormula(formula, end === 'low' ? 'down' : 'up', power) : formula;
    }),
    c.inputs,
  );
}
function statedCell(c: CheckResult, lang: Lang): Cell {
  const [shown, t] = [statedText(c, lang), c.against];
  return shown && t
    ? derived(
        t.value,
        shown,
        bothForms((form) => termFormula(form, t, null)),
        c.inputs,
      )
    : missingCell();
}
function statedEndCell(c: CheckResult, end: 'low' | 'high', lang: Lang): Cell {
  const t = c.against;
  const at = t?.[end] ?? null;
  if (!t || !at) return missingCell();
  const { format, display } = endText(c, at.value, end, lang);
  return derived(
    at.value,
    { format, display },
    bothForms((form) => termFormula(form, t, at)),
    c.inputs,
  );
}

/** Columns of the sheet by what stands in them. */
const COLUMNS = { computed: { value: 1, low: 2, high: 3 }, stated: { value: 5, low: 6, high: 7 } } as const;

/** Where the verdict stands. */
export const CHECK_OUTCOME = 8;
/** The numbers that say themselves how exact they are. */
export const CHECK_NUMBERS: readonly number[] = [COLUMNS.computed.value, COLUMNS.stated.value];

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
function verdictFormula(c: CheckResult, row: number, column: number, lang: Lang): Formula {
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

function verdictCell(c: CheckResult, row: number, column: number, lang: Lang): Cell {
  const formula = verdictFormula(c, row, column, lang);
  const outcomes = Object.fromEntries(
    (Object.keys(ROLES) as Outcome[]).map((one) => [ROLES[one], OUTCOME_WORDS[one][lang]]),
  );
  return textCell(OUTCOME_WORDS[c.outcome][lang], ROLES[c.outcome], {
    citations: c.inputs,
    formulas: { native: formula, addin: formula },
    outcomes,
  });
}

export function fillChecks(ctx: FillContext, at: CellRef): FilledRows {
  const { lang } = ctx;
  const rows = ctx.dataset.checks.map((c, i) => {
    const marks = ctx.marks(c.inputs);
    const rule = RULES[c.how ?? 'none'];
    return [
      textCell(c.title[lang], 'label'),
      computedCell(c, lang),
      endCell(c, 'low', lang),
      endCell(c, 'high', lang),
      textCell((c.against && !c.against.observation ? rule.limit : rule.figure)[lang]),
      statedCell(c, lang),
      statedEndCell(c, 'low', lang),
      statedEndCell(c, 'high', lang),
      verdictCell(c, at.row + 1 + i, at.column, lang),
      textCell(c.note[lang], 'text', { citations: c.inputs, marks }),
      markCell(marks),
    ];
  });
  return [
    head(
      ctx,
      'check',
      'computed',
      'computedLow',
      'computedHigh',
      'rule',
      'stated',
      'statedLow',
      'statedHigh',
      'outcome',
      'finding',
      'notes',
    ),
    ...rows,
  ];
}
