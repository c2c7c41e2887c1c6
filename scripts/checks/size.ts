/**
 * How much script the pane's first screen takes: what taskpane.html loads, and everything that imports without being
 * asked; and functions.js.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

export const PANE_PAGE = 'dist/web/taskpane.html';
/** Bytes after gzip. Charts, workbooks, the other tabs and the figures come later or as data. */
export const FIRST_SCREEN_LIMIT = 100_000;
export const FUNCTIONS_SCRIPT = 'dist/web/functions.js';
/** With the figures and all names. */
export const FUNCTIONS_LIMIT = 90_000;

const sizeOf = (text: string): number => gzipSync(text, { level: 9 }).length;

/** Static imports and re-exports of a built module; `import(...)` is loaded later. */
const staticImports = (text: string): string[] =>
  [...text.matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w$*{},\s]*?from)?\s*["'](\.[^"']+)["']/g)].map(
    ([, path]) => path!,
  );

/** Scripts of the first screen below `page`, each with its size after gzip. */
export function firstScreenScripts(page = PANE_PAGE): ReadonlyMap<string, number> {
  const html = readFileSync(page, 'utf8');
  const own = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(\.[^"]+\.js)"/g)].map(([, path]) =>
    posix.normalize(path!),
  );
  const sizes = new Map<string, number>();
  const visit = (path: string): void => {
    if (sizes.has(path)) return;
    const text = readFileSync(join(dirname(page), path), 'utf8');
    sizes.set(path, sizeOf(text));
    for (const next of staticImports(text)) visit(posix.join(posix.dirname(path), next));
  };
  own.forEach(visit);
  return sizes;
}

export function firstScreenProblems(page = PANE_PAGE, limit = FIRST_SCREEN_LIMIT): string[] {
  const sizes = firstScreenScripts(page);
  if (sizes.size === 0) return [`${page} loads no script of its own`];
  const total = [...sizes.values()].reduce((a, b) => a + b, 0);
  if (total <= limit) return [];
  return [
    `the pane's first screen takes ${total} bytes of script after gzip; at most ${limit}`,
    ...[...sizes].map(([path, size]) => `${size} ${path}`),
  ];
}

export const firstScreenCheck = (): string[] | { skip: string } =>
  existsSync(PANE_PAGE) ? firstScreenProblems() : { skip: `no ${PANE_PAGE}; run "npm run build"` };

export function functionsProblems(script = FUNCTIONS_SCRIPT, limit = FUNCTIONS_LIMIT): string[] {
  const size = sizeOf(readFileSync(script, 'utf8'));
  return size <= limit ? [] : [`${script} takes ${size} bytes after gzip; at most ${limit}`];
}

export const functionsCheck = (): string[] | { skip: string } =>
  existsSync(FUNCTIONS_SCRIPT) ? functionsProblems() : { skip: `no ${FUNCTIONS_SCRIPT}; run "npm run build"` };
