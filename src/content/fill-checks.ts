/**
 * The checks as live arithmetic: what comes out with the ends that rounding leaves, what it is compared with, and a
 * verdict that a formula reads off the cells beside it.
 */
import { computedNumber, computedText, endText, OUTCOME_WORDS, statedText, type Shown } from '../core/check-text';
import type { Observation } from '../core/facts';
import type { CheckEnd, CheckResult, CheckTerm } from '../core/check-model';
import { displayValue, numberFormat, outward, roundingOf } from '../core/format';
import { words, type Lang, type Words } from '../core/lang';
import { missingCell, textCell } from './cells';
import type { FillContext } from './fill-context';
import { head, markCell, type FilledRows } from './heads';
import type { Cell, CellRef } from '../page/page';

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

const derived = (
  value: number,
  { format, display }: Shown,
  formulas: Cell['formulas'],
  citations: readonly Observation[],
): Cell => ({ value: Number(value.toPrecision(15)), format, display, role: 'derived', formulas, citations, marks: [] });

const WITH_ALL_DIGITS: readonly CheckResult['operation'][] = ['sum', 'difference', 'value'];
/** What is divided or multiplied has digits without end; sums have those of their parts. */
const isDivided = (c: CheckResult): boolean => !WITH_ALL_DIGITS.includes(c.operation);

/** An end that is the figure itself, as of `≤5`: its cell asks for the figure alone, so it shows the bound as well. */
function figureOfEnd({ observation, scale }: CheckTerm, { factor, offset }: CheckEnd): Observation | null {
  return scale === 1 && factor === 1 && offset === 0 ? observation : null;
}
const figureShown = (o: Observation, lang: Lang): Shown => ({
  format: numberFormat(o, lang),
  display: displayValue(o, lang),
});

function computedCell({ lang, live }: FillContext, c: CheckResult): Cell {
  const shown = computedText(c, lang);
  const computed = computedNumber(c);
  if (!shown) return missingCell();
  const to = c.operation === 'value' ? null : roundingOf(c.mark);
  if (!computed || !to) return derived(c.computed, shown, live?.result(c, null, null), c.inputs);
  const { value, power } = outward(computed, to, lang);
  return derived(value, shown, live?.result(c, to === 'down' ? 'low' : 'high', { to, power }), c.inputs);
}
function endCell({ lang, live }: FillContext, c: CheckResult, end: 'low' | 'high'): Cell {
  const exact = c.ends[end];
  if (exact === null) return missingCell();
  const [only] = c.terms;
  const figure = c.operation === 'value' && c.factor === 1 && only?.[end] ? figureOfEnd(only, only[end]) : null;
  if (figure) return derived(exact, figureShown(figure, lang), live?.result(c, end, null), c.inputs);
  const { value, power, ...shown } = endText(c, exact, end, lang);
  const rounded = isDivided(c) ? ({ to: end === 'low' ? 'down' : 'up', power } as const) : null;
  return derived(rounded ? value : exact, shown, live?.result(c, end, rounded), c.inputs);
}
function statedCell({ lang, live }: FillContext, c: CheckResult): Cell {
  const [shown, t] = [statedText(c, lang), c.against];
  return shown && t ? derived(t.value, shown, live?.term(t, null), c.inputs) : missingCell();
}
function statedEndCell({ lang, live }: FillContext, c: CheckResult, end: 'low' | 'high'): Cell {
  const t = c.against;
  const at = t?.[end] ?? null;
  if (!t || !at) return missingCell();
  const figure = figureOfEnd(t, at);
  const { format, display } = figure ? figureShown(figure, lang) : endText(c, at.value, end, lang);
  return derived(at.value, { format, display }, live?.term(t, at), c.inputs);
}

function verdictCell({ lang, live }: FillContext, c: CheckResult, row: number, column: number): Cell {
  const formula = live?.verdict(c, row, column, lang);
  const outcomes = Object.fromEntries(
    (Object.keys(ROLES) as Outcome[]).map((one) => [ROLES[one], OUTCOME_WORDS[one][lang]]),
  );
  return textCell(OUTCOME_WORDS[c.outcome][lang], ROLES[c.outcome], {
    citations: c.inputs,
    ...(formula && { formulas: { native: formula, addin: formula } }),
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
      computedCell(ctx, c),
      endCell(ctx, c, 'low'),
      endCell(ctx, c, 'high'),
      textCell((c.against && !c.against.observation ? rule.limit : rule.figure)[lang]),
      statedCell(ctx, c),
      statedEndCell(ctx, c, 'low'),
      statedEndCell(ctx, c, 'high'),
      verdictCell(ctx, c, at.row + 1 + i, at.column),
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
