/**
 * The four numbers of a first page: declared ones of the pages that the workbook has, else what these pages show first.
 * A page without a chart has those that its finding rests on.
 */
import { COMMA, documentSaid } from '../../core/cite';
import { agencyName } from '../../core/agencies';
import { figureKey, inPeriodOrder, type Dataset } from '../../core/dataset';
import type { Figure, Observation } from '../../core/facts';
import { displayValue, periodSaid, QUALIFIER_WORDS } from '../../core/format';
import { put, words, type Lang } from '../../core/lang';
import { keyOf } from '../../core/query';
import type { Cell, Sheet, TableBlock } from '../../page/page';
import { textWidth } from '../../page/width';
import { figureCell, textCell } from '../cells';
import type { FigureParts } from '../findings/model';
import { tableName } from '../places';

/** Those that matter most first: of each page its first one, before the second of any. */
const DECLARED: readonly (readonly [page: string, figure: FigureParts])[] = [
  ['position-by-region', ['share', 'Xiaomi', 'Global', '2025Q2']],
  ['southeast-asia', ['share', 'Xiaomi', 'Southeast Asia', '2025Q2']],
  ['internet-services', ['internet_revenue', 'Xiaomi', 'Global', '2023Q3']],
  ['double-11', ['double11_sales', 'Xiaomi', 'China', '2025']],
  ['stores', ['stores_planned', 'Xiaomi', 'Overseas', '2025..2029']],
  ['europe-prices', ['launch_price', 'Xiaomi 15 Ultra', 'Europe', '2025']],
  ['ecosystem-scale', ['iot_devices', 'Xiaomi', 'Global', 'n.d.']],
  ['japan-vendors', ['share', 'Xiaomi', 'Japan', '2024']],
  ['regulation', ['funds_seized', 'Xiaomi', 'India', '2022-04']],
  ['aliexpress', ['brands_ahead', 'AliExpress', 'Unstated', '2025']],
  ['amazon-costs', ['order_profit_change', 'Amazon', 'Unstated', '2025']],
  ['product-launches', ['first_sale_units', 'Xiaomi 17 series', 'Unstated', '2025-09']],
  ['capital-ties', ['valuation', 'Xiaomi', 'Global', '2014']],
  ['premium-phones', ['domestic_premium_share', 'Domestic brands', 'Unstated', '2025']],
  ['korea-vendors', ['share', 'Samsung', 'South Korea', 'n.d.']],
  ['going-abroad', ['countries_covered', 'Xiaomi', 'Global', 'n.d.']],
  ['position-by-region', ['share', 'Xiaomi', 'Europe', '2025Q2']],
  ['internet-services', ['internet_gross_margin', 'Xiaomi', 'Global', '2023Q3']],
  ['ecosystem-scale', ['tv_users', 'Xiaomi', 'Global', 'n.d.']],
  ['double-11', ['double11_growth', 'Total', 'China', '2025-10-07..2025-11-11']],
  ['aliexpress', ['platform_users', 'AliExpress', 'Spain', 'n.d.']],
  ['stores', ['stores_planned', 'Xiaomi', 'South Korea', '2025-09']],
  ['amazon-costs', ['ad_bid_growth', 'Amazon', 'Unstated', '2025']],
  ['southeast-asia', ['shipments', 'Xiaomi', 'Southeast Asia', '2025Q2']],
  ['regulation', ['fine', 'Xiaomi', 'India', '2022-01']],
  ['europe-prices', ['launch_price', 'iPhone 16 Pro Max', 'Europe', '2025']],
  ['product-launches', ['pro_mix', 'Xiaomi 17 series', 'Unstated', '2025-09']],
];

export const KEY_NUMBERS = 4;
/** Characters that stand on one line in the size of a key number. */
const LONGEST = 13;
/** The same on a page in landscape. */
const LONGEST_ACROSS = 18;

/** The region of a document that names none: nothing to put into a caption. */
const UNSTATED = 'Unstated';

const TEXT = {
  of: words('{entity}: {metric}', '{entity}：{metric}', '{entity}：{metric}'),
  ofRegion: words('{entity}: {metric}, {region}', '{entity}：{metric}，{region}', '{entity}：{metric}，{region}'),
  credited: words('{document}; {agency}', '{document}；{agency}', '{document}；{agency}'),
};

/** What one page shows, in its order, by key. */
function shownOn({ page }: Sheet, dataset: Dataset): readonly Figure[] {
  const cells = page.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flat() : []));
  const keys = cells.flatMap(({ role, citations: [o] }) => (role === 'number' && o ? [keyOf(o)] : []));
  return [...new Set(keys)].flatMap((key) => dataset.figures.get(key) ?? []);
}

