/**
 * Classes whose properties are kept in a plain record: formats, options. One line per property: its check and its
 * default.
 */
import type { Bag } from '../model/chart';
import { define, type Maker, type Type } from '../thing';
import type * as check from './check';

/** Pascal-case name, then how it is checked and what it is before anyone sets it. */
export type Properties = Readonly<Record<string, readonly [check: check.Check, fallback: unknown]>>;

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Getters and setters over the record that `bagOf` finds. `touched` runs before each change. */
export function over<T>(
  bagOf: (target: T) => Bag,
  properties: Properties,
  touched: (target: T) => void = () => undefined,
): Required<Pick<Type<T>, 'get' | 'set'>> {
  const entries = Object.entries(properties);
  return {
    get: Object.fromEntries(
      entries.map(([name, [, fallback]]) => [name, (target: T) => bagOf(target)[camel(name)] ?? fallback]),
    ),
    set: Object.fromEntries(
      entries.map(([name, [checked]]) => [
        name,
        (target: T, value: unknown) => {
          touched(target);
          bagOf(target)[camel(name)] = checked(value);
        },
      ]),
    ),
  };
}

/** A class that is a record and nothing else. */
export function bagType(
  name: string,
  properties: Properties,
  more: Omit<Type<Bag>, 'name' | 'get' | 'set'> = {},
): Maker<Bag> {
  return define<Bag>({ name, ...over((bag: Bag) => bag, properties), ...more });
}
