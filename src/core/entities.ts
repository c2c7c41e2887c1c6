/**
 * Whom a figure is about: the subjects of the documents, and the vendors, brands and products of market tables; and
 * whose a thing is.
 */
import { tableOf, type Ambiguous, type Derive, type Table } from './names';
import type { Entity, EntityRow } from './vocabulary/model';

export type { Entity, EntityKind } from './vocabulary/model';

/** Whom charts give no colour: markets, platforms, companies, and whoever has none of its own. */
export const NEUTRAL = '8C8C8C';

/** The vendor a left-out argument means. */
export const DEFAULT_ENTITY = 'Xiaomi';

export interface Entities extends Table<Entity> {
  /** Whose brand or product a thing is, down to the vendor; null: nobody's, or a vendor counted by itself. */
  ownerOf(id: string): Entity | null;
  /** What belongs to a thing, to its brands and families, or together under its name. */
  belongingTo(id: string): readonly Entity[];
}

type Linked = Pick<EntityRow, 'of'>;
/** The row and whose it is, and whose that is: Redmi K80 Ultra, Redmi K series, Redmi, Xiaomi. */
const chainOf = <T extends Linked>(row: T | undefined, get: (id: string) => T | undefined): readonly T[] =>
  row ? [row, ...chainOf(row.of === undefined ? undefined : get(row.of), get)] : [];

/** Rows with the colour of whose they are, where they have none of their own. */
export function painted(rows: readonly EntityRow[]): readonly Entity[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...row,
    color: chainOf(row, (id) => byId.get(id)).find(({ color }) => color !== undefined)?.color ?? NEUTRAL,
  }));
}

export function makeEntities(parts: readonly (readonly Entity[])[], ambiguous: Ambiguous): Entities {
  const table = tableOf('vendor', parts, ambiguous);
  const ownersOf = (id: string): readonly Entity[] => chainOf(table.get(id), table.get).slice(1);
  return {
    ...table,
    ownerOf: (id) => ownersOf(id).find(({ kind }) => kind === 'vendor') ?? null,
    belongingTo: (id) => {
      const named = table.get(id)?.contains ?? [];
      return table.items.filter((one) => named.includes(one.id) || ownersOf(one.id).some((owner) => owner.id === id));
    },
  };
}

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
