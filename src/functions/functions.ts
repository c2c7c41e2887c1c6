/**
 * The XIAOMI.* functions: thin faces over the engine. The comment of a function is what Excel shows, and the source of the
 * generated metadata and reference, so it is written for an analyst. Percentages come back as fractions, amounts in single units.
 */
import { cite as citeText, explainFigure, STYLES, type Style } from '../core/cite';
import {
  isBetween,
  ask,
  compare as compareFigures,
  labelOf,
  missing,
  resolveBoundary,
  resolveEntity,
  resolveMetric,
  resolveRegion,
  series as seriesFigures,
  tooLong,
  unknown,
  type Question,
} from '../core/query';
import { metricOf } from '../core/metrics';
import { periodOf } from '../core/dataset';
import { sameWords, words } from '../core/lang';
import { nameIndex, type Named, type NameIndex } from '../core/names';
import * as problem from '../core/problems';
import { isWithin } from '../core/regions';
import { dataset } from '../dataset';
import { KINDS } from './lists';
import { compareRows, conflictRows, findRows, nameRows, seriesRows, sourceRows, timelineRows } from './rows';
import { language, tableService } from './session';
import { orThrow, toError, toNumber, wantsHeaders } from './to-cell';

const number = (question: Question): number => toNumber(dataset, ask(dataset, question));

/** Spilled arrays leave as the mutable type that the metadata generator knows. */
const spill = (rows: readonly (readonly unknown[])[]): any[][] => rows as any[][];

function headersOf(argument: unknown): boolean {
  const wanted = wantsHeaders(argument);
  if (wanted === null) throw toError(unknown(problem.unknownHeaders(argument)));
  return wanted;
}

const isLeftOut = (argument: unknown): boolean =>
  argument === null || argument === undefined || (typeof argument === 'string' && argument.trim() === '');

function refuseLong(argument: problem.Argument, value: unknown): void {
  const long = tooLong(argument, value);
  if (long) throw toError(long);
}

let documents: readonly Named[] | undefined;
/** Made on first use: in the pane's page the dataset arrives after the functions. */
const sourceNames = (): readonly Named[] =>
  (documents ??= [...dataset.sources.values()].map((s) => ({ id: s.id, name: sameWords(s.file), aliases: [] })));
const STYLE_NAMES: readonly Named[] = STYLES.map((id) => ({ id, name: sameWords(id), aliases: [] }));

/** One index a list, made on first use. */
const indexes = new WeakMap<readonly Named[], NameIndex<Named>>();
function indexOf<T extends Named>(argument: problem.Argument, items: readonly T[]): NameIndex<T> {
  const known = indexes.get(items) ?? nameIndex<Named>(argument, items);
  indexes.set(items, known);
  return known as NameIndex<T>;
}

/** The item a name means, among tables, kinds, styles or documents. */
function named<T extends Named>(argument: problem.Argument, items: readonly T[], value: unknown): T {
  const examples = items.slice(0, 3).map((i) => sameWords(i.id));
  if (isLeftOut(value)) throw toError(unknown(problem.missingArgument(argument, examples)));
  refuseLong(argument, value);
  const found = typeof value === 'string' ? indexOf(argument, items).find(value) : null;
  if (found?.kind === 'one') return found.item;
  const near =
    found?.kind === 'none' && found.nearest.length > 0 ? found.nearest.map((i) => sameWords(i.id)) : examples;
  throw toError(unknown(problem.unknownName(argument, value, near)));
}

/**
 * Share of smartphone shipments of a vendor in a region and period, as a fraction (0.23 is 23%).
 * @customfunction SHARE
 * @param region Market, e.g. "Europe", "SEA", "JP", "日本".
 * @param [period] Quarter, half-year, year or date cell, e.g. "2025Q2", 2024, "LQ". Left out: the newest figure.
 * @param [vendor] Vendor, e.g. "Samsung". Left out: Xiaomi.
 * @returns The share as a fraction. #VALUE! when a name is not understood, #N/A when no document gives this figure.
 * @example
 * =XIAOMI.SHARE("Europe","2025Q2")
 * //=> 0.23
 */
export function share(region: string, period?: any, vendor?: string): number {
  return number({ metric: 'share', region, period, entity: vendor });
}

/**
 * Smartphone rank of a vendor in a region and period (1 is first).
 * @customfunction RANK
 * @param region Market, e.g. "Southeast Asia".
 * @param [period] Quarter, half-year, year or date cell. Left out: the newest figure.
 * @param [vendor] Vendor. Left out: Xiaomi.
 * @returns The rank. #VALUE! when a name is not understood, #N/A when no document gives this figure.
 * @example
 * =XIAOMI.RANK("Southeast Asia","2025Q2")
 * //=> 1
 */
