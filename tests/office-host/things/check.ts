/** Checks of single values, as Excel makes them when a property is set. Each gives the value that is kept. */
import { enumValue, type EnumName } from '../enums';
import { invalidArgument } from '../errors';

export type Check = (value: unknown) => unknown;

export const bool: Check = (value) => {
  if (typeof value !== 'boolean') throw invalidArgument(`not true or false: ${JSON.stringify(value)}`);
  return value;
};
export const text: Check = (value) => {
  if (typeof value !== 'string') throw invalidArgument(`not a text: ${JSON.stringify(value)}`);
  return value;
};
export const number =
  (least = -Infinity, most = Infinity): Check =>
  (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most)
      throw invalidArgument(`not a number from ${least} to ${most}: ${JSON.stringify(value)}`);
    return value;
  };
/** Numbers of a scale that '' sets back to automatic. */
export const scale: Check = (value) => (value === '' ? value : number()(value));
export const oneOf =
  (name: EnumName): Check =>
  (value) =>
    enumValue(name, value);
export const anything: Check = (value) => value;

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  silver: '#C0C0C0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  lime: '#00FF00',
  aqua: '#00FFFF',
  olive: '#808000',
  fuchsia: '#FF00FF',
};
export const color: Check = (value) => {
  const named = typeof value === 'string' ? NAMED[value.toLowerCase()] : undefined;
  if (named) return named;
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value))
    throw invalidArgument(`color: ${JSON.stringify(value)}`);
  return value.toUpperCase();
};

/** An argument that must be a whole number. */
export function integer(value: unknown, what: string, least = -Infinity): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw invalidArgument(`${what}: ${JSON.stringify(value)}`);
  return value;
}
export function string(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw invalidArgument(`${what}: ${JSON.stringify(value)}`);
  return value;
}
