/**
 * The rules between rows: one document says one thing of a figure on one line, and a range has two ends in order, both
 * from one statement. Rows without a line are one place: nobody can tell them apart.
 */
import { readPrinted } from '../core/printed';
import type { FIGURE_COLUMNS, Row } from './columns';

type FigureRow = Row<typeof FIGURE_COLUMNS>;
type Place = number;

interface Said {
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly at: Place;
}
interface SaidEnd extends Said {
  readonly printed: string;
  readonly agency: string;
}
/** What is said of one figure at one place. */
interface Saying {
  readonly whole?: Said;
  readonly low?: SaidEnd;
  readonly high?: SaidEnd;
}
export interface Fault {
  readonly at: Place;
  readonly message: string;
}
export type Again = { readonly kind: 'same' | 'other'; readonly first: Place; readonly message: string };

const whatOf = (row: FigureRow): string => [row.metric, row.entity, row.region, row.period].join(', ');
const isSame = (a: Said, b: Said): boolean =>
  Number(a.value) === Number(b.value) && a.unit === b.unit && a.qualifier === b.qualifier;

/** Falls are told by their size: from 10 % to 20 % down is from -0.1 to -0.2. */
function isTurned(low: number, high: number): boolean {
  return low === high || (low > high && !(low <= 0 && high < 0));
}

const endOf = (qualifier: string): keyof Saying =>
  qualifier === 'range-low' ? 'low' : qualifier === 'range-high' ? 'high' : 'whole';
const isRange = (printed: string): boolean => readPrinted(printed)?.to !== undefined;

/** Why two ends are no range. */
function rangeProblem(low: SaidEnd, high: SaidEnd, what: string): string | null {
  if (low.unit !== high.unit)
    return `a range in two units: ${what}: ${low.value} ${low.unit} to ${high.value} ${high.unit}`;
  if (low.agency !== high.agency)
    return `a range of two research firms: ${what}: range-low of ${low.agency || '(none)'}, range-high of ${high.agency || '(none)'}`;
  // The ends of a range may be printed one by one, 500 and 2000元; what is printed as a range has both.
  if (low.printed !== high.printed && (isRange(low.printed) || isRange(high.printed)))
    return `the ends of two ranges: ${what}: range-low of ${low.printed}, range-high of ${high.printed}`;
  return isTurned(Number(low.value), Number(high.value))
    ? `a range turned round: ${what}: range-low ${low.value} is not below range-high ${high.value}`
    : null;
}

function faultOf({ low, high }: Saying, what: string): Fault | null {
  if (low && high) {
    const message = rangeProblem(low, high, what);
    return message === null ? null : { at: Math.max(low.at, high.at), message };
  }
  const alone = low ?? high;
  const [has, lacks] = low ? ['range-low', 'range-high'] : ['range-high', 'range-low'];
  return alone ? { at: alone.at, message: `half a range: ${what} has ${has} and no ${lacks} on the same line` } : null;
}

/** Takes row after row; keeps a few words of each. */
export class AcrossRows {
  private readonly said = new Map<string, Saying>();

  /** @param document what the rows of one document have in common. */
  add(row: FigureRow, document: string, at: Place): Again | null {
    const key = [document, row.line, whatOf(row)].join('\n');
    const { value, unit, qualifier, printed, agency } = row;
    const end = endOf(qualifier);
    const now = { value, unit, qualifier, at, ...(end !== 'whole' && { printed, agency }) };
    const saying = this.said.get(key) ?? {};
    // One end of a range stands beside the other, and beside nothing else.
    const before = saying[end] ?? (end === 'whole' ? (saying.low ?? saying.high) : saying.whole);
    if (before) return this.again(row, before, now);
    this.said.set(key, { ...saying, [end]: now });
    return null;
  }

  private again(row: FigureRow, first: Said, now: Said): Again {
    const how = (one: Said): string => `${one.value} ${one.unit}, ${one.qualifier}`;
    const where = row.line === '' ? 'of one document, and no line tells them apart' : 'on one line of the document';
    return isSame(first, now)
      ? { kind: 'same', first: first.at, message: `the same figure twice ${where}: ${whatOf(row)}` }
      : {
          kind: 'other',
          first: first.at,
          message: `two values of one figure ${where}: ${whatOf(row)}: ${how(now)} here, ${how(first)} there`,
        };
  }

  /** What is wrong with ranges; asked when all rows are in. */
  faults(): readonly Fault[] {
    const found: Fault[] = [];
    for (const [key, saying] of this.said) {
      const fault = faultOf(saying, key.slice(key.lastIndexOf('\n') + 1));
      if (fault) found.push(fault);
    }
    return found;
  }
}
