/**
 * The six to eight findings of a first page: those of the workbook's pages, then of their charts, then of the pages
 * about the data.
 */
import type { Observation } from '../../core/facts';
import type { Page, Sheet } from '../../page/page';

export interface LinkedFinding {
  readonly text: string;
  readonly rests: readonly Observation[];
  /** The page that it is of, and the name of its sheet. */
  readonly page: string;
  readonly sheet: string;
}

const [FEWEST, MOST] = [6, 8];

/** Pages whose findings a reader should not miss where there are more than have room. */
const LEADING: readonly string[] = [
  'position-by-region',
  'southeast-asia',
  'double-11',
  'internet-services',
  'japan-vendors',
  'europe-prices',
  'stores',
  'india-timeline',
  'aliexpress',
];
/** Of the pages about the data; what the others count stands in the cautions. */
const ABOUT_DATA: readonly string[] = ['sources', 'checks', 'all-events', 'coverage', 'tensions'];

const restsOf = ({ blocks }: Page): readonly Observation[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.cells.flat().flatMap(({ citations }) => citations) : []));

const ofPage = ({ name, page }: Sheet): readonly LinkedFinding[] =>
  page.finding === undefined ? [] : [{ text: page.finding, rests: restsOf(page), page: page.id, sheet: name }];
const ofCharts = ({ name, page }: Sheet): readonly LinkedFinding[] =>
  page.blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.finding !== undefined
      ? [{ text: block.chart.finding, rests: [], page: page.id, sheet: name }]
      : [],
  );
const rankOf = (list: readonly string[], { page }: LinkedFinding): number =>
  list.includes(page) ? list.indexOf(page) : list.length;
const inOrder = (list: readonly string[], findings: readonly LinkedFinding[]): readonly LinkedFinding[] =>
  [...findings].sort((a, b) => rankOf(list, a) - rankOf(list, b));

/** @param sheets those between the contents and the end of the workbook, in its order. */
export function leadingFindings(sheets: readonly Sheet[]): readonly LinkedFinding[] {
  const topics = sheets.filter(({ tab }) => tab === 'topic');
  const chosen = inOrder(LEADING, topics.flatMap(ofPage)).slice(0, MOST);
  const further = [
    ...topics.flatMap(ofCharts),
    ...inOrder(ABOUT_DATA, sheets.filter(({ page }) => ABOUT_DATA.includes(page.id)).flatMap(ofPage)),
  ];
  const all = [...chosen, ...further.slice(0, Math.max(0, FEWEST - chosen.length))];
  // As the sheets stand in the workbook; what a page says before what its charts say.
  const place = new Map(sheets.map(({ page }, at) => [page.id, at]));
  return all
    .map((one, at) => ({ one, at }))
    .sort((a, b) => place.get(a.one.page)! - place.get(b.one.page)! || a.at - b.at)
    .map(({ one }) => one);
}
