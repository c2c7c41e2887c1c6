/** The rules between rows: one document says one thing of a figure on one line, and a range has two ends in order. */
import type { FIGURE_COLUMNS, Row } from './columns';

type FigureRow = Row<typeof FIGURE_COLUMNS>;
type Place = number;

interface Said {
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly at: Place;
}
interface Range {
  low?: Said;
  high?: Said;
  readonly what: string;
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

/** Takes row after row; keeps a few words of each. */
export class AcrossRows {
  private readonly said = new Map<string, Said>();
  private readonly ranges = new Map<string, Range>();

  /** @param document what the rows of one document have in common. */
  add(row: FigureRow, document: string, at: Place): Again | null {
    const end = row.qualifier === 'range-low' ? 'low' : row.qualifier === 'range-high' ? 'high' : '';
    const key = [document, row.line, whatOf(row)].join('\n');
    const now: Said = { value: row.value, unit: row.unit, qualifier: row.qualifier, at };
    const slot = `${key}\n${end}`;
    const before = row.line === '' ? undefined : this.said.get(slot);
    if (before) return this.again(row, before, now);
    if (row.line !== '') this.said.set(slot, now);
    if (end !== '') {
      const range = this.ranges.get(key) ?? { what: whatOf(row) };
      range[end] = now;
      this.ranges.set(key, range);
    }
    return null;
  }

  private again(row: FigureRow, first: Said, now: Said): Again {
    const how = (one: Said): string => `${one.value} ${one.unit}, ${one.qualifier}`;
    return isSame(first, now)
      ? { kind: 'same', first: first.at, message: `the same figure twice on one line of the document: ${whatOf(row)}` }
      : {
          kind: 'other',
          first: first.at,
          message: `two values of one figure on one line of the document: ${whatOf(row)}: ${how(now)} here, ${how(first)} there`,
        };
  }

  /** What is wrong with ranges; asked when all rows are in. */
  faults(): readonly Fault[] {
    return [...this.ranges.values()].flatMap(({ low, high, what }): Fault[] => {
      if (!low || !high) {
        const [has, lacks] = low ? ['range-low', 'range-high'] : ['range-high', 'range-low'];
        return [
          { at: (low ?? high)!.at, message: `half a range: ${what} has ${has} and no ${lacks} on the same line` },
        ];
      }
      const at = Math.max(low.at, high.at);
      if (low.unit !== high.unit)
        return [
          { at, message: `a range in two units: ${what}: ${low.value} ${low.unit} to ${high.value} ${high.unit}` },
        ];
      return isTurned(Number(low.value), Number(high.value))
        ? [
            {
              at,
              message: `a range turned round: ${what}: range-low ${low.value} is not below range-high ${high.value}`,
            },
          ]
        : [];
    });
  }
}
