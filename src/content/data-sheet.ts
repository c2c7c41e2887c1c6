/**
 * The Data sheet: every observation of a workbook, found by key. The preferred one of a figure has the plain key, the
 * others are numbered.
 */
import { HEADS } from '../core/heads';
import { agencyName } from '../core/agencies';
import { BASIS_SHORT, documentShort, placeSaid } from '../core/cite';
import type { Figure, Observation } from '../core/facts';
import { displayValue, numberFormat, periodText, QUALIFIER_WORDS, UNIT_WORDS } from '../core/format';
import { words } from '../core/lang';
import { countCell, dataKey, textCell } from './cells';
import type { FillContext } from './fill-context';
import { sourceLink } from './places';
import type { Cell } from '../page/page';

const KEY = words('Key', '键', '鍵');
const SHOWN = words('As shown', '显示', '顯示');
const UNIT = words('Unit', '单位', '單位');
const PRINTED = words('Printed', '原文', '原文');

/**
 * Columns, counted from 0. What a reader's own formula asks for stands beside the key; it is not printed, since the
 * key, and the number as it is shown, say the same. Remarks stand in the notes of the pages.
 */
export const DATA_COLUMNS = {
  key: 0,
  value: 1,
  unit: 2,
  exactness: 3,
  metric: 4,
  entity: 5,
  region: 6,
  period: 7,
  shown: 8,
  printed: 9,
  agency: 10,
  basis: 11,
  document: 12,
  line: 13,
  remark: 14,
} as const;
export type DataColumn = keyof typeof DATA_COLUMNS;
export const DATA_PRINTED = { from: DATA_COLUMNS.metric, to: DATA_COLUMNS.line } as const;

/**
 * Everything that is said of a figure with its key: the preferred statement or both ends of a range, then the others.
 */
export function statementKeys(figure: Figure): readonly (readonly [key: string, said: Observation])[] {
  const ranged = figure.range ? [figure.range.low, figure.range.high] : [];
  const rest = figure.observations.filter((o) => !ranged.includes(o));
  return [
    ...ranged.map((o) => [dataKey(o), o] as const),
    ...rest.map((o, i) => [i === 0 && ranged.length === 0 ? dataKey(o) : `${dataKey(o)}#${i + 1}`, o] as const),
  ];
}

/** Header and one row an observation, in the order of the figures. */
export function dataRows(ctx: FillContext): readonly (readonly Cell[])[] {
  const { lang } = ctx;
  const { metrics, entities, regions } = ctx.dataset.vocabulary;
  const heads = [
    KEY,
    HEADS.value,
    UNIT,
    HEADS.exactness,
    HEADS.metric,
    HEADS.entity,
    HEADS.region,
    HEADS.period,
    SHOWN,
    PRINTED,
    HEADS.agency,
    HEADS.basis,
    HEADS.document,
    HEADS.line,
    HEADS.remark,
  ];
  const rows = [...ctx.dataset.figures.values()].flatMap(statementKeys).map(([key, o]): Cell[] => [
    textCell(key, 'note'),
    {
      value: o.value,
      format: numberFormat(o, lang),
      role: 'number',
      display: displayValue(o, lang),
      citations: [o],
      marks: [],
    },
    textCell(UNIT_WORDS[o.unit][lang]),
    textCell(QUALIFIER_WORDS[o.qualifier][lang]),
    textCell(metrics.of(o.metric).name[lang]),
    textCell(entities.get(o.entity)!.name[lang]),
    textCell(regions.get(o.region)!.name[lang]),
    textCell(periodText(o.period, lang)),
    textCell(displayValue(o, lang)),
    textCell(o.printed),
    textCell(agencyName(o.agency, lang) || '–'),
    textCell(BASIS_SHORT[o.periodBasis][lang]),
    textCell(documentShort(ctx.dataset, o, lang), 'source', { link: sourceLink(ctx.dataset, o.source) }),
    o.line > 0 ? countCell(o.line) : textCell(placeSaid(o, lang)),
    textCell(o.note[lang], 'note'),
  ]);
  return [heads.map((h) => textCell(h[lang], 'header')), ...rows];
}
