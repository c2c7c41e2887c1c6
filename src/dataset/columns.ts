/**
 * The columns of the data files: their names, and the checks of one row. data/README.md describes each with examples.
 */
import { COUNTED, EVENT_KINDS, PERIOD_BASES, QUALIFIERS, type Observation, type PeriodBasis } from '../core/facts';
import { CURRENCY_UNITS, isCurrency, UNITS } from '../core/units';
import { words, type Words } from '../core/lang';
import type { Found, Named } from '../core/names';
import { formatPeriod, readPeriod } from '../core/periods';
import { entities, metrics, regions } from '../core/vocabulary/bundled-names';
import { cleanName, hiddenIn, LONGEST_TEXT, oddSpacesIn, PLAIN, visible } from '../core/visible';
import { agreement, type Findings } from '../core/agreement';
import { domainProblem } from '../core/domain';

export const FIGURE_COLUMNS = [
  'metric',
  'entity',
  'region',
  'period',
  'value',
  'unit',
  'printed',
  'qualifier',
  'agency',
  'counted_by',
  'period_basis',
  'line',
  'note',
  'note_zh_cn',
  'note_zh_tw',
] as const;
/** A file of own figures may hold those of several documents, each row saying of which. */
export const OWN_COLUMNS = [...FIGURE_COLUMNS, 'document'] as const;
/** What it may leave out, and the column whose text then stands in: own notes may be in one language. */
export const OWN_OPTIONAL = { counted_by: '', note_zh_cn: 'note', note_zh_tw: 'note', document: '' } as const;
export const EVENT_COLUMNS = [
  'date',
  'date_basis',
  'region',
  'entity',
  'kind',
  'line',
  'en',
  'zh_cn',
  'zh_tw',
  'note',
  'note_zh_cn',
  'note_zh_tw',
] as const;
export const TENSION_COLUMNS = ['id', 'source_a', 'line_a', 'source_b', 'line_b', 'en', 'zh_cn', 'zh_tw'] as const;

export type Row<C extends readonly string[]> = Readonly<Record<C[number], string>>;

/** Ids only: data files use no aliases. The nearest id is named. */
function idProblem(
  kind: string,
  index: { get(id: string): unknown; find(text: string): Found<Named> },
  id: string,
  { written = id, suggest = true }: { readonly written?: string; readonly suggest?: boolean } = {},
): string | null {
  if (index.get(id)) return null;
  const found = suggest ? index.find(id) : null;
  const near = !found ? [] : found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : found.nearest;
  return `unknown ${kind}: ${id === '' ? '(empty)' : shown(written)}${near.length > 0 ? `; nearest: ${near.map((n) => n.id).join(', ')}` : ''}`;
}

function periodProblem(period: string, basis: string, written = period): string | null {
  if (!(PERIOD_BASES as readonly string[]).includes(basis))
    return `unknown period basis: ${MISSING(shown(basis))}; one of ${PERIOD_BASES.join(', ')}`;
  const read = readPeriod(period);
  if (!read) return `unknown period: ${period === '' ? '(empty); write n.d. for none' : shown(written)}`;
  if (formatPeriod(read) !== period) return `period is not canonical: ${period}; write ${formatPeriod(read)}`;
  if ((basis === 'undated') !== (period === 'n.d.'))
    return `period and basis disagree: ${period} is ${basis}; n.d. goes with undated`;
  return null;
}

function lineProblem(line: string): string | null {
  return /^[1-9]\d{0,8}$/.test(line) ? null : `line is not a line number: ${line === '' ? '(empty)' : shown(line)}`;
}

function unitProblem(row: Row<typeof FIGURE_COLUMNS>): string | null {
  if (!(UNITS as readonly string[]).includes(row.unit))
    return `unknown unit: ${MISSING(row.unit)}; one of ${UNITS.join(', ')}`;
  const wanted = metrics.get(row.metric)?.unit;
  if (!wanted || (wanted === 'money' ? isCurrency(row.unit) : row.unit === wanted)) return null;
  return `unit does not fit the metric: ${row.metric} is in ${wanted === 'money' ? CURRENCY_UNITS.join(', ') : wanted}, not ${row.unit}`;
}

const NOTES = ['note', 'note_zh_cn', 'note_zh_tw'] as const;
type Notes = Row<typeof NOTES>;

/** A note is read in three languages, so it is written in three. */
function noteProblem(row: Notes): string | null {
  const empty = NOTES.filter((c) => row[c].trim() === '');
  return empty.length === 0 || empty.length === NOTES.length
    ? null
    : `note is empty: ${empty.join(', ')}; write it in all of ${NOTES.join(', ')}, or in none`;
}

export const notesOf = (row: Notes): Words => words(row.note, row.note_zh_cn, row.note_zh_tw);

const MISSING = (text: string): string => (text === '' ? '(empty)' : text);

