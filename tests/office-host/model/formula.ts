/**
 * Reads formula text into a tree. What it cannot read is either wrong (Excel refuses it) or beyond this host (it says
 * so).
 */
import { excelError, invalidArgument, notImplemented } from '../errors';
import { parseBox, splitAddress, type Box } from './address';

export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: 'range'; readonly sheet: string | null; readonly box: Box; readonly spill: boolean }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'unary'; readonly op: string; readonly arg: Node }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Node; readonly right: Node };

export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'ref' | 'word' | 'op';
  readonly text: string;
  readonly at: number;
}

const LONGEST = 8192;
const PATTERNS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /[ \r\n]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!|BUSY!)/iy],
  [
    'ref',
    /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/uy,
  ],
  ['number', /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  ['word', /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ['op', /<>|<=|>=|[-+*/^&=<>%(),;{}#@]/y],
];

/** The tokens of a formula without its `=`; throws on characters that no formula has. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const found = PATTERNS.map(([kind, pattern]) => {
      pattern.lastIndex = at;
      return { kind, match: pattern.exec(text)?.[0] };
    }).find(({ match }) => match !== undefined);
    if (!found?.match) {
      if (text[at] === '[') throw notImplemented(`structured or external references in formulas: ${text}`);
      throw invalidArgument(`formula: =${text}`);
    }
    if (found.kind !== 'space') tokens.push({ kind: found.kind, text: found.match, at });
    at += found.match.length;
  }
  return tokens;
}

const cache = new Map<string, Node>();

/** @param formula with its leading `=`. */
export function parseFormula(formula: string): Node {
  const known = cache.get(formula);
  if (known) return known;
  if (formula.length > LONGEST) throw excelError('FormulaLengthExceedsLimit', `${formula.length} characters`);
  const node = new Parser(formula.slice(1)).whole();
  cache.set(formula, node);
  return node;
}

/** Operators from the loosest to the tightest; all of them group to the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  whole(): Node {
    const node = this.binary(0);
    if (this.next < this.tokens.length) this.fail();
    return node;
  }
  private fail(): never {
    throw invalidArgument(`formula: =${this.text}`);
  }
  private peek(): string | undefined {
    const token = this.tokens[this.next];
    return token?.kind === 'op' ? token.text : undefined;
  }
  private take(op: string): boolean {
    if (this.peek() !== op) return false;
    this.next += 1;
    return true;
  }
  private expect(op: string): void {
    if (!this.take(op)) this.fail();
  }

  private binary(level: number): Node {
    const ops = LEVELS[level];
    if (!ops) return this.unary();
    let left = this.binary(level + 1);
    for (let op = this.peek(); op && ops.includes(op); op = this.peek()) {
      this.next += 1;
      left = { kind: 'binary', op, left, right: this.binary(level + 1) };
    }
    return left;
  }
  private unary(): Node {
    const op = this.peek();
    if (op === '-' || op === '+' || op === '@') {
      this.next += 1;
      const arg = this.unary();
      return op === '-' ? { kind: 'unary', op, arg } : op === '@' ? { kind: 'unary', op, arg } : arg;
    }
    let node = this.primary();
    while (this.take('%')) node = { kind: 'unary', op: '%', arg: node };
    return node;
  }
  private primary(): Node {
    const token = this.tokens[this.next++] ?? this.fail();
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', code: token.text.toUpperCase() };
      case 'ref':
        return this.reference(token.text);
      case 'word':
        return this.word(token.text);
      case 'op':
        break;
    }
    if (token.text === '(') {
      const inner = this.binary(0);
      if (this.peek() === ',') throw notImplemented(`unions of ranges in formulas: =${this.text}`);
      this.expect(')');
      return inner;
    }
    return token.text === '{' ? this.array() : this.fail();
  }
  private reference(text: string): Node {
    const { sheet, rest } = splitAddress(text);
    const box = parseBox(rest);
    if (!box) return { kind: 'name', sheet, name: rest };
    const node = { kind: 'range', sheet, box, spill: this.take('#') } as const;
    return node;
  }
  private word(text: string): Node {
    if (this.take('(')) return { kind: 'call', name: text.toUpperCase(), args: this.args() };
    if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
    const { sheet, rest } = splitAddress(text);
    return { kind: 'name', sheet, name: rest };
  }
  private args(): (Node | null)[] {
    if (this.take(')')) return [];
    const args: (Node | null)[] = [];
    for (;;) {
      args.push(this.peek() === ',' || this.peek() === ')' ? null : this.binary(0));
      if (this.take(')')) return args;
      this.expect(',');
    }
  }
  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows[rows.length - 1]!.push(this.unary());
      if (this.take('}')) break;
      if (this.take(';')) rows.push([]);
      else this.expect(',');
    }
    if (rows.some((row) => row.length !== rows[0]!.length)) this.fail();
    return { kind: 'array', rows };
  }
}

/** All function calls of a tree. */
export function callsIn(node: Node): Extract<Node, { kind: 'call' }>[] {
  switch (node.kind) {
    case 'call':
      return [node, ...node.args.flatMap((arg) => (arg ? callsIn(arg) : []))];
    case 'unary':
      return callsIn(node.arg);
    case 'binary':
      return [...callsIn(node.left), ...callsIn(node.right)];
    default:
      return [];
  }
}
