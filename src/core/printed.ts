/**
 * Reads a figure as a document prints it ("470 萬", "14.7%", "第二", "近10.5万亿元") and says how finely it is rounded. All of
 * it is read, or it is not read at all: a figure that is half understood is another figure. The build refuses a value
 * that does not agree with its printed characters; rounding intervals rest on the same reading.
 *
 *   sign, bound, currency -> number (numerals.ts) -> percent, unit, currency, bound -> end of the text
 */
import { CLASSIFIER } from './counters';
import { Cursor } from './cursor';
import { decimal, toNumber } from './decimal';
import type { Of, Printed, Reading } from './printed-model';
import {
  amount,
  before,
  behind,
  boundOf,
  bySize,
  commonCurrency,
  finish,
  printedOf,
  unitsBehind,
  type Amount,
  type Lead,
} from './printed-parts';
import { rangeAt } from './printed-range';
import { inWords } from './printed-words';
import { LONGEST_TEXT, visible, withoutHidden } from './visible';

export type { Of, Printed, Reading } from './printed-model';

/**
 * Full-width letters, digits and signs as plain ones; every minus as one. Superscripts stay what they are: no digits.
 */
export const tidyDigits = (text: string): string =>
  withoutHidden(text)
    .replace(/[！-～]/g, (c) => (c === '～' ? '~' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
    .replace(/[−‐‑‒–—―﹣]/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim();

const STANDINGS: readonly (readonly [RegExp, Of])[] = [
  [/第|No\. ?|#/iy, 'order'],
  [/前|TOP[ -]?/iy, 'within'],
];
const ORDINAL_BEHIND = /st(?![a-z])|nd(?![a-z])|rd(?![a-z])|th(?![a-z])/iy;
const SEATS = /[名位]/y;
const FEW = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const FEW_WORDS = new RegExp(`(?:${FEW.join('|')})(?![a-z])`, 'iy');
const BETWEEN = /between |介于|介於/iy;

/** 第三, 前三, TOP 3, 3rd: whole numbers from one, which nothing bounds, signs or pays. */
function standing(cursor: Cursor, number: Amount, of: Of, text: string): Reading {
  const isWhole = !number.mark && !number.scaled && !number.step && !number.more && toNumber(number.value) >= 1;
  cursor.take(SEATS);
  const { mark, currency, measure, half } = unitsBehind(cursor, number);
  if (cursor.rest !== '') return { notUnderstood: cursor.rest };
  if (!isWhole || mark || currency || half) return { notUnderstood: text };
  return { printed: printedOf(number, { of, measure }) };
}

/** "Top three" is written out. */
function fewAt(cursor: Cursor): Amount | null {
  const word = cursor.take(FEW_WORDS)?.trim().toLowerCase();
  if (word === undefined) return null;
  return { value: decimal(String(FEW.indexOf(word) + 1)), step: null, scaled: false, more: false, mark: null };
}

function read(text: string): Reading {
  const word = inWords(text);
  if (word) return { printed: word };
  const cursor = new Cursor(text);
  const lead: Lead = { ...(cursor.take(BETWEEN) !== null && { isBetween: true as const }), ...before(cursor) };
  const isLed = Object.keys(lead).length > 0;
  const part = isLed && !lead.currency && !lead.isBetween ? inWords(cursor.rest) : null;
  if (part && !part.of) return { printed: withLead(part, lead) };
  const start = cursor.at;
  const of = isLed ? undefined : cursor.one(STANDINGS);
  const first = (of === 'within' ? fewAt(cursor) : null) ?? amount(cursor);
  if (!first) return { notUnderstood: text.slice(start) };
  if (of) return standing(cursor, first, of, text);
  if (cursor.take(ORDINAL_BEHIND) !== null)
    return isLed ? { notUnderstood: text } : standing(cursor, first, 'order', text);
  const back = cursor.at;
  const range = rangeAt(cursor, first, lead, text);
  if (range || lead.isBetween) return range ?? { notUnderstood: text };
  cursor.at = back;
  return single(cursor, first, lead, text);
}

function single(cursor: Cursor, first: Amount, lead: Lead, text: string): Reading {
  const after = behind(cursor, first);
  if (cursor.rest !== '') return { notUnderstood: cursor.rest };
  const one = finish(first, after);
  const currency = commonCurrency(lead.currency, after.currency);
  const bound = boundOf(lead, after.bound, first.more);
  const isPaid = currency !== undefined && (one.mark || after.measure || after.of);
  if (currency === null || bound === null || isPaid) return { notUnderstood: text };
  return { printed: printedOf(one, { ...after, sign: lead.sign, currency, bound }) };
}

const withLead = (part: Printed, lead: Lead): Printed => ({
  ...part,
  ...(lead.sign && { sign: lead.sign }),
  ...(lead.bound && { bound: bySize(lead.bound, lead)! }),
});

const known = new Map<string, Reading>();
const REMEMBERED = 2000;

/** Reads all of it, or says what is not understood. */
export function explainPrinted(printed: string): Reading {
  const hit = known.get(printed);
  if (hit) return hit;
  const made: Reading =
    printed.length > LONGEST_TEXT ? { notUnderstood: visible(printed.slice(0, 40)) } : read(tidyDigits(printed));
  if (known.size >= REMEMBERED) known.clear();
  known.set(printed, made);
  return made;
}

/** The figure that begins at a place of a running text, and where it ends; names of things behind it stay words. */
export function printedAt(text: string, place: number): { readonly printed: Printed; readonly end: number } | null {
  const cursor = new Cursor(text);
  cursor.at = place;
  const lead = before(cursor);
  const first = amount(cursor);
  if (!first) return null;
  const after = behind(cursor, first, CLASSIFIER);
  const currency = commonCurrency(lead.currency, after.currency);
  const bound = boundOf(lead, after.bound, first.more);
  if (currency === null || bound === null) return null;
  return { printed: printedOf(finish(first, after), { ...after, sign: lead.sign, currency, bound }), end: cursor.at };
}

/** @returns null when the characters are no figure this reader knows. */
export function readPrinted(printed: string): Printed | null {
  const reading = explainPrinted(printed);
  return 'printed' in reading ? reading.printed : null;
}

/** Removes the bracketed pronunciation some documents repeat after a character: `點(diǎn)` becomes `點`. */
export const withoutGloss = (text: string): string => text.replace(/\([a-züǖǘǚǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹ]+\)/gi, '');
