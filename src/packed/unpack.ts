/**
 * Tables of the product as functions.js carries them: columns in the place of rows, and texts apart by language, so
 * that like stands beside like and gzip makes the most of it. scripts/packed/pack.ts writes them.
 *
 *   { name: words('Europe', '欧洲', '歐洲'), rank: 2 }, …
 *   ->  english 'Europe^…', taiwan '歐洲^…', mainland '^…', numbers '2^…'
 */
import { words, type Words } from '../core/lang';
import type { Scripts } from '../core/scripts';
import { mainlandOf, scriptMap, type TermPairs, type ToMainland } from './mainland';

/**
 * What the values of a column look like, much as their type would be written; in the order of the shape they stand in
 * the streams.
 */
export type Shape =
  | 'nothing'
  | 'number'
  /** Numbers that take a character each. */
  | 'small'
  | 'flag'
  | 'text'
  | 'words'
  /** One of so many texts again and again: they stand before the column, a character a value in it. */
  | number
  /** A list of what is alike. */
  | readonly [Shape]
  /** Either this or that. */
  | readonly [Shape, Shape, ...Shape[]]
  /** By the names of the fields: with `?` behind one that not all have. */
  | { readonly [field: string]: Shape };

export interface Packed {
  readonly texts: string;
  readonly shape: Shape;
  readonly english: string;
  /** Texts in Chinese that are the same in every language: aliases, printed figures. */
  readonly chinese: string;
  /** Characters of both scripts, and terms of both sides. */
  readonly scripts: Scripts;
  readonly terms: TermPairs;
  /** Empty: as in English. */
  readonly taiwan: string;
  /** What is otherwise than what follows from the Chinese of Taiwan; empty: nothing. */
  readonly mainland: string;
  readonly numbers: string;
}
/** With short characters in the place of long ones that are met often. */
export interface Short extends Packed {
  readonly frequent: string;
}
export const STREAMS = ['texts', 'english', 'chinese', 'taiwan', 'mainland', 'numbers'] as const;
export type Stream = (typeof STREAMS)[number];

/** Divides what stands in a stream. */
export const BETWEEN = '^';
/** In the place of a text: it stands in `chinese`; it is the next one in the script of the mainland. */
export const CHINESE = '~';
export const AS_NEXT = '=';
/** Numbers from 0 that are small, a character each: 0, 1, 2, and what follows, without the one that divides. */
const SMALL = '0'.charCodeAt(0);
export const smallChar = (n: number): string => {
  const code = SMALL + n;
  return String.fromCharCode(code < BETWEEN.charCodeAt(0) ? code : code + 1);
};
const smallOf = (char: string): number => char.charCodeAt(0) - SMALL - (char > BETWEEN ? 1 : 0);

/** The short character of the most frequent one. */
export const FIRST_SHORT = 0x80;

/** What was packed, before its characters were shortened (scripts/packed/shorten.ts). */
export function spelled({ frequent, ...short }: Short): Packed {
  const whole = (text: string): string =>
    text.replace(/[\x80-\u07ff]/g, (char) => frequent[char.charCodeAt(0) - FIRST_SHORT]!);
  const streams = STREAMS.map((stream) => [stream, whole(short[stream])]);
  const both = ([from, to]: readonly [string, string]): readonly [string, string] => [whole(from), whole(to)];
  return { ...short, ...Object.fromEntries(streams), scripts: both(short.scripts), terms: both(short.terms) };
}

/** @param change `at length text`: there stands this text instead; empty: all stays. */
export function changed(text: string, change: string): string {
  const [, at = '0', length = '0', instead = ''] = /^(\d+) (\d+) (.*)$/.exec(change) ?? [];
  return text.slice(0, Number(at)) + instead + text.slice(Number(at) + Number(length));
}

const isSeveral = (shape: Shape): shape is Extract<Shape, readonly unknown[]> => Array.isArray(shape);

/** Reads column after column; each asks the streams for as many values as it has. */
class Reader {
  private readonly rest: Readonly<Record<Stream, Iterator<string>>>;

  constructor(
    packed: Packed,
    private readonly toMainland: ToMainland,
  ) {
    const items = STREAMS.map((stream) => [stream, packed[stream].split(BETWEEN).values()]);
    this.rest = Object.fromEntries(items) as Record<Stream, Iterator<string>>;
  }

  private next(stream: Stream): string {
    return this.rest[stream].next().value as string;
  }
  private take(stream: Stream, count: number): string[] {
    return Array.from({ length: count }, () => this.next(stream));
  }

  column(shape: Shape, count: number): readonly unknown[] {
    if (shape === 'nothing') return Array.from({ length: count }, () => null);
    if (shape === 'number') return this.take('numbers', count).map(Number);
    if (shape === 'small') return this.smalls();
    if (shape === 'flag') return this.flags();
    if (shape === 'text') return this.texts(count);
    if (shape === 'words') return this.words(count);
    if (typeof shape === 'number') return this.few(shape);
    if (!isSeveral(shape)) return this.objects(shape, count);
    return shape.length > 1 ? this.either(shape) : this.lists(shape[0]);
  }

  private few(count: number): readonly unknown[] {
    const few = this.texts(count);
    return this.smalls().map((n) => few[n]);
  }

  private smalls(): number[] {
    return [...this.next('numbers')].map(smallOf);
  }
  private flags(): boolean[] {
    return this.smalls().map(Boolean);
  }

  private texts(count: number): readonly string[] {
    const read = this.take('texts', count).map((text) => (text === CHINESE ? this.next('chinese') : text));
    for (let i = count - 2; i >= 0; i--) if (read[i] === AS_NEXT) read[i] = this.toMainland(read[i + 1]!);
    return read;
  }

  private words(count: number): readonly Words[] {
    const english = this.take('english', count);
    const taiwan = this.take('taiwan', count).map((text, i) => text || english[i]!);
    const changes = this.take('mainland', count);
    return english.map((en, i) => words(en, changed(this.toMainland(taiwan[i]!), changes[i]!), taiwan[i]!));
  }

  private lists(of: Shape): readonly unknown[] {
    const lengths = this.smalls();
    const items = this.column(
      of,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    let at = 0;
    return lengths.map((length) => items.slice(at, (at += length)));
  }

  private objects(fields: Readonly<Record<string, Shape>>, count: number): readonly unknown[] {
    const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
    for (const [field, shape] of Object.entries(fields)) {
      const [name = '', optional] = field.split(/(?=\?)/);
      const has = optional ? this.flags() : [];
      const those = optional ? rows.filter((_, i) => has[i]) : rows;
      this.column(shape, those.length).forEach((value, i) => (those[i]![name] = value));
    }
    // Most ids are the English name.
    for (const row of rows) if (row['id'] === '') row['id'] = (row['name'] as Words).en;
    return rows;
  }

  private either(shapes: readonly Shape[]): readonly unknown[] {
    const which = this.smalls();
    const columns = shapes.map((shape, i) => this.column(shape, which.filter((one) => one === i).length).values());
    return which.map((one) => columns[one]!.next().value as unknown);
  }
}

export const unpack = (packed: Packed): unknown =>
  new Reader(packed, mainlandOf(scriptMap(packed.scripts), packed.terms)).column(packed.shape, 1)[0];