/** What is in a cell beside its text: characters that nobody sees are warned about, broken ones refused. */
function characterFindings(row: Readonly<Record<string, string>>): Findings {
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const [column, text] of Object.entries(row)) {
    if (PLAIN.test(text) && text === text.trim()) continue;
    const isNote = column.startsWith('note');
    const control = /(?![\t\n\v\f\r\u0085])\p{Cc}/u.exec(text)?.[0];
    const hidden = [...hiddenIn(text), ...(isNote ? [] : oddSpacesIn(text))];
    if (text.includes('\ufffd'))
      problems.push(`${column} has lost characters (U+FFFD): ${shown(text)}; take it from the original`);
    else if (control !== undefined) problems.push(`${column} has a control character: ${shown(text)}`);
    else if (hidden.length > 0)
      warnings.push(`${column} has characters that cannot be seen: ${shown(text)}; read without ${hidden.join(', ')}`);
    else if (!isNote && text !== text.trim()) warnings.push(`${column} has spaces around it: "${shown(text)}"`);
  }
  return { problems, warnings };
}
const shown = (text: string): string => visible(text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Most cells are, and need no second look. */
const isPlain = (text: string): boolean => PLAIN.test(text) && !text.includes('  ') && text === text.trim();
const NOTHING: Findings = { problems: [], warnings: [] };
const cleaned = (given: Row<typeof FIGURE_COLUMNS>): Row<typeof FIGURE_COLUMNS> =>
  Object.fromEntries(
    Object.entries(given).map(([column, text]) => [column, column.startsWith('note') ? text : cleanName(text)]),
  ) as Row<typeof FIGURE_COLUMNS>;

export interface JudgedRow extends Findings {
  /** As it is read: without what nobody sees. */
  readonly row: Row<typeof FIGURE_COLUMNS>;
}

export interface Judging {
  /** A user's own row may leave its line empty. */
  readonly isOwn: boolean;
  /** Nearest names take time that only a message is worth which somebody reads. */
  readonly suggest?: boolean;
}

/** Everything to say about one row of figures. */
export function judgeFigure(given: Row<typeof FIGURE_COLUMNS>, { isOwn, suggest = true }: Judging): JudgedRow {
  const isClean = FIGURE_COLUMNS.every((c) => isPlain(given[c]));
  const row = isClean ? given : cleaned(given);
  const characters = isClean ? NOTHING : characterFindings(given);
  const long = FIGURE_COLUMNS.filter((c) => !c.startsWith('note') && row[c].length > LONGEST_TEXT);
  // What is too long is not looked into.
  if (long.length > 0)
    return {
      row,
      problems: long.map((c) => `${c} is too long: ${row[c].length} characters; at most ${LONGEST_TEXT}`),
      warnings: [],
    };
  const metric = metrics.get(row.metric);
  const value = agreement({ ...row, isChange: metric?.change === true || metric?.isBalance === true });
  const problems = [
    ...characters.problems,
    idProblem('metric', metrics, row.metric, { written: given.metric, suggest }),
    idProblem('entity', entities, row.entity, { written: given.entity, suggest }),
    idProblem('region', regions, row.region, { written: given.region, suggest }),
    periodProblem(row.period, row.period_basis, given.period),
    ...value.problems,
    // A value that is not what is printed is wrong already.
    value.problems.length === 0 ? domainProblem(row.value, row.unit, metric ?? null) : null,
    unitProblem(row),
    (QUALIFIERS as readonly string[]).includes(row.qualifier)
      ? null
      : `unknown qualifier: ${MISSING(row.qualifier)}; one of ${QUALIFIERS.join(', ')}`,
    row.counted_by === '' || (COUNTED as readonly string[]).includes(row.counted_by)
      ? null
      : `unknown counted_by: ${shown(row.counted_by)}; one of ${COUNTED.join(', ')}, or empty`,
    isOwn && row.line === '' ? null : lineProblem(row.line),
    row.period_basis === 'inferred' && row.note.trim() === ''
      ? 'note is empty; an inferred period says from what'
      : null,
    noteProblem(row),
  ].filter((p) => p !== null);
  return { row, problems, warnings: [...characters.warnings, ...value.warnings] };
}

/** Everything wrong with one event. */
export function eventProblems(row: Row<typeof EVENT_COLUMNS>): readonly string[] {
  const texts = (['en', 'zh_cn', 'zh_tw'] as const).filter((c) => row[c].trim() === '');
  return [
    periodProblem(row.date, row.date_basis),
    idProblem('entity', entities, row.entity),
    idProblem('region', regions, row.region),
    (EVENT_KINDS as readonly string[]).includes(row.kind)
      ? null
      : `unknown kind: ${row.kind}; one of ${EVENT_KINDS.join(', ')}`,
    lineProblem(row.line),
    row.date_basis === 'inferred' && row.note.trim() === '' ? 'note is empty; an inferred date says from what' : null,
    noteProblem(row),
    texts.length > 0 ? `text is empty: ${texts.join(', ')}` : null,
  ].filter((p) => p !== null);
}

/** A row that passed `figureProblems`, as an observation. */
export function toObservation(row: Row<typeof FIGURE_COLUMNS>, source: string, id: string): Observation {
  return {
    id,
    metric: row.metric as Observation['metric'],
    entity: row.entity,
    region: row.region,
    period: row.period,
    value: Number(row.value),
    unit: row.unit as Observation['unit'],
    printed: row.printed,
    qualifier: row.qualifier as Observation['qualifier'],
    agency: row.agency,
    countedBy: row.counted_by as Observation['countedBy'],
    periodBasis: row.period_basis as PeriodBasis,
    source,
    line: Number(row.line),
    note: notesOf(row),
  };
}
