/** The columns of the data files: their names, and the checks of one row. data/README.md describes each with examples. */
import { entities } from '../core/entities';
import { EVENT_KINDS, PERIOD_BASES, QUALIFIERS, UNITS, type Observation, type PeriodBasis } from '../core/facts';
import { words, type Words } from '../core/lang';
import { metrics } from '../core/metrics';
import type { Found, Named } from '../core/names';
import { formatPeriod, readPeriod } from '../core/periods';
import { readPrinted } from '../core/printed';
import { regions } from '../core/regions';

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
  'period_basis',
  'line',
  'note',
  'note_zh_cn',
  'note_zh_tw',
] as const;
/** Columns that a file of own figures may leave out, and the one whose text then stands in: own notes may be in one language. */
export const OWN_NOTES = { note_zh_cn: 'note', note_zh_tw: 'note' } as const;
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

const CURRENCIES: readonly string[] = ['CNY', 'EUR', 'USD'];

/** Ids only: data files use no aliases. The nearest id is named. */
function idProblem(
  kind: string,
  index: { get(id: string): unknown; find(text: string): Found<Named> },
  id: string,
): string | null {
  if (index.get(id)) return null;
  const found = index.find(id);
  const near = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : found.nearest;
  return `unknown ${kind}: ${id === '' ? '(empty)' : id}${near.length > 0 ? `; nearest: ${near.map((n) => n.id).join(', ')}` : ''}`;
}

function periodProblem(period: string, basis: string): string | null {
  if (!(PERIOD_BASES as readonly string[]).includes(basis))
    return `unknown period basis: ${basis}; one of ${PERIOD_BASES.join(', ')}`;
  const read = readPeriod(period);
  if (!read) return `unknown period: ${period === '' ? '(empty); write n.d. for none' : period}`;
  if (formatPeriod(read) !== period) return `period is not canonical: ${period}; write ${formatPeriod(read)}`;
  if ((basis === 'undated') !== (period === 'n.d.'))
    return `period and basis disagree: ${period} is ${basis}; n.d. goes with undated`;
  return null;
}

function lineProblem(line: string): string | null {
  return /^[1-9]\d*$/.test(line) ? null : `line is not a line number: ${line === '' ? '(empty)' : line}`;
}

function valueProblem(row: Row<typeof FIGURE_COLUMNS>): string | null {
  const value = Number(row.value);
  if (row.value.trim() === '' || !Number.isFinite(value))
    return `value is not a number: ${row.value === '' ? '(empty)' : row.value}`;
  if (row.printed === '') return 'printed is empty; copy the figure as it stands on the line';
  const printed = readPrinted(row.printed);
  if (!printed) return `printed is no figure: ${row.printed}`;
  if (Math.abs(Math.abs(value) - printed.value) > 1e-12 * printed.value)
    return `value does not agree with printed: ${row.value} is not ${row.printed} (${printed.value})`;
  const metric = metrics.get(row.metric);
  if (value < 0 && !metric?.change) return `value is negative: ${row.value}; only a change can be`;
  return null;
}

function unitProblem(row: Row<typeof FIGURE_COLUMNS>): string | null {
  if (!(UNITS as readonly string[]).includes(row.unit))
    return `unknown unit: ${row.unit === '' ? '(empty)' : row.unit}; one of ${UNITS.join(', ')}`;
  const wanted = metrics.get(row.metric)?.unit;
  if (!wanted || (wanted === 'money' ? CURRENCIES.includes(row.unit) : row.unit === wanted)) return null;
  return `unit does not fit the metric: ${row.metric} is in ${wanted === 'money' ? CURRENCIES.join(', ') : wanted}, not ${row.unit}`;
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

/** Everything wrong with one row of figures. */
export function figureProblems(row: Row<typeof FIGURE_COLUMNS>): readonly string[] {
  return [
    idProblem('metric', metrics, row.metric),
    idProblem('entity', entities, row.entity),
    idProblem('region', regions, row.region),
    periodProblem(row.period, row.period_basis),
    valueProblem(row),
    unitProblem(row),
    (QUALIFIERS as readonly string[]).includes(row.qualifier)
      ? null
      : `unknown qualifier: ${row.qualifier === '' ? '(empty)' : row.qualifier}; one of ${QUALIFIERS.join(', ')}`,
    lineProblem(row.line),
    row.period_basis === 'inferred' && row.note.trim() === ''
      ? 'note is empty; an inferred period says from what'
      : null,
    noteProblem(row),
  ].filter((p) => p !== null);
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
    periodBasis: row.period_basis as PeriodBasis,
    source,
    line: Number(row.line),
    note: notesOf(row),
  };
}
