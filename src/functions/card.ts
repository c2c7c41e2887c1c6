/**
 * A number that carries its citation: a double cell value of Excel (ExcelApi 1.19) with number format, source card and
 * provider. It sums like any number; `=A1.Source` reads a property.
 */
import { agencyName } from '../core/agencies';
import {
  BASIS_WORDS,
  citeFull,
  COUNTED_WORDS,
  COMMA,
  publishedText,
  sourceName,
  titleOf,
  placeSaid,
} from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import { displayValue, numberFormat, QUALIFIER_WORDS } from '../core/format';
import { words, type Lang } from '../core/lang';

/** The part of Excel.DoubleCellValue that we fill. */
export interface NumberCard {
  readonly type: 'Double';
  readonly basicValue: number;
  readonly numberFormat: string;
  readonly properties: Readonly<
    Record<
      string,
      | { readonly type: 'String'; readonly basicValue: string }
      | { readonly type: 'Double'; readonly basicValue: number }
    >
  >;
  readonly layouts: {
    readonly card: {
      readonly title: { readonly property: string };
      readonly sections: readonly { readonly layout: 'List'; readonly properties: readonly string[] }[];
    };
  };
  readonly provider: { readonly description: string };
}

const PROVIDER = words(
  'Xiaomi Atlas: figures of published articles, offline',
  '小米图鉴：公开文章数据，离线',
  '小米圖鑑：公開文章數據，離線',
);

/** Property names are English in every language: formulas such as `=A1.Source` must not depend on it. */
export function cardOf(dataset: Dataset, o: Observation, lang: Lang): NumberCard {
  const source = dataset.sources.get(o.source)!;
  const texts: Record<string, string> = {
    Shown: displayValue(o, lang),
    Exactness: QUALIFIER_WORDS[o.qualifier][lang],
    Source: [sourceName(source), titleOf(source, lang)].join(COMMA[lang]),
    Published: publishedText(source, lang),
    Document: source.file,
    Printed: o.printed,
    Agency: agencyName(o.agency, lang) || '-',
    Counted: o.countedBy === '' ? '-' : COUNTED_WORDS[o.countedBy][lang],
    Period: `${o.period} (${BASIS_WORDS[o.periodBasis][lang]})`,
    Note: o.note[lang] || '-',
    Citation: citeFull(dataset, o, lang),
  };
  const properties = {
    ...Object.fromEntries(Object.entries(texts).map(([k, text]) => [k, { type: 'String' as const, basicValue: text }])),
    Line:
      o.line > 0
        ? { type: 'Double' as const, basicValue: o.line }
        : { type: 'String' as const, basicValue: placeSaid(o, lang) },
  };
  return {
    type: 'Double',
    basicValue: o.value,
    numberFormat: numberFormat(o, lang),
    properties,
    layouts: {
      card: {
        title: { property: 'Shown' },
        sections: [
          {
            layout: 'List',
            properties: [
              'Exactness',
              'Source',
              'Published',
              'Document',
              'Line',
              'Printed',
              'Agency',
              'Counted',
              'Period',
              'Note',
              'Citation',
            ],
          },
        ],
      },
    },
    provider: { description: PROVIDER[lang] },
  };
}
