/**
 * What becomes of a formula in a file that has no add-in:
 *
 *   =XIAOMI.SHARE("Europe","2025Q2")   a look-up on the sheet Data, also within a formula of the user's own
 *   =SUM(B4:B9)                        itself, where Excel knows all of it
 *   everything else                    the value that it had
 */
import { formulaText } from '../page/page';
import { answerCall, isScalarFace, type ScalarFace } from '../core/call';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import { nativeFormula } from '../content/cells';
import { callsIn, singleCall, type Call } from '../formula/calls';
import { literalOf } from '../formula/literals';
import { callsOurs } from '../formula/naming';
import { portableFormula } from '../formula/portable';
import type { GridCellNow } from './grid-sheet';

export interface Context {
  readonly dataset: Dataset;
  /** Names of sheets that are called the same in the file. */
  readonly sheets: ReadonlySet<string>;
}

export type Fate =
  | { readonly kind: 'look-up' | 'formula'; readonly formula: { readonly text: string; readonly array: boolean } }
  | { readonly kind: 'value' };

/** What look-ups go through. */
const NAMES: ReadonlySet<string> = new Set(['Atlas_Key', 'Atlas_Value']);
const VALUE: Fate = { kind: 'value' };

function observationOf(dataset: Dataset, face: string, args: readonly unknown[]): Observation | null {
  if (!isScalarFace(face)) return null;
  const answer = answerCall(dataset, face satisfies ScalarFace, args);
  return answer.ok ? answer.observation : null;
}

/** The figure that a call with arguments that say themselves asks for. */
function lookedUp({ name, arguments: given }: Call, dataset: Dataset): Observation | null {
  const args = given.map(literalOf);
  return args.includes(undefined) ? null : observationOf(dataset, name, args);
}

export function fateOf(cell: GridCellNow, { dataset, sheets }: Context): Fate {
  const { formula, value } = cell;
  if (formula === undefined || cell.spills || value === null) return VALUE;
  const body = formula.slice(1);
  const calls = callsIn(body);
  let text = body;
  for (const call of [...calls].reverse()) {
    const found = lookedUp(call, dataset);
    if (!found) return VALUE;
    text = text.slice(0, call.at) + formulaText(nativeFormula(found)) + text.slice(call.end);
  }
  // What is not read as a call of ours is none that Excel knows.
  if (callsOurs(text)) return VALUE;
  const single = singleCall(body);
  // The figures may have changed since the cell was calculated.
  if (single && lookedUp(single, dataset)!.value !== value) return VALUE;
  const portable = portableFormula(single ? text.trim().replace(/^[\s@+]+/, '') : text, { sheets, names: NAMES });
  return portable ? { kind: calls.length > 0 ? 'look-up' : 'formula', formula: portable } : VALUE;
}

/** The figure that a cell shows and nothing else, however its call came to its arguments. */
export function figureShown({ formula, value, call }: GridCellNow, dataset: Dataset): Observation | null {
  if (formula === undefined || !call || singleCall(formula)?.name !== call.name) return null;
  const found = observationOf(dataset, call.name, call.args);
  return found?.value === value ? found : null;
}
