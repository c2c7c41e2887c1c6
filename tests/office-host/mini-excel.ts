/**
 * A small in-memory workbook behind the real Office.js: what src/hosts/office asks for and nothing more. Whatever it does
 * not know throws, so that no test passes on a silent stub. It enforces what Excel enforces and the client does not:
 * array sizes, protected sheets, table overlap, names and headers, text that turns into formulas.
 */
import type { Action, Host, ObjectPath, Request } from './boot';

export class ExcelError extends Error {
  constructor(readonly code: string, message: string, readonly status = 400) {
    super(message);
  }
}
const invalid = (message: string): ExcelError => new ExcelError('InvalidArgument', message);

interface Thing {
  /** What tells the client which object this is in the next request. */
  readonly identity: Record<string, unknown>;
  readonly get: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Items of a collection. */
  readonly items?: () => readonly Thing[];
  readonly item?: (key: string) => Thing;
}
export interface MiniCell {
  formula: string | number | boolean;
  format: string;
}
export interface MiniTable { readonly id: string; name: string; row: number; column: number; rows: number; columns: number; style: string; filter: boolean }
interface Box { row: number; column: number; rows: number; columns: number }

const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const overlap = (a: Box, b: Box): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export class MiniExcel {
  readonly cells = new Map<string, MiniCell>();
  readonly looks = new Map<string, Record<string, unknown>>();
  readonly merged: Box[] = [];
  readonly links = new Map<string, { address: string; textToDisplay: string }>();
  readonly names: string[] = [];
  tables: MiniTable[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly handlers: string[] = [];
  isProtected = false;
  selection: Box | null = { row: 1, column: 1, rows: 1, columns: 1 };
  /** What a formula gives; Excel without the add-in gives #NAME?. */
  evaluate: (formula: string) => unknown = () => '#NAME?';
  /** Called before every action and every method that gives an object; throw an ExcelError to make Excel refuse it. */
  fault: (name: string, counter: number) => void = () => undefined;
  private counter = 0;
  private ids = 0;
  private readonly references = new Map<string, Thing>();

  at(row: number, column: number): MiniCell {
    return this.cells.get(`${row},${column}`) ?? { formula: '', format: 'General' };
  }

  /** Everything that a reader or a user could notice, for comparing before and after. */
  snapshot(): unknown {
    const filled = [...this.cells].filter(([, cell]) => cell.formula !== '' || cell.format !== 'General').sort(([a], [b]) => a.localeCompare(b));
    return JSON.parse(JSON.stringify({ filled, tables: this.tables, merged: this.merged, widths: [...this.widths].filter(([, w]) => w !== 48), heights: [...this.heights].filter(([, h]) => h !== 15), looks: [...this.looks].filter(([, look]) => Object.keys(look).length > 0) }));
  }

  valueAt(row: number, column: number): unknown {
    const { formula, format } = this.at(row, column);
    return typeof formula === 'string' && formula.startsWith('=') && format !== '@' ? this.evaluate(formula) : formula;
  }

  private write(row: number, column: number, input: unknown): void {
    if (input === null) return;
    const cell = { ...this.at(row, column) };
    if (typeof input !== 'string') cell.formula = input as number;
    else if (input.startsWith("'")) cell.formula = input.slice(1);
    else if (cell.format !== '@' && /^[+\-@]/.test(input)) cell.formula = `=${input}`;
    else cell.formula = input;
    this.cells.set(`${row},${column}`, cell);
  }

  private checked(box: Box, values: unknown): unknown[][] {
    const fits = Array.isArray(values) && values.length === box.rows && values.every((line) => Array.isArray(line) && line.length === box.columns);
    if (!fits) throw invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    return values as unknown[][];
  }

  private each(box: Box, visit: (row: number, column: number) => void): void {
    for (let r = 0; r < box.rows; r++) for (let c = 0; c < box.columns; c++) visit(box.row + r, box.column + c);
  }

  private map<T>(box: Box, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: box.rows }, (_, r) => Array.from({ length: box.columns }, (__, c) => read(box.row + r, box.column + c)));
  }

  private look(box: Box, name: string): (value: unknown) => void {
    return (value) => this.each(box, (row, column) => this.looks.set(`${row},${column}`, { ...this.looks.get(`${row},${column}`), [name]: value }));
  }

  private format(box: Box): Thing {
    const same = (values: number[]): number | null => (new Set(values).size === 1 ? values[0]! : null);
    return {
      identity: {},
      get: {
        ColumnWidth: () => same(Array.from({ length: box.columns }, (_, i) => this.widths.get(box.column + i) ?? 48)),
        RowHeight: () => same(Array.from({ length: box.rows }, (_, i) => this.heights.get(box.row + i) ?? 15)),
        Font: () => ({ identity: {}, get: {}, set: { Bold: this.look(box, 'bold'), Italic: this.look(box, 'italic'), Size: this.look(box, 'size'), Color: this.look(box, 'color') } }),
        Fill: () => ({ identity: {}, get: {}, set: { Color: this.look(box, 'fill') } }),
      },
      set: {
        ColumnWidth: (width: number) => { for (let i = 0; i < box.columns; i++) this.widths.set(box.column + i, width); },
        RowHeight: (height: number) => { for (let i = 0; i < box.rows; i++) this.heights.set(box.row + i, height); },
        HorizontalAlignment: this.look(box, 'horizontal'),
        VerticalAlignment: this.look(box, 'vertical'),
        WrapText: this.look(box, 'wrap'),
      },
    };
  }

  private range(box: Box): Thing {
    const id = `range ${box.row} ${box.column} ${box.rows} ${box.columns}`;
    if (box.row < 0 || box.column < 0 || box.rows < 1 || box.columns < 1 || box.row + box.rows > 1_048_576 || box.column + box.columns > 16_384) throw invalid('The argument is invalid or missing or has an incorrect format.');
    const thing: Thing = {
      identity: { _ReferenceId: id },
      get: {
        Address: () => `Sheet1!${letters(box.column)}${box.row + 1}${box.rows * box.columns > 1 ? `:${letters(box.column + box.columns - 1)}${box.row + box.rows}` : ''}`,
        RowIndex: () => box.row,
        ColumnIndex: () => box.column,
        Formulas: () => this.map(box, (r, c) => this.at(r, c).formula),
        Values: () => this.map(box, (r, c) => this.valueAt(r, c)),
        Text: () => this.map(box, (r, c) => String(this.valueAt(r, c))),
        NumberFormat: () => this.map(box, (r, c) => this.at(r, c).format),
        Worksheet: () => this.sheet(),
        Format: () => this.format(box),
      },
      set: {
        Formulas: (values: unknown) => { this.checked(box, values).forEach((line, r) => line.forEach((value, c) => this.write(box.row + r, box.column + c, value))); },
        NumberFormat: (values: unknown) => { this.checked(box, values).forEach((line, r) => line.forEach((format, c) => this.cells.set(`${box.row + r},${box.column + c}`, { ...this.at(box.row + r, box.column + c), format: String(format) }))); },
        Hyperlink: ({ address, textToDisplay }: { address: string; textToDisplay: string }) => { this.links.set(`${box.row},${box.column}`, { address, textToDisplay }); this.write(box.row, box.column, textToDisplay); },
      },
      call: {
        GetCell: (row: number, column: number) => this.range({ row: box.row + row, column: box.column + column, rows: 1, columns: 1 }),
        GetRow: (row: number) => this.range({ ...box, row: box.row + row, rows: 1 }),
        GetBoundingRect: (other: Box & Thing) => { const o = this.boxes.get(other)!; return this.range({ row: box.row, column: box.column, rows: o.row + o.rows - box.row, columns: box.columns }); },
        _ValidateArraySize: (rows: number, columns: number) => { if (rows !== box.rows || columns !== box.columns) throw invalid('size'); return null; },
        _KeepReference: () => null,
        GetTables: () => this.tableCollection(this.tables.filter((table) => overlap(table, box))),
        Merge: (across: boolean) => { if (!across || box.rows !== 1) throw new Error('NotImplementedInTestHost: merge of several rows'); if (this.tables.some((table) => overlap(table, box))) throw invalid('merge in a table'); this.merged.push(box); return null; },
        Unmerge: () => { this.merged.splice(0, this.merged.length, ...this.merged.filter((one) => !overlap(one, box))); return null; },
        Clear: (what: string) => { if (what !== 'Formats') throw new Error(`NotImplementedInTestHost: clear ${what}`); this.each(box, (r, c) => { this.looks.delete(`${r},${c}`); this.cells.set(`${r},${c}`, { ...this.at(r, c), format: 'General' }); }); return null; },
      },
    };
    this.boxes.set(thing, box);
    return thing;
  }
  private readonly boxes = new WeakMap<object, Box>();

  private table(table: MiniTable): Thing {
    const exists = (): void => { if (!this.tables.includes(table)) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404); };
    return {
      identity: { Id: table.id },
      get: { Name: () => table.name, Id: () => table.id },
      set: {
        Name: (name: string) => {
          if ([...this.tables.filter((one) => one !== table).map((one) => one.name), ...this.names].some((taken) => taken.toLowerCase() === name.toLowerCase()) || !/^[A-Za-z_\\][\w.]*$/.test(name)) throw invalid(`table name: ${name}`);
          table.name = name;
        },
        Style: (style: string) => { if (!/^TableStyle(Light|Medium|Dark)\d+$/.test(style)) throw invalid(`table style: ${style}`); table.style = style; },
        ShowFilterButton: (shown: boolean) => { table.filter = shown; },
      },
      call: { ConvertToRange: () => { exists(); this.tables = this.tables.filter((one) => one !== table); return this.range(table); } },
    };
  }

  private tableCollection(tables: readonly MiniTable[]): Thing {
    return {
      identity: {},
      get: {},
      items: () => tables.map((table) => this.table(table)),
      item: (key) => this.tableBy(key) ?? fail('ItemNotFound'),
      call: {
        GetItemOrNullObject: (key: string) => this.tableBy(key),
        Add: (address: string, headers: boolean) => {
          const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
          if (!match) throw invalid(`address: ${address}`);
          const column = (text: string): number => [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          const box = { row: Number(match[2]) - 1, column: column(match[1]!), rows: Number(match[4]) - Number(match[2]) + 1, columns: column(match[3]!) - column(match[1]!) + 1 };
          if (this.tables.some((table) => overlap(table, box)) || this.merged.some((one) => overlap(one, box))) throw invalid('A table cannot overlap another table.');
          const titles = Array.from({ length: box.columns }, (_, c) => this.valueAt(box.row, box.column + c));
          if (!headers || titles.some((title) => typeof title !== 'string' || title === '') || new Set(titles).size < titles.length) throw invalid(`table headers: ${JSON.stringify(titles)}`);
          const table: MiniTable = { id: `{table-${++this.ids}}`, name: `Table${this.ids}`, ...box, style: '', filter: true };
          this.tables = [...this.tables, table];
          return this.table(table);
        },
      },
    };
  }
  private tableBy(key: string): Thing | null {
    const found = this.tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
    return found ? this.table(found) : null;
  }

  private sheet(): Thing {
    return {
      identity: { Id: '{sheet-1}' },
      get: { Id: () => '{sheet-1}', Name: () => 'Sheet1', Protection: () => ({ identity: {}, get: { Protected: () => this.isProtected } }), Tables: () => this.tableCollection(this.tables) },
      call: { GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) => this.range({ row, column, rows, columns }) },
    };
  }

  private event(name: string): Record<string, () => unknown> {
    const register = (what: string) => () => { this.handlers.push(`${what} ${name}`); return null; };
    return { [`_Register${name}`]: register('add'), [`_Unregister${name}`]: register('remove') };
  }

  private workbook(): Thing {
    return {
      identity: {},
      get: {
        Worksheets: () => ({ identity: {}, get: {}, item: () => this.sheet(), items: () => [this.sheet()], call: { GetItem: () => this.sheet(), ...this.event('DataChangedEvent'), ...this.event('ChangedEvent') } }),
        Tables: () => this.tableCollection(this.tables),
        Names: () => ({ identity: {}, get: {}, items: () => this.names.map((name) => ({ identity: { _Id: name }, get: { Name: () => name } })) }),
      },
      call: {
        GetSelectedRange: () => { if (!this.selection) throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.'); return this.range(this.selection); },
        _RemoveReference: () => null,
        ...this.event('SelectionChangedEvent'),
      },
    };
  }

  /** The function to hand to `bootOffice`. */
  readonly host: Host = (request) => {
    const resolved = new Map<number, Thing | null>();
    const results: unknown[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType !== 5) this.fault(action.Name, this.counter++);
        results.push({ ActionId: action.Id, Value: this.answer(action, request, resolved) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        return { Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index, HttpStatusCode: error.status }, Results: results, TraceIds: [] };
      }
    }
    return { Results: results, TraceIds: request.Actions.filter(({ ActionType }) => ActionType === 5).map(({ Id }) => Id) };
  };

  private answer(action: Action, request: Request, resolved: Map<number, Thing | null>): unknown {
    if (action.ActionType === 5) return null;
    const target = this.resolve(action.ObjectPathId, request, resolved);
    if (target === null) return null;
    if (action.ActionType === 1) {
      const reference = target.identity['_ReferenceId'];
      if (typeof reference === 'string') this.references.set(reference, target);
      return target.identity;
    }
    const args = this.arguments(action.ArgumentInfo, request, resolved);
    if (action.ActionType === 2) return this.query(target, action.QueryInfo?.Select ?? []);
    if (action.ActionType === 3) {
      const result = member(target.call, action.Name, 'method')(...(args as never[]));
      return result && typeof result === 'object' && 'identity' in result ? (result as Thing).identity : (result ?? null);
    }
    if (action.ActionType === 4) {
      member(target.set, action.Name, 'writable property')(args[0] as never);
      return null;
    }
    throw new Error(`NotImplementedInTestHost: action type ${action.ActionType}`);
  }

  private arguments(info: Action['ArgumentInfo'], request: Request, resolved: Map<number, Thing | null>): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return typeof path === 'number' && path !== 0 ? this.resolve(path, request, resolved) : argument;
    });
  }

  private resolve(id: number, request: Request, resolved: Map<number, Thing | null>): Thing | null {
    if (resolved.has(id)) return resolved.get(id)!;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new Error(`test host: no object path ${id}`);
    const thing = this.find(path, request, resolved);
    resolved.set(id, thing);
    return thing;
  }

  private find(path: ObjectPath, request: Request, resolved: Map<number, Thing | null>): Thing | null {
    const args = this.arguments(path.ArgumentInfo, request, resolved);
    switch (path.ObjectPathType) {
      case 1: return this.workbook();
      case 2: return { identity: {}, get: {}, call: { NotifyActionHandlerReady: () => null, _SetOsfControlContainerReadyForCustomFunctions: () => null, _GetEnabledFeatures: () => [] } };
      case 6: return this.references.get(String(args[0] ?? path.Name)) ?? fail('InvalidObjectPath');
      case 7: return null;
    }
    const parent = this.resolve(path.ParentObjectPathId!, request, resolved);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case 3:
        this.fault(path.Name, this.counter++);
        return member(parent.call, path.Name, 'method')(...(args as never[])) as Thing | null;
      case 4: return member(parent.get, path.Name, 'property')() as Thing;
      case 5: return parent.item ? parent.item(String(args[0])) : fail('NotImplementedInTestHost: indexer');
      default: throw new Error(`NotImplementedInTestHost: object path type ${path.ObjectPathType}`);
    }
  }

  private query(thing: Thing, select: readonly string[]): Record<string, unknown> {
    if (thing.items) return { _Items: thing.items().map((item) => ({ ...(item.identity['Id'] ? { _Id: item.identity['Id'] } : item.identity), ...this.query(item, select) })) };
    const answer: Record<string, unknown> = {};
    for (const path of select) {
      const [first, ...rest] = path.split('/') as [string, ...string[]];
      const name = first[0]!.toUpperCase() + first.slice(1);
      const value = member(thing.get, name, 'property')();
      answer[name] = rest.length > 0 ? { ...(answer[name] as object | undefined), ...this.query(value as Thing, [rest.join('/')]) } : value;
    }
    return answer;
  }
}

function member<T>(members: Readonly<Record<string, T>> | undefined, name: string, what: string): T {
  const found = members?.[name];
  if (found === undefined) throw new Error(`NotImplementedInTestHost: ${what} ${name}`);
  return found;
}

function fail(code: string): never {
  if (code.startsWith('NotImplemented')) throw new Error(code);
  throw new ExcelError(code, code === 'ItemNotFound' ? "The requested resource doesn't exist." : code, code === 'ItemNotFound' ? 404 : 400);
}
