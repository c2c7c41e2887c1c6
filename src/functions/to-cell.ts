/** From answers to what a cell holds. */
import { isBlankOrZero } from '../core/blank';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import { numberFormat } from '../core/format';
import type { Answer, Result } from '../core/query';
import { toError } from './cell-error';
import { cardOf } from './card';
import { figureForm, language, valueFormats } from './session';
import type { Scalar, SpillCell } from './spill';

/** The value of a result, or its problem thrown. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw toError(result);
  return result.value;
}

/**
 * A figure in the form that the host takes. Every form counts as a number in a formula; the type says number for all of
 * them.
 */
export function figure(dataset: Dataset, o: Observation): number {
  if (figureForm() !== 'card') return formatted(o.value, numberFormat(o, language()));
  const { numberFormat: format, ...card } = cardOf(dataset, o, language());
  return { ...card, ...(valueFormats() && { numberFormat: format }) } as unknown as number;
}

/**
 * A number with its format, where the host takes formats with values: before there were cards, under a name of its own.
 */
export function formatted(value: number, format: string): number {
  if (!valueFormats()) return value;
  const type = figureForm() === 'card' ? 'Double' : 'FormattedNumber';
  return { type, basicValue: value, numberFormat: format } as unknown as number;
}

export function toNumber(dataset: Dataset, answer: Answer): number {
  if (!answer.ok) throw toError(answer);
  return figure(dataset, answer.observation);
}

/** One cell of a spilled answer as the host holds it. */
export function toCell(dataset: Dataset, cell: SpillCell): Scalar | Error {
  if (typeof cell !== 'object') return cell;
  if ('ok' in cell) return toError(cell);
  const { value, observation, format } = cell;
  if (typeof value !== 'number') return value;
  if (observation?.value === value) return figure(dataset, observation);
  return format === undefined ? value : formatted(value, format);
}

/** A switch of a function: TRUE, FALSE, or left out for what is usual; null = not understood. */
export function isWanted(argument: unknown, usual: boolean): boolean | null {
  if (isBlankOrZero(argument)) return usual;
  if (typeof argument === 'boolean') return argument;
  if (argument === 1) return true;
  if (typeof argument !== 'string') return null;
  const text = argument.trim().toLowerCase();
  return ['true', '1', 'yes', '是'].includes(text) ? true : ['false', 'no', '否'].includes(text) ? false : null;
}
