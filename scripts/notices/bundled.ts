/**
 * Which packages are in a bundle: of every module that ended up in it, the package it came from, and what that
 * package's file has inside.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { INSIDE } from './texts';

export interface Bundled {
  readonly name: string;
  /** Where it is installed; null when it is known only from inside a file of another package. */
  readonly folder: string | null;
  /** The package whose file has it inside: then its version is not known. */
  readonly inside?: string;
}

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))(?:\/(.*))?$/;
/** Helpers that the bundler adds. */
const TOOLS = /^\0(vite|rolldown)\//;

/** Collects the ids of all modules that are written, over several builds. */
export function bundledModules(): { readonly plugin: Plugin; readonly ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  const plugin: Plugin = {
    name: 'xiaomi-atlas-bundled-modules',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') for (const id of Object.keys(part.modules)) ids.add(id);
      }
    },
  };
  return { plugin, ids };
}

/** `../node_modules/x/y.js` of a source map -> x. */
const sourcePackage = (source: string): string | undefined =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source)?.[1];

const sourcesOf = (file: string): string[] => {
  const map = `${file}.map`;
  return existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources : [];
};

/** Other packages whose code a file of a package has inside, and theirs. */
function inside(file: string, folder: string, path: string, name: string): Bundled[] {
  const sources = sourcesOf(file);
  const named = [...sources.flatMap((source) => sourcePackage(source) ?? []), ...(INSIDE[`${name}/${path}`] ?? [])];
  const deeper = sources.flatMap((source) => INSIDE[source.replace(/^.*node_modules\//, '')] ?? []);
  return [...new Set([...named, ...deeper])]
    .filter((other) => other !== name)
    .map((other) => ({ name: other, folder: installed(other, folder), inside: name }));
}

/** Node's own way: from the folder upwards. */
function installed(name: string, from: string): string | null {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  return dirname(from) === from ? null : installed(name, dirname(from));
}

/** Packages of which we keep data in files of our own: the names of countries. */
const DATA = ['cldr-core', 'cldr-localenames-full'];
export const dataPackages = (root: string): Bundled[] =>
  DATA.map((name) => ({ name, folder: join(root, 'node_modules', name) }));

/** @throws about a module of which nobody knows whose it is. */
export function bundledPackages(ids: Iterable<string>, root: string): Bundled[] {
  const found = new Map<string, Bundled>();
  const add = (one: Bundled): unknown => found.set([one.name, one.folder, one.inside].join(' '), one);
  for (const id of ids) {
    const tool = TOOLS.exec(id)?.[1];
    if (tool) {
      add({ name: tool, folder: join(root, 'node_modules', tool) });
      continue;
    }
    const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
    const [, folder, name, file] = PACKAGE.exec(path) ?? [];
    if (folder && name) {
      add({ name, folder });
      inside(path, folder, file ?? '', name).forEach(add);
      continue;
    }
    const own = path === '' || path.startsWith('atlas-') || path.startsWith(root.replaceAll('\\', '/'));
    if (!own) throw new Error(`nobody knows whose module this is: ${JSON.stringify(id)}`);
  }
  return [...found.values()];
}
