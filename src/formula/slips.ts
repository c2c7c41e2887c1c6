/**
 * What is slipped into a formula so that no program knows the names in it: functions that there are not, texts without
 * quotation marks, signs of another keyboard. And how it was probably meant.
 */
import { callsIn } from './calls';
import { naming } from './naming';
import { isOurs } from './ours';
import { FUNCTION, REF_NAMED, REF_RANGE, tokensOf, UNKNOWN, WHITESPACE } from './tokens';

export interface KnownNames {
  /** `SUM`, `XIAOMI.SHARE`, in any case. */
  readonly isFunction: (name: string) => boolean;
  /** A name that the workbook defines. */
  readonly isDefined: (name: string) => boolean;
  /** The functions that someone who wrote it may have meant, the likeliest first. */
  readonly nearest: (name: string) => readonly string[];
}
export interface Slips {
  /** Signs that look like brackets, commas and quotation marks. */
  readonly signs: readonly string[];
  readonly functions: readonly { readonly written: string; readonly nearest: readonly string[] }[];
  /** Functions of ours without brackets behind them. */
  readonly unbracketed: readonly string[];
  /** Arguments that are texts, as they stand. */
  readonly texts: readonly string[];
  /** The formula without the slips; null: it is not known what is right. */
  readonly right: string | null;
}

const SIGNS: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '；': ',',
  ';': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
};
/**
 * What may stand in it as it does: texts, names of sheets, lists. Else a sign, or a text in the quotation marks of
 * sheets.
 */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\{[^}]*\}|(?<=[(,，、；;（]\s*)'([^']*)'(?=\s*(?:[),，、；;）]|$))|[（），、；;“”„«»＂「」]/g;
/** `XIAOMI SHARE(`, `XIAOMI:SHARE(` */
const PARTED = /(?<![\p{L}\p{N}_.])XIAOMI[\s_:：。．·-]+(?=[A-Z]+\s*\()/giu;

interface Edit {
  readonly at: number;
  readonly written: string;
  readonly right: string;
}
const edited = (formula: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, written, right }) => text.slice(0, at) + right + text.slice(at + written.length), formula);

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function signsIn(formula: string): Edit[] {
  return [...formula.matchAll(PARTS)].flatMap(({ 0: written, 1: inner, index: at }) => {
    if (inner !== undefined) return [{ at, written, right: quoted(inner) }];
    const right = SIGNS[written];
    return right === undefined ? [] : [{ at, written, right }];
  });
}

function functionsIn(formula: string, { isFunction, nearest }: KnownNames): (Edit & { nearest: readonly string[] })[] {
  return tokensOf(formula).flatMap(({ type, text, at }, i, all) => {
    const isCalled = type === FUNCTION || (type === REF_NAMED && isOurs(text));
    if (!isCalled || isFunction(text)) return [];
    // A function of another workbook.
    if (all[i - 1]?.text === '!') return [];
    const found = nearest(text);
    // Functions of others are not ours to judge.
    if (found.length === 0 && !isOurs(text)) return [];
    return [{ at, written: text, right: found[0] ?? text, nearest: found }];
  });
}

const OF_TEXT: ReadonlySet<string> = new Set([REF_NAMED, REF_RANGE, UNKNOWN, 'number']);

/** `Europe`, `2025Q2`, `Xiaomi 15 Ultra`; not `A1`, `2024`, `A1*2`, or a name of the workbook. */
function isBareText(argument: string, { isDefined }: KnownNames): boolean {
  const tokens = tokensOf(`=${argument}`)
    .slice(1)
    .filter(({ type }) => type !== WHITESPACE);
  if (!tokens.every(({ type }) => OF_TEXT.has(type))) return false;
  const [first] = tokens;
  if (tokens.length === 1) return first!.type === UNKNOWN || (first!.type === REF_NAMED && !isDefined(first!.text));
  return tokens.some(({ type }) => type !== REF_RANGE) && tokens.length > 0;
}

/** These give names of their own to what they calculate with. */
const namesItsOwn = naming('(?:_xlfn\\.)?(?:LET|LAMBDA)');

function textsIn(formula: string, known: KnownNames): Edit[] {
  if (namesItsOwn(formula)) return [];
  return callsIn(formula).flatMap((call) => {
    let at = formula.indexOf('(', call.at) + 1;
    return call.arguments.flatMap((argument) => {
      const start = formula.indexOf(argument, at);
      at = formula.indexOf(',', start + argument.length) + 1;
      return isBareText(argument, known) ? [{ at: start, written: argument, right: quoted(argument) }] : [];
    });
  });
}

const written = (edits: readonly Edit[]): string[] => [...new Set(edits.map((edit) => edit.written))];

export function slipsIn(formula: string, known: KnownNames): Slips {
  const signs = signsIn(formula);
  const parted = [...edited(formula, signs).matchAll(PARTED)].map(({ 0: text, index: at }) => ({
    at,
    written: text,
    right: 'XIAOMI.',
  }));
  const plain = edited(edited(formula, signs), parted);
  const functions = functionsIn(plain, known);
  const named = edited(plain, functions);
  const texts = textsIn(named, known);
  const right = edited(named, texts);
  const unbracketed = tokensOf(named).flatMap(({ type, text }) => (type === REF_NAMED && isOurs(text) ? [text] : []));
  const isKnown = functions.every(({ nearest }) => nearest.length > 0) && unbracketed.length === 0;
  return {
    signs: written(signs),
    functions: functions.map((one) => ({ written: one.written, nearest: one.nearest })),
    unbracketed,
    texts: written(texts),
    right: right !== formula && isKnown ? right : null,
  };
}
