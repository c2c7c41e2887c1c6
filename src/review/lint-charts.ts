/** Faults in charts that schema validators let through. One line each. */
import { attributeIn, attributeOf, childOf, childrenOf, elementsOf, type XmlElement } from './package/xml';
import type { ReadBook, ReadCell } from './read-book';
import { cellsOfRange } from './read-range';
import { CHART, DRAWING, RELATION_IDS } from './spaces';

/** A label position that a kind of chart does not know makes Excel repair the file. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  'barChart': ['outEnd', 'inEnd', 'ctr', 'inBase'],
  'lineChart': ['t', 'b', 'l', 'r', 'ctr'],
  'scatterChart': ['t', 'b', 'l', 'r', 'ctr'],
  'pieChart': ['bestFit', 'outEnd', 'inEnd', 'ctr'],
  'doughnutChart': [],
  'stacked barChart': ['inEnd', 'ctr', 'inBase'],
  'areaChart': [],
};

export function lintCharts(book: ReadBook): string[] {
  const { package: file } = book;
  return file.names.flatMap((name) => {
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) return lintDrawing(name, book);
    return /^xl\/charts\/chart\d+\.xml$/.test(name) ? lintChart(name, file.tree(name), book) : [];
  });
}

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

const named = (element: XmlElement, spaces: ReadonlySet<string>, local: string): XmlElement[] =>
  [...elementsOf(element)].filter((one) => one.local === local && spaces.has(one.uri));
/** The attribute `val` of a child element. */
const valueOf = (element: XmlElement | undefined, local: string): string | undefined => {
  const child = childOf(element, local);
  return child && attributeOf(child.tag, 'val');
};

function lintDrawing(name: string, { package: file }: ReadBook): string[] {
  const drawing = file.tree(name);
  const shapes = named(drawing, DRAWING, 'cNvPr').map(({ tag }) => tag);
  const ids = new Set(file.relations(name).map(({ id }) => id));
  const links = named(drawing, CHART, 'chart').map(({ tag }) => attributeIn(tag, RELATION_IDS, 'id') ?? '');
  return [
    ...repeated(shapes.map((tag) => attributeOf(tag, 'id') ?? '')).map((id) => `${name}: shape id ${id} twice`),
    ...shapes
      .filter((tag) => (attributeOf(tag, 'descr') ?? '').trim() === '')
      .map((tag) => `${name}: chart "${attributeOf(tag, 'name') ?? ''}" without alt text`),
    ...links.filter((id) => !ids.has(id)).map((id) => `${name}: chart relationship "${id}" does not exist`),
    ...repeated(links).map((id) => `${name}: chart relationship "${id}" twice`),
  ];
}

const AXES = ['catAx', 'valAx', 'dateAx', 'serAx'];

function lintChart(name: string, root: XmlElement, book: ReadBook): string[] {
  const faults: string[] = [];
  const plotArea = childOf(childOf(root, 'chart'), 'plotArea');
  const plots = plotArea?.children.filter(({ local, uri }) => CHART.has(uri) && local.endsWith('Chart')) ?? [];
  const axes = new Set(
    plotArea?.children.filter(({ local }) => AXES.includes(local)).map((axis) => valueOf(axis, 'axId')),
  );
  if (plots.length === 0) faults.push(`${name}: no plot`);
  for (const plot of plots) {
    const stacked = plot.local === 'barChart' && /^(?:percentS|s)tacked$/.test(valueOf(plot, 'grouping') ?? '');
    const kind = stacked ? `stacked ${plot.local}` : plot.local;
    const allowed = POSITIONS[kind];
    const overlap = valueOf(plot, 'overlap') ?? '0';
    if (stacked && overlap !== '100') faults.push(`${name}: stacked bars with an overlap of ${overlap}, not 100`);
    if (!allowed) faults.push(`${name}: unknown kind of chart "${plot.local}"`);
    for (const { tag } of named(plot, CHART, 'dLblPos')) {
      const position = attributeOf(tag, 'val') ?? '';
      if (!allowed?.includes(position))
        faults.push(
          `${name}: label position "${position}" in a ${kind}; ${allowed?.length ? `one of ${allowed.join(', ')}` : 'it takes none'}`,
        );
    }
    faults.push(
      ...repeated(childrenOf(plot, 'ser').map((one) => valueOf(one, 'idx') ?? '')).map(
        (idx) => `${name}: series index ${idx} twice`,
      ),
    );
    for (const { tag } of childrenOf(plot, 'axId')) {
      const id = attributeOf(tag, 'val');
      if (!axes.has(id)) faults.push(`${name}: axis ${id} does not exist`);
    }
  }
  for (const reference of elementsOf(root)) {
    if (!CHART.has(reference.uri)) continue;
    const formula = childOf(reference, 'f');
    const cache = childOf(reference, 'numCache') ?? childOf(reference, 'strCache');
    if (formula && cache) faults.push(...lintReference(name, formula.text, cache, book));
  }
  return faults;
}

/** A chart shows its cache until it is recalculated: what it points at must be there, and must be the same. */
function lintReference(name: string, formula: string, cache: XmlElement, book: ReadBook): string[] {
  const cells = cellsOfRange(book, formula);
  if (cells === null) return [`${name}: ${formula} leads to no sheet`];
  if (cells.some((cell) => cell === undefined)) return [`${name}: ${formula} reaches outside the sheet's cells`];
  const count = Number(valueOf(cache, 'ptCount') ?? 0);
  if (count !== cells.length) return [`${name}: ${formula} has ${cells.length} cells, its cache ${count}`];
  const points = new Map(
    childrenOf(cache, 'pt').map((point) => [Number(attributeOf(point.tag, 'idx')), childOf(point, 'v')?.text ?? '']),
  );
  const text = childOf(cache, 'formatCode') ? numberText : String;
  return cells.flatMap((cell, i) => {
    const expected = cell?.value === null || cell === undefined ? undefined : text(cell.value);
    return expected === points.get(i)
      ? []
      : [`${name}: ${formula}, point ${i + 1}: cached ${points.get(i) ?? 'nothing'}, cell ${expected ?? 'empty'}`];
  });
}

/** Text in a cell of numbers (a dash for a missing one) is no point. */
const numberText = (value: NonNullable<ReadCell['value']>): string | undefined =>
  typeof value === 'number' ? String(value) : undefined;
