/** What a row of the vocabularies says. Rows are plain data: they could stand in a file. */
import type { Words } from '../lang';
import type { Named } from '../names';

export interface Region extends Named {
  /** A country is any country or territory of ISO 3166; what tables make of several is a region. */
  readonly kind: 'world' | 'region' | 'country' | 'city' | 'unstated';
  /** The next larger region that all of it lies in. */
  readonly within?: string;
  /** Regions that are counted in it beside those that say so themselves: groupings overlap. */
  readonly contains?: readonly string[];
  /** What it is in market tables, where the name alone could mislead. */
  readonly note?: Words;
}

export type EntityKind =
  | 'vendor'
  | 'market'
  /** A name that a vendor sells under. */
  | 'brand'
  /** A family of products, such as iPhone. */
  | 'line'
  | 'product'
  | 'category'
  | 'platform'
  | 'company';

export interface Entity extends Named {
  readonly kind: EntityKind;
  /** Whose brand, family or product it is: for messages, never for sums. */
  readonly of?: string;
  /** What else belongs together under this name, each with figures of its own. */
  readonly contains?: readonly string[];
  /** Shown where the name alone could mislead. */
  readonly note?: Words;
  /** The colour charts give it. */
  readonly color: string;
}
/** Without a colour of its own a thing has that of whose it is. */
export type EntityRow = Omit<Entity, 'color'> & Partial<Pick<Entity, 'color'>>;
