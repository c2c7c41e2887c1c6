/**
 * Reads the data folder: plain files in, a checked DatasetFile out. Every problem is reported as `file:line: what is wrong`.
 * Runs in Node only (build, tests, command line); the browser gets the generated dataset.json.
 *
 *   files --parse--> rows --check each--> observations, events, tensions --check together--> DatasetFile
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, type Info } from 'csv-parse/sync';
import type { CheckSpec } from '../core/checks';
import type { DatasetFile } from '../core/dataset';
import type { AtlasEvent, EventKind, Observation, PeriodBasis, SourceRecord, Tension } from '../core/facts';
import { LANGS } from '../core/lang';
import { formatPeriod, readPeriod } from '../core/periods';
import {
  EVENT_COLUMNS,
  eventProblems,
  FIGURE_COLUMNS,
  figureProblems,
  notesOf,
  OWN_NOTES,
  TENSION_COLUMNS,
  toObservation,
  type Row,
} from './columns';

export interface ReadResult {
  /** Only when there are no problems. */
  readonly file: DatasetFile | null;
  readonly problems: readonly string[];
}

interface Located<R> {
  readonly row: R;
  readonly at: string;
}

/**
 * Reads a CSV file with exactly these columns; `at` is `name:line` of each row. The columns that `standIn` names may all be
 * left out: each then has the text of the column it is given.
 */
function readTable<C extends readonly string[]>(
  path: string,
  name: string,
  columns: C,
  problems: string[],
  standIn: Readonly<Record<string, C[number]>> = {},
): Located<Row<C>>[] {
  if (!existsSync(path)) {
    problems.push(`${name}: file is missing`);
    return [];
  }
  try {
    const records = parse(readFileSync(path, 'utf8'), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: Info }[];
    const [head, ...body] = records;
    const optional: readonly string[] = Object.keys(standIn);
    const given = [columns, columns.filter((c) => !optional.includes(c))].find(
      (list) => list.join(',') === head?.record.join(','),
    );
    if (!given) {
      problems.push(
        `${name}:1: columns are ${head ? head.record.join(',') : '(none)'}; expected ${columns.join(',')}${optional.length > 0 ? `; ${optional.join(', ')} may be left out` : ''}`,
      );
      return [];
    }
    const place = columns.map((c) => given.indexOf(given.includes(c) ? c : standIn[c]!));
    return body.flatMap(({ record, info }) => {
      const at = `${name}:${info.lines}`;
      if (record.length !== given.length) {
        problems.push(`${at}: ${record.length} fields; expected ${given.length}`);
        return [];
      }
      return [{ at, row: Object.fromEntries(columns.map((c, i) => [c, record[place[i]!]])) as Row<C> }];
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
    ...LANGS.filter((l) => !json.about?.[l] || !json.note?.[l]).map((l) => `about or note is missing in ${l}`),
  ];
  problems.push(...wrong.map((w) => `${name}: ${w}`));
  return wrong.length === 0 ? json : null;
}

function readFigures(folder: string, id: string, problems: string[]): Observation[] {
  const name = `sources/${id}/figures.csv`;
  const seen = new Map<string, string>();
  const counts = new Map<string, number>();
  return readTable(join(folder, 'figures.csv'), name, FIGURE_COLUMNS, problems).flatMap(({ row, at }) => {
    const wrong = [...figureProblems(row)];
    const key = [
      row.metric,
      row.entity,
      row.region,
      row.period,
      row.line,
      /^range-/.test(row.qualifier) ? row.qualifier : '',
    ].join('|');
    if (seen.has(key))
      wrong.push(
        `the same figure twice on one line of the document: ${row.metric}, ${row.entity}, ${row.region}, ${row.period} (first at ${seen.get(key)})`,
      );
    seen.set(key, at);
    problems.push(...wrong.map((w) => `${at}: ${w}`));
    const n = (counts.get(row.line) ?? 0) + 1;
    counts.set(row.line, n);
    return wrong.length === 0 ? [toObservation(row, id, `${id}:${row.line}:${n}`)] : [];
  });
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
          what: { 'en': row.en, 'zh-CN': row.zh_cn, 'zh-TW': row.zh_tw },
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
        what: { 'en': row.en, 'zh-CN': row.zh_cn, 'zh-TW': row.zh_tw },
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

export interface CheckOutcome {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

/** Checks a file of a user's own figures (the columns of figures.csv) with the rules of the data; its notes may be in one language. */
export function checkFile(path: string): CheckOutcome {
  const failed: string[] = [];
  const name = basename(path);
  const rows = readTable(path, name, FIGURE_COLUMNS, failed, OWN_NOTES);
  const passed: string[] = [];
  for (const { row, at } of rows) {
    const wrong = figureProblems(row);
    if (wrong.length === 0)
      passed.push(`${at}: ${row.metric}, ${row.entity}, ${row.region}, ${formatPeriod(readPeriod(row.period)!)}`);
    else failed.push(...wrong.map((w) => `${at}: ${w}`));
  }
  if (rows.length === 0 && failed.length === 0) failed.push(`${name}: no figures`);
  return { passed, failed };
}
