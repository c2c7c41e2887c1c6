/**
 * The unmodified Office.js of node_modules (a devDependency, for tests only) in Node: a context of its own, started as
 * desktop Excel would.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { watchRuns, type TestExcel } from './excel';
import { external } from './external';

export const DIST = join('node_modules', '@microsoft', 'office-js', 'dist');
const ORIGIN = 'https://cdn.invalid/';

export interface Library {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
}

const storage = (): object => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
};
/** Timers of the library must not keep the test process alive: it waits for some of them for minutes. */
const fleeting =
  (start: (...args: never[]) => NodeJS.Timeout) =>
  (...args: unknown[]): NodeJS.Timeout =>
    start(...(args as never[])).unref();

/** What a context needs before any of the library's files runs. */
function contextGlobals(): Record<string, unknown> {
  const noop = (): void => undefined;
  const element = (): Record<string, unknown> => ({
    setAttribute: noop,
    getAttribute: () => null,
    appendChild: noop,
    style: {},
  });
  const url = 'https://localhost:3000/taskpane.html';
  const globals: Record<string, unknown> = {
    console,
    setTimeout: fleeting(setTimeout),
    clearTimeout,
    setInterval: fleeting(setInterval),
    clearInterval,
    performance,
    queueMicrotask,
    URL,
    TextEncoder,
    TextDecoder,
    Event,
    location: {
      href: url,
      protocol: 'https:',
      host: 'localhost:3000',
      hostname: 'localhost',
      origin: 'https://localhost:3000',
      pathname: '/taskpane.html',
      search: '',
      hash: '',
      port: '3000',
    },
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' },
    name: '',
    external: {},
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: noop,
    removeEventListener: noop,
    document: {
      readyState: 'complete',
      URL: url,
      cookie: '',
      head: element(),
      body: element(),
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: noop,
      removeEventListener: noop,
    },
  };
  for (const self of ['window', 'self', 'top', 'parent', 'globalThis']) globals[self] = globals;
  return globals;
}

const scripts = new Map<string, vm.Script>();
/** Compiled once per process: the library is large. */
function run(file: string, context: vm.Context): void {
  const script = scripts.get(file) ?? new vm.Script(readFileSync(join(DIST, file), 'utf8'), { filename: file });
  scripts.set(file, script);
  script.runInContext(context);
}

/** `custom-functions-runtime.js` alone: association and the error class, no host. */
export function loadRuntime(): typeof CustomFunctions & {
  _association: { mappings: Record<string, (...args: unknown[]) => unknown> };
} {
  // It would go on to look for a host and fail a little later: time stands still for it.
  const globals = Object.assign(contextGlobals(), { setTimeout: () => 0, setInterval: () => 0 });
  (globals['document'] as Record<string, unknown>)['getElementsByTagName'] = () => [
    { src: `${ORIGIN}custom-functions-runtime.js`, getAttribute: () => null, appendChild: () => undefined },
  ];
  run('custom-functions-runtime.js', vm.createContext(globals));
  return globals['CustomFunctions'] as never;
}

/** What the start of the library needs of an Excel. */
type Port = Pick<TestExcel, 'bridge' | 'matrix' | 'locale' | 'runs'>;

/** Starts the library before `excel` and waits until it is ready. */
export const bootLibrary = (excel: TestExcel): Promise<Library> => boot(excel);

export interface SharedLibrary extends Library {
  /** Puts the library before another Excel; what the one before still answers is lost. */
  readonly before: (excel: TestExcel) => void;
}

/** Starts the library once for many workbooks: its requirement sets and language are those of `first`. */
export async function bootShared(first: TestExcel): Promise<SharedLibrary> {
  let current = first;
  const bridge: TestExcel['bridge'] = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => current.bridge.sendMessageToHost(text),
  };
  const before = (excel: TestExcel): void => {
    current = excel;
    excel.bridge.onMessageFromHost = (text) => {
      if (excel === current) bridge.onMessageFromHost?.(text);
    };
    // The library says once that it is there.
    excel.shell.functions.open();
  };
  before(first);
  const booted = await boot({
    bridge,
    matrix: first.matrix,
    locale: first.locale,
    get runs() {
      return current.runs;
    },
  });
  return { ...booted, before };
}

async function boot(excel: Port): Promise<Library> {
  const globals = contextGlobals();
  globals['external'] = external(excel.matrix, excel.locale);
  globals['_richApiNativeBridge'] = excel.bridge;
  const context = vm.createContext(globals);
  const document = globals['document'] as Record<string, unknown>;
  // The library finds its own folder by its script tag, and loads the rest of itself by adding more of them.
  document['getElementsByTagName'] = (tag: string) =>
    tag.toLowerCase() === 'script'
      ? [{ src: `${ORIGIN}office.js`, getAttribute: () => null }]
      : tag.toLowerCase() === 'head'
        ? [document['head']]
        : [];
  (document['head'] as Record<string, unknown>)['appendChild'] = (script: {
    src?: string;
    onload?: () => void;
    onerror?: () => void;
  }) => {
    const file = script.src?.replace(ORIGIN, '').split('?')[0];
    setTimeout(() => {
      if (!file || !existsSync(join(DIST, file))) return script.onerror?.();
      run(file, context);
      script.onload?.();
    }, 0);
  };
  run('office.js', context);
  await (globals['Office'] as typeof Office).onReady();
  const library = globals as unknown as Library;
  // The build means to check requirement sets and looks for its own switch in the wrong place.
  (
    library.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
  watchRuns(excel, library.Excel);
  return {
    Office: library.Office,
    Excel: library.Excel,
    CustomFunctions: library.CustomFunctions,
    OfficeExtension: library.OfficeExtension,
  };
}
