/** Which cell asked for which figure: Excel says it with every call, and a cell's number format follows its figure. */
import { isScalarFace } from '../core/call';

export interface Heard {
  /** `Sheet1!B2`, `'Bob''s'!B2` */
  readonly address: string;
  readonly face: string;
  /** As Excel passed them. */
  readonly args: readonly unknown[];
}

type Face = (...args: unknown[]) => unknown;
type Listener = (call: Heard) => void;

/**
 * So many are kept until the first listener comes; a workbook that asks for more when it is opened is formatted by
 * command.
 */
const MOST_WAITING = 5000;
let waiting: Heard[] | null = [];
const listeners = new Set<Listener>();

/** Hands over what has been heard before, once, then every call; returns the way to stop. */
export function hearCalls(listener: Listener): () => void {
  listeners.add(listener);
  waiting?.forEach(listener);
  waiting = null;
  return () => void listeners.delete(listener);
}

/** The face of a cell whose calls are heard. Behind the arguments Excel passes what it says of the call. */
export const heard = (id: string, face: Face): Face =>
  isScalarFace(id)
    ? (...args) => {
        const { address } = (args.at(-1) ?? {}) as { address?: unknown };
        if (typeof address === 'string') tell({ address, face: id, args: args.slice(0, -1) });
        return face(...args);
      }
    : face;

function tell(call: Heard): void {
  for (const listener of listeners) listener(call);
  if (waiting && waiting.length < MOST_WAITING) waiting.push(call);
}
