/**
 * Range.format: sizes, alignment, fill, font, borders. Read from several cells, a property is null where they differ.
 */
import { enumValue } from '../enums';
import { invalidArgument } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, type Box } from '../model/address';
import { each, type Look, type Sheet } from '../model/sheet';
import { shown } from '../model/text';
import { define, type Thing, type Type } from '../thing';
import * as check from './check';
import type { Properties } from './bag';

/** One or more rectangles of a sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];
}

const WIDEST = 1343;
const HIGHEST = 409.5;
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The value all share; null when they differ. */
export function same<V>(values: Iterable<V>): V | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0]! : null;
}

/** Looks of the cells of the areas; of huge ones only what is stored. */
function* looks({ sheet, boxes }: Areas): Generator<Look> {
  for (const box of boxes) {
    if (box.rows * box.columns > 1_000_000) {
      yield sheet.lookAt(box.row, box.column);
      continue;
    }
    for (let r = 0; r < box.rows; r++)
      for (let c = 0; c < box.columns; c++) yield sheet.lookAt(box.row + r, box.column + c);
  }
}

export function change(areas: Areas, work: (look: Look, row: number, column: number) => void): void {
  for (const box of areas.boxes) {
    areas.sheet.changeLooks(box, work);
    areas.sheet.workbook.listener.formatted(areas.sheet, box);
  }
}

/** The value all cells share; the answer for one cell, the usual question, needs no comparing. */
function shared(areas: Areas, read: (look: Look) => unknown): unknown {
  const {
    sheet,
    boxes: [box, ...more],
  } = areas;
  if (box && more.length === 0 && box.rows * box.columns === 1) return read(sheet.lookAt(box.row, box.column));
  const found = looks(areas);
  const first = found.next();
  if (first.done) return null;
  const value = read(first.value);
  for (const look of found) if (read(look) !== value) return null;
  return value;
}

const readPart =
  (name: 'fill' | 'font' | 'layout', property: string, fallback: unknown) =>
  (areas: Areas): unknown =>
    shared(areas, (look) => look[name]?.[property] ?? fallback);

/** Properties kept in one part of the cells' looks. */
function part(name: 'fill' | 'font' | 'layout', properties: Properties): Required<Pick<Type<Areas>, 'get' | 'set'>> {
  const entries = Object.entries(properties);
  return {
    get: Object.fromEntries(
      entries.map(([property, [, fallback]]) => [property, readPart(name, camel(property), fallback)]),
    ),
    set: Object.fromEntries(
      entries.map(([property, [checked]]) => [
        property,
        (areas: Areas, value: unknown) => {
          const kept = checked(value);
          change(areas, (look) => {
            (look[name] ??= {})[camel(property)] = kept;
          });
        },
      ]),
    ),
  };
}

const tint = check.number(-1, 1);

export const Fill = define<Areas>({
  name: 'RangeFill',
  ...part('fill', {
    Color: [check.color, '#FFFFFF'],
    TintAndShade: [tint, 0],
    PatternTintAndShade: [tint, 0],
    Pattern: [check.oneOf('FillPattern'), 'None'],
    PatternColor: [check.color, '#000000'],
  }),
  call: {
    Clear: (areas) =>
      change(areas, (look) => {
        delete look.fill;
      }),
  },
});

export const Font = define<Areas>({
  name: 'RangeFont',
  ...part('font', {
    Name: [check.text, 'Calibri'],
    Size: [check.number(1, 409), 11],
    Color: [check.color, '#000000'],
    Bold: [check.bool, false],
    Italic: [check.bool, false],
    Underline: [check.oneOf('RangeUnderlineStyle'), 'None'],
    Strikethrough: [check.bool, false],
    Subscript: [check.bool, false],
    Superscript: [check.bool, false],
    TintAndShade: [tint, 0],
  }),
});

/** Which side of which cells an edge of the range is. */
const EDGES: Readonly<
  Record<string, (box: Box) => readonly (readonly [side: string, on: (row: number, column: number) => boolean])[]>
> = {
  EdgeTop: (box) => [['Top', (row) => row === box.row]],
  EdgeBottom: (box) => [['Bottom', (row) => row === box.row + box.rows - 1]],
  EdgeLeft: (box) => [['Left', (_, column) => column === box.column]],
  EdgeRight: (box) => [['Right', (_, column) => column === box.column + box.columns - 1]],
  InsideHorizontal: (box) => [
    ['Bottom', (row) => row < box.row + box.rows - 1],
    ['Top', (row) => row > box.row],
  ],
  InsideVertical: (box) => [
    ['Right', (_, column) => column < box.column + box.columns - 1],
    ['Left', (_, column) => column > box.column],
  ],
  DiagonalDown: () => [['DiagonalDown', () => true]],
  DiagonalUp: () => [['DiagonalUp', () => true]],
};

