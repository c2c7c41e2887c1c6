// data/ -> src/dataset/dataset.json, data/datapackage.json and the counts in README.md. With --check it writes nothing
// and fails when they are stale.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EVENT_COLUMNS, FIGURE_COLUMNS, TENSION_COLUMNS } from '../src/dataset/columns';
import type { DatasetFile } from '../src/core/dataset';
import { PERIOD_BASES, QUALIFIERS } from '../src/core/facts';
import { UNITS } from '../src/core/units';
import { readData } from '../src/dataset/read';
import { chineseScripts } from './chinese-scripts';
import { readmeOf } from './readme';

const ROOT = resolve(import.meta.dirname ?? '.', '..');

/** The Frictionless description of the data files (https://datapackage.org): one resource a file. */
export function dataPackage(file: DatasetFile): object {
  const field = (name: string): object => {
    const type = name === 'value' ? 'number' : /^line/.test(name) ? 'integer' : 'string';
    const constraints: Record<string, readonly string[]> = {
      qualifier: QUALIFIERS,
      unit: UNITS,
      period_basis: PERIOD_BASES,
      date_basis: PERIOD_BASES,
    };
    return { name, type, ...(constraints[name] && { constraints: { enum: constraints[name] } }) };
  };
  const table = (name: string, path: string, columns: readonly string[], rows: number): object => ({
    name,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields: columns.map(field) },
    rows,
  });
  const count = (list: readonly { source: string }[], id: string): number => list.filter((x) => x.source === id).length;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'xiaomi-atlas',
    title: "Cited figures on Xiaomi's business abroad",
    version: file.version,
    created: `${file.date}T00:00:00Z`,
    sources: file.sources.map((s) => ({ title: s.title || s.about.en, path: s.file, version: s.published })),
    resources: [
      ...file.sources.flatMap((s) => [
        table(`${s.id}-figures`, `sources/${s.id}/figures.csv`, FIGURE_COLUMNS, count(file.observations, s.id)),
        table(`${s.id}-events`, `sources/${s.id}/events.csv`, EVENT_COLUMNS, count(file.events, s.id)),
      ]),
      table('tensions', 'tensions.csv', TENSION_COLUMNS, file.tensions.length),
    ],
  };
}

/** Two commands started at once may both be here: neither may read half of what the other writes. */
function writeWhole(path: string, text: string): void {
  const own = `${path}.${process.pid}.part`;
  writeFileSync(own, text);
  renameSync(own, path);
}

export function main(args: readonly string[] = process.argv.slice(2)): number {
  const { file, problems } = readData(resolve(ROOT, 'data'));
  if (!file) {
    for (const p of problems) console.error(`data/${p}`);
    return 1;
  }
  // The dataset comes last: it must not be older than anything in data/.
  const outputs: readonly [string, string][] = [
    ['README.md', readmeOf(readFileSync(resolve(ROOT, 'README.md'), 'utf8'), file)],
    ['data/datapackage.json', `${JSON.stringify(dataPackage(file), null, 2)}\n`],
    [
      'src/dataset/dataset.json',
      `${JSON.stringify({ generated: 'by scripts/build-data.ts from data/; do not edit', ...file, scripts: chineseScripts(JSON.stringify(file)) }, null, 1)}\n`,
    ],
  ];
  const stale = outputs.filter(
    ([path, text]) => !existsSync(resolve(ROOT, path)) || readFileSync(resolve(ROOT, path), 'utf8') !== text,
  );
  if (args.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is stale; run npm run data`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [path, text] of stale) writeWhole(resolve(ROOT, path), text);
  console.log(
    `${file.observations.length} observations, ${file.events.length} events, ${file.tensions.length} tensions from ${file.sources.length} documents; version ${file.version}, ${file.hash}`,
  );
  return 0;
}
