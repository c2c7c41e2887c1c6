import { makeFigure, type Dataset } from '../../src/core/dataset';
import type { Observation } from '../../src/core/facts';
import { dataset } from '../../src/dataset';

/** The bundled data, in which other observations state a figure; without any there is no such figure. */
export function withFigure(key: string, observations: readonly Observation[]): Dataset {
  const figures = new Map(dataset.figures);
  if (observations.length === 0) figures.delete(key);
  else figures.set(key, makeFigure(key, observations, dataset.sources));
  return { ...dataset, figures };
}

/** Says something else than the figure's own: far beyond what rounding or a bound leaves open. */
export const contradicting = (stated: Observation): Observation => ({
  ...stated,
  id: 'other',
  qualifier: 'exact',
  printed: '',
  value: stated.qualifier === 'over' || stated.qualifier === 'at-least' ? stated.value / 9 : stated.value * 9,
});
