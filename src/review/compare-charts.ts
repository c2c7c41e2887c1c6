/**
 * Charts of ours, as somebody left them: what they say, which cells they show, and whether what they keep of these is
 * what stands there. A chart that is gone says nothing, and one of a reader's own is his, as long as it shows our
 * figures as they are.
 */
import { traitsOf } from '../page/chart-kinds';
import { headlineOf, topicAbove } from '../page/headline';
import type { CellRef, ChartSeries as Series, ChartSpec, Sheet } from '../page/page';
import { rangedSeries } from '../page/ranged-bars';
import type { Lang } from '../core/lang';
import { drawnCharts } from '../hosts/file/charts/drawn';
import { marginColumns } from '../hosts/file/layout/margin';
import { addressOf } from '../page/area';
import { beginFaults, rangeFaults } from './compare-ranges';
import type { Difference } from './findings';
import { areaHas } from './find-table';
import { formatLook, sameLook } from './format-look';
import { keptFaults, saysValue, type Fault } from './kept-values';
import { ownArea, type Located } from './located';
import type { ReadBook, ReadSheet } from './read-book';
import { cellOfPoint, chartsOf, sizeOf, type Kept, type ReadChart, type ReadSeries } from './read-charts';
import { wordsOf } from './rows';

/** @param sheet the page of ours that it is. */
export function chartDifferences(
  book: ReadBook,
  read: ReadSheet,
  sheet: Sheet | undefined,
  { tables, lang, sameData }: { readonly tables: readonly Located[]; readonly lang: Lang; readonly sameData: boolean },
): Difference[] {
  const named = new Map(book.sheets.map((one) => [one.name.toLowerCase(), one]));
  // A sheet may have been renamed by a program that leaves charts as they are: then no other has the name.
  const sheetOf = (name: string): ReadSheet | undefined =>
    named.get(name.toLowerCase()) ?? (name.toLowerCase() === sheet?.name.toLowerCase() ? read : undefined);
  const charts = chartsOf(book, read);
  const specs = sheet ? drawnCharts(sheet.page) : [];
  const own = ofOurs(charts, specs);
  const inTables = (on: ReadSheet, row: number, column: number): boolean =>
    tables.some((table) => table.sheet === on && areaHas(ownArea(table), row, column));
  return charts.flatMap((chart) => {
    const spec = own.get(chart);
    const faults = [
      ...(spec && sheet
        ? specFaults(chart, spec, (name) => sheetOf(name) === read, cellFinder(sheet, read, tables), sameData)
        : []),
      ...(spec && (traitsOf(spec).range || rangedSeries(spec))
        ? rangeFaults(
            chart,
            spec.series.map(({ name }) => name),
            sheetOf,
            lang,
          )
        : []),
      ...(spec && sameData && rangedSeries(spec) ? beginFaults(chart, spec.series[0]!.values, sheetOf, lang) : []),
      ...chart.kept.flatMap((kept) => keptFaults(kept, sheetOf, inTables, lang)),
    ];
    const seen = new Set<string>();
    return faults.flatMap((fault) => {
      const text = `${fault.found} ${fault.expected}`;
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ cell: `${read.name}!${spec?.id ?? (chart.name || chart.title)}`, ...fault, source: '' }];
    });
  });
}

/** Titles are broken into lines, of which nothing says whether there was a space between them. */
const unspaced = (text: string): string => wordsOf(text).replace(/\s/g, '');
/** The topic alone says nothing wrong. */
const titlesOf = (spec: ChartSpec): readonly string[] => [headlineOf(spec), spec.title].map(unspaced);
/** What is drawn in a chart: its topic above a title that says more, its sources. */
function drawnFaults(drawn: string, spec: ChartSpec): Fault[] {
  const texts = [topicAbove(spec), spec.sourceLine].filter((text) => text !== null);
  const known = [texts.join(' '), spec.sourceLine].some((text) => unspaced(text) === unspaced(drawn));
  return known ? [] : other(drawn, texts.join(' '));
}

/** A chart of ours is known by the name of its frame, else by its title. */
function ofOurs(charts: readonly ReadChart[], specs: readonly ChartSpec[]): Map<ReadChart, ChartSpec> {
  const own = new Map<ReadChart, ChartSpec>();
  const taken = new Set<ChartSpec>();
  for (const known of [
    (chart: ReadChart, spec: ChartSpec) => chart.name === spec.id,
    (chart: ReadChart, spec: ChartSpec) => titlesOf(spec).includes(unspaced(chart.title)),
  ])
    for (const chart of charts) {
      const spec = own.has(chart) ? undefined : specs.find((one) => !taken.has(one) && known(chart, one));
      if (!spec) continue;
      own.set(chart, spec);
      taken.add(spec);
    }
  return own;
}

