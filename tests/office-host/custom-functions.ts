/** Calls of the add-in's functions over the real messages: out to the library, results back into the cells. */
import { notImplemented } from './errors';
import type { Functions } from './model/calculator';
import { asBoolean, asNumber, asText, isRows, type Item, type Value } from './model/evaluate';
import { CellFault } from './model/sheet';
import { CATEGORY, type Entry } from './wire';

/** As in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly type?: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
    readonly repeating?: boolean;
  }[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
  };
}

/** One result as it came over the wire. */
export interface Result {
  readonly ok: boolean;
  readonly value: unknown;
  readonly code?: number;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#VALUE!',
  1: '#N/A',
  2: '#VALUE!',
  4: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
/** Excel shows a message for these only. */
const WITH_MESSAGE: readonly number[] = [1, 7];

export class CustomFunctions implements Functions {
  /** Entities and numbers with a card, by the address of their cell. */
  readonly rich = new Map<string, unknown>();
  /** Every call that was sent. */
  readonly sent: { readonly name: string; readonly args: readonly unknown[]; readonly address: string }[] = [];
  blocked: string | null = null;
  private readonly known = new Map<string, FunctionMetadata>();
  private readonly waiting = new Map<number, (result: Result) => void>();
  /** Streaming functions that have answered once and may go on. */
  private readonly streams = new Map<number, (result: Result) => void>();
  private queue: Entry[] = [];
  private ready = false;
  private scheduled = false;
  private invocation = 0;

  constructor(
    namespace: string,
    functions: readonly FunctionMetadata[],
    private readonly send: (entries: readonly Entry[]) => void,
    private readonly settle: () => void,
  ) {
    for (const one of functions) this.known.set(`${namespace}.${one.name}`.toUpperCase(), one);
  }

  knows = (name: string): boolean => this.known.has(name);
  get pending(): number {
    return this.waiting.size;
  }

  /** Excel does not take a formula with too few or too many arguments. */
  refuses = (name: string, count: number): boolean => {
    const parameters = this.known.get(name)?.parameters;
    if (!parameters) return false;
    const least = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    return count < least || (count > parameters.length && !parameters.some(({ repeating }) => repeating));
  };

  start: Functions['start'] = ({ name, args, address }, done) => {
    const { id, parameters, options } = this.known.get(name)!;
    const given = parameters?.some(({ repeating }) => repeating)
      ? args
      : Array.from({ length: Math.max(parameters?.length ?? 0, args.length) }, (_, index) => args[index]);
    const wire = given.map((arg, index) =>
      this.argument(name, arg, parameters?.[Math.min(index, parameters.length - 1)]),
    );
    const bad = wire.find((arg): arg is CellFault => arg instanceof CellFault);
    if (bad) {
      setTimeout(() => {
        done(bad);
        this.settle();
      }, 0);
      return () => undefined;
    }
    const number = this.invoke(
      id,
      wire,
      address,
      (options?.cancelable ? 1 : 0) + (options?.stream ? 2 : 0),
      (result) => {
        done(this.value(result, address));
      },
      options?.requiresAddress === true,
    );
    return () => {
      const running = this.waiting.delete(number) || this.streams.delete(number);
      if (!running || !(options?.cancelable || options?.stream)) return;
      this.post([CATEGORY.customFunction, 1001, '', JSON.stringify({ invocationId: number }), '2']);
    };
  };

  /** Calls a function as a cell would, without a cell. */
  call(id: string, args: readonly unknown[], address = 'Sheet1!A1'): Promise<Result> {
    return new Promise((resolve) => this.invoke(id, args, address, 0, resolve));
  }

  /** The library is there: what has waited goes out. */
  open(): void {
    this.ready = true;
    this.schedule();
  }

  /** Rows `[invocation, ok, value or message, code]`. */
  results(rows: readonly unknown[]): void {
    for (const row of rows) {
      const [id, ok, value, code] = row as [number, boolean, unknown, number?];
      const done = this.waiting.get(id) ?? this.streams.get(id);
      if (!done) continue;
      this.waiting.delete(id);
      done(code === undefined ? { ok, value } : { ok, value, code });
    }
    this.settle();
  }

  private invoke(
    id: string,
    args: readonly unknown[],
    address: string,
    flags: number,
    done: (result: Result) => void,
    tellsAddress = false,
  ): number {
    const number = (this.invocation += 1);
    this.waiting.set(number, (result) => {
      if (flags & 2) this.streams.set(number, done);
      done(result);
    });
    this.sent.push({ name: id, args, address });
    this.post([
      CATEGORY.customFunction,
      1000,
      '',
      JSON.stringify([number, id, args, tellsAddress ? address : null, flags, null]),
      '1',
    ]);
    return number;
  }
  private post(entry: Entry): void {
    this.queue.push(entry);
    if (this.ready) this.schedule();
  }
  /** Many calls travel in one message. */
  private schedule(): void {
    if (this.scheduled || this.queue.length === 0) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const entries = this.queue;
      this.queue = [];
      this.send(entries);
    }, 0);
  }

  private argument(
    name: string,
    arg: Value | undefined,
    parameter: NonNullable<FunctionMetadata['parameters']>[number] | undefined,
  ): unknown {
    if (arg === undefined) return null;
    const item = (value: Item): unknown => convert(value, parameter?.type ?? 'any');
    if (parameter?.dimensionality === 'matrix') return (isRows(arg) ? arg : [[arg]]).map((row) => row.map(item));
    if (!isRows(arg)) return item(arg);
    if (arg.length === 1 && arg[0]!.length === 1) return item(arg[0]![0]!);
    throw notImplemented(`${name} with a range for the single value ${parameter?.name ?? ''}`);
  }

  private value({ ok, value, code = 0 }: Result, address: string): Value {
    this.rich.delete(address);
    if (!ok)
      return new CellFault(
        ERRORS[code] ?? '#VALUE!',
        WITH_MESSAGE.includes(code) && typeof value === 'string' ? value : '',
      );
    if (Array.isArray(value)) {
      const rows = value as unknown[];
      const fits =
        rows.length > 0 &&
        rows.every((row) => Array.isArray(row) && row.length > 0 && row.length === (rows[0] as unknown[]).length);
      return fits ? (rows as unknown[][]).map((row) => row.map((one) => this.item(one, ''))) : new CellFault('#VALUE!');
    }
    return this.item(value, address);
  }
  private item(value: unknown, address: string): Item {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
    const { type, basicValue, message } = value as { type?: string; basicValue?: unknown; message?: string };
    if (type === 'Error') return new CellFault(String(basicValue), message ?? '');
    if (address !== '') this.rich.set(address, value);
    return ['Double', 'String', 'Boolean', 'FormattedNumber'].includes(type ?? '')
      ? (basicValue as Item)
      : new CellFault('#VALUE!');
  }
}

/** As Excel prepares an argument for a parameter of that type. */
function convert(value: Item, type: string): unknown {
  switch (type) {
    case 'number':
      return asNumber(value);
    case 'string':
      return asText(value);
    case 'boolean':
      return asBoolean(value);
    default:
      return value;
  }
}