export function nameSaid({ vocabulary }: Dataset, o: Observation, lang: Lang): string {
  const region = o.region === UNSTATED ? null : vocabulary.regions.get(o.region)!.name[lang];
  return put(region === null ? TEXT.of : TEXT.ofRegion, lang, {
    entity: vocabulary.entities.get(o.entity)!.name[lang],
    metric: vocabulary.metrics.of(o.metric).name[lang],
    region: region ?? '',
  });
}

/** Documents that disagree, and both ends of a range, are no number. */
export const isKeyNumber = ({ conflict, range, preferred }: Figure, lang: Lang, longest = LONGEST): boolean =>
  !conflict && !range && textWidth(displayValue(preferred, lang)) <= longest;

/** The first few, none under the same name as another. */
function firstFew(figures: readonly Figure[], dataset: Dataset, lang: Lang): readonly Figure[] {
  const names = new Set<string>();
  return figures
    .filter(({ preferred }) => {
      const name = nameSaid(dataset, preferred, lang);
      return !names.has(name) && names.add(name);
    })
    .slice(0, KEY_NUMBERS);
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** @param sheets those of the topics. */
export function keyFigures(sheets: readonly Sheet[], dataset: Dataset, lang: Lang): readonly Figure[] {
  const shown = new Map(sheets.map((sheet) => [sheet.page.id, shownOn(sheet, dataset)]));
  const declared = DECLARED.flatMap(([page, parts]) => {
    const figure = dataset.figures.get(figureKey(...parts));
    return figure && shown.get(page)?.includes(figure) ? [figure] : [];
  });
  const fitting = inTurn([...shown.values()]).filter((figure) => isKeyNumber(figure, lang));
  // Pages show older figures under the same name as well.
  const nameOf = ({ preferred }: Figure): string => nameSaid(dataset, preferred, lang);
  const newest = new Map(inPeriodOrder(fitting).map((figure) => [nameOf(figure), figure]));
  const others = fitting.map((figure) => newest.get(nameOf(figure))!);
  return firstFew([...declared.filter((figure) => isKeyNumber(figure, lang)), ...others], dataset, lang);
}

/** @param rests what a finding rests on. */
export function restingFigures(rests: readonly Observation[], dataset: Dataset, lang: Lang): readonly Figure[] {
  const figures = rests.flatMap((o) => dataset.figures.get(keyOf(o)) ?? []);
  return firstFew(
    figures.filter((figure) => isKeyNumber(figure, lang, LONGEST_ACROSS)),
    dataset,
    lang,
  );
}

const sourceSaid = (dataset: Dataset, o: Observation, lang: Lang): string => {
  const document = documentSaid(dataset.sources.get(o.source)!, lang);
  return o.agency === '' ? document : put(TEXT.credited, lang, { document, agency: agencyName(o.agency, lang) });
};
/** For when, and how exact. */
export const whenSaid = (o: Observation, lang: Lang): string =>
  [periodSaid(o, lang), ...(o.qualifier === 'exact' ? [] : [QUALIFIER_WORDS[o.qualifier][lang]])].join(COMMA[lang]);

/** A column a number: what it is, the number, for when and how exact, who says so. */
function keyNumberCells(figures: readonly Figure[], dataset: Dataset, lang: Lang): readonly (readonly Cell[])[] {
  const each = (cell: (o: Observation) => Cell): readonly Cell[] => figures.map(({ preferred }) => cell(preferred));
  return [
    each((o) => textCell(nameSaid(dataset, o, lang), 'header')),
    figures.map(({ preferred, observations }) => ({
      ...figureCell(preferred, observations, [], lang),
      role: 'key' as const,
    })),
    each((o) => textCell(whenSaid(o, lang), 'label')),
    each((o) => textCell(sourceSaid(dataset, o, lang), 'source')),
  ];
}

const KEY_NUMBERS_TITLE = words('Key numbers', '关键数字', '關鍵數字');

/** Without lines. */
export function keyTable(
  id: string,
  figures: readonly Figure[],
  dataset: Dataset,
  lang: Lang,
): Omit<TableBlock, 'row' | 'column'> {
  const cells = keyNumberCells(figures, dataset, lang);
  return { kind: 'table', name: tableName(id), title: KEY_NUMBERS_TITLE[lang], isPlain: true, cells };
}
