/**
 * Excel in memory, behind the real Office.js: takes the library's requests as JSON, answers them from a workbook, and
 * lets a test look at that workbook, act as its user, and order faults. Runs in Node and in a page; `boot-node.ts` and
 * `page.ts` put the library before it.
 */
import { CustomFunctions, type FunctionMetadata, type Result } from './custom-functions';
import { ExcelError } from './errors';
import { Events } from './events';
import type { ThemeColors } from './external';
import { errorOf, Faults, type Fault } from './faults';
import { checkUndo } from './undo';
import { fullName, type Box } from './model/address';
import { fillFrom } from './model/fill';
import { History } from './model/history';
import { Workbook as WorkbookModel } from './model/workbook';
import { change } from './things/range-format';
import { run, type Root } from './protocol';
import { classify, type RequestEntry } from './requests';
import { service, type Shell } from './services';
import { snapshot, viewSheet, type SheetView } from './view';
import { Workbook, type Surroundings } from './things/workbook';
import type { Thing } from './thing';
import { CATEGORY, FLAG, type Answer, type Entry, type RequestBody } from './wire';

export interface ExcelOptions {
  readonly sheets?: readonly string[];
  /** Requirement sets and the version that is supported of each. */
  readonly matrix?: Readonly<Record<string, string>>;
  /** Of the display and of the data, such as `zh-cn`. */
  readonly locale?: string;
  /** The add-in's functions, as in functions.json. */
  readonly functions?: { readonly namespace: string; readonly functions: readonly FunctionMetadata[] };
  /** Bytes that one request may have. */
  readonly payloadLimit?: number;
  /** The workbook has the 1904 date system. */
  readonly date1904?: boolean;
  /** How Excel looks; left out: it does not say. */
  readonly theme?: ThemeColors;
  /** Remembers what the user can take back, which takes its time. */
  readonly keepsUndo?: boolean;
}

export const MATRIX: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.7',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DelayForCellEdit: '1.1',
};
const MEGABYTES_5 = 5 * 1024 * 1024;

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly headers?: Readonly<Record<string, string>>; readonly body: RequestBody | string };
}
/** Header that says to which Excel.run a request belongs; set by `watchRuns`. */
export const RUN_HEADER = 'x-test-run';

export class TestExcel {
  readonly matrix: Readonly<Record<string, string>>;
  readonly locale: string;
  /** May change at any time, as the user chooses; no event tells the add-in. */
  theme: ThemeColors | null;
  /** Every request, in order, with what became of it. */
  readonly requests: RequestEntry[] = [];
  /** Options of every Excel.run, by its number (from 1). */
  readonly runs: Readonly<Record<string, unknown>>[] = [];
  /** Members the host does not know and JavaScript errors inside it. Must be empty at the end of a test. */
  readonly problems: string[] = [];
  readonly faults = new Faults();
  readonly workbook: WorkbookModel;
  readonly shell: Shell;
  /** Workbooks that the add-in has created. */
  readonly created: { readonly base64: string | null; opened: boolean }[] = [];
  readonly saved: string[] = [];
  /** What the library talks to; set as `_richApiNativeBridge` before it loads. */
  readonly bridge: { onMessageFromHost: ((text: string) => void) | null; sendMessageToHost(text: string): void };

  private readonly payloadLimit: number;
  private readonly references = new Map<string, Thing>();
  private readonly events: Events;
  private readonly surroundings: Surroundings;
  private editing: (() => void)[] | null = null;
  private readonly history: History | null;

