/** Formulas made at random, of which it is known what they say. */
import fc from 'fast-check';

export interface Cell {
  /** From 0; null in a whole column or row. */
  readonly row: number | null;
  readonly column: number | null;
  readonly heldRow: boolean;
  readonly heldColumn: boolean;
}
export interface Area {
  readonly kind: 'area';
  /** With its exclamation mark, or empty. */
  readonly prefix: string;
  readonly corners: readonly Cell[];
}
export interface Called {
  readonly kind: 'call';
  readonly ours: string | null;
  readonly spelling: string;
  readonly arguments: readonly Made[];
}
/** What stays as it is, whatever it looks like. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly text: string;
}
export interface Joined {
  readonly kind: 'joined';
  readonly parts: readonly (Made | string)[];
}
export type Made = Area | Called | Fixed | Joined;

/** What people write where they may write anything: all that means something elsewhere. */
const NASTY = fc
  .array(
    fc.constantFrom(
      'A1',
      'XIAOMI.SHARE(',
      '(',
      ')',
      ',',
      '"',
      "'",
      '$B$2',
      ' ',
      '{',
      ';',
      '!',
      '地区',
      '=',
      '#',
      '@',
      'x',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));
const text = NASTY.map((one) => `"${one.replace(/"/g, '""')}"`);
const quotedSheet = NASTY.map((one) => `'s${one.replace(/'/g, "''")}s'`);
const prefix = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('Data!', 'Sheet1:Sheet3!', '[1]Data!', "'[1]A b'!", "'C:\\a (b, c)\\[B.xlsx]S'!", '数据!'),
  quotedSheet.map((sheet) => `${sheet}!`),
);
const column = NASTY.map((one) => `c${one.replace(/['#@[\]]/g, (mark) => `'${mark}`)}`);
const table = fc
  .tuple(
    column,
    fc.constantFrom('T[_]', 'T[@[_]]', 'T[[#This Row],[_]]', 'Data!T[_]', 'T[_]:T[_]', 'T[[_]:[_]]', '[_]'),
  )
  .map(([name, form]) => form.replace(/_/g, () => name));
const name = fc.constantFrom(
  'Atlas_Key',
  'ABCD12',
  'XFE1',
  'A1048577',
  'R1C1',
  'a.b.c',
  'A1.5x',
  '_xlpm.x',
  '地区',
  'XIAOMI',
);
const literal = fc.constantFrom('1', '.5', '1.5E+3', 'TRUE', '#N/A', '#REF!', '{1,2;"a,b)",#N/A}', '{"}",1}');
const fixed = fc.oneof(text, table, name, literal).map((one): Fixed => ({ kind: 'fixed', text: one }));

const row = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1_048_575 }));
const col = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 16_383 }));
const cell = fc.record({ row, column: col, heldRow: fc.boolean(), heldColumn: fc.boolean() });
const whole = fc.oneof(
  cell.map((one): Cell => ({ ...one, row: null, heldRow: false })),
  cell.map((one): Cell => ({ ...one, column: null, heldColumn: false })),
);
/** Corners from left to right and downwards, as Excel writes them. */
const inOrder = ([a, b]: readonly [Cell, Cell]): Cell[] => {
  const [upper, lower] = (a.row ?? 0) <= (b.row ?? 0) ? [a, b] : [b, a];
  const [left, right] = (a.column ?? 0) <= (b.column ?? 0) ? [a, b] : [b, a];
  return [
    { row: upper.row, heldRow: upper.heldRow, column: left.column, heldColumn: left.heldColumn },
    { row: lower.row, heldRow: lower.heldRow, column: right.column, heldColumn: right.heldColumn },
  ];
};
export const area: fc.Arbitrary<Area> = fc.oneof(
  fc.tuple(prefix, cell).map(([at, one]): Area => ({ kind: 'area', prefix: at, corners: [one] })),
  fc
    .tuple(prefix, fc.tuple(cell, cell))
    .map(([at, two]): Area => ({ kind: 'area', prefix: at, corners: inOrder(two) })),
  fc
    .tuple(prefix, fc.tuple(whole, whole))
    .filter(([, [a, b]]) => (a.row === null) === (b.row === null))
    .map(([at, two]): Area => ({ kind: 'area', prefix: at, corners: inOrder(two) })),
);