interface Edge extends Areas {
  readonly edge: string;
}
function readBorder({ sheet, boxes, edge }: Edge, property: string, fallback: unknown): unknown {
  const found: unknown[] = [];
  for (const box of boxes)
    for (const [side, on] of EDGES[edge]!(box))
      each(box, (r, c) => {
        if (on(r, c)) found.push(sheet.lookAt(r, c).borders?.[side]?.[property] ?? fallback);
      });
  return found.length === 0 ? fallback : same(found);
}
function writeBorder(target: Edge, property: string, value: unknown): void {
  for (const box of target.boxes) {
    for (const [side, on] of EDGES[target.edge]!(box)) {
      change({ sheet: target.sheet, boxes: [box] }, (look, row, column) => {
        if (row >= 0 && !on(row, column)) return;
        const border = ((look.borders ??= {})[side] ??= {});
        border[property] = value;
        // A line without a style, but with a weight or colour, is drawn.
        if (property !== 'style' && border['style'] === undefined) border['style'] = 'Continuous';
      });
    }
  }
}
const borderProperties: Properties = {
  Style: [check.oneOf('BorderLineStyle'), 'None'],
  Weight: [check.oneOf('BorderWeight'), 'Thin'],
  Color: [check.color, '#000000'],
  TintAndShade: [tint, 0],
};
const Border = define<Edge>({
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: edge }),
  get: {
    SideIndex: ({ edge }) => edge,
    ...Object.fromEntries(
      Object.entries(borderProperties).map(([name, [, fallback]]) => [
        name,
        (edge: Edge) => readBorder(edge, camel(name), fallback),
      ]),
    ),
  },
  set: Object.fromEntries(
    Object.entries(borderProperties).map(([name, [checked]]) => [
      name,
      (edge: Edge, value: unknown) => writeBorder(edge, camel(name), checked(value)),
    ]),
  ),
});
const Borders = define<Areas>({
  name: 'RangeBorderCollection',
  get: { Count: () => 8 },
  items: (areas) => Object.keys(EDGES).map((edge) => Border({ ...areas, edge }) as Thing),
  item: (areas, key) => Border({ ...areas, edge: enumValue('BorderIndex', key) }) as Thing,
  call: {
    GetItemAt: (areas, index: unknown) =>
      Border({
        ...areas,
        edge: Object.keys(EDGES)[check.integer(index, 'index', 0)] ?? enumValue('BorderIndex', index),
      }),
  },
});

function columns({ boxes }: Areas): number[] {
  return boxes.flatMap((box) =>
    box.columns === MAX_COLUMNS ? [box.column] : Array.from({ length: box.columns }, (_, i) => box.column + i),
  );
}
function rows({ boxes }: Areas): number[] {
  return boxes.flatMap((box) =>
    box.rows === MAX_ROWS ? [box.row] : Array.from({ length: box.rows }, (_, i) => box.row + i),
  );
}
function size(value: unknown, most: number, what: string): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= most))
    throw invalidArgument(`${what} from 0 to ${most} points: ${JSON.stringify(value)}`);
  return value;
}

/** About as wide as the longest text: what matters is that it changes and grows with the text. */
function autofit(areas: Areas, axis: 'column' | 'row'): void {
  const { sheet } = areas;
  sheet.guard();
  sheet.workbook.calculator.settle();
  const longest = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    const inside = areas.boxes.some(
      (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
    );
    if (!inside || cell.value === '' || sheet.mergedAt(row, column)) continue;
    const text = shown(cell.value, cell.look.numberFormat ?? 'General');
    const lines = text.split('\n');
    const width = Math.max(
      ...lines.map((line) => [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffff]/.test(letter) ? 2 : 1), 0)),
    );
    const fontSize = Number(cell.look.font?.['size'] ?? 11) / 11;
    const wanted =
      axis === 'column'
        ? (width * 7 + 5) * 0.75 * fontSize
        : (cell.look.layout?.['wrapText']
            ? Math.max(lines.length, Math.ceil((width * 5.25 * fontSize) / Math.max(1, sheet.width(column))))
            : lines.length) *
          15 *
          fontSize;
    const index = axis === 'column' ? column : row;
    longest.set(index, Math.max(longest.get(index) ?? 0, wanted));
  }
  for (const [index, wanted] of longest)
    (axis === 'column' ? sheet.widths : sheet.heights).set(
      index,
      Math.min(wanted, axis === 'column' ? WIDEST : HIGHEST),
    );
}

const layout = part('layout', {
  WrapText: [check.bool, false],
  HorizontalAlignment: [check.oneOf('HorizontalAlignment'), 'General'],
  VerticalAlignment: [check.oneOf('VerticalAlignment'), 'Bottom'],
  TextOrientation: [check.number(-90, 180), 0],
  ReadingOrder: [check.oneOf('ReadingOrder'), 'Context'],
  ShrinkToFit: [check.bool, false],
  IndentLevel: [check.number(0, 250), 0],
  AutoIndent: [check.bool, false],
});

export const Format = define<Areas>({
  name: 'RangeFormat',
  get: {
    ...layout.get,
    ColumnWidth: (areas) => same(columns(areas).map((column) => areas.sheet.width(column))),
    RowHeight: (areas) => same(rows(areas).map((row) => areas.sheet.height(row))),
    UseStandardWidth: (areas) => same(columns(areas).map((column) => !areas.sheet.widths.has(column))),
    UseStandardHeight: (areas) => same(rows(areas).map((row) => !areas.sheet.heights.has(row))),
  },
  set: {
    ...layout.set,
    ColumnWidth: (areas, value) => {
      areas.sheet.guard();
      for (const column of columns(areas)) areas.sheet.widths.set(column, size(value, WIDEST, 'column width'));
    },
    RowHeight: (areas, value) => {
      areas.sheet.guard();
      for (const row of rows(areas)) areas.sheet.heights.set(row, size(value, HIGHEST, 'row height'));
    },
    UseStandardWidth: (areas, value) => {
      areas.sheet.guard();
      if (check.bool(value)) for (const column of columns(areas)) areas.sheet.widths.delete(column);
    },
    UseStandardHeight: (areas, value) => {
      areas.sheet.guard();
      if (check.bool(value)) for (const row of rows(areas)) areas.sheet.heights.delete(row);
    },
  },
  nav: {
    Fill: (areas): Thing => Fill(areas) as Thing,
    Font: (areas) => Font(areas) as Thing,
    Borders: (areas) => Borders(areas) as Thing,
  },
  call: {
    AutofitColumns: (areas) => autofit(areas, 'column'),
    AutofitRows: (areas) => autofit(areas, 'row'),
  },
});
