/** Packs tables of values for functions.js: src/packed/unpack.ts says how they look, and reads them. */
import { WRITTEN, type Words } from '../../src/core/lang';
import type { Scripts } from '../../src/core/scripts';
import { mainlandOf, scriptMap, TERMS, type TermPairs, type ToMainland } from '../../src/packed/mainland';
import {
  AS_NEXT,
  BETWEEN,
  changed,
  CHINESE,
  smallChar,
  STREAMS,
  type Packed,
  type Shape,
  type Stream,
} from '../../src/packed/unpack';

type Kind = Exclude<Extract<Shape, string>, 'small'> | 'list' | 'object';
type Row = Readonly<Record<string, unknown>>;

export const TERM_PAIRS: TermPairs = [Object.keys(TERMS).join('|'), Object.values(TERMS).join('|')];

/** Numbers would change their order. */
const FIELD = /^[a-z]\w*$/i;
const HAN = /\p{Script=Han}/u;
/** More of them are not few: their characters would take two bytes. */
const FEW = 78;
/** Below it numbers have a character each that is no half of another. */
const LARGE = 0xd000;
const isSmall = (n: number): boolean => Number.isInteger(n) && !Object.is(n, -0) && n >= 0 && n < LARGE;

const isWords = (value: object): value is Words => Object.keys(value).sort().join() === [...WRITTEN].sort().join();

function kindOf(value: unknown): Kind {
  if (value === null) return 'nothing';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return isWords(value) ? 'words' : 'object';
  throw new Error(`cannot be packed: ${String(value)}; expected what JSON has`);
}

/** The change that makes one text of another, as `changed` takes it. */
export function changeOf(from: string, to: string): string {
  if (from === to) return '';
  const least = Math.min(from.length, to.length);
  let at = 0;
  while (at < least && from[at] === to[at]) at++;
  let behind = 0;
  while (behind < least - at && from.at(-1 - behind) === to.at(-1 - behind)) behind++;
  return `${at} ${from.length - behind - at} ${to.slice(at, to.length - behind)}`;
}

class Writer {
  readonly streams: Readonly<Record<Stream, string[]>> = {
    texts: [],
    english: [],
    chinese: [],
    taiwan: [],
    mainland: [],
    numbers: [],
  };
  constructor(private readonly toMainland: ToMainland) {}

  private push(stream: Stream, item: string): void {
    if (item.includes(BETWEEN)) throw new Error(`cannot be packed: ${item}; ${BETWEEN} divides texts there`);
    this.streams[stream].push(item);
  }
  private smalls(values: readonly (number | boolean)[]): void {
    const large = values.find((value) => !isSmall(Number(value)));
    if (large !== undefined) throw new Error(`cannot be packed: a list of ${large}; expected less than ${LARGE}`);
    this.push('numbers', values.map((value) => smallChar(Number(value))).join(''));
  }

  column(values: readonly unknown[]): Shape {
    const kinds = [...new Set(values.map(kindOf))];
    if (kinds.length > 1) return this.either(values, kinds);
    const [kind = 'nothing'] = kinds;
    if (kind === 'text') return this.texts(values as readonly string[]);
    if (kind === 'list') return this.lists(values as readonly (readonly unknown[])[]);
    if (kind === 'object') return this.objects(values as readonly Row[]);
    if (kind === 'words') for (const one of values as readonly Words[]) this.words(one);
    if (kind === 'number') return this.numbers(values as readonly number[]);
    if (kind === 'flag') this.smalls(values as readonly boolean[]);
    return kind;
  }

  private numbers(numbers: readonly number[]): Shape {
    if (numbers.every((n) => isSmall(n) && n < 1000)) {
      this.smalls(numbers);
      return 'small';
    }
    for (const n of numbers) this.push('numbers', String(n));
    return 'number';
  }

  private either(values: readonly unknown[], kinds: readonly Kind[]): Shape {
    this.smalls(values.map((value) => kinds.indexOf(kindOf(value))));
    const [first, second, ...others] = kinds.map((kind) => this.column(values.filter((one) => kindOf(one) === kind)));
    return [first!, second!, ...others];
  }

  private texts(texts: readonly string[]): Shape {
    const few = [...new Set(texts)];
    if (few.length <= FEW && few.length * 2 <= texts.length) {
      for (const one of few) this.text(one, undefined);
      this.smalls(texts.map((text) => few.indexOf(text)));
      return few.length;
    }
    texts.forEach((text, i) => this.text(text, texts[i + 1]));
    return 'text';
  }
  private text(text: string, next: string | undefined): void {
    if (text === AS_NEXT || text === CHINESE) throw new Error(`cannot be packed: ${text}; it means something there`);
    if (next !== undefined && text !== next && this.toMainland(next) === text) return this.push('texts', AS_NEXT);
    if (!HAN.test(text)) return this.push('texts', text);
    this.push('texts', CHINESE);
    this.push('chinese', text);
  }

  private words({ en, 'zh-CN': cn, 'zh-TW': tw }: Words): void {
    if (tw === '' && en !== '') throw new Error(`cannot be packed: ${en}; it has no Chinese`);
    const follows = this.toMainland(tw);
    const change = changeOf(follows, cn);
    if (changed(follows, change) !== cn) throw new Error(`cannot be packed: ${cn}; it has several lines`);
    this.push('english', en);
    this.push('taiwan', tw === en ? '' : tw);
    this.push('mainland', change);
  }

  private lists(lists: readonly (readonly unknown[])[]): Shape {
    this.smalls(lists.map((list) => list.length));
    return [this.column(lists.flat())];
  }

  private objects(rows: readonly Row[]): Shape {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const fields = names.map((name): readonly [string, Shape] => {
      if (!FIELD.test(name)) throw new Error(`cannot be packed: a field ${name}; expected a name`);
      const has = rows.map((row) => row[name] !== undefined);
      const isOptional = has.includes(false);
      if (isOptional) this.smalls(has);
      const column = this.column(rows.filter((_, i) => has[i]).map((row) => fieldOf(row, name)));
      return [isOptional ? `${name}?` : name, column];
    });
    return Object.fromEntries(fields);
  }
}

/** An id that is the English name is left out. */
function fieldOf(row: Row, name: string): unknown {
  const [value, called] = [row[name], row['name']];
  if (name !== 'id' || typeof called !== 'object' || called === null || !isWords(called)) return value;
  if (value === '') throw new Error(`cannot be packed: an empty id of ${called.en}`);
  return value === called.en ? '' : value;
}

/** @param value what JSON has, with texts in every language wherever there are some. */
export function pack(value: unknown, scripts: Scripts): Packed {
  const writer = new Writer(mainlandOf(scriptMap(scripts), TERM_PAIRS));
  const shape = writer.column([value]);
  const [texts, english, chinese, taiwan, mainland, numbers] = STREAMS.map((stream) =>
    writer.streams[stream].join(BETWEEN),
  ) as [string, string, string, string, string, string];
  return { texts, shape, english, chinese, scripts, terms: TERM_PAIRS, taiwan, mainland, numbers };
}
