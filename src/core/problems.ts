/**
 * Every message about a question that has no answer, one small function each, in three languages.
 * Form: lower case, what was wrong, the value, what would be right.
 */
import { fillWords, joinWords, sameWords, words, type Words } from './lang';
import { LONGEST_TEXT, visible } from './visible';

export type Argument =
  'region' | 'vendor' | 'metric' | 'period' | 'product' | 'table' | 'source' | 'kind' | 'style' | 'headers' | 'text';
const ARGUMENTS: Readonly<Record<Argument, Words>> = {
  region: words('region', '地区', '地區'),
  vendor: words('vendor', '厂商', '廠商'),
  metric: words('metric', '指标', '指標'),
  period: words('period', '期间', '期間'),
  product: words('product', '产品', '產品'),
  table: words('table', '表格', '表格'),
  source: words('source', '来源', '來源'),
  kind: words('kind', '类别', '類別'),
  style: words('style', '样式', '樣式'),
  headers: words('headers', '表头', '表頭'),
  text: words('text', '文本', '文字'),
};

const COMMA = words(', ', '、', '、');
export const listOf = (items: readonly Words[]): Words => joinWords(items, COMMA);

/** Objects are named by their kind: their own text may be anything, or may throw. */
const plainText = (value: unknown): string =>
  (typeof value !== 'object' && typeof value !== 'function') || value === null
    ? String(value)
    : Array.isArray(value)
      ? 'array'
      : 'object';

/** Values come from cells: shown shortened, so that a message stays a line, and with what cannot be seen in them. */
const shown = (value: unknown): Words => {
  const text = typeof value === 'string' ? value : plainText(value);
  const seen = visible(text.slice(0, LONGEST_SHOWN + 1));
  return sameWords(seen.length > LONGEST_SHOWN ? `${seen.slice(0, LONGEST_SHOWN - 3)}...` : seen);
};
const LONGEST_SHOWN = 60;

/** Said before anything else is done with a text. */
export const tooLong = (argument: Argument, length: number): Words =>
  fillWords(
    words(
      '{what} is too long: {length} characters; at most {limit}',
      '{what}过长：{length} 个字符；至多 {limit} 个',
      '{what}過長：{length} 個字元；至多 {limit} 個',
    ),
    { what: ARGUMENTS[argument], length, limit: LONGEST_TEXT },
  );

export const unknownName = (argument: Argument, value: unknown, nearest: readonly Words[]): Words =>
  nearest.length > 0
    ? fillWords(
        words(
          'unknown {what}: {value}; nearest: {nearest}',
          '未知的{what}：{value}；最接近：{nearest}',
          '未知的{what}：{value}；最接近：{nearest}',
        ),
        { what: ARGUMENTS[argument], value: shown(value), nearest: listOf(nearest) },
      )
    : fillWords(
        words(
          'unknown {what}: {value}; XIAOMI.LIST gives the valid names',
          '未知的{what}：{value}；用 XIAOMI.LIST 查看有效名称',
          '未知的{what}：{value}；用 XIAOMI.LIST 查看有效名稱',
        ),
        { what: ARGUMENTS[argument], value: shown(value) },
      );

export const ambiguousName = (argument: Argument, value: unknown, candidates: readonly Words[]): Words =>
  fillWords(
    words(
      'ambiguous {what}: {value}; one of: {candidates}',
      '{what}有歧义：{value}；可选：{candidates}',
      '{what}有歧義：{value}；可選：{candidates}',
    ),
    { what: ARGUMENTS[argument], value: shown(value), candidates: listOf(candidates) },
  );

/** @param known whether there are figures of the vendor to ask for. */
export const brandOfVendor = (
  value: unknown,
  { kind, vendor }: { readonly kind: 'brand' | 'product'; readonly vendor: Words },
  known: boolean,
): Words =>
  fillWords(
    joinWords([
      kind === 'brand'
        ? words(
            'unknown vendor: {value}; it is a brand of {vendor}',
            '未知的厂商：{value}；这是{vendor}的品牌',
            '未知的廠商：{value}；這是{vendor}的品牌',
          )
        : words(
            'unknown vendor: {value}; it is a product of {vendor}',
            '未知的厂商：{value}；这是{vendor}的产品',
            '未知的廠商：{value}；這是{vendor}的產品',
          ),
      known ? words(': try {vendor}', '，请改用{vendor}', '，請改用{vendor}') : sameWords(''),
    ]),
    { value: shown(value), vendor },
  );

