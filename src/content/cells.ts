/** Finished cells, one maker a kind. */
import type { Figure, Observation } from '../core/facts';
import { displayValue, numberFormat } from '../core/format';
import type { Lang } from '../core/lang';
import { keyOf } from '../core/query';
import type { Cell, Formula, Role } from '../page/page';

export const textCell = (value: string, role: Role = 'text', extra: Partial<Cell> = {}): Cell => ({
  value,
  format: '@',
  role,
  display: value,
  citations: [],
  marks: [],
  ...extra,
});
export const emptyCell = (role: Role = 'text'): Cell => ({
  value: null,
  format: 'General',
  role,
  display: '',
  citations: [],
  marks: [],
});

/** Whole numbers that are no figures: line numbers, counts of rows. */
export const countCell = (value: number): Cell => ({
  value,
  format: '0',
  role: 'count',
  display: String(value),
  citations: [],
  marks: [],
});

/** A figure that no document gives: a dash, never zero. */
export const missingCell = (): Cell => textCell('–', 'missing');

/** The look-up key of an observation on the Data sheet; an end of a range names itself. */
export function dataKey(o: Observation): string {
  const end = o.qualifier === 'range-low' ? ':low' : o.qualifier === 'range-high' ? ':high' : '';
  return keyOf(o).replace('|', `${end}|`);
}

/** Text as a formula argument. */
const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Own functions for the four metrics that have one, so that a reader sees the shortest formula. */
const FACES: Readonly<Record<string, string>> = {
  share: 'SHARE',
  rank: 'RANK',
  shipments: 'SHIPMENTS',
  growth: 'GROWTH',
};

export function addinFormula(o: Observation): Formula {
  const face = FACES[o.metric];
  const [metric] = dataKey(o).split('|');
  const args = face ? [o.region, o.period, o.entity] : [metric!, o.region, o.period, o.entity];
  return [`XIAOMI.${face ?? 'VALUE'}(${args.map(quote).join(',')})`];
}

export const nativeFormula = (o: Observation): Formula => [
  `INDEX(Atlas_Value,MATCH(${quote(dataKey(o))},Atlas_Key,0))`,
];

export const figureFormulas = (o: Observation): NonNullable<Cell['formulas']> => ({
  native: nativeFormula(o),
  addin: addinFormula(o),
});

/** One figure: value, format with qualifier, citations of everyone who states it. */
export const figureValue = (
  o: Observation,
  citations: readonly Observation[],
  marks: readonly number[],
  lang: Lang,
): Cell => ({
  value: o.value,
  format: numberFormat(o, lang),
  role: 'number',
  display: displayValue(o, lang),
  citations,
  marks,
});
/** The same with both formulas. */
export const figureCell = (...[o, ...rest]: Parameters<typeof figureValue>): Cell => ({
  ...figureValue(o, ...rest),
  formulas: figureFormulas(o),
});

/** What lies between two ends, where one cell is all there is: a text, since neither end is the figure. */
export function rangeCell({ low, high }: NonNullable<Figure['range']>, marks: readonly number[], lang: Lang): Cell {
  const said = (o: Observation): string => displayValue({ ...o, qualifier: 'exact' }, lang);
  return textCell(`${said(low)}–${said(high)}`, 'text', { citations: [low, high], marks });
}
