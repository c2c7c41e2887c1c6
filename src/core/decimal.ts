/** Decimal numbers as digits and a power of ten: 4.52 × 10,000 is 45,200 and not 45,199.99999999999. */

export interface Decimal {
  readonly digits: bigint;
  /** The number is `digits × 10^power`. */
  readonly power: number;
}

/** @param text digits with at most one point. */
export function decimal(text: string): Decimal {
  const [whole = '', places = ''] = text.split('.');
  return { digits: BigInt(`${whole}${places}` || '0'), power: -places.length };
}

/** Times a power of ten. */
export const shifted = ({ digits, power }: Decimal, by: number): Decimal => ({ digits, power: power + by });

export function plus(a: Decimal, b: Decimal): Decimal {
  const power = Math.min(a.power, b.power);
  const at = ({ digits, power: own }: Decimal): bigint => digits * 10n ** BigInt(own - power);
  return { digits: at(a) + at(b), power };
}

/** The nearest number that a cell can hold. */
export const toNumber = ({ digits, power }: Decimal): number => Number(`${digits}e${power}`);