/** Whose a thing is that there is no figure of. */
export const belongsTo = (item: Words, kind: 'brand' | 'product', vendor: Words, known: boolean): Words =>
  fillWords(
    joinWords([
      kind === 'brand'
        ? words('{item} is a brand of {vendor}', '{item}是{vendor}的品牌', '{item}是{vendor}的品牌')
        : words('{item} is a product of {vendor}', '{item}是{vendor}的产品', '{item}是{vendor}的產品'),
      known ? words(': try {vendor}', '，请改用{vendor}', '，請改用{vendor}') : sameWords(''),
    ]),
    { item, vendor },
  );

export const missingArgument = (argument: Argument, examples: readonly Words[]): Words =>
  fillWords(
    words('missing {what}; for example {examples}', '缺少{what}；例如 {examples}', '缺少{what}；例如 {examples}'),
    { what: ARGUMENTS[argument], examples: listOf(examples) },
  );

export const unknownPeriod = (value: unknown): Words =>
  fillWords(
    words(
      'unknown period: {value}; write 2025Q2, 2025H1, 2025, 2025-09, 2025-11-15, LQ-4 or latest',
      '未知的期间：{value}；请写 2025Q2、2025H1、2025、2025-09、2025-11-15、LQ-4 或“最新”',
      '未知的期間：{value}；請寫 2025Q2、2025H1、2025、2025-09、2025-11-15、LQ-4 或「最新」',
    ),
    { value: shown(value) },
  );

/** LY, LQ and LQ-4 count from the newest in the data, never from today. */
export const periodFromToday = (value: unknown): Words =>
  fillWords(
    words(
      'unknown period: {value}; it depends on today: write 2025Q2 or 2025, or LY, LQ or LQ-4, which count from the newest in the data',
      '未知的期间：{value}；其含义随日期而变：请写 2025Q2 或 2025，或从数据中最新一期算起的 LY、LQ、LQ-4',
      '未知的期間：{value}；其含義隨日期而變：請寫 2025Q2 或 2025，或從資料中最新一期算起的 LY、LQ、LQ-4',
    ),
    { value: shown(value) },
  );
export const ambiguousPeriod = (value: unknown, readings: readonly string[]): Words =>
  fillWords(
    words(
      'ambiguous period: {value}; write {readings}',
      '期间有歧义：{value}；请写 {readings}',
      '期間有歧義：{value}；請寫 {readings}',
    ),
    { value: shown(value), readings: joinWords(readings.map(sameWords), words(' or ', ' 或 ', ' 或 ')) },
  );
export const periodWithoutYear = (value: unknown, full: string): Words =>
  fillWords(
    words(
      'period without a year: {value}; write {full}, for example',
      '期间缺少年份：{value}；例如写 {full}',
      '期間缺少年份：{value}；例如寫 {full}',
    ),
    { value: shown(value), full },
  );

const SWITCHES = {
  headers: words(
    'unknown headers: {value}; TRUE or FALSE',
    '未知的表头参数：{value}；请用 TRUE 或 FALSE',
    '未知的表頭參數：{value}；請用 TRUE 或 FALSE',
  ),
  basis: words(
    'unknown basis: {value}; TRUE or FALSE',
    '未知的期间依据参数：{value}；请用 TRUE 或 FALSE',
    '未知的期間依據參數：{value}；請用 TRUE 或 FALSE',
  ),
};
export const unknownSwitch = (name: keyof typeof SWITCHES, value: unknown): Words =>
  fillWords(SWITCHES[name], { value: shown(value) });

