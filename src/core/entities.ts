/**
 * Whom a figure is about: the subjects of the documents, and the vendors, brands and products of market tables. Each kind of row has a file of
 * its own in vocabulary/; here they are one list, and whose a thing is is answered.
 */
import { fold, nameIndex, type Derive } from './names';
import { AMBIGUOUS_ENTITIES } from './vocabulary/ambiguous';
import type { Entity, EntityRow } from './vocabulary/model';
import { PRODUCTS } from './vocabulary/products';
import { SUBJECTS } from './vocabulary/subjects';
import { VENDORS } from './vocabulary/vendors';

export type { Entity, EntityKind } from './vocabulary/model';

/** Whom charts give no colour: markets, platforms, companies, and whoever has none of its own. */
export const NEUTRAL = '8C8C8C';

const ROWS: readonly EntityRow[] = [...SUBJECTS, ...VENDORS, ...PRODUCTS];
const byId = new Map(ROWS.map((row) => [row.id, row]));

/** The row and whose it is, and whose that is: Redmi K80 Ultra, Redmi K series, Redmi, Xiaomi. */
function chainOf(row: EntityRow | undefined): readonly EntityRow[] {
  return row ? [row, ...chainOf(row.of === undefined ? undefined : byId.get(row.of))] : [];
}

export const ENTITIES: readonly Entity[] = ROWS.map((row) => ({
  ...row,
  color: chainOf(row).find(({ color }) => color !== undefined)?.color ?? NEUTRAL,
}));

/** Transsion Holdings, 联想集团: the company, in full. */
const BEHIND = [
  ...[
    'group',
    'holdings',
    'inc',
    'corp',
    'corporation',
    'technology',
    'technologies',
    'electronics',
    'global',
    'motors',
  ],
  ...['集团', '集團', '控股', '电子', '電子', '科技', '公司'],
];
export const companyNames = (foldName: (text: string) => string): Derive<Entity> => {
  const behind = BEHIND.map(foldName);
  return (folded, baseOf) => {
    const found = behind.find((word) => folded.endsWith(word) && folded.length > word.length);
    const named = found === undefined ? [] : baseOf(folded.slice(0, folded.length - found.length));
    return named.every(({ kind }) => kind === 'vendor' || kind === 'company') ? named : [];
  };
};

/** Without a dataset, whom the bundled documents speak of is suggested first. */
const documented = new Set(SUBJECTS.map(({ id }) => id));
export const entities = nameIndex('vendor', ENTITIES, AMBIGUOUS_ENTITIES, {
  isPreferred: (id) => documented.has(id),
  derive: companyNames(fold),
});

/** The vendor a left-out argument means. */
export const DEFAULT_ENTITY = 'Xiaomi';

/** Whose brand or product a thing is, down to the vendor; null: nobody's, or a vendor counted by itself. */
export function ownerOf(id: string): Entity | null {
  const [, ...owners] = chainOf(byId.get(id));
  const vendor = owners.find(({ kind }) => kind === 'vendor');
  return vendor ? entities.get(vendor.id)! : null;
}

/** What belongs to a thing, to its brands and families, or together under its name. */
export const belongingTo = (id: string): readonly Entity[] => {
  const named = byId.get(id)?.contains ?? [];
  return ENTITIES.filter(
    (one) => named.includes(one.id) || (one.id !== id && chainOf(byId.get(one.id)).some((owner) => owner.id === id)),
  );
};
