/**
 * How a number format makes a number look, as far as that says something about the number: the words around it (a qualifier, a
 * unit), its sign, by how much it is scaled, and whether there are digits at all. Decimals, grouping and colour say nothing; the
 * numbers of notes are no part of the figure. Formats are rewritten by every program that saves them, so texts cannot be compared.
 */
import { withoutMarks } from '../content/marks';

export interface FormatLook {
  /** `<#`: what stands before and behind the digits, without spaces. */
  readonly text: string;
  readonly minus: boolean;
  /** 100 for percent, 0.001 for thousands. */
  readonly scale: number;
  /** A date, a fraction, nothing: no number that a reader could read. */
  readonly digits: boolean;
}

const CONDITION = /^(?:\[[^\]]*\])*?\[(<=|>=|<>|=|<|>)(-?[\d.]+(?:E[+-]?\d+)?)\]/i;
const HOLDS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};

/** One form a sign, parted by semicolons that are neither quoted nor escaped. Empty ones count: they show nothing. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const token of format.match(/"[^"]*"?|[\\_*][^]?|\[[^\]]*\]?|[^]/g) ?? []) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** The form of a value, and whether it writes the minus by itself. */
function sectionFor(sections: readonly string[], value: number): { section: string; sign: boolean } {
  const conditions = sections.map((section) => CONDITION.exec(section));
  if (conditions.some(Boolean)) {
    const holding = conditions.findIndex((one) => one !== null && HOLDS[one[1]!]!(value, Number(one[2])));
    // For every other number: the form behind the conditions.
    const at = holding >= 0 ? holding : conditions.findIndex((one) => one === null);
    return { section: sections[at] ?? '', sign: true };
  }
  const numbers = sections.slice(0, 3);
  if (value < 0 && numbers.length > 1) return { section: numbers[1]!, sign: false };
  return { section: value === 0 && numbers.length > 2 ? numbers[2]! : numbers[0]!, sign: true };
}

/** Stands for digits; no text contains it. */
const PLACE = '\u0001';
/** Unquoted letters of dates and times; a fraction's bar. */
const NO_NUMBER = /^(?:[dyhms/]|A\/P|AM\/PM)$/i;

export function formatLook(format: string, value: number): FormatLook {
  const { section, sign } = sectionFor(sectionsOf(format), value);
  let text = '';
  let [scale, digits, date] = [1, false, false];
  for (const token of section.match(
    /"[^"]*"?|[\\_*][^]?|\[[^\]]*\]?|General|Standard|AM\/PM|A\/P|E[+-]|[0#?][0#?.,]*|[^]/gi,
  ) ?? []) {
    const [first = ''] = token;
    if (/^(?:General|Standard|@)$/i.test(token) || /^[0#?]/.test(token)) {
      digits = true;
      scale /= 1000 ** (/,*$/.exec(token)?.[0].length ?? 0);
      text += PLACE;
    } else if (first === '"') text += token.replace(/"/g, '');
    else if (first === '\\') text += token.slice(1);
    else if (first === '[') text += /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
    else if (first === '_' || first === '*' || /^E[+-]$/i.test(token) || token === '.') continue;
    else if (token === '%') scale *= 100;
    else if (NO_NUMBER.test(token)) date = true;
    else if (token !== ',') text += token;
  }
  // An escaped point stands between digits: `0\.00,,`.
  const [before = '', behind = ''] = withoutMarks(text)
    .replace(/\s/g, '')
    .split(new RegExp(`${PLACE}(?:\\.?${PLACE})*`));
  // Accountants put what is below zero in brackets.
  const brackets = value < 0 && before.endsWith('(') && behind.startsWith(')');
  const plain = brackets ? `${before.slice(0, -1)}#${behind.slice(1)}` : `${before.replace(/[+-]/g, '')}#${behind}`;
  return {
    text: plain,
    minus: (value < 0 && sign) || brackets || before.includes('-'),
    scale: Number(scale.toPrecision(6)),
    digits: digits && !date,
  };
}

export const sameLook = (a: FormatLook, b: FormatLook): boolean =>
  a.text === b.text && a.minus === b.minus && a.scale === b.scale && a.digits === b.digits;
