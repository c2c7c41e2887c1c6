/**
 * How a number format makes a number look, as far as that says something about the number: the words around it (a
 * qualifier, a unit), its sign, by how much it is scaled (also by a point that is mere text between the digits), and
 * whether there are digits at all. Decimals, grouping and colour say nothing; the numbers of notes are no part of the
 * figure. Formats are rewritten by every program that saves them, so texts cannot be compared.
 */
import { sectionsOf } from '../page/format-sections';
import { withoutMarks } from '../page/marks';

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

/** Stand for a digit and for the point of a number; no text contains them. */
const [PLACE, POINT] = ['\u0001', '\u0002'];
/** Unquoted letters of dates and times; a fraction's bar. */
const NO_NUMBER = /^(?:[dyhms/]|A\/P|AM\/PM)$/i;
const TOKENS = /"[^"]*"?|[\\_*][^]?|\[[^\]]*\]?|General|Standard|AM\/PM|A\/P|E[+-][0#?]*|[0#?][0#?.,]*|[^]/gi;

interface Shape {
  /**
   * Everything that is shown, with a `PLACE` a digit and a `POINT` for the point that the program puts between them.
   */
  readonly text: string;
  readonly scale: number;
  readonly digits: boolean;
}

/** What a section writes, from the left. */
function shapeOf(section: string): Shape {
  let text = '';
  let [scale, digits, date] = [1, false, false];
  for (const token of section.match(TOKENS) ?? []) {
    const [first = ''] = token;
    if (/^(?:General|Standard|@)$/i.test(token)) {
      digits = true;
      text += PLACE;
    } else if (/^[0#?]/.test(token)) {
      digits = true;
      // Commas behind the last digit before the point divide; others group.
      for (const commas of token.match(/,+(?=\.|$)/g) ?? []) scale /= 1000 ** commas.length;
      text += token.replace(/,/g, '').replace(/[0#?]/g, PLACE).replace(/\./g, POINT);
    } else if (first === '"') text += token.replace(/"/g, '');
    else if (first === '\\') text += token.slice(1);
    else if (first === '[') text += /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
    // A blank as wide as a character; a character that fills the cell is read like any other, unless it is a blank.
    else if (first === '_') text += ' ';
    else if (first === '*') text += /^\*\s?$/.test(token) ? '' : token;
    // What stands behind is the power of ten, and the number ends before it.
    else if (/^E[+-]/i.test(token)) continue;
    else if (token === '.') text += POINT;
    else if (token === '%') scale *= 100;
    else if (NO_NUMBER.test(token)) date = true;
    else text += token;
  }
  return { text, scale, digits: digits && !date };
}

/** Whole digits, all of one piece or in groups of three behind blanks; the point; digits behind it. */
const NUMBER = new RegExp(
  `^${PLACE}+(?:\\s+${PLACE}{3})*(?:(?<point>[.${POINT}])(?<behind>${PLACE}*))?$|^${POINT}${PLACE}+$`,
  'u',
);

/**
 * The digits of a shape, and by how much a point that is only text divides what they seem to say; null = no number can
 * be read.
 */
function digitsOf(core: string): { readonly divides: number } | null {
  const found = NUMBER.exec(core);
  if (!found) return null;
  const { point, behind = '' } = found.groups ?? {};
  return { divides: point === '.' ? 10 ** behind.length : 1 };
}

export function formatLook(format: string, value: number): FormatLook {
  const { section, sign } = sectionFor(sectionsOf(format), value);
  const { text, scale, digits } = shapeOf(section);
  const [first, last] = [text.search(DIGIT), Math.max(text.lastIndexOf(PLACE), text.lastIndexOf(POINT))];
  const [front, core, back] =
    first < 0
      ? [withoutMarks(text), '', '']
      : [text.slice(0, first), text.slice(first, last + 1), text.slice(last + 1)];
  const number = digitsOf(core);
  const [before, behind] = [plain(front), plain(withoutMarks(back))];
  // Accountants put what is below zero in brackets.
  const brackets = value < 0 && before.endsWith('(') && behind.startsWith(')');
  // What stands between digits that are no one number is told as it is.
  const middle = number || first < 0 ? '#' : core;
  return {
    text: brackets
      ? `${before.slice(0, -1)}${middle}${behind.slice(1)}`
      : `${before.replace(/[+-]/g, '')}${middle}${behind}`,
    minus: (value < 0 && sign) || brackets || before.includes('-'),
    scale: Number((scale / (number?.divides ?? 1)).toPrecision(6)),
    digits,
  };
}

const DIGIT = new RegExp(`[${PLACE}${POINT}]`);
const plain = (text: string): string => text.replace(/\s/g, '');

export const sameLook = (a: FormatLook, b: FormatLook): boolean =>
  a.text === b.text && a.minus === b.minus && a.scale === b.scale && a.digits === b.digits;
