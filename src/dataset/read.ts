/**
 * Reads the data folder: plain files in, a checked DatasetFile out. Every problem is reported as `file:line: what is
 * wrong`. Runs in Node only (build, tests, command line); the browser gets the generated dataset.json.
 *
 *   files --parse--> rows --check each--> observations, events, tensions --check together--> DatasetFile
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Info } from 'csv-parse/sync';
import type { CheckSpec } from '../core/checks';
import type { DatasetFile } from '../core/dataset';
import type { AtlasEvent, EventKind, Observation, PeriodBasis, SourceRecord, Tension } from '../core/facts';
import { words, WRITTEN } from '../core/lang';
import { readPeriod } from '../core/periods';
import {
  EVENT_COLUMNS,
  eventProblems,
  FIGURE_COLUMNS,
  judgeFigure,
  notesOf,
  TENSION_COLUMNS,
  toObservation,
  type Row,
} from './columns';
import { AcrossRows } from './across';
import { isEmptyRow, readHead, readRow } from './table';

export interface ReadResult {
  /** Only when there are no problems. */
  readonly file: DatasetFile | null;
  readonly problems: readonly string[];
}

interface Located<R> {
  readonly row: R;
  readonly at: string;
}

/** Reads a CSV file with these columns; `at` is `name:line` of each row. */
function readTable<C extends readonly string[]>(
  path: string,
  name: string,
  columns: C,
  problems: string[],
): (Located<Row<C>> & { readonly line: number })[] {
  if (!existsSync(path)) {
    problems.push(`${name}: file is missing`);
    return [];
  }
  try {
    const records = parse(
      new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replace(/\r\n?/g, '\n'),
      {
        info: true,
        relax_column_count: true,
      },
    ) as unknown as { record: string[]; info: Info }[];
    const head = readHead(records[0]?.record ?? [], { columns });
    if ('problem' in head) {
      problems.push(`${name}:1: ${head.problem}`);
      return [];
    }
    return records.slice(1).flatMap(({ record }, i) => {
      if (isEmptyRow(record)) return [];
      const line = records[i]!.info.lines + 1;
      const read = readRow(record, head);
      if ('row' in read) return [{ at: `${name}:${line}`, line, row: read.row }];
      problems.push(`${name}:${line}: ${read.problem}`);
      return [];
    });
  } catch (error) {
    problems.push(`${name}: not readable as CSV: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

function readJson<T>(path: string, name: string, problems: string[]): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    problems.push(`${name}: not readable as JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

const SOURCE_FIELDS = [
  'id',
  'file',
  'sha256',
  'title',
  'author',
  'publisher',
  'published',
  'publishedBasis',
  'language',
  'glossed',
  'about',
  'note',
  'searchWords',
  'where',
] as const;

function readSource(folder: string, id: string, problems: string[]): SourceRecord | null {
  const name = `sources/${id}/source.json`;
  const json = readJson<SourceRecord>(join(folder, 'source.json'), name, problems);
  if (!json) return null;
  const wrong = [
    ...SOURCE_FIELDS.filter((f) => !Object.hasOwn(json, f)).map((f) => `field is missing: ${f}`),
    ...Object.keys(json)
      .filter((f) => !(SOURCE_FIELDS as readonly string[]).includes(f))
      .map((f) => `unknown field: ${f}`),
    ...(json.id === id ? [] : [`id is not the folder's name: ${json.id}`]),
    ...(/^[0-9a-f]{64}$/.test(json.sha256) ? [] : [`sha256 is not one: ${json.sha256}`]),
    ...(readPeriod(json.published) ? [] : [`unknown period: ${json.published}`]),
    ...(json.author || json.publisher ? [] : ['neither author nor publisher']),
    ...WRITTEN.filter((l) => [json.about, json.note, json.where].some((text) => !text?.[l])).map(
      (l) => `about, note or where is missing in ${l}`,
    ),
    ...(json.title || json.searchWords?.length ? [] : ['neither title nor searchWords: nobody can find it']),
  ];
  problems.push(...wrong.map((w) => `${name}: ${w}`));
  return wrong.length === 0 ? json : null;
}

function readFigures(folder: string, id: string, problems: string[]): Observation[] {
  const name = `sources/${id}/figures.csv`;
  const across = new AcrossRows();
  const counts = new Map<string, number>();
  const read = readTable(join(folder, 'figures.csv'), name, FIGURE_COLUMNS, problems).flatMap(
    ({ row: given, at, line }) => {
      const { row, problems: wrong, warnings } = judgeFigure(given, { isOwn: false });
      const again = across.add(row, id, line);
      // What is a warning to a user is a fault here.
      const all = [...wrong, ...warnings, ...(again ? [`${again.message} (first at ${name}:${again.first})`] : [])];
      problems.push(...all.map((w) => `${at}: ${w}`));
      const n = (counts.get(row.line) ?? 0) + 1;
      counts.set(row.line, n);
      return all.length === 0 ? [toObservation(row, id, `${id}:${row.line}:${n}`)] : [];
    },
  );
  problems.push(...across.faults().map((fault) => `${name}:${fault.at}: ${fault.message}`));
  return read;
}

function readEvents(folder: string, id: string, problems: string[]): AtlasEvent[] {
  const counts = new Map<string, number>();
  return readTable(join(folder, 'events.csv'), `sources/${id}/events.csv`, EVENT_COLUMNS, problems).flatMap(
    ({ row, at }) => {
      const wrong = eventProblems(row);
      problems.push(...wrong.map((w) => `${at}: ${w}`));
      if (wrong.length > 0) return [];
      const n = (counts.get(row.line) ?? 0) + 1;
      counts.set(row.line, n);
      return [
        {
          id: `${id}:${row.line}:e${n}`,
          date: row.date,
          dateBasis: row.date_basis as PeriodBasis,
          region: row.region,
          entity: row.entity,
          kind: row.kind as EventKind,
          what: words(row.en, row.zh_cn, row.zh_tw),
          source: id,
          line: Number(row.line),
          note: notesOf(row),
        },
      ];
    },
  );
}

function readTensions(dir: string, sources: readonly SourceRecord[], problems: string[]): Tension[] {
  const ids = new Set(sources.map((s) => s.id));
  const seen = new Set<string>();
  return readTable(join(dir, 'tensions.csv'), 'tensions.csv', TENSION_COLUMNS, problems).flatMap(({ row, at }) => {
    const wrong = [
      ...[row.source_a, row.source_b]
        .filter((s) => !ids.has(s))
        .map((s) => `unknown source: ${s}; one of ${[...ids].join(', ')}`),
      ...[row.line_a, row.line_b].filter((l) => !/^[1-9]\d*$/.test(l)).map((l) => `line is not a line number: ${l}`),
      ...(seen.has(row.id) ? [`id used twice: ${row.id}`] : []),
      ...(row.en && row.zh_cn && row.zh_tw ? [] : ['text is empty in a language']),
    ];
    seen.add(row.id);
    problems.push(...wrong.map((w) => `${at}: ${w}`));
    if (wrong.length > 0) return [];
    return [
      {
        id: row.id,
        places: [
          { source: row.source_a, line: Number(row.line_a) },
          { source: row.source_b, line: Number(row.line_b) },
        ] as const,
        what: words(row.en, row.zh_cn, row.zh_tw),
      },
    ];
  });
}

function checkProblems(checks: readonly CheckSpec[], observations: readonly Observation[]): string[] {
  const keys = new Set(observations.map((o) => [o.metric, o.entity, o.region, o.period].join('|')));
  return checks.flatMap((c) =>
    [...c.operands, ...(c.compare ? [c.compare.with] : [])]
      .filter((x) => typeof x === 'string' && !keys.has(x))
      .map((x) => `checks.json: check ${c.id}: no such figure: ${x}`),
  );
}

/** Reads and checks the whole data folder. */
export function readData(dir: string): ReadResult {
  const problems: string[] = [];
  const version = readJson<{ version: string; date: string }>(join(dir, 'version.json'), 'version.json', problems);
  const ids = existsSync(join(dir, 'sources'))
    ? readdirSync(join(dir, 'sources'), { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
        .sort()
    : [];
  if (ids.length === 0) problems.push('sources: no documents');
  const sources = ids
    .flatMap((id) => readSource(join(dir, 'sources', id), id, problems) ?? [])
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const order = sources.map((s) => s.id);
  const observations = order.flatMap((id) => readFigures(join(dir, 'sources', id), id, problems));
  const events = order.flatMap((id) => readEvents(join(dir, 'sources', id), id, problems));
  const tensions = readTensions(dir, sources, problems);
  const checks = readJson<CheckSpec[]>(join(dir, 'checks.json'), 'checks.json', problems) ?? [];
  if (problems.length === 0) problems.push(...checkProblems(checks, observations));
  if (problems.length > 0 || !version) return { file: null, problems };
  const body = { sources, observations, events, tensions, checks };
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12);
  return { file: { version: version.version, date: version.date, hash, ...body }, problems: [] };
}