type IsHere = (sheet: string) => boolean;
type Finder = (ref: CellRef) => { row: number; column: number } | null;

/** Where a cell of the page is on the sheet now; null = gone. */
function cellFinder(sheet: Sheet, read: ReadSheet, tables: readonly Located[]): Finder {
  const margin = marginColumns(sheet.page);
  const own = tables.filter((table) => table.sheet === read);
  return ({ row, column }) => {
    for (const { block, area, rowAt, columnAt } of own) {
      const [r, c] = [row - block.row, column - margin - block.column];
      if (r < 0 || c < 0 || r >= block.cells.length || c >= block.cells[0]!.length) continue;
      const [foundRow, foundColumn] = [r === 0 ? area.top : rowAt[r - 1], columnAt[c]];
      return foundRow === null || foundRow === undefined || foundColumn === null || foundColumn === undefined
        ? null
        : { row: foundRow, column: foundColumn };
    }
    return null;
  };
}

const other = (found: string, expected: string): Fault[] =>
  wordsOf(found) === '' || wordsOf(found) === wordsOf(expected)
    ? []
    : [{ found: `"${found}"`, expected: `"${expected}"` }];

function specFaults(chart: ReadChart, spec: ChartSpec, isHere: IsHere, find: Finder, sameData: boolean): Fault[] {
  return [
    ...(titlesOf(spec).includes(unspaced(chart.title)) ? [] : other(chart.title, headlineOf(spec))),
    ...chart.axes.flatMap((text) => other(text, spec.valueAxis)),
    // Sources have other words when the data change.
    ...(sameData ? [...drawnFaults(chart.shapes, spec), ...other(chart.description, spec.altText)] : []),
    // The cells of a chart that follows a choice are compared with it (compare-explorer.ts).
    ...(spec.follows ? [] : chart.series).flatMap((series, i) => {
      const one =
        spec.series.find(({ name }) => wordsOf(name) === wordsOf(series.name?.points.get(0) ?? null)) ??
        (chart.series.length === spec.series.length ? spec.series[i] : undefined);
      return one ? seriesFaults(series, one, spec, isHere, find) : [];
    }),
  ];
}

function seriesFaults(series: ReadSeries, one: Series, spec: ChartSpec, isHere: IsHere, find: Finder): Fault[] {
  return [
    ...referenceFaults(series.name, [one.nameRef], [one.name], isHere, find),
    ...referenceFaults(series.categories, one.categoryRefs, one.categories, isHere, find),
    ...referenceFaults(series.values, one.valueRefs, one.values, isHere, find),
    ...labelFaults(series, one, spec),
  ];
}

/** The cells that are shown, or the values where there are none. */
function referenceFaults(
  kept: Kept | null,
  refs: readonly CellRef[],
  values: readonly (string | number | null)[],
  isHere: IsHere,
  find: Finder,
): Fault[] {
  if (!kept) return [];
  const cells = refs.map(find);
  // Rows that were taken out shorten what is shown.
  if (cells.some((cell) => cell === null)) return [];
  if (kept.areas.length > 0) {
    const expected = cells.map((cell) => addressOf(cell!.row, cell!.column));
    const same =
      sizeOf(kept.areas) === expected.length &&
      expected.every((address, i) => {
        const at = cellOfPoint(kept.areas, i);
        return at !== null && isHere(at.sheet) && addressOf(at.row, at.column) === address;
      });
    return same ? [] : [{ found: kept.formula, expected: spanOf(expected) }];
  }
  return [...kept.points].flatMap(([i, text]) => {
    const value = values[i] ?? null;
    return saysValue(text, value) ? [] : [{ found: text, expected: String(value ?? '') }];
  });
}

const spanOf = (addresses: readonly string[]): string =>
  addresses.length < 2 ? addresses.join('') : `${addresses[0]!}:${addresses.at(-1)!}`;

/** A label shows its number in the form that the cell has, and no text of its own. */
function labelFaults({ formats, format, texts, unlabelled }: ReadSeries, one: Series, spec: ChartSpec): Fault[] {
  return one.values.flatMap((value, i): Fault[] => {
    const text = texts.get(i);
    const label = one.labels[i] ?? '';
    if (text !== undefined && text !== '') return other(text, label);
    const found = formats.get(i) ?? format;
    if (value === null || found === undefined || unlabelled.has(i)) return [];
    const expected = one.formats?.[i] ?? spec.format;
    return sameLook(formatLook(found, value), formatLook(expected, value))
      ? []
      : [{ found, expected: `${expected} (${label})` }];
  });
}
