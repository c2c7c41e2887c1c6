/** `call`: one function, its answer as text or as JSON. A number that is not as printed never stands alone. */
import { CODES } from '../functions/cell-error';
import { answerCall, isScalarFace, notesOfCall } from '../core/call';
import { citeFull } from '../core/cite';
import type { Observation } from '../core/facts';
import { displayValue } from '../core/format';
import { words } from '../core/lang';
import { notesText } from '../core/notes';
import type { Problem } from '../core/query';
import { world } from '../world/world';
import { language } from '../functions/session';
import type { Scalar, SpillCell } from '../functions/spill';
import { isSpillFace, spillOf } from '../functions/spills';
import { faces } from '../runtime';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE } from './io';
import { unknownName } from './nearest';
import { Printed } from './printed-text';
import { mostArguments, signature } from './signatures';
import { errorCode, plainCell } from './text-table';

/**
 * An argument as a cell would pass it: nothing for an empty one, TRUE and FALSE as booleans, a date's serial number as
 * a number. "2025" stays text, since it is a period.
 */
function cellArgument(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** What an answer is, before it is text or JSON. */
type Outcome =
  | { readonly kind: 'cell'; readonly cell: SpillCell }
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly SpillCell[])[];
      readonly headers: boolean;
    };

/** Runs one function and prints its result, its rows, or its error. */
export function call(name: string, args: readonly string[], options: { json?: boolean }, io: Io): number {
  const names = Object.keys(faces);
  const wanted = name.toUpperCase().replace(/^XIAOMI\./, '');
  if (!names.includes(wanted)) throw new Refusal(USAGE, unknownName('function', name, names));
  const face = wanted as keyof typeof faces;
  if (args.length > mostArguments(face))
    throw new Refusal(
      USAGE,
      `too many arguments: ${args.length}; ${signature(face)} takes at most ${mostArguments(face)}`,
    );
  const given = args.map(cellArgument);
  const note = noteOn(face, given);
  if (note !== '') io.err(NOTE[language()] + note);
  const outcome = outcomeOf(face, given);
  if (options.json) io.json({ ...jsonOf(outcome), ...(note !== '' && { note }) });
  else io.out(textOf(outcome));
  return DONE;
}

const NOTE = words('note: ', '注：', '註：');
/** Beside the answer, so that the answer stays what it is. EXPLAIN says it itself. */
const noteOn = (face: string, args: readonly unknown[]): string =>
  face === 'EXPLAIN' ? '' : notesText(notesOfCall(world.current, face, args), language());

function outcomeOf(face: keyof typeof faces, args: readonly unknown[]): Outcome {
  if (isScalarFace(face)) {
    const answer = answerCall(world.current, face, args);
    if (!answer.ok) throw refused(answer);
    return { kind: 'cell', cell: { value: answer.observation.value, observation: answer.observation } };
  }
  if (isSpillFace(face)) {
    const answer = spillOf(face, ...args);
    if (!answer.ok) throw refused(answer);
    return { kind: 'rows', ...answer.value };
  }
  return { kind: 'cell', cell: evaluate(faces[face] as (...given: readonly unknown[]) => Scalar, args) };
}

const refused = ({ code, problem }: Problem): Refusal => new Refusal(NO, `${CODES[code]}: ${problem[language()]}`);

function evaluate(face: (...args: readonly unknown[]) => Scalar, args: readonly unknown[]): Scalar {
  try {
    return face(...args);
  } catch (error) {
    const code = errorCode(error);
    // Anything else is a fault of ours and is shown as one.
    if (code === null) throw error;
    throw new Refusal(NO, `${code}: ${(error as Error).message}`);
  }
}

/** `0.23` as the document prints it; else what is shown, with the number and how exact it is: `<1% (0.01, under)`. */
function figureText(o: Observation): string {
  return o.qualifier === 'exact' ? String(o.value) : `${displayValue(o, language())} (${o.value}, ${o.qualifier})`;
}

function cellText(cell: SpillCell): string {
  if (typeof cell !== 'object') return plainCell(cell);
  if ('ok' in cell) return CODES[cell.code];
  return cell.observation ? figureText(cell.observation) : plainCell(cell.value);
}

function textOf(outcome: Outcome): string | Printed {
  if (outcome.kind === 'cell') return cellText(outcome.cell);
  const rows = outcome.rows.map((row) => row.map(cellText));
  return Printed.rows(outcome.headers ? [outcome.columns, ...rows] : rows);
}

/** A figure with everything that has to be known before it is used. */
export const figureJson = (o: Observation): Readonly<Record<string, string | number | boolean>> => ({
  value: o.value,
  qualifier: o.qualifier,
  shown: displayValue(o, language()),
  unit: o.unit,
  citation: citeFull(world.current, o, language()),
  metric: o.metric,
  entity: o.entity,
  region: o.region,
  period: o.period,
  periodBasis: o.periodBasis,
  own: o.own !== undefined,
});

function cellJson(cell: SpillCell): unknown {
  if (typeof cell !== 'object') return cell;
  if ('ok' in cell) return CODES[cell.code];
  return cell.observation ? figureJson(cell.observation) : cell.value;
}

function jsonOf(outcome: Outcome): object {
  if (outcome.kind === 'rows') return { columns: outcome.columns, rows: outcome.rows.map((row) => row.map(cellJson)) };
  const cell = typeof outcome.cell === 'object' ? cellJson(outcome.cell) : outcome.cell;
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}
