/**
 * Findings: what a page or a chart says, as a sentence over figures.
 *
 *   declared beside the page (figures by name, what may be said of them) --finding.ts, with a Dataset-->
 *   a sentence, or nothing
 *
 * A sentence holds no number of its own: values, bounds and periods come from the figures. What it claims of them
 * (more, fewer, first) is a condition; where none holds, a figure is missing, or documents disagree about one, the
 * topic stands there.
 */
import type { Dataset } from '../../core/dataset';
import type { Figure } from '../../core/facts';
import type { Words } from '../../core/lang';
import type { MetricId } from '../../core/metrics';

/** The parts of a figure's key. */
export type FigureParts = readonly [metric: MetricId, entity: string, region: string, period: string];
export type Known<N extends string> = Readonly<Record<N, Figure>>;

/**
 * Places of the text: `{x}` is the value of figure x with its qualifier in words, `{x.size}` that of a change without
 * its sign, `{x.number}` the bare number (only where the condition has settled how exact it is), `{x.period}` its
 * period.
 */
export interface Sentence<N extends string> {
  /** What must hold of the figures; default: nothing. */
  readonly when?: (figures: Known<N>) => boolean;
  readonly text: Words;
}

export interface FigureFinding<N extends string = string> {
  readonly of: Readonly<Record<N, FigureParts>>;
  /** The first one that holds is said. */
  readonly says: readonly Sentence<N>[];
}
/** Of pages about the data themselves: counts, by the names that the text has for them. */
export interface CountFinding {
  readonly count: (dataset: Dataset) => Readonly<Record<string, number>>;
  readonly text: Words;
}
export type Finding = FigureFinding | CountFinding;

export interface PageFindings {
  readonly page: Finding;
  /** By the id of the chart. */
  readonly charts?: Readonly<Record<string, Finding>>;
}

export const finding = <N extends string>(
  of: Readonly<Record<N, FigureParts>>,
  ...says: readonly Sentence<N>[]
): Finding => ({ of, says }) as unknown as FigureFinding;
