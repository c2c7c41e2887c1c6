/**
 * The format follows the figure: which cells take the number format of their figure. The one rule for Excel, the
 * playground and files.
 *
 *   formula --figureCall--> the call whose figure the cell shows --nextFormat-->
 *   the format that the cell needs, or none
 */
import { isScalarFace, type ScalarFace } from '../core/call';
import { singleCall } from '../formula/calls';
import { canonicalFormat, isFigureFormat } from './known';

/** A call that a cell consists of, and whose answer is one number. */
export interface FigureCall {
  readonly face: ScalarFace;
  /** As they stand in the formula. */
  readonly arguments: readonly string[];
}

/** What a cell holds and how it shows it. */
export interface FormattedCell {
  /** With its `=`. */
  readonly formula: string;
  readonly format: string;
}

/** The call of a cell that shows one figure and nothing else: not of `=XIAOMI.SHARE(A1)*2`, nor of what spills. */
export function figureCall(formula: string): FigureCall | null {
  const call = singleCall(formula);
  return call && isScalarFace(call.name) ? { face: call.name, arguments: call.arguments } : null;
}

/** Whose cells take none: people choose formats, and texts have one of their own. */
export const takesFormat = (format: string): boolean => format === GENERAL || isFigureFormat(format);
export const GENERAL = 'General';

/**
 * @param formatOf the number format of the figure that the call answers; null when it answers none.
 * @returns the format to give the cell; null when it stays as it is. Numbers of notes stay behind the figure they
 * belong to.
 */
export function nextFormat(
  { formula, format }: FormattedCell,
  formatOf: (call: FigureCall) => string | null,
): string | null {
  if (!takesFormat(format)) return null;
  const call = figureCall(formula);
  const wanted = call && formatOf(call);
  return wanted === null || canonicalFormat(format) === canonicalFormat(wanted) ? null : wanted;
}
