/**
 * The charts of a sheet: what they are called, what they say, which cells they show, and the values they keep of these.
 */
import { childOf, childrenOf, attributeIn, attributeOf, elementsOf, type XmlElement } from './package/xml';
import type { ReadBook, ReadSheet } from './read-book';
import { areasOf, type SheetArea } from './read-range';
import { CHART, DRAWING, RELATION_IDS } from './spaces';

/** Cells with what a chart keeps of them; a chart shows what it keeps until it is calculated. */
export interface Kept {
  /** Empty where the values stand in the chart alone. */
  readonly areas: readonly SheetArea[];
  readonly formula: string;
  readonly points: ReadonlyMap<number, string>;
  readonly numbers: boolean;
}
export interface ReadSeries {
  readonly name: Kept | null;
  readonly categories: Kept | null;
  readonly values: Kept | null;
  /** Number formats of the labels: of single points, and of all others. */
  readonly formats: ReadonlyMap<number, string>;
  readonly format?: string;
  /** Labels that are texts of their own. */
  readonly texts: ReadonlyMap<number, string>;
  /** Points whose label was taken away. */
  readonly unlabelled: ReadonlySet<number>;
}
export interface ReadChart {
  /** The name and the alternative text of its frame. */
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly axes: readonly string[];
  readonly series: readonly ReadSeries[];
  /** How bars of one category stand to each other: `clustered`, `stacked`. */
  readonly groupings: readonly string[];
  /** Texts laid over it. */
  readonly shapes: string;
  readonly kept: readonly Kept[];
}

export function chartsOf({ package: file }: ReadBook, { path }: ReadSheet): ReadChart[] {
  const drawings = file
    .relations(path)
    .filter(({ kind, external, target }) => kind === 'drawing' && !external && file.has(target));
  return drawings.flatMap(({ target: drawing }) => {
    const targets = new Map(file.relations(drawing).map((one) => [one.id, one]));
    return framesOf(file.tree(drawing)).flatMap(({ id, name, description }) => {
      const target = targets.get(id);
      if (!target || target.external || !file.has(target.target)) return [];
      const shapes = file
        .relations(target.target)
        .filter(({ kind, external, target: part }) => kind === 'chartUserShapes' && !external && file.has(part))
        .map(({ target: part }) => textIn(file.tree(part)));
      return [{ name, description, ...readChart(file.tree(target.target)), shapes: shapes.join(' ') }];
    });
  });
}

function framesOf(drawing: XmlElement): { id: string; name: string; description: string }[] {
  return [...elementsOf(drawing)].flatMap((frame) => {
    if (frame.local !== 'graphicFrame' || !DRAWING.has(frame.uri)) return [];
    const inside = [...elementsOf(frame)];
    const link = inside.find(({ local, uri }) => local === 'chart' && CHART.has(uri));
    const shape = inside.find(({ local, uri }) => local === 'cNvPr' && DRAWING.has(uri))?.tag;
    const id = link && attributeIn(link.tag, RELATION_IDS, 'id');
    if (id === undefined || !shape) return [];
    return [{ id, name: attributeOf(shape, 'name') ?? '', description: attributeOf(shape, 'descr') ?? '' }];
  });
}

/** The runs of drawn text, whatever drawing they are in. */
const textIn = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : [...elementsOf(element)].flatMap(({ local, text }) => (local === 't' ? [text] : [])).join('');

const AXES = new Set(['catAx', 'valAx', 'dateAx', 'serAx']);

function readChart(root: XmlElement): Omit<ReadChart, 'name' | 'description' | 'shapes'> {
  const chart = childOf(root, 'chart');
  const plots = childOf(chart, 'plotArea')?.children ?? [];
  const series = plots.flatMap((plot) => childrenOf(plot, 'ser').map(readSeries));
  return {
    title: textIn(childOf(chart, 'title')),
    axes: plots.filter(({ local }) => AXES.has(local)).map((axis) => textIn(childOf(axis, 'title'))),
    series,
    groupings: plots.flatMap((plot) => (plot.local === 'barChart' ? [valueOf(plot, 'grouping')] : [])),
    kept: [...elementsOf(root)].flatMap((one) => (CHART.has(one.uri) && childOf(one, 'f') ? [keptIn(one)] : [])),
  };
}

function readSeries(series: XmlElement): ReadSeries {
  const labels = childOf(series, 'dLbls');
  const single = childrenOf(labels, 'dLbl').map((one) => [Number(valueOf(one, 'idx')), one] as const);
  const format = formatOf(labels);
  return {
    name: keptBelow(childOf(series, 'tx')),
    categories: keptBelow(childOf(series, 'cat')),
    values: keptBelow(childOf(series, 'val') ?? childOf(series, 'yVal')),
    formats: new Map(
      single.flatMap(([i, one]) =>
        [[i, formatOf(one)] as const].filter((entry): entry is [number, string] => entry[1] !== undefined),
      ),
    ),
    ...(format !== undefined && { format }),
    unlabelled: new Set(single.flatMap(([i, one]) => (/^(?:1|true)$/.test(valueOf(one, 'delete')) ? [i] : []))),
    texts: new Map(
      single.flatMap(([i, one]) => (childOf(one, 'tx') ? [[i, textIn(childOf(one, 'tx'))] as const] : [])),
    ),
  };
}

const valueOf = (element: XmlElement, local: string): string => {
  const child = childOf(element, local);
  return (child && attributeOf(child.tag, 'val')) ?? '';
};
function formatOf(labels: XmlElement | undefined): string | undefined {
  const format = childOf(labels, 'numFmt');
  return format && attributeOf(format.tag, 'formatCode');
}

const KEEPING = ['strRef', 'numRef', 'strLit', 'numLit', 'multiLvlStrRef'];
function keptBelow(element: XmlElement | undefined): Kept | null {
  if (!element) return null;
  const holder = element.children.find(({ local, uri }) => KEEPING.includes(local) && uri === element.uri);
  if (holder) return keptIn(holder);
  const text = childOf(element, 'v')?.text;
  return text === undefined ? null : { areas: [], formula: '', points: new Map([[0, text]]), numbers: false };
}

function keptIn(holder: XmlElement): Kept {
  const cache = childOf(holder, 'numCache') ?? childOf(holder, 'strCache') ?? holder;
  const formula = childOf(holder, 'f')?.text ?? '';
  return {
    areas: areasOf(formula),
    formula,
    points: new Map(
      childrenOf(cache, 'pt').map((point) => [Number(attributeOf(point.tag, 'idx')), childOf(point, 'v')?.text ?? '']),
    ),
    numbers: cache.local === 'numCache' || cache.local === 'numLit',
  };
}

export const sizeOf = (areas: readonly SheetArea[]): number =>
  areas.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);

/** The cell of a point, counted through all the areas row by row. */
export function cellOfPoint(
  areas: readonly SheetArea[],
  point: number,
): { sheet: string; row: number; column: number } | null {
  let left = point;
  for (const { sheet, area } of areas) {
    const width = area.right - area.left + 1;
    const size = width * (area.bottom - area.top + 1);
    if (left < size) return { sheet, row: area.top + Math.floor(left / width), column: area.left + (left % width) };
    left -= size;
  }
  return null;
}
