/**
 * Where the pages of a print-out begin. Knows rows, heights and what a break before each row would spoil; no sheets.
 */
import { BREAK, TAIL as ROWS } from './tuning';

export interface PrintRow {
  /** Points. */
  readonly height: number;
  /** Lines of text; 0 = nothing stands here, and nothing is lost when the row falls between two pages. */
  readonly lines: number;
  /** What a page that begins with this row spoils: 0 = nothing, it is a new block. */
  readonly cost: number;
}

/** Not if it can be helped; and never, as through a chart, unless there is no other way at all. */
export const AVOID = 1e6;
export const NEVER = 1e9;
/** One page more; what a break spoils is told in the same measure. */
export const PAGE = 100;
/** More than any other break costs. */
const TAIL = 5 * PAGE;
/** Nothing is cut where empty rows take up what programs reckon differently. */
const EMPTY_ROOM = 1.012;

export interface Pages {
  /** First row of each page. */
  readonly starts: readonly number[];
  /** Rows with text on the last one. */
  readonly tail: number;
  /** Something is cut that should not be. */
  readonly spoiled: boolean;
  /** How full the emptiest of the others is. */
  readonly fill: number;
}

export interface Printing {
  /** Points on a page. */
  readonly room: number;
  /**
   * A row that is printed again on every page that begins below it, with its height; behind `end` it would say
   * something wrong.
   */
  readonly repeated?: { readonly row: number; readonly height: number; readonly end: number };
  /** Break earlier rather than leave a few rows for the last page. */
  readonly avoidTail?: boolean;
}

/** The cheapest breaks: as few pages as possible, each beginning where it spoils the least. */
export function pagesOf(rows: readonly PrintRow[], { room, repeated, avoidTail = false }: Printing): Pages {
  let last = rows.length;
  while (last > 0 && rows[last - 1]!.lines === 0) last -= 1;
  /** For each row what the cheapest way to print all before it costs, and where its last page began. */
  const cheapest = new Float64Array(last + 1).fill(Infinity, 1);
  const began = new Int32Array(last + 1).fill(-1);
  for (let end = 1; end <= last; end += 1) {
    if (end < last && rows[end]!.lines === 0) continue;
    let [height, filled, content] = [0, 0, 0];
    for (let from = end - 1; from >= 0; from -= 1) {
      height += rows[from]!.height;
      if (rows[from]!.lines > 0 || content > 0) content += rows[from]!.height;
      if (rows[from]!.lines > 0) filled += 1;
      const head = repeated && from > repeated.row ? repeated.height : 0;
      // What is empty at the end of a page needs room too: without any, it would be a page of its own.
      if (end - from > 1 && (content + head > room || height + head > room * EMPTY_ROOM)) break;
      if (cheapest[from] === Infinity) continue;
      const tail = avoidTail && end === last && from > 0 && filled < ROWS.shortest ? TAIL : 0;
      const wrong = repeated && from >= repeated.end ? AVOID : 0;
      const empty = end === last ? 0 : BREAK.emptyPage * Math.max(0, 1 - (content + head) / room) ** 2;
      const cost = cheapest[from]! + PAGE + tail + wrong + empty + (from === 0 ? 0 : rows[from]!.cost);
      if (cost >= cheapest[end]!) continue;
      cheapest[end] = cost;
      began[end] = from;
    }
  }
  const starts: number[] = [];
  for (let at = last; at > 0; at = began[at]!) starts.unshift(began[at]!);
  const tail = rows.slice(starts.at(-1) ?? 0, last).filter((row) => row.lines > 0).length;
  const fills = starts
    .slice(1)
    .map((end, i) => rows.slice(starts[i], end).reduce((sum, row) => sum + row.height, 0) / room);
  return { starts, tail, spoiled: cheapest[last]! >= AVOID, fill: Math.min(1, ...fills) };
}
