/** One row by itself: what it says, or why it is not understood. What other rows say is judged afterwards. */
import { agencies } from '../agencies';
import { isBlank } from '../blank';
import { type Dataset } from '../dataset';
import { DEFAULT_ENTITY } from '../entities';
import { COUNTED, PERIOD_BASES, type Counted, type PeriodBasis } from '../facts';
import { fillWords, sameWords, type Words } from '../lang';
import type { Metric } from '../metrics';
import { periodProblem } from '../period-problem';
import { HEADS } from '../heads';
import { firstDay, formatPeriod, lastDay, type Period, periodOf, readPeriodArgument } from '../periods';
import { remembering } from '../remembering';
import { LONGEST_TEXT } from '../visible';
import type { OwnRow } from './model';
import { readName, type Kind, type NameRead } from './names';
import { readValue, textOf, type ValueRead } from './read-value';
import { OWN } from './words';

export interface RowRead {
  readonly figure: ValueRead;
  readonly names: Readonly<Record<Kind, Exclude<NameRead, { refused: Words }>>>;
  readonly period: string;
  readonly periodBasis: PeriodBasis;
  readonly agency: string;
  readonly countedBy: Counted | '';
  /** As it is called; '' for none. */
  readonly document: string;
  /** 0 for none. */
  readonly line: number;
  readonly published: string;
  readonly note: string;
  readonly prefer: boolean;
  readonly warnings: readonly Words[];
}
export type RowReading = RowRead | { readonly refused: readonly Words[] };

const DAYS_A_YEAR = 366;

type PeriodRead = { readonly period: Period } | { readonly refused: Words };
const periodWritten = remembering((text): PeriodRead => periodIn(text));
const readPeriodCell = (cell: unknown): PeriodRead => (typeof cell === 'string' ? periodWritten(cell) : periodIn(cell));

function periodIn(cell: unknown): PeriodRead {
  if (isBlank(cell)) return { refused: fillWords(OWN.empty, { what: HEADS.period }) };
  const query = readPeriodArgument(cell);
  if (!query) return { refused: periodProblem(cell) };
  if (query.kind === 'period') return { period: query.period };
  if (query.kind === 'containing') return { period: query.day };
  return { refused: fillWords(OWN.relative, { value: sameWords(String(cell)) }) };
}

function isLate(dataset: Dataset, period: Period, published: string): Words | null {
  const end = lastDay(period);
  if (end === null) return null;
  const said = { period: formatPeriod(period) };
  if (published !== 'n.d.')
    return end > lastDay(periodOf(published))! ? fillWords(OWN.late, { ...said, published, planned: 'planned' }) : null;
  const { any } = dataset.newest;
  if (!any || end <= lastDay(any)! + DAYS_A_YEAR) return null;
  return fillWords(OWN.tooNew, { ...said, newest: formatPeriod(any), head: 'published', planned: 'planned' });
}

const NOT_PREFERRED = /^(?:no|n|0|false|否|不)?$/i;

/** The bundled document that is meant, by its title, file or id. Some have no title. */
export function bundledDocument(dataset: Dataset, name: string): string | null {
  if (name === '') return null;
  const byName = documentNames.get(dataset.sources) ?? namesOfDocuments(dataset);
  documentNames.set(dataset.sources, byName);
  return byName.get(name) ?? null;
}
const documentNames = new WeakMap<Dataset['sources'], ReadonlyMap<string, string>>();
const namesOfDocuments = ({ sources }: Dataset): ReadonlyMap<string, string> =>
  new Map(
    [...sources.values()]
      .filter(({ own }) => !own)
      .flatMap(({ id, title, file }) => [id, title, file].map((name) => [name, id] as const)),
  );

export function readRow(dataset: Dataset, row: OwnRow): RowReading {
  const refused: Words[] = [];
  const names = {
    metric: readName(dataset, 'metric', row.metric ?? ''),
    entity: readName(dataset, 'entity', isBlank(row.entity) ? DEFAULT_ENTITY : row.entity),
    region: readName(dataset, 'region', row.region ?? ''),
  };
  for (const name of Object.values(names)) if ('refused' in name) refused.push(name.refused);
  const metric = 'known' in names.metric ? (names.metric.known as Metric) : null;
  const value = 'refused' in names.metric ? null : readValue(row, metric);
  if (value && 'refused' in value) refused.push(value.refused);

  const period = readPeriodCell(row.period);
  if ('refused' in period) refused.push(period.refused);
  const canonical = 'period' in period ? formatPeriod(period.period) : 'n.d.';
  const document = textOf(row.document);
  const basis =
    textOf(row.period_basis).toLowerCase() ||
    (canonical === 'n.d.' ? 'undated' : document === '' ? 'inferred' : 'stated');
  if (!PERIOD_BASES.includes(basis as PeriodBasis))
    refused.push(fillWords(OWN.oneOf, { what: 'period_basis', value: basis, list: PERIOD_BASES.join(', ') }));
  else if ('period' in period && (basis === 'undated') !== (canonical === 'n.d.'))
    refused.push(fillWords(OWN.basis, { period: canonical, basis, undated: 'undated' }));

  const published = readPublished(dataset, row.published, document);
  if ('refused' in published) refused.push(published.refused);
  else if ('period' in period && value && !('refused' in value) && value.qualifier !== 'planned') {
    const late = isLate(dataset, period.period, published.published);
    if (late) refused.push(late);
  }
  const counted = textOf(row.counted_by).toLowerCase();
  if (counted !== '' && !COUNTED.includes(counted as Counted))
    refused.push(fillWords(OWN.oneOf, { what: 'counted_by', value: counted, list: COUNTED.join(', ') }));
  const line = textOf(row.line);
  if (!/^(?:[1-9]\d{0,8})?$/.test(line)) refused.push(fillWords(OWN.line, { value: sameWords(line) }));
  const agency = textOf(row.agency);
  const note = textOf(row.note);
  for (const [what, text] of Object.entries({ agency, document, note }))
    if (text.length > LONGEST_TEXT) refused.push(fillWords(OWN.tooLong, { what }));
  if (refused.length > 0) return { refused };

  return {
    figure: value as ValueRead,
    names: names as RowRead['names'],
    period: canonical,
    periodBasis: basis as PeriodBasis,
    agency: houseOf(agency),
    countedBy: counted as RowRead['countedBy'],
    document,
    line: Number(line),
    published: 'published' in published ? published.published : 'n.d.',
    note,
    prefer: !NOT_PREFERRED.test(textOf(row.prefer)),
    warnings: isKnown(names) ? NO_WARNINGS : Object.values(names).flatMap((name) => ('says' in name ? name.says : [])),
  };
}

const NO_WARNINGS: readonly Words[] = [];
const isKnown = ({ metric, entity, region }: Readonly<Record<Kind, NameRead>>): boolean =>
  'known' in metric && 'known' in entity && 'known' in region;

const houseOf = remembering((agency) => {
  const house = agency === '' ? null : agencies.find(agency);
  return house?.kind === 'one' ? house.item.id : agency;
});

/** A bundled document was published when it was. */
function readPublished(
  dataset: Dataset,
  cell: unknown,
  document: string,
): { readonly published: string } | { readonly refused: Words } {
  const bundled = bundledDocument(dataset, document);
  if (bundled) return { published: dataset.sources.get(bundled)!.published };
  if (isBlank(cell)) return { published: 'n.d.' };
  const read = readPeriodCell(cell);
  if ('refused' in read) return read;
  return firstDay(read.period) === null && read.period.kind !== 'undated'
    ? { refused: periodProblem(cell) }
    : { published: formatPeriod(read.period) };
}