export function rank(region: string, period?: any, vendor?: string): number {
  return number({ metric: 'rank', region, period, entity: vendor });
}

/**
 * Smartphone shipments of a vendor, or of the whole market with "Total", in single units.
 * @customfunction SHIPMENTS
 * @param region Market, e.g. "SEA".
 * @param [period] Quarter, half-year, year or date cell. Left out: the newest figure.
 * @param [vendor] Vendor, or "Total" for the market. Left out: Xiaomi.
 * @returns Units shipped. #VALUE! when a name is not understood, #N/A when no document gives this figure.
 * @example
 * =XIAOMI.SHIPMENTS("SEA","2025Q2","Total")
 * //=> 25000000
 */
export function shipments(region: string, period?: any, vendor?: string): number {
  return number({ metric: 'shipments', region, period, entity: vendor });
}

/**
 * Year-over-year growth of smartphone shipments, as a fraction (-0.01 is a fall of 1%).
 * @customfunction GROWTH
 * @param region Market, e.g. "Southeast Asia".
 * @param [period] Quarter, half-year, year or date cell. Left out: the newest figure.
 * @param [vendor] Vendor, or "Total" for the market. Left out: Xiaomi.
 * @returns Growth as a fraction. #VALUE! when a name is not understood, #N/A when no document gives this figure.
 * @example
 * =XIAOMI.GROWTH("Southeast Asia","2025Q2","vivo")
 * //=> -0.21
 */
export function growth(region: string, period?: any, vendor?: string): number {
  return number({ metric: 'growth', region, period, entity: vendor });
}

/**
 * Any figure in the data, in base units: fractions for percentages, single units, whole currency units.
 * An end of a range is asked for as "stores_planned:low" or "stores_planned:high".
 * @customfunction VALUE
 * @param metric Metric, e.g. "miui_users", "launch price"; XIAOMI.LIST("metrics") names them all.
 * @param region Market, e.g. "Overseas".
 * @param [period] Period of the figure or a date cell. Left out: the newest, or the undated one.
 * @param [entity] Vendor, product, category or platform. Left out: Xiaomi.
 * @returns The value. #VALUE! when a name is not understood, #N/A when no document gives this figure or gives a range.
 * @example
 * =XIAOMI.VALUE("miui_users","Overseas","2023Q3")
 * //=> 471000000
 */
export function value(metric: string, region: string, period?: any, entity?: string): number {
  return number({ metric, region, period, entity });
}

/**
 * Launch price of a product in its own currency (starting price of the launch).
 * @customfunction PRICE
 * @param product Product, e.g. "Xiaomi 15 Ultra".
 * @param [region] Market. Left out: the only market with a launch price in the data.
 * @returns The price in whole currency units. #VALUE! when a name is not understood, #N/A when there is none or it is a range.
 * @example
 * =XIAOMI.PRICE("Xiaomi 15 Ultra","Europe")
 * //=> 1499
 */
export function price(product: string, region?: string): number {
  const item = orThrow(resolveEntity(product, 'product'));
  const priced = (dataset.byMetric.get('launch_price') ?? []).filter((f) => f.entity === item.id);
  if (priced.length > 0)
    return number({
      metric: 'launch_price',
      region: isLeftOut(region) ? priced[priced.length - 1]!.region : region,
      entity: item.id,
    });
  const others = [...new Set([...dataset.figures.values()].filter((f) => f.entity === item.id).map((f) => f.metric))];
  throw toError(
    missing(
      problem.noFigure(
        [words('launch price', '起售价', '起售價'), item.name],
        others.length > 0 ? problem.hintMetrics(others.map((id) => labelOf(metricOf(id)))) : null,
      ),
    ),
  );
}

/**
 * All figures of one metric, region and entity, oldest first: period, value, how exact. Bounds and ranges say so in the last column.
 * @customfunction SERIES
 * @param metric Metric, e.g. "share".
 * @param region Market, e.g. "Japan".
 * @param [entity] Vendor, product or platform. Left out: Xiaomi.
 * @param [from] First period to include. Left out: from the oldest.
 * @param [to] Last period to include. Left out: to the newest.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of period, value, how exact. #N/A when there is no such figure.
 * @example
 * =XIAOMI.SERIES("share","Southeast Asia",,,,FALSE)
 * //=> [["2021Q2", 0.22, "exact"], ["2025Q2", 0.19, "exact"]]
 */
export function series(metric: string, region: string, entity?: string, from?: any, to?: any, headers?: any): any[][] {
  const wanted = headersOf(headers);
  return spill(seriesRows(orThrow(seriesFigures(dataset, { metric, region, entity, from, to })), language(), wanted));
}

