/**
 * Starts the unmodified Office.js of node_modules (a devDependency, used for tests only) in a context of its own, as desktop Excel
 * would start it: `window.external` answers the questions of the boot, `_richApiNativeBridge` carries requests as JSON.
 * What Excel would answer comes from the `host` that the test brings. All names here are internals of office-js 1.1.110.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export const DIST = join('node_modules', '@microsoft', 'office-js', 'dist');

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly AutoKeepReference?: boolean;
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Action['ArgumentInfo'];
}
/** Answers one request; a thrown JavaScript error is a fault of the test host and fails the test. */
export type Host = (request: Request) => unknown;

export interface Booted {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Sends entries `[category, type, target, message, id]` from the host to the library. */
  readonly send: (...entries: readonly unknown[]) => void;
  /** Every request the library has sent. */
  readonly requests: readonly Request[];
  /** Errors inside the test host, which the library would only show as a failed request. */
  readonly faults: readonly unknown[];
}

export const MATRIX: Readonly<Record<string, string>> = { ExcelApi: '1.15', CustomFunctionsRuntime: '1.3', CustomFunctions: '1.7', SharedRuntime: '1.1', RibbonApi: '1.1', DelayForCellEdit: '1.1' };

const storage = (): object => {
  const items = new Map<string, string>();
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key), key: (index: number) => [...items.keys()][index] ?? null, get length() { return items.size; } };
};

/** Timers of the library must not keep the test process alive: it waits for some of them for minutes. */
const fleeting = (start: (...args: never[]) => NodeJS.Timeout) => (...args: unknown[]): NodeJS.Timeout => start(...(args as never[])).unref();

/** What a context needs before any of the library's files runs. */
function contextGlobals(): Record<string, unknown> {
  const noop = (): void => undefined;
  const element = (): Record<string, unknown> => ({ setAttribute: noop, getAttribute: () => null, appendChild: noop, style: {} });
  const globals: Record<string, unknown> = {
    console, setTimeout: fleeting(setTimeout), clearTimeout, setInterval: fleeting(setInterval), clearInterval, performance, queueMicrotask, URL, TextEncoder, TextDecoder, Event,
    location: { href: 'https://localhost:3000/taskpane.html', protocol: 'https:', host: 'localhost:3000', hostname: 'localhost', origin: 'https://localhost:3000', pathname: '/taskpane.html', search: '', hash: '', port: '3000' },
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' },
    name: '', external: {}, history: {}, sessionStorage: storage(), localStorage: storage(), addEventListener: noop, removeEventListener: noop,
    document: { readyState: 'complete', URL: 'https://localhost:3000/taskpane.html', cookie: '', head: element(), body: element(), createElement: element, getElementById: () => null, getElementsByTagName: () => [], addEventListener: noop, removeEventListener: noop },
  };
  for (const self of ['window', 'self', 'top', 'parent', 'globalThis']) globals[self] = globals;
  return globals;
}

const run = (file: string, context: vm.Context): unknown => vm.runInContext(readFileSync(join(DIST, file), 'utf8'), context, { filename: file });

/** `custom-functions-runtime.js` alone: association and the error class, no host. */
export function loadRuntime(): typeof CustomFunctions & { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } } {
  // It would go on to look for a host and fail a little later: time stands still for it.
  const globals = Object.assign(contextGlobals(), { setTimeout: () => 0, setInterval: () => 0 });
  (globals['document'] as Record<string, unknown>)['getElementsByTagName'] = () => [{ src: 'https://cdn.invalid/custom-functions-runtime.js', getAttribute: () => null, appendChild: () => undefined }];
  run('custom-functions-runtime.js', vm.createContext(globals));
  return globals['CustomFunctions'] as never;
}

/** The object of native getters that desktop Excel gives. */
function external(matrix: Readonly<Record<string, string>>, locale: string): object {
  const text = (value: string) => () => value;
  const later = (callback: unknown): void => { if (typeof callback === 'function') setTimeout(() => (callback as (code: number) => void)(0), 0); };
  const context = {
    GetAppType: () => 1, GetSolutionRef: text('solution'), GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetHostFullVersion: text('16.0.17328.20000'),
    GetAppUILocale: text(locale), GetAppDataLocale: text(locale), GetDocUrl: text(''), GetAppCapabilities: () => 0, GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1,
    GetInitialDisplayMode: () => 0, GetTouchEnabled: () => false, GetCommerceAllowed: () => false, GetSolutionToken: text(''), GetCorrelationId: text(''), GetInstanceId: text(''),
    GetLicense: text(''), GetFeaturesForSolution: text(''), GetDialogRequirementMatrix: text('{}'), GetOfficeThemeInfo: text('{}'), GetSettings: () => ({ Read() {}, Write() {} }),
    GetSupportedMatrix: text(JSON.stringify(matrix)),
  };
  return {
    GetHostInfo: text('Excel$Win32$16.01$en-US$telemetry$$disableLogging$1'), GetContext: () => context, GetLoggingAllowed: () => false,
    RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, callback: unknown) => later(callback),
    UnregisterEvent: (_id: unknown, _target: unknown, callback: unknown) => later(callback),
    Execute: (_id: unknown, _parameters: unknown, callback: unknown) => later(callback),
  };
}

/** Full boot: Office.onReady, requirement sets, Excel.run over `host`, function calls, ribbon actions. */
export async function bootOffice(host: Host, { matrix = MATRIX, locale = 'en-us' }: { matrix?: Readonly<Record<string, string>>; locale?: string } = {}): Promise<Booted> {
  const globals = contextGlobals();
  const requests: Request[] = [];
  const faults: unknown[] = [];
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as { id: unknown; message: { body: Request | string } };
      const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as Request;
      requests.push(body);
      let answer: unknown;
      try {
        answer = host(body);
      } catch (error) {
        faults.push(error);
        answer = { Error: { Code: 'TestHostFault', Message: String(error), Location: '', ActionIndex: 0 }, Results: [], TraceIds: [] };
      }
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(answer) } })), 0);
    },
  };
  globals['external'] = external(matrix, locale);
  globals['_richApiNativeBridge'] = bridge;
  const context = vm.createContext(globals);
  const document = globals['document'] as Record<string, unknown>;
  // The library finds its own folder by its script tag, and loads the rest of itself by adding more of them.
  document['getElementsByTagName'] = (tag: string) => (tag.toLowerCase() === 'script' ? [{ src: 'https://cdn.invalid/office.js', getAttribute: () => null }] : tag.toLowerCase() === 'head' ? [document['head']] : []);
  (document['head'] as Record<string, unknown>)['appendChild'] = (script: { src?: string; onload?: () => void; onerror?: () => void }) => {
    const file = script.src?.replace('https://cdn.invalid/', '').split('?')[0];
    setTimeout(() => {
      if (!file || !existsSync(join(DIST, file))) return script.onerror?.();
      run(file, context);
      script.onload?.();
    }, 0);
  };
  run('office.js', context);
  const { Office, Excel, CustomFunctions } = (await (globals['Office'] as typeof globalThis.Office).onReady(), globals) as unknown as Pick<Booted, 'Office' | 'Excel' | 'CustomFunctions'>;
  return { Office, Excel, CustomFunctions, requests, faults, send: (...entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })) };
}
