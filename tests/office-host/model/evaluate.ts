/**
 * Computes formula trees. What this host does not know of Excel's functions fails loudly; names nobody knows are
 * #NAME?.
 */
import { notImplemented } from '../errors';
import { BUILTINS, EXCEL_FUNCTIONS } from './builtins';
import type { Box } from './address';
import type { Node } from './formula';
import { CellFault, type Scalar } from './sheet';

/** A value while it is computed: one cell's, or rows of them. Empty cells are null. */
export type Item = Scalar | null;
export type Value = Item | readonly (readonly Item[])[];

/** What a formula sees of the workbook. */
export interface Scope {
  /** Values of a range; a CellFault when there is no such sheet. */
  readonly range: (sheet: string | null, box: Box, spill: boolean) => Value;
  /** Undefined when there is no such name. */
  readonly named: (name: string, sheet: string | null) => Value | undefined;
  /** Functions of add-ins; undefined when there is none of that name. */
  readonly custom: (name: string, args: readonly (Value | undefined)[]) => Value | undefined;
}

export const fault = (code: string): CellFault => new CellFault(code);
export const isRows = (value: Value): value is readonly (readonly Item[])[] => Array.isArray(value);

export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'error':
      return fault(node.code);
    case 'array':
      return node.rows.map((row) => row.map((one) => evaluate(one, scope) as Item));
    case 'range':
      return scope.range(node.sheet, node.box, node.spill);
    case 'name':
      return scope.named(node.name, node.sheet) ?? fault('#NAME?');
    case 'unary':
      return lift([evaluate(node.arg, scope)], ([value]) => unary(node.op, value!));
    case 'binary':
      return lift([evaluate(node.left, scope), evaluate(node.right, scope)], ([left, right]) =>
        binary(node.op, left!, right!),
      );
    case 'call':
      return call(node, scope);
  }
}

function call({ name, args }: Extract<Node, { kind: 'call' }>, scope: Scope): Value {
  // These look at one branch only.
  if (name === 'IF') {
    const test = args[0] ? asBoolean(single(evaluate(args[0], scope))) : false;
    if (test instanceof CellFault) return test;
    const branch = test ? args[1] : args.length > 2 ? args[2] : undefined;
    return branch === undefined ? test : branch ? evaluate(branch, scope) : 0;
  }
  if (name === 'IFERROR' || name === 'IFNA') {
    const value = args[0] ? evaluate(args[0], scope) : 0;
    const caught = (one: Item): boolean =>
      one instanceof CellFault && one.code !== '#BUSY!' && (name === 'IFERROR' || one.code === '#N/A');
    if (!args[1] && args.length < 2) return fault('#VALUE!');
    const other = (): Value => (args[1] ? evaluate(args[1], scope) : 0);
    return isRows(value)
      ? value.map((row) => row.map((one) => (caught(one) ? single(other()) : one)))
      : caught(value)
        ? other()
        : value;
  }
  const values = args.map((arg) => (arg ? evaluate(arg, scope) : undefined));
  const builtin = BUILTINS[name];
  if (builtin) return builtin(values);
  const custom = scope.custom(name, values);
  if (custom !== undefined) return custom;
  if (EXCEL_FUNCTIONS.has(name)) throw notImplemented(`the worksheet function ${name}`);
  return fault('#NAME?');
}

/** The first item of rows, the value itself otherwise. */
export const single = (value: Value | undefined): Item =>
  value === undefined ? null : isRows(value) ? (value[0]?.[0] ?? null) : value;

/** Applies `work` item by item; single values and single rows or columns stretch. */
export function lift(values: readonly Value[], work: (items: readonly Item[]) => Item): Value {
  const arrays = values.filter(isRows);
  const safely = (items: readonly Item[]): Item =>
    items.find((item): item is CellFault => item instanceof CellFault) ?? work(items);
  if (arrays.length === 0) return safely(values as readonly Item[]);
  const rows = Math.max(...arrays.map((array) => array.length));
  const columns = Math.max(...arrays.map((array) => array[0]?.length ?? 0));
  const pick = (value: Value, r: number, c: number): Item => {
    if (!isRows(value)) return value;
    const row = value[value.length === 1 ? 0 : r];
    const item = row?.[row.length === 1 ? 0 : c];
    return item === undefined ? fault('#N/A') : item;
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => safely(values.map((value) => pick(value, r, c)))),
  );
}

function unary(op: string, value: Item): Item {
  if (op === '@') return value;
  const number = asNumber(value);
  if (number instanceof CellFault) return number;
  return op === '%' ? number / 100 : -number;
}

function binary(op: string, left: Item, right: Item): Item {
  if (op === '&') return asText(left) + asText(right);
  if (['=', '<>', '<', '>', '<=', '>='].includes(op)) return compare(op, left, right);
  const a = asNumber(left);
  const b = asNumber(right);
  if (a instanceof CellFault) return a;
  if (b instanceof CellFault) return b;
  if (op === '/' && b === 0) return fault('#DIV/0!');
  const result = op === '+' ? a + b : op === '-' ? a - b : op === '*' ? a * b : op === '/' ? a / b : a ** b;
  return Number.isFinite(result) ? result : fault('#NUM!');
}

/** Numbers before texts before booleans; texts without regard to case. */
export function order(left: Item, right: Item): number {
  const rank = (value: Item): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const blank = (value: Item, other: Item): Item =>
    value ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [a, b] = [blank(left, right), blank(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
function compare(op: string, left: Item, right: Item): boolean {
  const sign = order(left, right);
  return op === '='
    ? sign === 0
    : op === '<>'
      ? sign !== 0
      : op === '<'
        ? sign < 0
        : op === '>'
          ? sign > 0
          : op === '<='
            ? sign <= 0
            : sign >= 0;
}

export function asNumber(value: Item): number | CellFault {
  if (value instanceof CellFault || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = value.trim() === '' ? NaN : Number(value);
  return Number.isNaN(number) ? fault('#VALUE!') : number;
}
export function asBoolean(value: Item): boolean | CellFault {
  if (value instanceof CellFault || typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : fault('#VALUE!');
  return value !== null && value !== 0;
}
export const asText = (value: Item): string =>
  value === null
    ? ''
    : typeof value === 'boolean'
      ? value
        ? 'TRUE'
        : 'FALSE'
      : value instanceof CellFault
        ? value.code
        : String(value);