/**
 * All vendors (or other entities) of one market and period, largest first; ranks smallest first.
 * @customfunction COMPARE
 * @param metric Metric, e.g. "share".
 * @param region Market, e.g. "Japan".
 * @param [period] Period or date cell. Left out: the newest figure of this market.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of vendor, value, how exact. #N/A when there is no such figure.
 * @example
 * =XIAOMI.COMPARE("share","Japan",2024,FALSE)
 * //=> [["Apple", 0.49, "exact"], ["Google", 0.08, "exact"], ["Xiaomi", 0.06, "exact"], ["Samsung", 0.06, "exact"], ["Sony", 0.06, "exact"]]
 */
export function compare(metric: string, region: string, period?: any, headers?: any): any[][] {
  const wanted = headersOf(headers);
  return spill(compareRows(orThrow(compareFigures(dataset, { metric, region, period })), language(), wanted));
}

/**
 * A prepared table with its values; cells without a figure are #N/A, never zero, and bounds come as text such as <1%.
 * @customfunction TABLE
 * @param name Table, e.g. "japan-vendors"; XIAOMI.LIST("tables") names them all.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns The rows of the table. #VALUE! when the table is not known.
 * @example
 * =XIAOMI.TABLE("japan-vendors",FALSE)
 * //=> [["Apple", "#N/A", 0.53, 0.49, -4], ["Google", "#N/A", 0.09, 0.08, -1], ["Samsung", "#N/A", 0.07, 0.06, -1], ["Sony", "#N/A", 0.08, 0.06, -2], ["Xiaomi", "<1%", 0.01, 0.06, 5]]
 */
export function table(name: string, headers?: any): any[][] {
  const wanted = headersOf(headers);
  const item = named('table', tableService().tables, name);
  const none = missing(problem.noFigure([item.name], null));
  const rows = tableService()
    .rows(item.id, dataset, language())
    .map((row) => row.map((cell) => (cell.value === null ? toError(none) : cell.value)));
  return spill(wanted ? rows : rows.slice(1));
}

/**
 * Events, oldest first; undated ones at the end when no period is given. A region includes its countries and cities.
 * @customfunction TIMELINE
 * @param [region] Market, e.g. "India". Left out: all.
 * @param [from] First period to include.
 * @param [to] Last period to include.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of date, region, who, event, source, line. #N/A when there is none.
 * @example
 * =XIAOMI.TIMELINE("India",2015,2016,FALSE)
 * //=> [["2015-08", "India", "Xiaomi", "Starts a phone production line with Foxconn", "相青", 35]]
 */
export function timeline(region?: string, from?: any, to?: any, headers?: any): any[][] {
  const wanted = headersOf(headers);
  const outer = isLeftOut(region) ? null : orThrow(resolveRegion(region)).id;
  const [first, last] = [orThrow(resolveBoundary(dataset, from)), orThrow(resolveBoundary(dataset, to))];
  const kept = dataset.events.filter(
    (e) => (outer === null || isWithin(e.region, outer)) && isBetween(periodOf(e.date), first, last),
  );
  if (kept.length === 0) throw toError(missing(problem.noEvents()));
  return spill(timelineRows(dataset, kept, language(), wanted));
}

/**
 * The citation of a figure as text: document, line, printed characters, data house, basis of the period.
 * @customfunction CITE
 * @param metric Metric, e.g. "share".
 * @param region Market, e.g. "Europe".
 * @param [period] Period or date cell. Left out: the newest figure.
 * @param [entity] Vendor, product or platform. Left out: Xiaomi.
 * @param [style] "full" (default), "short" or "footnote".
 * @returns The citation. #VALUE! when a name is not understood, #N/A when there is no such figure.
 * @example
 * =XIAOMI.CITE("share","Europe","2025Q2",,"short")
 * //=> "楊陽, 2026, line 31"
 */
export function cite(metric: string, region: string, period?: any, entity?: string, style?: string): string {
  const chosen: Style = isLeftOut(style) ? 'full' : (named('style', STYLE_NAMES, style).id as Style);
  const answer = ask(dataset, { metric, region, period, entity });
  if (!answer.ok) throw toError(answer);
  return citeText(dataset, answer.observation, chosen, language());
}

/**
 * A figure in words: its value, how exact it is, who says so and who else; or why there is none and what there is instead.
 * @customfunction EXPLAIN
 * @param metric Metric, e.g. "share".
 * @param region Market, e.g. "Japan".
 * @param [period] Period or date cell. Left out: the newest figure.
 * @param [entity] Vendor, product or platform. Left out: Xiaomi.
 * @returns A text, for every input: Excel often hides the messages of errors, this function never does.
 * @example
 * =XIAOMI.EXPLAIN("share","Eurpe","2025Q2")
 * //=> "unknown region: Eurpe; nearest: Europe"
 */
