/**
 * The XIAOMI.* functions: thin faces over the engine. The comment of a function is what Excel shows, and the source of the
 * generated metadata and reference, so it is written for an analyst. Percentages come back as fractions, amounts in single units.
 */
import { toError } from './cell-error';
import { cite as citeText, explainFigure, type Style } from '../core/cite';
import { answerCall, notesOfCall, type ScalarFace } from '../core/call';
import { fingerprintOf } from '../core/dataset';
import { withNotes } from '../core/notes';
import { world } from '../world/world';
import { language, cautionsSaid } from './session';
import { spillOf, styleOf } from './spills';
import { orThrow, toCell, toNumber } from './to-cell';

function number(face: ScalarFace, args: readonly unknown[]): number {
  const answer = answerCall(world.current, face, args);
  return toNumber(world.current, answer);
}

/** Spilled arrays leave as the mutable type that the metadata generator knows. */
function spill(...[face, ...args]: Parameters<typeof spillOf>): any[][] {
  const { columns, rows, headers } = orThrow(spillOf(face, ...args));
  const cells = rows.map((row) => row.map((cell) => toCell(world.current, cell)));
  return headers ? [[...columns], ...cells] : cells;
}

/**
 * Smartphone market share of a vendor in a region and period, as a fraction (0.23 is 23%); XIAOMI.CITE says what was counted.
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
  return number('SHARE', [region, period, vendor]);
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
  return number('RANK', [region, period, vendor]);
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
  return number('SHIPMENTS', [region, period, vendor]);
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
  return number('GROWTH', [region, period, vendor]);
}

/**
 * Any figure in the data, in base units: fractions for percentages, single units, whole currency units.
 * An end of a range is asked for as "stores_planned:low" or "stores_planned:high".
 * @customfunction VALUE
 * @param metric Metric, e.g. "miui_users", "starting price"; XIAOMI.LIST("metrics") names them all.
 * @param region Market, e.g. "Overseas".
 * @param [period] Period of the figure or a date cell. Left out: the newest, or the undated one.
 * @param [entity] Vendor, product, category or platform. Left out: Xiaomi.
 * @returns The value. #VALUE! when a name is not understood, #N/A when no document gives this figure or gives a range.
 * @example
 * =XIAOMI.VALUE("miui_users","Overseas","2023Q3")
 * //=> 471000000
 */
export function value(metric: string, region: string, period?: any, entity?: string): number {
  return number('VALUE', [metric, region, period, entity]);
}

/**
 * Starting price of a product in its own currency.
 * @customfunction PRICE
 * @param product Product, e.g. "Xiaomi 15 Ultra".
 * @param [region] Market. Left out: the only market with a starting price in the data.
 * @returns The price in whole currency units. #VALUE! when a name is not understood, #N/A when there is none or it is a range.
 * @example
 * =XIAOMI.PRICE("Xiaomi 15 Ultra","Europe")
 * //=> 1499
 */
