/**
 * The lists that Excel offers while someone types an argument. Values come from the declarations and the data:
 * only what exists. The value is what goes into the formula and is never translated; name and tooltip are.
 * Every name is understood by the functions as well, whichever of the two a version of Excel writes.
 */
import { type Dataset } from '../../src/core/dataset';
import { fillWords, joinWords, sameWords, withEnglish, words, type Lang, type Words } from '../../src/core/lang';
import { comparePeriods, periodOf } from '../../src/core/periods';
import { KINDS } from '../../src/functions/lists';

export interface EnumSpec {
  readonly id: string;
  readonly values: readonly { readonly value: string; readonly name: Words; readonly tooltip: Words }[];
}
export interface MetadataEnum {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** Which list belongs to which parameter; `FUNCTION.parameter` goes before `parameter`. */
const LISTS: Readonly<Record<string, string>> = {
  'region': 'REGION',
  'period': 'PERIOD',
  'from': 'PERIOD',
  'to': 'PERIOD',
  'vendor': 'VENDOR',
  'entity': 'ENTITY',
  'metric': 'METRIC',
  'product': 'PRODUCT',
  'kind': 'KIND',
  'style': 'STYLE',
  'TABLE.name': 'TABLE',
  'SOURCES.id': 'SOURCE',
};
export const listOf = (face: string, parameter: string): string | undefined =>
  LISTS[`${face}.${parameter}`] ?? LISTS[parameter];

const count = (n: number): Words =>
  n === 1
    ? words('1 figure', '1 条数据', '1 筆資料')
    : fillWords(words('{n} figures', '{n} 条数据', '{n} 筆資料'), { n });
/** `Europe: 24 figures`; for things that only events name, the name alone. */
const withCount = (name: Words, n: number): Words =>
  n === 0 ? name : joinWords([name, count(n)], words(': ', '：', '：'));

const RELATIVE: EnumSpec['values'] = [
  {
    value: 'latest',
    name: words('latest', '最新', '最新'),
    tooltip: words('The newest figure there is', '现有的最新数据', '現有的最新資料'),
  },
  {
    value: 'LQ',
    name: sameWords('LQ'),
    tooltip: words(
      'The newest quarter in the data; LQ-4 is the same quarter a year before',
      '数据中最新的季度；LQ-4 为上年同季',
      '資料中最新的季度；LQ-4 為去年同季',
    ),
  },
];

const STYLE_TOOLTIPS: Readonly<Record<string, Words>> = {
  full: words(
    'Document, line, printed characters, research firm, how the period is known',
    '文件、行号、原文数字、研究机构、期间依据',
    '文件、行號、原文數字、研調機構、期間依據',
  ),
  short: words('Author, year, line', '作者、年份、行号', '作者、年份、行號'),
  footnote: words('For a note below a table', '用于表格下方的注释', '用於表格下方的註釋'),
};

export function enumSpecs(data: Dataset): EnumSpec[] {
  const items = (kind: string) => KINDS.find(({ id }) => id === kind)!.items(data);
  const tally = (pick: (o: Dataset['observations'][number]) => string): ((id: string) => number) => {
    const counts = new Map<string, number>();
    for (const o of data.observations) counts.set(pick(o), (counts.get(pick(o)) ?? 0) + 1);
    return (id) => counts.get(id) ?? 0;
  };
  const counted = (
    kind: string,
    pick: (o: Dataset['observations'][number]) => string,
    keep: (id: string) => boolean = () => true,
  ): EnumSpec['values'] => {
    const number = tally(pick);
    return items(kind)
      .filter(({ id }) => keep(id))
      .map(({ id, name }) => ({ value: id, name, tooltip: withCount(name, number(id)) }));
  };
  const kindOf = new Map(data.vocabulary.entities.items.map((entity) => [entity.id, entity.kind]));
  const inMarkets = new Set(
    data.observations.filter((o) => ['share', 'rank', 'shipments', 'growth'].includes(o.metric)).map((o) => o.entity),
  );
  const priced = new Set((data.byMetric.get('launch_price') ?? []).map((figure) => figure.entity));
  const number = tally((o) => o.period);
  const periods = items('periods')
    .map(({ id }) => id)
    .filter((id) => id !== 'n.d.')
    .sort((a, b) => comparePeriods(periodOf(b), periodOf(a)));
  const plain = (kind: string): EnumSpec['values'] =>
    items(kind).map(({ id, name }) => ({ value: id, name: sameWords(id), tooltip: name }));
  const specs: EnumSpec[] = [
    { id: 'REGION', values: counted('regions', (o) => o.region) },
    {
      id: 'VENDOR',
      values: counted(
        'vendors',
        (o) => o.entity,
        (id) => inMarkets.has(id) && ['vendor', 'market'].includes(kindOf.get(id) ?? ''),
      ),
    },
    { id: 'ENTITY', values: counted('vendors', (o) => o.entity) },
    {
      id: 'PRODUCT',
      values: counted(
        'vendors',
        (o) => o.entity,
        (id) => priced.has(id),
      ),
    },
    { id: 'METRIC', values: counted('metrics', (o) => o.metric) },
    {
      id: 'PERIOD',
      values: [...RELATIVE, ...periods.map((id) => ({ value: id, name: sameWords(id), tooltip: count(number(id)) }))],
    },
    { id: 'TABLE', values: plain('tables') },
    { id: 'SOURCE', values: plain('sources') },
    {
      id: 'KIND',
      values: KINDS.map(({ id, name }) => ({
        value: id,
        name: withEnglish(name, id),
        tooltip: fillWords(words('List the {name}', '列出{name}', '列出{name}'), { name }),
      })),
    },
    {
      id: 'STYLE',
      values: items('styles').map(({ id }) => ({
        value: id,
        name: sameWords(id),
        tooltip: STYLE_TOOLTIPS[id] ?? sameWords(id),
      })),
    },
  ];
  return specs.filter(({ values }) => values.length > 0);
}

const LONGEST = 256;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

export const localisedEnum = ({ id, values }: EnumSpec, lang: Lang): MetadataEnum => ({
  id,
  type: 'string',
  values: values.map(({ value, name, tooltip }) => ({
    name: shortened(name[lang]),
    stringValue: value,
    tooltip: shortened(tooltip[lang]),
  })),
});
