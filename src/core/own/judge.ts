/** Rows one after the other: what each says with its names and its document, and what others have said before it. */
import { placeSaid } from '../cite';
import type { Dataset } from '../dataset';
import type { Observation, SourceRecord } from '../facts';
import { displayValue } from '../format';
import { fillWords, inEveryLang, sameWords, words, type Words } from '../lang';
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
    const observation = this.observationOf(place, read, index);
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
    return {
      place,
      judgement: read.warnings.length > 0 ? 'warned' : 'understood',
      says: read.warnings,
      observation,
    };
  }

  private observationOf(place: OwnPlace, read: RowRead, index: number): Observation {
    const { names, period, periodBasis, agency, countedBy, line, note, prefer } = read;
    const { value, unit, printed, qualifier } = read.figure;
    const source = this.documents.idOf(read);
    return {
      id: `own:${(this.base.layer?.rows ?? 0) + index + 1}`,
      metric: this.names.idOf('metric', names.metric, unit) as Observation['metric'],
      entity: this.names.idOf('entity', names.entity, unit),
      region: this.names.idOf('region', names.region, unit),
      ...{ period, value, unit, printed, qualifier, agency, countedBy, periodBasis, source, line },
      note: note === '' ? NOTHING : sameWords(note),
      own: { place, isBare: source === BARE, prefer },
    };
  }

  of(verdicts: readonly Verdict[]): Judged {
    const whole = withoutHalves(verdicts);
    return {
      verdicts: whole,
      observations: whole.flatMap(({ observation }) => observation ?? []),
      names: this.names.all,
      sources: this.documents.added,
    };
  }
}

const placeOf = (o: Observation): Words => inEveryLang((lang) => placeSaid(o, lang));
const shown = (o: Observation): Words => inEveryLang((lang) => displayValue(o, lang));

/** Both ends of a range stand in the same document, and the lower one first. */
function withoutHalves(verdicts: readonly Verdict[]): readonly Verdict[] {
  const ends = new Map<string, Partial<Record<string, Observation>>>();
  for (const { observation: o } of verdicts)
    if (o && isEnd(o)) ends.set(rangeKey(o), { ...ends.get(rangeKey(o)), [o.qualifier]: o });
  if (ends.size === 0) return verdicts;
  return verdicts.map((verdict): Verdict => {
    const { observation: o } = verdict;
    if (!o || !isEnd(o)) return verdict;
    const { 'range-low': low, 'range-high': high } = ends.get(rangeKey(o))!;
    const refuse = (says: Words): Verdict => ({ ...verdict, judgement: 'refused', says: [says], observation: null });
    if (!low || !high)
      return refuse(fillWords(OWN.halfRange, { end: o.qualifier, other: low ? 'range-high' : 'range-low' }));
    return low.value <= high.value
      ? verdict
      : refuse(fillWords(OWN.rangeOrder, { low: shown(low), high: shown(high) }));
  });
}

export function judgeRows(base: Dataset, rows: readonly OwnRow[]): Judged {
  const judge = new Judge(base);
  return judge.of(rows.map((row, index) => judge.judge(row, index)));
}
