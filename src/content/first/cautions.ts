/** What the documents do not say about the figures of a workbook, counted and looked up in the data as they are. */
import { figureKey, type Dataset } from '../../core/dataset';
import type { Figure, Observation, Tension } from '../../core/facts';
import { fillWords, words, type Words } from '../../core/lang';
import type { Sheet } from '../../page/page';

export interface Caution {
  readonly about: Words;
  readonly text: Words;
  /** The page that says more. */
  readonly page: string;
}

export const CAUTIONS = 3;

/** What a workbook shows. */
interface Shown {
  readonly dataset: Dataset;
  readonly figures: readonly Figure[];
  /** What its key numbers and findings rest on. */
  readonly rests: readonly Observation[];
}

interface Counted {
  readonly about: Words;
  readonly text: Words;
  readonly page: string;
  /** null, or a first count of none: nothing is to be said. */
  readonly count: (shown: Shown) => Readonly<Record<string, number>> | null;
}

const numberOf = (figures: readonly Figure[], is: (figure: Figure) => boolean): number => figures.filter(is).length;
const isMarket = ({ metric }: Figure, { vocabulary }: Dataset): boolean =>
  vocabulary.metrics.of(metric).group === 'smartphones';
const isExact = ({ range, preferred }: Figure): boolean => !range && preferred.qualifier === 'exact';
const documentsOf = ({ observations }: Figure): number => new Set(observations.map(({ source }) => source)).size;

/** What says most about a figure's worth comes first. */
const DISPUTED: readonly Counted[] = [
  {
    about: words('Disagreement', '说法不一', '說法不一'),
    text: words(
      'Documents disagree about {n} of the {all} figures shown here; the pages show the preferred one and name the others.',
      '所列{all}个数据中，有{n}个各文件说法不一；各表显示优先的一个，并注明其他。',
      '所列{all}個數據中，有{n}個各文件說法不一；各表顯示優先的一個，並註明其他。',
    ),
    page: 'data',
    count: ({ figures }) => ({ n: numberOf(figures, ({ conflict }) => conflict), all: figures.length }),
  },
  {
    about: words('Own figures', '自有数据', '自有數據'),
    text: words(
      '{n} of the {all} figures shown here {n:is|are} your own: none of the bundled documents {n:states it|states them}.',
      '所列{all}个数据中，有{n}个为自有数据，并非出自内置文件。',
      '所列{all}個數據中，有{n}個為自有數據，並非出自內建文件。',
    ),
    page: 'data',
    count: ({ figures }) => ({ n: numberOf(figures, ({ preferred }) => Boolean(preferred.own)), all: figures.length }),
  },
];

const PERIODS = words('Periods', '期间', '期間');
const undatedOf = (figures: readonly Figure[]): number =>
  numberOf(figures, ({ preferred }) => preferred.periodBasis === 'undated');
const inferredOf = (figures: readonly Figure[]): number =>
  numberOf(figures, ({ preferred }) => preferred.periodBasis === 'inferred');