const OURS = fc
  .tuple(
    fc.constantFrom('SHARE', 'RANK', 'VALUE', 'CITE'),
    fc.constantFrom('XIAOMI.', 'xiaomi.', '_xldudf_XIAOMI_'),
    fc.boolean(),
  )
  .map(([ours, before, small]) => ({ ours, spelling: before + (small ? ours.toLowerCase() : ours) }));
const OTHERS = fc
  .constantFrom('SUM', 'IF', 'LOG10', '_xlfn.IFNA', 'LET', '_xlfn.LAMBDA', 'MYXIAOMI.SHARE', 'XIAOMIX.SHARE', '')
  .map((spelling) => ({ ours: null, spelling }));

export const { made, call } = fc.letrec<{ made: Made; call: Called }>((tie) => ({
  made: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fixed,
    area,
    tie('call'),
    fc
      .tuple(tie('made'), fc.constantFrom('+', '-', '&', '^', '<>', '>=', ' + ', '%*', '#*', '\n/'), tie('made'))
      .map((parts): Joined => ({ kind: 'joined', parts })),
    tie('made').map((one): Joined => ({ kind: 'joined', parts: ['@', one] })),
  ),
  call: fc
    .tuple(
      fc.oneof(OURS, OTHERS),
      fc.array(fc.oneof(tie('made'), fc.constant<Fixed>({ kind: 'fixed', text: '' })), { maxLength: 3 }),
    )
    // A bracket of its own is around something, and one empty argument is none.
    .filter(
      ([{ spelling }, args]) => (spelling !== '' || args.length > 0) && !(args.length === 1 && textOf(args[0]!) === ''),
    )
    .map(([named, args]): Called => ({ kind: 'call', ...named, arguments: args })),
}));

const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
const corner = ({ row: r, column: c, heldRow, heldColumn }: Cell): string =>
  (c === null ? '' : (heldColumn ? '$' : '') + letters(c)) + (r === null ? '' : (heldRow ? '$' : '') + String(r + 1));

/** How the formula is written; `areas` says what stands for each area. */
export function textOf(one: Made, areas = (at: Area): string => at.prefix + at.corners.map(corner).join(':')): string {
  switch (one.kind) {
    case 'area':
      return areas(one);
    case 'fixed':
      return one.text;
    case 'call':
      return `${one.spelling}(${one.arguments.map((each) => textOf(each, areas)).join(',')})`;
    case 'joined':
      return one.parts.map((part) => (typeof part === 'string' ? part : textOf(part, areas))).join('');
  }
}

export function movedText(one: Made, rows: number, columns: number): string {
  const shift = (n: number | null, held: boolean, by: number): number | null => (n === null || held ? n : n + by);
  return textOf(one, ({ prefix: before, corners }) => {
    const there = corners.map((at) => ({
      ...at,
      row: shift(at.row, at.heldRow, rows),
      column: shift(at.column, at.heldColumn, columns),
    }));
    const off = there.some(
      ({ row: r, column: c }) => (r !== null && (r < 0 || r > 1_048_575)) || (c !== null && (c < 0 || c > 16_383)),
    );
    return before + (off ? '#REF!' : there.map(corner).join(':'));
  });
}

/** Our calls, in the order in which they begin. */
export function callsOf(one: Made): { name: string; arguments: string[] }[] {
  if (one.kind === 'joined') return one.parts.flatMap((part) => (typeof part === 'string' ? [] : callsOf(part)));
  if (one.kind !== 'call') return [];
  const below = one.arguments.flatMap(callsOf);
  return one.ours === null
    ? below
    : [{ name: one.ours, arguments: one.arguments.map((each) => textOf(each).trim()) }, ...below];
}

export function areasOf(one: Made): Area[] {
  if (one.kind === 'area') return [one];
  if (one.kind === 'joined') return one.parts.flatMap((part) => (typeof part === 'string' ? [] : areasOf(part)));
  return one.kind === 'call' ? one.arguments.flatMap(areasOf) : [];
}
