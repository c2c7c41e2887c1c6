/**
 * The user's own figures beside those of a Dataset, under the same rules.
 *
 *   rows --read one by one--> statements --judge against each other--> verdicts, and a layer of observations
 *   --merge--> Dataset
 */
import type { Dataset, Layer } from '../dataset';
import type { Observation } from '../facts';
import { fingerprint } from '../fingerprint';
import { withNames } from '../vocabulary/vocabulary';
import { judgeRows } from './judge';
import { layered } from './layer';
import type { OwnRow, Verdict } from './model';

export type { Judgement, OwnPlace, OwnRow, Verdict } from './model';

/** All that a row says, in one line. */
const said = (o: Observation): string =>
  `${o.metric}\t${o.entity}\t${o.region}\t${o.period}\t${o.value}\t${o.unit}\t${o.qualifier}\t${o.printed}\t${o.agency}\t` +
  `${o.countedBy}\t${o.periodBasis}\t${o.source}\t${o.line}\t${o.note.en}\t${o.own!.prefer}`;

function* saidInAll(base: Dataset, observations: readonly Observation[]): Iterable<string> {
  if (base.layer) yield base.layer.fingerprint;
  for (const o of observations) yield said(o);
}

const layerOf = (base: Dataset, observations: readonly Observation[]): Layer => ({
  rows: (base.layer?.rows ?? 0) + observations.length,
  fingerprint: fingerprint(saidInAll(base, observations)),
});

/**
 * Adds rows of own figures to a Dataset. Rows are judged one by one: a refused row disables no other.
 *
 * @param base the bundled Dataset, or one that has own figures already; it stays as it is.
 * @param rows under the heads of the table XIAOMI_FIGURES, each with the place where it stands.
 * @returns a Dataset in which the understood rows are figures like all others, and one verdict a row, in order:
 *   `understood`, `warned` (a name that is new, a statement that is there already) or `refused`, with what was
 *   wrong. Of several statements on one figure that goes first which the user prefers; then stated periods go before
 *   inferred ones, a credited house before none, a later publication, finer rounding; a row that names no document
 *   stands last.
 * @example
 * const place = { file: 'mine.csv', row: 2 };
 * const row = { metric: 'share', region: 'Europe', period: '2025Q3', value: '24%', place };
 * withOwn(dataset, [row]).verdicts //=> [{ judgement: 'understood', … }]
 */
export function withOwn(
  base: Dataset,
  rows: readonly OwnRow[],
): { readonly dataset: Dataset; readonly verdicts: readonly Verdict[] } {
  const { observations, verdicts, names, sources } = judgeRows(base, rows);
  if (observations.length === 0) return { dataset: base, verdicts };
  const vocabulary = withNames(base.vocabulary, names);
  return {
    dataset: layered(base, { observations, sources, vocabulary, layer: layerOf(base, observations) }),
    verdicts,
  };
}
