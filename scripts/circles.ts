/** Files that need each other to be understood: every circle of imports, types and later ones included. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { importsOf, typescriptFiles } from './boundaries';

/** File to the files of the checkout that it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The file that an import means; null for packages, data and styles. */
function targetOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  return (
    [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(
      (one) => /\.tsx?$/.test(one) && existsSync(one),
    ) ?? null
  );
}

export const importGraph = (folders: readonly string[]): Graph =>
  new Map(
    folders.flatMap(typescriptFiles).map((path) => {
      const targets = importsOf(readFileSync(path, 'utf8')).map(({ specifier }) => targetOf(path, specifier));
      return [path, [...new Set(targets.filter((one) => one !== null))]];
    }),
  );

/** The shortest way from a file back to itself; null when there is none. */
function wayBack(graph: Graph, start: string): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of graph.get(at) ?? []) {
      if (next === start) {
        const way = [at];
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!);
        return [...way, start];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

/** One line a circle: each by its shortest way, once, whichever file it is begun at. */
export function circles(graph: Graph): readonly string[] {
  const known = new Set<string>();
  const found: string[] = [];
  for (const file of [...graph.keys()].sort()) {
    const way = wayBack(graph, file);
    if (!way) continue;
    const members = [...new Set(way)].sort().join();
    if (known.has(members)) continue;
    known.add(members);
    found.push(way.join(' -> '));
  }
  return found;
}

export const checkoutCircles = (): readonly string[] =>
  circles(importGraph(['src', 'taskpane', 'playground', 'scripts']));
