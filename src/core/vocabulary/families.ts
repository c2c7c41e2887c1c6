/**
 * What is said of an amount beside its level: its growth, its part, its rank, its target. A family is one line: from it
 * and a base metric follow id, names in three languages and unit of the derived metric, and what else it is called.
 */
import { inEveryLang, words, type Words } from '../lang';
import { FAMILY_IDS, type FamilyId, type MetricShape, type MetricUnit } from './metric-model';

interface Family {
  /** `{base}` is the name of the base metric. */
  readonly name: Words;
  /** `base`: that of the base metric. */
  readonly unit: MetricUnit | 'base';
  readonly change?: true;
  /** Before or behind any name of the base: revenue growth, growth of revenue, 营收同比. */
  readonly before?: readonly string[];
  readonly behind: readonly string[];
}

export const FAMILIES: Readonly<Record<FamilyId, Family>> = {
  growth: {
    name: words('{base}, year-over-year growth', '{base}同比增长', '{base}年增率'),
    unit: 'fraction',
    change: true,
    before: ['growth of', 'growth in'],
    behind: [
      'growth',
      'yoy',
      'y/y',
      'yoy growth',
      'year-over-year',
      'year-on-year',
      'annual growth',
      '同比',
      '同比增长',
      '同比增长率',
      '同比增速',
      '同比增幅',
      '年增',
      '年增长率',
      '年增率',
      '年成長率',
      '增速',
      '增长率',
      '成長率',
    ],
  },
  qoq: {
    name: words('{base}, quarter-over-quarter growth', '{base}环比增长', '{base}季增率'),
    unit: 'fraction',
    change: true,
    behind: [
      'qoq',
      'q/q',
      'qoq growth',
      'quarter-over-quarter',
      'quarter-on-quarter',
      'sequential growth',
      '环比',
      '环比增长',
      '环比增长率',
      '环比增速',
      '季增',
      '季增率',
      '季成長率',
    ],
  },
  mom: {
    name: words('{base}, month-over-month growth', '{base}月环比增长', '{base}月增率'),
    unit: 'fraction',
    change: true,
    behind: ['mom', 'm/m', 'mom growth', 'month-over-month', 'month-on-month', '月环比', '月增', '月增率'],
  },
  change: {
    name: words('{base}, change on the year', '{base}同比变化', '{base}年變化'),
    unit: 'percentage points',
    change: true,
    before: ['change in', 'change of'],
    behind: ['change', 'change in points', '同比变化', '变化', '年變化'],
  },
  part: {
    name: words('{base}, part of the whole', '{base}占比', '{base}占比'),
    unit: 'fraction',
    before: ['part of'],
    behind: ['part', 'mix', 'ratio', '占比', '比重'],
  },
  rank: {
    name: words('{base}, rank', '{base}排名', '{base}排名'),
    unit: 'rank',
    before: ['rank by', 'rank in'],
    behind: ['rank', 'ranking', '排名', '名次'],
  },
  target: {
    name: words('{base}, target', '{base}目标', '{base}目標'),
    unit: 'base',
    before: ['target of', 'target for'],
    behind: ['target', 'goal', 'guidance', '目标', '指引', '財測'],
  },
  streak: {
    name: words('{base}, quarters of growth in a row', '{base}连续增长的季度数', '{base}連續成長的季數'),
    unit: 'quarters',
    behind: ['growth streak', 'streak', '连续增长季度数', '連續成長季數'],
  },
};

export const familyMetricId = (base: string, family: FamilyId): string => `${base}_${family}`;

/** The metric that follows from a base and a family. */
export function familyMetric(id: string, base: MetricShape, family: FamilyId): MetricShape {
  const { name, unit, change } = FAMILIES[family];
  return {
    name: inEveryLang((lang) => name[lang].replace('{base}', () => base.name[lang])),
    unit: unit === 'base' ? base.unit : unit,
    group: base.group,
    aliases: [],
    ...(change && { change }),
    of: { base: id, family },
  };
}

/** What a name may be, of which only the base is in the index: the family, and what is left for the base. */
export interface FamilyReading {
  readonly family: FamilyId;
  readonly base: string;
}
/** @param fold the spelling that both the text and its base are compared in. */
export function familyReader(fold: (text: string) => string): (folded: string) => readonly FamilyReading[] {
  const forms = FAMILY_IDS.flatMap((family) => [
    ...(FAMILIES[family].before ?? []).map((form) => ({ family, form: fold(form), isBehind: false })),
    ...FAMILIES[family].behind.map((form) => ({ family, form: fold(form), isBehind: true })),
  ]);
  return (folded) =>
    forms
      .filter(({ form, isBehind }) => (isBehind ? folded.endsWith(form) : folded.startsWith(form)))
      .map(({ family, form, isBehind }) => ({
        family,
        base: isBehind ? folded.slice(0, folded.length - form.length) : folded.slice(form.length),
      }));
}
