/**
 * What a reader should know about an answer beside its source: that a fiscal year was read as one of the calendar, that
 * the newest figure is from long ago, that research houses draw the region differently. Said wherever there is room for
 * words.
 */
import { isBlank, isBlankOrZero } from './blank';
import { type Dataset } from './dataset';
import { fillWords, joinWords, sameWords, words, type Lang, type Words } from './lang';
import { isFiscal } from './period-forms';
import { formatPeriod, lastDay, periodOf, readPeriodArgument, yearsBefore } from './periods';
import { resolveEntity, resolveMetric, resolveRegion, type Result } from './query';
import { yearEndsInMarch } from './regions';

const FISCAL = words(
  'a fiscal year in {region} usually runs from April to March; {asked} is read as {period} of the calendar',
  '{region}的财年通常为4月至次年3月；{asked} 按日历期间 {period} 理解',
  '{region}的會計年度通常為4月至隔年3月；{asked} 以日曆期間 {period} 理解',
);
const LONG_AGO = words(
  'newest is {period}; the data go to {newest}',
  '最新为 {period}；数据截至 {newest}',
  '最新為 {period}；資料截至 {newest}',
);
const LONG_AGO_YEARS = 2;

/** What was asked, and the period that was answered; null: there is no such figure, or there are several. */
export interface Asked {
  readonly metric?: unknown;
  readonly entity?: unknown;
  readonly region: unknown;
  readonly periods: readonly unknown[];
  readonly answered: string | null;
  /** Whether a left-out period is the newest one here. */
  readonly newest: boolean;
}

function fiscalNote(dataset: Dataset, { region, answered }: Asked, period: unknown): Words | null {
  if (typeof period !== 'string' || !isFiscal(period)) return null;
  const query = readPeriodArgument(period);
  const place = resolveRegion(dataset, region);
  if (!query || !place.ok || !yearEndsInMarch(dataset.vocabulary.regions, place.value.id)) return null;
  const read = query.kind === 'period' ? formatPeriod(query.period) : answered;
  if (read === null) return null;
  return fillWords(FISCAL, { region: place.value.name, asked: sameWords(period.trim()), period: read });
}

function longAgoNote(dataset: Dataset, { periods: [period], answered, newest }: Asked): Words | null {
  const end = answered === null ? null : lastDay(periodOf(answered));
  const { any } = dataset.newest;
  if (!newest || end === null || !any) return null;
  if (!isBlankOrZero(period) && readPeriodArgument(period)?.kind !== 'latest') return null;
  if (end >= yearsBefore(lastDay(any)!, LONG_AGO_YEARS)) return null;
  return fillWords(LONG_AGO, { period: answered!, newest: formatPeriod(any) });
}

const ON_NAME = words('{name}: {note}', '{name}：{note}', '{name}：{note}');
/** What a name stands for in market tables, where it alone could mislead. */
function nameNote(resolved: Result<{ readonly name: Words; readonly note?: Words }>): Words | null {
  if (!resolved.ok || !resolved.value.note) return null;
  const { name, note } = resolved.value;
  return fillWords(ON_NAME, { name, note });
}
/** Said of a figure that there is: without one there is nothing to mistake. */
function nameNotes(dataset: Dataset, { metric, region, entity, answered }: Asked): readonly (Words | null)[] {
  if (answered === null) return [];
  const measured = isBlank(metric) ? null : resolveMetric(dataset, metric);
  return [
    measured?.ok ? nameNote({ ok: true, value: measured.value.metric }) : null,
    isBlank(region) ? null : nameNote(resolveRegion(dataset, region)),
    isBlank(entity) ? null : nameNote(resolveEntity(dataset, entity)),
  ];
}

export const notesOn = (dataset: Dataset, asked: Asked): readonly Words[] =>
  [
    ...nameNotes(dataset, asked),
    ...asked.periods.map((period) => fiscalNote(dataset, asked, period)),
    longAgoNote(dataset, asked),
  ].flatMap((note) => note ?? []);

/** Notes as one text; empty where there are none. */
export const notesText = (notes: readonly Words[], lang: Lang): string =>
  joinWords(notes, words('; ', '；', '；'))[lang];

const AS_SENTENCE = words(' Note: {note}.', '注：{note}。', '註：{note}。');
const AS_CLAUSE = words('; {note}', '；{note}', '；{note}');
/** A text on a figure, or on why there is none, and the notes behind it. */
export const withNotes = (text: string, notes: readonly Words[], lang: Lang): string =>
  notes.length === 0
    ? text
    : text + (/[.。]$/.test(text) ? AS_SENTENCE : AS_CLAUSE)[lang].replace('{note}', () => notesText(notes, lang));
