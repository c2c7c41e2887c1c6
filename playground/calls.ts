/**
 * Remembers the last call of every cell: its arguments give the cell its number format, its error the words for the
 * status line.
 */
import type { Call } from './adapt';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface CallLog {
  record(place: Place, call: Call): void;
  at(place: Place): Call | undefined;
  clear(): void;
}

const key = (place: Place): string => `${place.sheet}!${place.row},${place.column}`;

export function callLog(): CallLog {
  const calls = new Map<string, Call>();
  return {
    record: (place, call) => void calls.set(key(place), call),
    at: (place) => calls.get(key(place)),
    clear: () => calls.clear(),
  };
}
