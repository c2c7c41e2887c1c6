/** Which of several statements on one figure goes first. */
import type { Observation, SourceRecord } from './facts';
import { lastDay, periodOf } from './periods';
import { readPrinted } from './printed';

type Sources = ReadonlyMap<string, SourceRecord>;

/** What goes first has the smaller number; the first difference decides. */
function standing(o: Observation, sources: Sources): readonly number[] {
  return [
    o.own?.prefer === true ? 0 : 1,
    o.own?.isBare === true ? 1 : 0,
    o.periodBasis === 'stated' ? 0 : 1,
    o.agency === '' ? 1 : 0,
    -(lastDay(periodOf(sources.get(o.source)?.published ?? 'n.d.')) ?? 0),
    readPrinted(o.printed)?.step ?? 0,
  ];
}

/**
 * The declared order among observations of one figure: what the user prefers, and last what rests on no document;
 * between them stated before inferred or undated period, credited research firm before none, later publication, finer
 * rounding, then the order of the lines.
 */
export function inPrecedence(observations: readonly Observation[], sources: Sources): readonly Observation[] {
  if (observations.length < 2) return observations;
  // Read once each: a sort compares everything many times.
  return observations
    .map((o) => ({ o, by: standing(o, sources) }))
    .sort((a, b) => {
      const at = a.by.findIndex((number, i) => number !== b.by[i]);
      if (at >= 0) return a.by[at]! - b.by[at]!;
      return a.o.source === b.o.source ? a.o.line - b.o.line : 0;
    })
    .map(({ o }) => o);
}
