/** The look of a cell by what it is and where it stands: one object for all cells of a book that look alike. */
import { ROLES, type Role } from '../../../page/page';
import { COLORS, headingLook, listLook, plainLook, roleLook, tableLook } from './looks';
import type { Placed } from './place';
import type { Look } from './plan';

type Kind = Placed['block']['kind'] | 'plain' | 'ruled' | 'list';

/** What the look of a cell follows from. */
interface LookTraits {
  readonly role: Role;
  readonly format: string;
  readonly kind: Kind;
  readonly link: boolean;
  readonly header: boolean;
  readonly first: boolean;
  readonly filtered: boolean;
  readonly numeric: boolean;
  readonly tall: boolean;
  readonly chinese: boolean;
  readonly runsOn: boolean;
}

interface Numbered extends LookTraits {
  /** Of its number format, in the book. */
  readonly formatNumber: number;
}

function lookOfKind(base: Look, traits: Numbered): Look {
  switch (traits.kind) {
    case 'table':
      return tableLook(base, { ...traits, mark: traits.role === 'mark' });
    case 'plain':
      return plainLook(base, traits.role);
    case 'ruled':
    case 'list':
      return listLook(base, traits.kind === 'ruled');
    case 'heading':
      return headingLook(base, traits.role);
    case 'notes':
      return base;
  }
}

function lookOf(traits: Numbered): Look {
  const plain = roleLook(traits.role, traits.format);
  const base = traits.link ? { ...plain, color: COLORS.link } : plain;
  const look = { ...lookOfKind(base, traits), ...(traits.runsOn && { wrap: false }) };
  return traits.chinese ? { ...look, chinese: true } : look;
}

const KINDS: readonly Kind[] = ['heading', 'table', 'plain', 'ruled', 'list', 'notes'];
export function kindOf(block: Placed['block']): Kind {
  if (block.kind === 'table' && block.isPlain) return 'plain';
  if (block.kind === 'notes' && block.list) return block.list === 'ruled' ? 'ruled' : 'list';
  return block.kind;
}
const ROLE_NUMBERS = new Map(ROLES.map((role, index) => [role, index]));

export type LookOf = (traits: LookTraits) => Look;

/** Cells of one look share one object: a book has thousands of cells and some hundred looks. */
export function bookLooks(): LookOf {
  const known = new Map<string, { readonly number: number; readonly looks: Map<number, Look> }>();
  return (traits) => {
    const { role, kind, link, header, first, filtered, numeric, tall, chinese, runsOn } = traits;
    const flags =
      (link ? 1 : 0) |
      (header ? 2 : 0) |
      (first ? 4 : 0) |
      (filtered ? 8 : 0) |
      (numeric ? 16 : 0) |
      (tall ? 32 : 0) |
      (chinese ? 64 : 0) |
      (runsOn ? 128 : 0);
    const key = (ROLE_NUMBERS.get(role)! * KINDS.length + KINDS.indexOf(kind)) * 256 + flags;
    const ofFormat = known.get(traits.format) ?? { number: known.size, looks: new Map<number, Look>() };
    known.set(traits.format, ofFormat);
    const look = ofFormat.looks.get(key) ?? lookOf({ ...traits, formatNumber: ofFormat.number });
    ofFormat.looks.set(key, look);
    return look;
  };
}
