/** Faults in charts that schema validators let through. One line each. */
import { relsPath } from './package-parts';
import type { ReadBook, ReadCell } from './read-back';
import { cellsOfRange } from './read-range';
import { attribute, unescapeXml } from './xml';

/** A label position that a kind of chart does not know makes Excel repair the file. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  barChart: ['outEnd', 'inEnd', 'ctr', 'inBase'],
  lineChart: ['t', 'b', 'l', 'r', 'ctr'],
  scatterChart: ['t', 'b', 'l', 'r', 'ctr'],
  pieChart: ['bestFit', 'outEnd', 'inEnd', 'ctr'],
  doughnutChart: [],
  areaChart: [],
};

export function lintCharts(book: ReadBook): string[] {
  return [...book.parts].flatMap(([name, text]) => {
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) return lintDrawing(name, text, book);
    return /^xl\/charts\/chart\d+\.xml$/.test(name) ? lintChart(name, text, book) : [];
  });
}

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

function lintDrawing(name: string, text: string, { parts }: ReadBook): string[] {
  const shapes = [...text.matchAll(/<xdr:cNvPr\s[^>]*>/g)].map(([tag]) => tag);
  const rels = parts.get(relsPath(name)) ?? '';
  const links = [...text.matchAll(/<c:chart\s[^>]*>/g)].map(([tag]) => attribute(tag, 'r:id') ?? '');
  return [
    ...repeated(shapes.map((tag) => attribute(tag, 'id') ?? '')).map((id) => `${name}: shape id ${id} twice`),
    ...shapes
      .filter((tag) => (attribute(tag, 'descr') ?? '').trim() === '')
      .map((tag) => `${name}: chart "${attribute(tag, 'name') ?? ''}" without alt text`),
    ...links
      .filter((id) => !rels.includes(`Id="${id}"`))
      .map((id) => `${name}: chart relationship "${id}" does not exist`),
    ...repeated(links).map((id) => `${name}: chart relationship "${id}" twice`),
  ];
}

function lintChart(name: string, text: string, book: ReadBook): string[] {
  const faults: string[] = [];
  const kinds = [...text.matchAll(/<c:(\w+Chart)>(.*?)<\/c:\1>/gs)];
  if (kinds.length === 0) faults.push(`${name}: no plot`);
  for (const [, kind = '', plot = ''] of kinds) {
    const allowed = POSITIONS[kind];
    if (!allowed) faults.push(`${name}: unknown kind of chart "${kind}"`);
    for (const [, position = ''] of plot.matchAll(/<c:dLblPos val="(\w+)"/g)) {
      if (!allowed?.includes(position))
        faults.push(
          `${name}: label position "${position}" in a ${kind}; ${allowed?.length ? `one of ${allowed.join(', ')}` : 'it takes none'}`,
        );
    }
    const series = [...plot.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, inner = '']) => inner);
    faults.push(
      ...repeated(series.map((one) => /<c:idx val="(\d+)"/.exec(one)?.[1] ?? '')).map(
        (idx) => `${name}: series index ${idx} twice`,
      ),
    );
    const axes = new Set(
      [...text.matchAll(/<c:(?:catAx|valAx|dateAx|serAx)><c:axId val="(\d+)"/g)].map(([, id]) => id),
    );
    for (const [, id] of plot.matchAll(/<c:axId val="(\d+)"/g))
      if (!axes.has(id)) faults.push(`${name}: axis ${id} does not exist`);
  }
  for (const [, formula = '', cache = ''] of text.matchAll(
    /<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs,
  ))
    faults.push(...lintReference(name, unescapeXml(formula), cache, book));
  return faults;
}

/** A chart shows its cache until it is recalculated: what it points at must be there, and must be the same. */
function lintReference(name: string, formula: string, cache: string, book: ReadBook): string[] {
  const cells = cellsOfRange(book, formula);
  if (cells === null) return [`${name}: ${formula} leads to no sheet`];
  if (cells.some((cell) => cell === undefined)) return [`${name}: ${formula} reaches outside the sheet's cells`];
  const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1] ?? 0);
  if (count !== cells.length) return [`${name}: ${formula} has ${cells.length} cells, its cache ${count}`];
  const points = new Map(
    [...cache.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)].map(([, idx, value = '']) => [
      Number(idx),
      unescapeXml(value),
    ]),
  );
  const text = cache.includes('<c:formatCode>') ? numberText : String;
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