export function explain(metric: string, region: string, period?: any, entity?: string): string {
  const answer = ask(dataset, { metric, region, period, entity });
  return answer.ok ? explainFigure(dataset, answer.figure, answer.observation, language()) : answer.problem[language()];
}

/**
 * Where documents disagree: figures whose stated values exclude each other, then tensions a careful reader should know.
 * @customfunction CONFLICTS
 * @param [metric] Metric. Left out: all.
 * @param [region] Market. Left out: all.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of kind, what, first place, second place. #N/A when none is known.
 * @example
 * =XIAOMI.CONFLICTS("share","Europe",FALSE)
 * //=> [["Tension", "23% is one quarter, 20.9% the full year: the difference is no fall, and stable is the author's word.", "楊陽, 2026, line 31", "楊陽, 2026, line 31"]]
 */
export function conflicts(metric?: string, region?: string, headers?: any): any[][] {
  const wanted = headersOf(headers);
  const metricId = isLeftOut(metric) ? null : orThrow(resolveMetric(metric)).metric.id;
  const regionId = isLeftOut(region) ? null : orThrow(resolveRegion(region)).id;
  const rows = conflictRows(dataset, metricId, regionId, language(), wanted);
  if (rows.length === 0) throw toError(missing(problem.noConflicts()));
  return spill(rows);
}

/**
 * The documents behind the figures.
 * @customfunction SOURCES
 * @param [id] Document id, e.g. "santi-2024". Left out: all.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of id, file, title, author, publisher, date, figures, events. #VALUE! when the id is not known.
 * @example
 * =XIAOMI.SOURCES("santi-2024",FALSE)
 * //=> [["santi-2024", "001_ac0982fc1ca13f7f.txt", "从中国到世界:小米的全球化布局", "三体君", "", "published 2024-08-13", 14, 5]]
 */
export function sources(id?: string, headers?: any): any[][] {
  const wanted = headersOf(headers);
  const chosen = isLeftOut(id) ? null : named('source', sourceNames(), id).id;
  return spill(sourceRows(dataset, chosen, language(), wanted));
}

/**
 * Full-text search of the figures: metric, vendor, region, period, printed characters, notes, sources, in three languages.
 * Numbers are compared as numbers with their unit: 23% is 0.23, and 470万 is 4.7 million.
 * @customfunction FIND
 * @param text Words and numbers that must all occur, e.g. "samsung 2017", "毛利率", "Europe 23%".
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of metric, subject, region, period, value, how exact, printed, source, line. #N/A when nothing is found.
 * @example
 * =XIAOMI.FIND("gross margin 74.4%",FALSE)
 * //=> [["Internet services gross margin", "Xiaomi", "Global", "2023Q3", 0.744, "exact", "74.4%", "三体君", 16]]
 */
export function find(text: string, headers?: any): any[][] {
  const wanted = headersOf(headers);
  if (isLeftOut(text)) throw toError(unknown(problem.missingArgument('text', [sameWords('samsung 2017')])));
  refuseLong('text', text);
  const rows = findRows(dataset, String(text), language(), wanted);
  if (rows.length === 0) throw toError(missing(problem.nothingFound(text)));
  return spill(rows);
}

/**
 * Valid names of metrics, regions, periods, vendors, tables, charts, sources or styles, with a header row.
 * @customfunction LIST
 * @param kind "metrics", "regions", "periods", "vendors", "tables", "charts", "sources" or "styles".
 * @param [filter] Text that must occur in one of the names.
 * @returns Rows of id and name. #VALUE! when the kind is not known, #N/A when nothing is left.
 * @example
 * =XIAOMI.LIST("regions","korea")
 * //=> [["Id", "Name"], ["South Korea", "South Korea"]]
 */
export function list(kind: string, filter?: string): any[][] {
  const chosen = named('kind', KINDS, kind);
  refuseLong('text', filter);
  const rows = nameRows(chosen.items(dataset), isLeftOut(filter) ? null : String(filter), language());
  if (rows.length === 0) throw toError(missing(problem.nothingFound(filter)));
  return spill(rows);
}

/**
 * Version and hash of the bundled data: the same version gives the same answers everywhere.
 * @customfunction VERSION
 * @returns A text such as "1.0.0 (2026-11-22, 0123456789ab)".
 * @example
 * =LEFT(XIAOMI.VERSION(),5)
 * //=> "1.0.0"
 */
export function version(): string {
  return `${dataset.version} (${dataset.date}, ${dataset.hash})`;
}
