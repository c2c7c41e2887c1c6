/** Rows one after the other: what each says with its names and its document, and what others have said before it. */
import { placeSaid } from '../cite';
import type { Dataset } from '../dataset';
import type { Observation, SourceRecord } from '../facts';
import { displayValue } from '../format';
import { fillWords, inEveryLang, sameWords, words, type Words } from '../lang';
import type { Named } from '../names';
import type { MoreNames } from '../vocabulary/vocabulary';
import type { OwnPlace, OwnRow, Verdict } from './model';
import { NewNames } from './new-names';
import { readRow, type RowRead } from './read-row';
import { BARE, Documents, isEnd, rangeKey, saysTheSame, Statements } from './statements';
import { OWN } from './words';

export interface Judged {
  readonly observations: readonly Observation[];
  readonly verdicts: readonly Verdict[];
  readonly names: MoreNames;
  readonly sources: ReadonlyMap<string, SourceRecord>;
}

const NOTHING = words('', '', '');

class Judge {
  private readonly names: NewNames;
  private readonly documents: Documents;
  private readonly statements: Statements;
  private accepted = 0;
  constructor(private readonly base: Dataset) {
    this.names = new NewNames(base);
    this.documents = new Documents(base);
    this.statements = new Statements(base);
  }

  judge(row: OwnRow, index: number): Verdict {
    const read = readRow(this.base, row);
    const place = row.place ?? { file: BARE, row: index + 1 };
    const refuse = (says: readonly Words[]): Verdict => ({
      place,
      judgement: 'refused',
      says,
      observation: null,
    });
    if ('refused' in read) return refuse(read.refused);
    const observation = this.observationOf(place, read);
    const unit = this.names.unitOf(observation.metric);
    if (unit !== undefined && unit !== read.figure.unit)
      return refuse([
        fillWords(OWN.otherUnit, { metric: sameWords(observation.metric), wanted: unit, unit: read.figure.unit }),
      ]);
    const before = this.statements.meet(observation);
    if (before) {
      const there = placeOf(before);
      return saysTheSame(before, observation)
        ? { place, judgement: 'warned', says: [fillWords(OWN.repeats, { place: there })], observation: null }
        : refuse([fillWords(OWN.contradicts, { place: there, value: shown(before) })]);
    }
    this.accepted += 1;
    return {
      place,
      judgement: read.warnings.length > 0 ? 'warned' : 'understood',
      says: read.warnings,
      observation,
    };
  }

  private observationOf(place: OwnPlace, read: RowRead): Observation {
    const { names, period, periodBasis, agency, countedBy, line, note, prefer } = read;
    const { value, unit, printed, qualifier } = read.figure;
    const source = this.documents.idOf(read);
    return {
      id: `own:${(this.base.layer?.rows ?? 0) + this.accepted + 1}`,
      metric: this.names.idOf('metric', names.metric, unit) as Observation['metric'],
      entity: this.names.idOf('entity', names.entity, unit),
      region: this.names.idOf('region', names.region, unit),
      ...{ period, value, unit, printed, qualifier, agency, countedBy, periodBasis, source, line },
      note: note === '' ? NOTHING : sameWords(note),
      own: { place, isBare: source === BARE, prefer },
    };
  }

  /** With the names and documents that figures are of: a refused row leaves none behind. */
  of(verdicts: readonly Verdict[]): Judged {
    const observations = verdicts.flatMap(({ observation }) => observation ?? []);
    const { metrics, entities, regions } = this.names.all;
    const used = (pick: (o: Observation) => string, all: readonly Named[]): ((one: Named) => boolean) => {
      if (all.length === 0) return () => false;
      const ids = new Set(observations.map(pick));
      return ({ id }) => ids.has(id);
    };
    const sources = new Set(observations.map(({ source }) => source));
    return {
      verdicts,
      observations,
      names: {
        metrics: metrics.filter(used(({ metric }) => metric, metrics)),
        entities: entities.filter(used(({ entity }) => entity, entities)),
        regions: regions.filter(used(({ region }) => region, regions)),
      },
      sources: new Map([...this.documents.added].filter(([id]) => sources.has(id))),
    };
  }
}

const placeOf = (o: Observation): Words => inEveryLang((lang) => placeSaid(o, lang));
const shown = (o: Observation): Words => inEveryLang((lang) => displayValue(o, lang));

/** Both ends of a range stand in the same document, and the lower one first. By the number of the row. */
function halvesIn(verdicts: readonly Verdict[]): ReadonlyMap<number, Verdict> {
  const ends = new Map<string, Partial<Record<string, Observation>>>();
  for (const { observation: o } of verdicts)
    if (o && isEnd(o)) ends.set(rangeKey(o), { ...ends.get(rangeKey(o)), [o.qualifier]: o });
  const halves = new Map<number, Verdict>();
  if (ends.size === 0) return halves;
  verdicts.forEach(({ place, observation: o }, index) => {
    if (!o || !isEnd(o)) return;
    const { 'range-low': low, 'range-high': high } = ends.get(rangeKey(o))!;
    if (low && high && low.value <= high.value) return;
    const says =
      low && high
        ? fillWords(OWN.rangeOrder, { low: shown(low), high: shown(high) })
        : fillWords(OWN.halfRange, { end: o.qualifier, other: low ? 'range-high' : 'range-low' });
    halves.set(index, { place, judgement: 'refused', says: [says], observation: null });
  });
  return halves;
}

/**
 * What half a range would have said first of a name or a line does not bind the others: they are judged as if it were
 * not there.
 */
export function judgeRows(base: Dataset, rows: readonly OwnRow[]): Judged {
  const refused = new Map<number, Verdict>();
  for (;;) {
    const judge = new Judge(base);
    const verdicts = rows.map((row, index) => refused.get(index) ?? judge.judge(row, index));
    const halves = halvesIn(verdicts);
    if (halves.size === 0) return judge.of(verdicts);
    for (const [index, verdict] of halves) refused.set(index, verdict);
  }
}
