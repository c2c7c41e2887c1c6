// Our texts -> src/core/hong-kong/table.json, which says how Hong Kong writes them, and the parts of hand-written pages
// that follow from it. With --check it writes nothing and fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { converterOf } from '../src/core/hong-kong/convert';
import { TERMS } from '../src/core/hong-kong/terms';
import { mainlandTexts, namesOfDocuments, quotesOfDocuments } from './hong-kong/corpus';
import { PAGES, withHongKong } from './hong-kong/pages';
import { tableOf } from './hong-kong/table-of';

const ROOT = resolve(import.meta.dirname ?? '.', '..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

export function main(args: readonly string[] = process.argv.slice(2)): number {
  const table = tableOf(mainlandTexts(), namesOfDocuments(), quotesOfDocuments(), TERMS);
  const convert = converterOf(table);
  const made: readonly (readonly [string, string])[] = [
    [
      'src/core/hong-kong/table.json',
      `${JSON.stringify({ generated: 'by scripts/build-hong-kong.ts; do not edit', ...table }, null, 1)}\n`,
    ],
    ...PAGES.map((path) => [path, withHongKong(read(path), convert)] as const),
  ];
  const stale = made.filter(([path, text]) => read(path) !== text);
  for (const [path, text] of stale)
    if (args.includes('--check')) console.error(`${path} is stale; run npm run hong-kong`);
    else writeFileSync(resolve(ROOT, path), text);
  return args.includes('--check') && stale.length > 0 ? 1 : 0;
}
