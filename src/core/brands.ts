/**
 * Names of products that have no entry of their own, by the vendor that market tables count them with: who asks for the
 * share of a Redmi Note 13 is told whom to ask for, and is not given another's figure. What is a brand or a product of
 * whom, the vocabulary says.
 */
import type { Entities, Entity } from './entities';
import { namesOf } from './names';
import { LONGEST_TEXT, withoutHidden } from './visible';

export interface Brand {
  readonly kind: 'brand' | 'product';
  readonly vendor: Entity;
}

const isBrand = ({ kind }: Entity): boolean => kind === 'brand';
const isOwned = (one: Entity): boolean => isBrand(one) || one.kind === 'line' || one.kind === 'product';

const plain = (text: string): string => withoutHidden(text.normalize('NFKC')).replace(/\s+/g, ' ').trim().toLowerCase();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (items: readonly Entity[]): string =>
  [...new Set(items.flatMap(namesOf).map(plain))]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

interface Line {
  readonly vendor: Entity;
  readonly brand: RegExp;
  readonly product: RegExp;
}
/** A vendor, its brands and families, as patterns; its own name may stand before them, or before a number. */
function lineOf(vendor: Entity, owned: readonly Entity[]): Line {
  const own = `(?:${oneOf([vendor])})`;
  // A name ends where no letter goes on: Mate is not in Material. After a Chinese one letters may follow.
  const end = '(?:(?![a-z])|(?<=\\p{Script=Han}))';
  return {
    vendor,
    brand: new RegExp(`^(?:${own} ?)?(?:${oneOf(owned.filter(isBrand)) || '(?!)'})$`, 'u'),
    product: new RegExp(`^(?:${own} ?)?(?:${oneOf(owned)})${end}|^${own} ?\\d`, 'u'),
  };
}

const known = new WeakMap<Entities, readonly Line[]>();
function linesOf(entities: Entities): readonly Line[] {
  const lines = known.get(entities) ?? madeLines(entities);
  known.set(entities, lines);
  return lines;
}
function madeLines({ items, get, ownerOf }: Entities): readonly Line[] {
  const byVendor = new Map<string, Entity[]>();
  for (const one of items.filter(isOwned)) {
    const vendor = ownerOf(one.id)!;
    byVendor.set(vendor.id, [...(byVendor.get(vendor.id) ?? []), one]);
  }
  return [...byVendor].map(([id, owned]) => lineOf(get(id)!, owned));
}

/** Whose brand or product a name is; null: not known to be one. */
export function brandOf(entities: Entities, name: string): Brand | null {
  if (name.length > LONGEST_TEXT) return null;
  const text = plain(name);
  const line = linesOf(entities).find(({ product }) => product.test(text));
  return line ? { kind: line.brand.test(text) ? 'brand' : 'product', vendor: line.vendor } : null;
}
