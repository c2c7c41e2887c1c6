/**
 * Which question each function asks of the figures: one description for the functions themselves, for the number
 * formats of their cells and for the command line, so that a value, its format and its source can never be those of two
 * figures.
 *
 *   face + arguments --QUESTIONS--> Question --ask--> Answer
 */
import { isBlank } from './blank';
import type { Dataset } from './dataset';
import type { Entity } from './entities';
import { ownHint } from './hints';
import { words, type Words } from './lang';
import { notesOn, type Asked } from './notes';
import * as problem from './problems';
import { ask, compare, labelOf, missing, resolveEntity, type Answer, type Problem, type Question } from './query';

/** Functions whose answer is one number. */
export const SCALAR_FACES = ['SHARE', 'RANK', 'SHIPMENTS', 'GROWTH', 'VALUE', 'PRICE'] as const;
export type ScalarFace = (typeof SCALAR_FACES)[number];
/** Functions that answer about one figure: its number, or a text on it. */
export type FigureFace = ScalarFace | 'CITE' | 'EXPLAIN';

export const isScalarFace = (face: string): face is ScalarFace => (SCALAR_FACES as readonly string[]).includes(face);

type Asking = { readonly ok: true; readonly question: Question } | Problem;
type Asker = (args: readonly unknown[], dataset: Dataset) => Asking;

const asking = (question: Question): Asking => ({ ok: true, question });
/** region, period, vendor: what a metric of smartphone markets is asked with. */
const market =
  (metric: string): Asker =>
  ([region, period, entity]) =>
    asking({ metric, region, period, entity });
/** metric, region, period, entity. */
const anyFigure: Asker = ([metric, region, period, entity]) => asking({ metric, region, period, entity });

const QUESTIONS: Readonly<Record<FigureFace, Asker>> = {
  SHARE: market('share'),
  RANK: market('rank'),
  SHIPMENTS: market('shipments'),
  GROWTH: market('growth'),
  VALUE: anyFigure,
  PRICE: askPrice,
  CITE: anyFigure,
  EXPLAIN: anyFigure,
};

/** product, region: without a region the one market that has a price. Of several none is taken for the reader. */
function askPrice([product, region]: readonly unknown[], dataset: Dataset): Asking {
  const item = resolveEntity(dataset, product, 'product');
  if (!item.ok) return item;
  const entity = item.value.id;
  const priced = (dataset.byMetric.get('launch_price') ?? []).filter((figure) => figure.entity === entity);
  if (priced.length === 0)
    return missing(problem.noFigure([LAUNCH_PRICE, item.value.name], insteadOfPrice(dataset, item.value)));
  if (!isBlank(region)) return asking({ metric: 'launch_price', region, entity });
  const markets = [...new Set(priced.map((figure) => figure.region))];
  return markets.length === 1
    ? asking({ metric: 'launch_price', region: markets[0], entity })
    : missing(
        problem.severalMarkets(
          item.value.name,
          markets.map((id) => labelOf(dataset.vocabulary.regions.get(id)!)),
        ),
      );
}

const LAUNCH_PRICE = words('starting price', '起售价', '起售價');

/** Prices of what belongs to a family or a brand, else other figures of the product. */
const insteadOfPrice = (dataset: Dataset, product: Entity): Words | null =>
  ownHint(dataset.vocabulary.entities, product, dataset.byMetric.get('launch_price') ?? []) ??
  otherMetrics(dataset, product.id);

function otherMetrics(dataset: Dataset, entity: string): ReturnType<typeof problem.hintMetrics> | null {
  const ids = [...new Set([...dataset.figures.values()].filter((f) => f.entity === entity).map((f) => f.metric))];
  return ids.length === 0 ? null : problem.hintMetrics(ids.map((id) => labelOf(dataset.vocabulary.metrics.of(id))));
}

/**
 * What a function answers to its arguments, in any accepted spelling; further arguments are of no matter to the figure.
 */
export function answerCall(dataset: Dataset, face: FigureFace, args: readonly unknown[]): Answer {
  const asked = QUESTIONS[face](args, dataset);
  return asked.ok ? ask(dataset, asked.question) : asked;
}

/** Functions that take periods and answer in rows. */
const IN_ROWS: Readonly<Record<string, (dataset: Dataset, args: readonly unknown[]) => Asked>> = {
  COMPARE: (dataset, [metric, region, period]) => {
    const rows = compare(dataset, { metric, region, period });
    return { metric, region, periods: [period], answered: rows.ok ? rows.value[0]!.period : null, newest: true };
  },
  SERIES: (_, [metric, region, entity, from, to]) => ({
    metric,
    region,
    entity,
    periods: [from, to],
    answered: null,
    newest: false,
  }),
  TIMELINE: (_, [region, from, to]) => ({ region, periods: [from, to], answered: null, newest: false }),
};

function askedIn(dataset: Dataset, face: string, args: readonly unknown[], known?: Answer): Asked | null {
  if (Object.hasOwn(IN_ROWS, face)) return IN_ROWS[face]!(dataset, args);
  if (!Object.hasOwn(QUESTIONS, face)) return null;
  const asked = QUESTIONS[face as FigureFace](args, dataset);
  if (!asked.ok) return null;
  const { metric, region, entity, period } = asked.question;
  const answer = known ?? ask(dataset, asked.question);
  // A launch price is of its launch, and has no newer one.
  return {
    metric,
    region,
    entity,
    periods: [period],
    answered: answer.ok ? answer.figure.period : null,
    newest: face !== 'PRICE',
  };
}

/**
 * What is to be known about the answer of a function, beside the answer.
 *
 * @param answer of a function that answers about one figure, where it is there already.
 */
export function notesOfCall(
  dataset: Dataset,
  face: string,
  args: readonly unknown[],
  answer?: Answer,
): readonly Words[] {
  const asked = askedIn(dataset, face, args, answer);
  return asked ? notesOn(dataset, asked) : [];
}