/** What was asked, as "smartphone share, Xiaomi, Europe, 2024Q4". */
const NO_FIGURE = words('no figure: {what}', '没有数据：{what}', '沒有資料：{what}');
export const noFigure = (what: readonly Words[], hint: Words | null): Words => {
  const head = fillWords(NO_FIGURE, { what: listOf(what) });
  return hint ? joinWords([head, hint], words('; ', '；', '；')) : head;
};
export const hintPeriods = (periods: readonly string[]): Words =>
  fillWords(words('periods there are: {list}', '现有期间：{list}', '現有期間：{list}'), {
    list: listOf(periods.map(sameWords)),
  });
export const hintEntities = (names: readonly Words[]): Words =>
  fillWords(words('figures are for: {list}', '现有对象：{list}', '現有對象：{list}'), { list: listOf(names) });
export const hintRegions = (names: readonly Words[]): Words =>
  fillWords(words('regions there are: {list}', '现有地区：{list}', '現有地區：{list}'), { list: listOf(names) });
/** Figures of the same kind for regions that lie in the one asked for, or that it lies in. */
export const hintWithin = (names: readonly Words[]): Words =>
  fillWords(words('within it there are figures for: {list}', '其中有数据的地区：{list}', '其中有資料的地區：{list}'), {
    list: listOf(names),
  });
export const hintAround = (names: readonly Words[]): Words =>
  fillWords(words('around it there are figures for: {list}', '所在地区有数据：{list}', '所在地區有資料：{list}'), {
    list: listOf(names),
  });
/** There are only figures of other kinds. */
export const hintOthersWithin = (names: readonly Words[]): Words =>
  fillWords(
    words(
      'within it there are other figures for: {list}',
      '其中有其他数据的地区：{list}',
      '其中有其他資料的地區：{list}',
    ),
    { list: listOf(names) },
  );
/** What is no one vendor is made of some. */
export const countedApart = (names: readonly Words[]): Words =>
  fillWords(words('its brands are counted apart: {list}', '旗下品牌分别统计：{list}', '旗下品牌分別統計：{list}'), {
    list: listOf(names),
  });
/** What belongs to the thing asked for. */
export const hintOfIt = (names: readonly Words[]): Words =>
  fillWords(words('of it there are figures for: {list}', '其下有数据：{list}', '其下有資料：{list}'), {
    list: listOf(names),
  });
export const hintMetrics = (names: readonly Words[]): Words =>
  fillWords(words('figures there are: {list}', '现有指标：{list}', '現有指標：{list}'), { list: listOf(names) });

export const isRange = (what: readonly Words[], low: Words, high: Words, metric: string): Words =>
  fillWords(
    words(
      'stated as a range: {what}: {low} to {high}; ask for {metric}:low or {metric}:high',
      '原文为区间：{what}：{low} 至 {high}；请查询 {metric}:low 或 {metric}:high',
      '原文為區間：{what}：{low} 至 {high}；請查詢 {metric}:low 或 {metric}:high',
    ),
    { what: listOf(what), low, high, metric },
  );
export const isNoRange = (what: readonly Words[]): Words =>
  fillWords(
    words(
      'not stated as a range: {what}; leave out :low or :high',
      '原文不是区间：{what}；请去掉 :low 或 :high',
      '原文不是區間：{what}；請去掉 :low 或 :high',
    ),
    { what: listOf(what) },
  );

export const severalMarkets = (product: Words, markets: readonly Words[]): Words =>
  fillWords(
    words(
      'starting prices in several markets: {product}; name one of: {markets}',
      '多个市场有起售价：{product}；请指明其一：{markets}',
      '多個市場有起售價：{product}；請指明其一：{markets}',
    ),
    { product, markets: listOf(markets) },
  );

export const nothingFound = (text: unknown): Words =>
  fillWords(words('nothing found for: {value}', '没有找到：{value}', '沒有找到：{value}'), { value: shown(text) });
export const noEvents = (): Words =>
  words(
    'no dated events in this region and time; leave out the arguments to see all',
    '该地区与时间内没有事件；省略参数可查看全部',
    '該地區與時間內沒有事件；省略參數可查看全部',
  );
export const noConflicts = (): Words =>
  words('no disagreement is known for this metric and region', '该指标与地区没有已知分歧', '該指標與地區沒有已知分歧');