  constructor({
    sheets = ['Sheet1'],
    matrix = MATRIX,
    locale = 'en-us',
    date1904 = false,
    functions,
    payloadLimit = MEGABYTES_5,
    theme,
    keepsUndo = false,
  }: ExcelOptions = {}) {
    this.matrix = matrix;
    this.locale = locale;
    this.theme = theme ?? null;
    this.payloadLimit = payloadLimit;
    const send = (entries: readonly Entry[]): void => this.send(entries);
    this.events = new Events((entries) => setTimeout(() => send(entries), 0));
    const custom = new CustomFunctions(functions?.namespace ?? '', functions?.functions ?? [], send, () => {
      this.settle();
      this.events.flush();
    });
    this.workbook = new WorkbookModel(custom, sheets);
    this.history = keepsUndo ? new History(this.workbook) : null;
    this.workbook.valueFormat = (sheet, row, column) => {
      const value = sheet.peek(row, column)?.formula && custom.rich.get(fullName(sheet.name, oneCell(row, column)));
      return (value as { numberFormat?: string } | undefined)?.numberFormat;
    };
    this.workbook.date1904 = date1904;
    this.workbook.listener = {
      changed: (sheet, box) => this.events.changed(sheet, box),
      formatted: (sheet, box) => this.events.formatted(sheet, box),
      formulasChanged: (sheet, details) => this.events.formulasChanged(sheet, details),
      calculated: (sheet, boxes) => this.events.calculated(sheet, boxes),
      happened: (what, target) => this.events.happened(what, target),
    };
    this.shell = {
      functions: custom,
      ribbonUpdates: [],
      paneVisibility: 'Visible',
      startupBehavior: 'Inactive',
      actionsReady: false,
    };
    const { workbook, created, saved, references, events } = this;
    this.surroundings = {
      workbook,
      created,
      saved,
      references,
      events,
      locale,
      release: (id) => void references.delete(id),
      functionsReady: () => custom.open(),
      eventRange: (id) => events.range(id),
    };
    this.bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => this.receive(JSON.parse(text) as Message, text),
    };
  }

  // What a test looks at.

  sheet(name: string): SheetView {
    this.workbook.calculator.settle();
    return viewSheet(this.workbook.sheetBy(name));
  }
  sheetNames(): string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }
  tables(): SheetView['tables'] {
    return this.workbook.sheets.flatMap((sheet) => this.sheet(sheet.name).tables);
  }
  charts(): SheetView['charts'] {
    return this.workbook.sheets.flatMap((sheet) => this.sheet(sheet.name).charts);
  }
  /** Everything a reader could notice, as plain JSON: equal before and after = nothing has changed. */
  snapshot(): unknown {
    this.workbook.calculator.settle();
    return snapshot(this.workbook);
  }
  /** Requests of the add-in's own, without those the library sends for itself. */
  syncs(from = 0): RequestEntry[] {
    return this.requests.slice(from).filter(({ kind }) => kind === 'user');
  }
  /** Objects that the library has asked to keep and has not released. */
  get kept(): number {
    return this.references.size;
  }
  /** Drops what is kept: for runs whose answer never came, and which therefore never end. */
  forgetKept(): void {
    this.references.clear();
  }
  /** Events with a handler of the add-in, such as `Worksheet.DataChanged@{id}`. */
  handlers(): string[] {
    return [...this.events.handlers.keys()];
  }
  /** Numbers with a card and the like, as the function in that cell returned them. */
  rich(address: string): unknown {
    return this.shell.functions.rich.get(address);
  }

  // What a user does.

  /** Types into a cell. */
  type(address: string, input: unknown): void {
    this.paste(address, [[input]]);
  }
  /** Pastes lines of text, as from another program; their corner is the address. */
  paste(address: string, lines: readonly (readonly unknown[])[]): void {
    this.edits(() => {
      const { sheet, box } = this.workbook.locate(address, this.workbook.active);
      this.workbook.write(sheet, { ...box, rows: lines.length, columns: lines[0]?.length ?? 0 }, lines);
    });
  }
  /** Copies one cell, or fills with it: content and looks, references move along. One change of the whole target. */
  fill(source: string, target: string): void {
    this.edits(() => {
      const from = this.workbook.locate(source, this.workbook.active);
      const to = this.workbook.locate(target, this.workbook.active);
      fillFrom(from.sheet, from.box, to.sheet, to.box);
    });
  }
  /** Chooses a number format, as with the buttons of the ribbon. */
  setFormat(address: string, format: string): void {
    this.edits(() => {
      const { sheet, box } = this.workbook.locate(address, this.workbook.active);
      change({ sheet, boxes: [box] }, (look) => (look.numberFormat = format));
    });
  }
  /** Deletes contents, looks or both. */
  clear(address: string, what: 'All' | 'Formats' | 'Contents' = 'Contents'): void {
    this.edits(() => {
      const { sheet, box } = this.workbook.locate(address, this.workbook.active);
      this.workbook.clear(sheet, box, what);
    });
  }
  /** Ctrl+Z; false: there is nothing to take back. With the option `keepsUndo`. */
  undo(): boolean {
    return this.asUser(() => this.past().undo());
  }
  redo(): boolean {
    return this.asUser(() => this.past().redo());
  }
  /** How many steps the user can take back. */
  get undoSteps(): number {
    return this.past().steps;
  }
  /** Somebody else who has the workbook open types into a cell; what follows from it is calculated here as well. */
  otherTypes(address: string, input: unknown): void {
    this.events.remote = true;
    this.asUser(() => {
      const { sheet, box } = this.workbook.locate(address, this.workbook.active);
      this.workbook.write(sheet, box, [[input]]);
    });
    this.events.remote = false;
  }
  /** Selects a range (or several, with commas); null selects something that is not a range. */
  select(address: string | null): void {
    this.asUser(() => {
      if (address === null) return this.workbook.select(null);
      const ranges = address.split(',').map((one) => this.workbook.locate(one, this.workbook.active));
      this.workbook.select({ sheet: ranges[0]!.sheet, areas: ranges.map(({ box }) => box) });
    });
  }
  activate(sheet: string): void {
    this.asUser(() => this.workbook.activate(this.workbook.sheetBy(sheet)));
  }
  /** Starts typing in a cell: requests fail or, with delayForCellEdit, wait until `endEdit`. */
  beginEdit(): void {
    this.editing ??= [];
  }
  endEdit(): void {
    const waiting = this.editing ?? [];
    this.editing = null;
    for (const go of waiting) go();
  }
  /** Presses a ribbon button or a keyboard shortcut: an action of Office.actions.associate. */
  press(action: string, args: unknown = {}): void {
    this.send([[CATEGORY.action, 1000, '', JSON.stringify([action, JSON.stringify(args)]), '1']]);
  }
  /** Calls one of the add-in's functions without a cell. */
  call(id: string, ...args: readonly unknown[]): Promise<Result> {
    return this.shell.functions.call(id, args);
  }
  /** Refuses formulas, as some localised Excels do: gives the error code, or undefined. */
  refuseFormulas(test: (formula: string) => string | undefined): void {
    this.workbook.refuseFormula = test;
  }
  /** Does not let the add-in's functions run: cells show `#BLOCKED!` or `#UNKNOWN!` instead. */
  blockFunctions(shown: '#BLOCKED!' | '#UNKNOWN!'): void {
    this.shell.functions.blocked = shown;
    this.workbook.touch();
  }

  // Time and faults.

  inject(fault: Fault): void {
    this.faults.order(fault);
  }
  /** Waits until every function call is answered and nothing more is to be computed. */
  async settled(limit = 5000): Promise<void> {
    for (const start = Date.now(); ;) {
      this.settle();
      if (this.shell.functions.pending === 0 && !this.workbook.calculator.busy) break;
      if (Date.now() - start > limit)
        throw new Error(`${this.shell.functions.pending} function calls were not answered within ${limit} ms`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private settle(): void {
    this.guarded(() => this.workbook.calculator.settle());
  }
  private asUser<T>(work: () => T): T {
    this.events.byUser = true;
    const result = work();
    this.workbook.calculator.settle();
    this.events.flush();
    return result;
  }
  private edits(work: () => void): void {
    this.asUser(() => (this.history ? this.history.record(work) : work()));
  }
  private past(): History {
    if (!this.history) throw new Error('createExcel({ keepsUndo: true }) remembers what can be taken back');
    return this.history;
  }
  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.bug(error, 'calculation');
    }
  }
  private bug(error: unknown, where: string): void {
    const text =
      error instanceof ExcelError
        ? `${error.code}: ${error.message}`
        : `bug of the test host at ${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    console.error(text);
    this.problems.push(text);
  }
  private send(entries: readonly Entry[]): void {
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  private receive({ id, flags, message }: Message, text: string): void {
    const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as RequestBody;
    const entry = classify(body, {
      bytes: bytesOf(text),
      flags,
      index: this.requests.length,
      run: Number(message.headers?.[RUN_HEADER] ?? 0),
      runs: this.runs,
    });
    this.requests.push(entry);
    const answer = (status: number, content: unknown): void => {
      setTimeout(
        () =>
          this.bridge.onMessageFromHost?.(
            JSON.stringify({
              id,
              type: 2,
              message: { statusCode: status, headers: {}, body: JSON.stringify(content) },
            }),
          ),
        0,
      );
    };
    const go = (): void => this.process(body, entry, answer);
    if (!this.editing || entry.kind === 'service') return go();
    if (flags & FLAG.delayForCellEdit) this.editing.push(go);
    else this.refuse(entry, errorOf({ at: 0, code: 'InvalidOperationInCellEditMode' }), answer);
  }

  private process(body: RequestBody, entry: RequestEntry, answer: (status: number, content: unknown) => void): void {
    const fault = entry.kind === 'user' ? this.faults.next() : undefined;
    if (fault?.drop === 'before') return void (entry.error = 'dropped');
    if (fault?.code && fault.action === undefined) return this.refuse(entry, errorOf(fault), answer);
    if (entry.bytes > this.payloadLimit) {
      const error = errorOf({ at: 0, code: 'RequestPayloadSizeLimitExceeded' });
      entry.error = error.code;
      return answer(error.status, { error: { code: error.code, message: error.message } });
    }
    this.events.byUser = false;
    const result = this.asStep(entry, () => run(body, this.root(fault, entry)));
    this.workbook.calculator.suspended = false;
    this.settle();
    if (result.Error) entry.error = result.Error.Code;
    if (fault?.drop === 'after') return void (entry.error = 'dropped');
    answer(200, result);
    this.events.flush();
    this.events.byUser = true;
  }

  /** Since ExcelApi 1.20 what an add-in does can be taken back. */
  private get canUndo(): boolean {
    return Number(this.matrix['ExcelApi']?.split('.')[1] ?? 0) >= 20;
  }
  /** Whether what the request does becomes one entry in the undo list. */
  private grouped({ options }: RequestEntry): boolean {
    return options['mergeUndoGroup'] === true && this.canUndo;
  }
  private asStep<T>(entry: RequestEntry, work: () => T): T {
    if (!this.history || !entry.writes || entry.kind !== 'user') return work();
    if (this.canUndo) return this.history.record(work, this.grouped(entry) ? entry.run : null);
    this.history.clear();
    return work();
  }
  private refuse(entry: RequestEntry, error: ExcelError, answer: (status: number, content: unknown) => void): void {
    entry.error = error.code;
    const refused: Answer = {
      Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode: error.status },
      Results: [],
      TraceIds: [],
    };
    answer(200, refused);
  }

  private root(fault: Fault | undefined, entry: RequestEntry): Root {
    return {
      workbook: () => Workbook(this.surroundings) as Thing,
      service: (name) => service(name, this.shell),
      references: this.references,
      before: (action, index) => {
        if (entry.kind === 'user') this.faults.check(fault, action, index);
      },
      bug: (error, where) => this.bug(error, where),
      unknown: (member) => {
        console.error(`NotImplementedInTestHost: ${member}`);
        this.problems.push(`NotImplementedInTestHost: ${member}`);
      },
      permit: (target, member) => {
        if (this.grouped(entry)) checkUndo(target, member);
      },
      register: (target, method) => this.events.register(target, method),
    };
  }
}

const oneCell = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export const createExcel = (options: ExcelOptions = {}): TestExcel => new TestExcel(options);

/**
 * Remembers the options of each Excel.run and marks its requests with them, which the library itself does not pass on
 * (the npm client ignores mergeUndoGroup).
 */
export function watchRuns(excel: Pick<TestExcel, 'runs'>, library: { run: unknown }): void {
  const original = library.run as (...args: unknown[]) => unknown;
  library.run = (...args: unknown[]) => {
    const batch = args[args.length - 1] as (context: { requestHeaders: Record<string, string> }) => unknown;
    const first = args.length > 1 && isOptions(args[0]) ? args[0] : {};
    const { previousObjects: _objects, session: _session, ...options } = first;
    const number = String(excel.runs.push(options));
    return original(...args.slice(0, -1), (context: { requestHeaders: Record<string, string> }) => {
      context.requestHeaders[RUN_HEADER] = number;
      return batch(context);
    });
  };
}
const isOptions = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {}) === null;