const SILENT: readonly Counted[] = [
  {
    about: PERIODS,
    text: words(
      'No period is given for {n} of the {all} figures shown here, and that of {inferred} more is inferred from the text around {inferred:it|them}: they form no time series.',
      '所列{all}个数据中，{n}个未注明期间，另有{inferred}个的期间由上下文推断：不宜连成时间序列。',
      '所列{all}個數據中，{n}個未註明期間，另有{inferred}個的期間由上下文推斷：不宜連成時間序列。',
    ),
    page: 'coverage',
    count: ({ figures }) =>
      inferredOf(figures) === 0 ? null : { n: undatedOf(figures), inferred: inferredOf(figures), all: figures.length },
  },
  {
    about: PERIODS,
    text: words(
      'No period is given for {n} of the {all} figures shown here: {n:it belongs|they belong} to no time series.',
      '所列{all}个数据中，{n}个未注明期间：不可列入时间序列。',
      '所列{all}個數據中，{n}個未註明期間：不可列入時間序列。',
    ),
    page: 'coverage',
    count: ({ figures }) => (inferredOf(figures) > 0 ? null : { n: undatedOf(figures), all: figures.length }),
  },
  {
    about: PERIODS,
    text: words(
      'The period of {n} of the {all} figures shown here is inferred from the text around {n:it|them}, not stated.',
      '所列{all}个数据中，{n}个的期间由上下文推断，原文未写明。',
      '所列{all}個數據中，{n}個的期間由上下文推斷，原文未寫明。',
    ),
    page: 'coverage',
    count: ({ figures }) => (undatedOf(figures) > 0 ? null : { n: inferredOf(figures), all: figures.length }),
  },
  {
    about: words('Research firms', '研究机构', '研調機構'),
    text: words(
      'No research firm is credited for {n} of the {all} shares, ranks and shipments shown here. Firms count differently, so two of these may not compare.',
      '所列{all}个份额、排名与出货数据中，{n}个未注明研究机构；各机构口径不同，未必可比。',
      '所列{all}個市占率、排名與出貨數據中，{n}個未註明研調機構；各機構定義不同，未必可比。',
    ),
    page: 'data',
    count: ({ figures, dataset }) => {
      const market = figures.filter((one) => isMarket(one, dataset));
      return { n: numberOf(market, ({ preferred }) => preferred.agency === ''), all: market.length };
    },
  },
  {
    about: words('One document', '单一文件', '單一文件'),
    text: words(
      '{n} of the {all} figures shown here {n:stands|stand} in one document alone: nothing here confirms or contradicts {n:it|them}.',
      '所列{all}个数据中，有{n}个仅见于一份文件，无从互相印证。',
      '所列{all}個數據中，有{n}個僅見於一份文件，無從互相印證。',
    ),
    page: 'sources',
    count: ({ figures }) => ({ n: numberOf(figures, (one) => documentsOf(one) === 1), all: figures.length }),
  },
  {
    about: words('Exactness', '精确程度', '精確程度'),
    text: words(
      '{n} of the {all} figures shown here {n:is a bound, range, plan or rough number|are bounds, ranges, plans or rough numbers}: the exact value is not stated.',
      '所列{all}个数据中，有{n}个为上下限、区间、计划或约数，原文未给出确切值。',
      '所列{all}個數據中，有{n}個為上下限、區間、計畫或約數，原文未給出確切值。',
    ),
    page: 'data',
    count: ({ figures }) => ({ n: numberOf(figures, (one) => !isExact(one)), all: figures.length }),
  },
];

const TOGETHER = words('Taken together', '合并引用', '合併引用');
/** The caution about two statements that most of what is said rests on; else the first that touches a figure shown. */
function tensionOf({ dataset, figures, rests }: Shown): Caution | null {
  const at = ({ places }: Tension, list: readonly Observation[]): number =>
    list.filter(({ source, line }) => places.some((one) => one.source === source && one.line === line)).length;
  const said = [...new Set(rests)];
  const [most] = [...dataset.tensions].sort((a, b) => at(b, said) - at(a, said));
  const all = figures.flatMap(({ observations }) => observations);
  const found = most && at(most, said) > 0 ? most : dataset.tensions.find((one) => at(one, all) > 0);
  return found ? { about: TOGETHER, text: found.what, page: 'tensions' } : null;
}

const said = (list: readonly Counted[], shown: Shown): readonly Caution[] =>
  list.flatMap(({ count, ...rest }) => {
    const counts = count(shown);
    return counts && counts['n']! > 0 ? [{ ...rest, text: fillWords(rest.text, counts) }] : [];
  });

export function cautionsOf(shown: Shown): readonly Caution[] {
  const tension = tensionOf(shown);
  return [...said(DISPUTED, shown), ...(tension ? [tension] : []), ...said(SILENT, shown)].slice(0, CAUTIONS);
}

/** The figures that stand on sheets. */
export function figuresOn(sheets: readonly Sheet[], dataset: Dataset): readonly Figure[] {
  const keys = sheets.flatMap(({ page }) =>
    page.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells
            .flat()
            .flatMap(({ citations }) => citations.map((o) => figureKey(o.metric, o.entity, o.region, o.period)))
        : [],
    ),
  );
  return [...new Set(keys)].flatMap((key) => dataset.figures.get(key) ?? []);
}