export function price(product: string, region?: string): number {
  return number('PRICE', [product, region]);
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
 * @param [basis] TRUE for a last column that says where the period comes from; FALSE (default): a period that is not stated says so itself, as "2023 (inferred)".
 * @returns Rows of period, value, how exact. #N/A when there is no such figure.
 * @example
 * =XIAOMI.SERIES("share","Southeast Asia",,,,FALSE)
 * //=> [["2021Q2", 0.22, "as printed"], ["2025Q2", 0.19, "as printed"]]
 */
export function series(
  metric: string,
  region: string,
  entity?: string,
  from?: any,
  to?: any,
  headers?: any,
  basis?: any,
): any[][] {
  return spill('SERIES', metric, region, entity, from, to, headers, basis);
}

/**
 * All vendors (or other entities) of one market and period, largest first; ranks smallest first.
 * @customfunction COMPARE
 * @param metric Metric, e.g. "share".
 * @param region Market, e.g. "Japan".
 * @param [period] Period or date cell. Left out: the newest figure of this market.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @param [basis] TRUE for a last column that says where the period comes from; FALSE (default): a figure whose period is not stated says so behind how exact it is.
 * @returns Rows of vendor, value, how exact. #N/A when there is no such figure.
 * @example
 * =XIAOMI.COMPARE("share","Japan",2024,FALSE)
 * //=> [["Apple", 0.49, "as printed; 2024 (inferred)"], ["Google", 0.08, "as printed; 2024 (inferred)"], ["Xiaomi", 0.06, "as printed"], ["Samsung", 0.06, "as printed"], ["Sony", 0.06, "as printed"]]
 */
export function compare(metric: string, region: string, period?: any, headers?: any, basis?: any): any[][] {
  return spill('COMPARE', metric, region, period, headers, basis);
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
  return spill('TABLE', name, headers);
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
  return spill('TIMELINE', region, from, to, headers);
}

/**
 * The citation of a figure as text: document, line, printed characters, research firm, how the period is known.
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
  const chosen: Style = orThrow(styleOf(style));
  const answer = answerCall(world.current, 'CITE', [metric, region, period, entity]);
  if (!answer.ok) throw toError(answer);
  return citeText(world.current, answer.observation, chosen, language());
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
 * =XIAOMI.EXPLAIN("share","Europe","2025Q2")
 * //=> "Smartphone market share, Xiaomi, Europe, 2025Q2: 23% (as printed). 楊陽, 頂尖廣告; 網易號, untitled: Xiaomi and AliExpress: the partnership of 2026, its history and the platforms in Europe, published 2026 (inferred), 004_d72ffe4d92d1d9e3.txt, line 31; printed \"23%\"; no research firm credited; period stated in the text; search for 頂尖廣告, 楊陽, 速賣通, 超級品牌出海計劃. Note: No research firm is credited."
 * @example
 * =XIAOMI.EXPLAIN("share","Eurpe","2025Q2")
 * //=> "unknown region: Eurpe; nearest: Europe"
 */
export function explain(metric: string, region: string, period?: any, entity?: string): string {
  const args = [metric, region, period, entity];
  const answer = answerCall(world.current, 'EXPLAIN', args);
  const text = answer.ok
    ? explainFigure(world.current, answer.figure, answer.observation, language())
    : answer.problem[language()];
  return withNotes(text, [...notesOfCall(world.current, 'EXPLAIN', args, answer), ...cautionsSaid()], language());
}

/**
 * Where documents disagree: figures whose stated values exclude each other, then cautions that a careful reader should know.
 * @customfunction CONFLICTS
 * @param [metric] Metric. Left out: all.
 * @param [region] Market. Left out: all.
 * @param [headers] TRUE (default) for a header row, FALSE for none.
 * @returns Rows of kind, what, first place, second place. #N/A when none is known.
 * @example
 * =XIAOMI.CONFLICTS("share","Europe",FALSE)
 * //=> [["Caution", "23% is one quarter, 20.9% the full year: the difference is no fall, and stable is the author's word.", "楊陽, 2026, line 31", "楊陽, 2026, line 31"]]
 */
export function conflicts(metric?: string, region?: string, headers?: any): any[][] {
  return spill('CONFLICTS', metric, region, headers);
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
  return spill('SOURCES', id, headers);
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
 * //=> [["Internet services gross margin", "Xiaomi", "Global", "2023Q3", 0.744, "as printed", "74.4%", "三体君", 16]]
 */
export function find(text: string, headers?: any): any[][] {
  return spill('FIND', text, headers);
}

/**
 * Valid names of metrics, regions, periods, vendors, tables, charts, sources or styles, with a header row.
 * @customfunction LIST
 * @param kind "metrics", "regions", "periods", "vendors", "tables", "charts", "sources" or "styles".
 * @param [filter] Text that must occur in one of the names; names without figures are then listed as well, at the end.
 * @returns Rows of id and name. #VALUE! when the kind is not known, #N/A when nothing is left.
 * @example
 * =XIAOMI.LIST("regions","korea")
 * //=> [["Id", "Name"], ["South Korea", "South Korea"], ["North Korea", "North Korea"]]
 */
export function list(kind: string, filter?: string): any[][] {
  return spill('LIST', kind, filter);
}

/**
 * Version and hash of the bundled data: the same version gives the same answers everywhere.
 * @customfunction VERSION
 * @returns A text such as "1.1.0 (2026-11-28, 0123456789ab)"; with own figures a "+" and their fingerprint stand behind the hash.
 * @example
 * =LEFT(XIAOMI.VERSION(),5)
 * //=> "1.1.0"
 */
export function version(): string {
  const { version: number, date } = world.current;
  return `${number} (${date}, ${fingerprintOf(world.current)})`;
}
