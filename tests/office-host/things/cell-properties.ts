/** Range.getCellProperties and its kin: many formats in one answer, shaped like the options that ask for them. */
import { invalidArgument } from '../errors';
import type { Box } from '../model/address';
import type { Thing } from '../thing';
import { dimensions, Range, type RangeTarget } from './range';

export type PropertyAxis = 'cell' | 'row' | 'column';
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const at = ({ sheet, box }: RangeTarget, change: Partial<Box>): Thing =>
  Range({ sheet, box: { ...box, ...change } }) as Thing;

export function readProperties(target: RangeTarget, axis: PropertyAxis, options: unknown): unknown {
  if (!isTree(options)) throw invalidArgument(`load options: ${JSON.stringify(options)}`);
  const { box } = target;
  const columns = (row: number): unknown[] =>
    Array.from({ length: box.columns }, (_, c) =>
      read(at(target, { row: box.row + row, column: box.column + c, rows: 1, columns: 1 }), options),
    );
  if (axis === 'cell') return Array.from({ length: box.rows }, (_, r) => columns(r));
  if (axis === 'row')
    return Array.from({ length: box.rows }, (_, r) => read(at(target, { row: box.row + r, rows: 1 }), options));
  return Array.from({ length: box.columns }, (_, c) =>
    read(at(target, { column: box.column + c, columns: 1 }), options),
  );
}

function read(thing: Thing, options: Tree): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === true) found[name] = thing.read(pascal(name));
    else if (isTree(wanted))
      found[name] =
        name === 'borders' ? borders(thing.navigate('Borders')!, wanted) : read(thing.navigate(pascal(name))!, wanted);
  }
  return found;
}
/** Options name the properties once; the answer has them for each edge. */
function borders(thing: Thing, options: Tree): Record<string, unknown> {
  const edges = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
  return Object.fromEntries(Object.entries(edges).map(([name, edge]) => [name, read(thing.index(edge)!, options)]));
}

export function writeProperties(target: RangeTarget, axis: PropertyAxis, data: unknown): void {
  const { box } = target;
  const rows = axis === 'cell' ? box.rows : axis === 'row' ? box.rows : box.columns;
  if (!Array.isArray(data) || data.length !== rows) throw dimensions();
  data.forEach((one: unknown, index) => {
    if (axis !== 'cell')
      return write(
        at(target, axis === 'row' ? { row: box.row + index, rows: 1 } : { column: box.column + index, columns: 1 }),
        one,
      );
    if (!Array.isArray(one) || one.length !== box.columns) throw dimensions();
    one.forEach((cell, c) =>
      write(at(target, { row: box.row + index, column: box.column + c, rows: 1, columns: 1 }), cell),
    );
  });
}

function write(thing: Thing, data: unknown): void {
  if (!isTree(data)) throw invalidArgument(`properties: ${JSON.stringify(data)}`);
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    if (name === 'borders' && isTree(value)) {
      for (const [edge, border] of Object.entries(value))
        write(thing.navigate('Borders')!.index(`Edge${pascal(edge)}`)!, border);
    } else if (isTree(value) && name !== 'hyperlink') write(thing.navigate(pascal(name))!, value);
    else thing.write(pascal(name), value);
  }
}
