/** Where a formula reads. */
import { parseA1Range, parseStructRef } from '@borgar/fx/xlsx';
import { REF_BEAM, REF_NAMED, REF_RANGE, REF_STRUCT, tokensOf, type Token } from './tokens';

interface Place {
  /** As it stands in the formula, and where. */
  readonly text: string;
  readonly at: number;
  /** `''` where the formula does not say; `January:March` for the sheets from one to another. */
  readonly sheet: string;
  /** `''` for the workbook that the formula stands in; a number where the file lists others. */
  readonly workbook: string;
}
/** Counted from 0; null where a whole column or row has no such side. */
export interface CellsReference extends Place {
  readonly kind: 'cells';
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}
/** A defined name, a whole table, or what LET and LAMBDA call their own. */
export interface NameReference extends Place {
  readonly kind: 'name';
  readonly name: string;
}
export interface TableReference extends Place {
  readonly kind: 'table';
  /** `''` for the table that the formula stands in. */
  readonly table: string;
  readonly columns: readonly string[];
  /** `headers`, `data`, `totals`, `all`, `this row` */
  readonly sections: readonly string[];
}
export type Reference = CellsReference | NameReference | TableReference;

/** `'[1]it''s'!` -> workbook 1, sheet `it's` */
function placeOf(prefix: string): Pick<Place, 'sheet' | 'workbook'> {
  const plain = prefix.slice(0, -1).replace(/''|'/g, (mark) => mark.slice(1));
  const [from, to] = [plain.indexOf('['), plain.lastIndexOf(']')];
  return from < 0 || to < from
    ? { sheet: plain, workbook: '' }
    : { sheet: plain.slice(to + 1), workbook: plain.slice(0, from) + plain.slice(from + 1, to) };
}

/** `[1]Data!` of `[1]Data!Table[a!b]`: in the brackets of a table an exclamation mark is part of a column's name. */
const BEFORE_TABLE = /^(?:'(?:[^']|'')+'|(?:\[[^\]]*\])?[^'[\]!]*)!/;
const prefixOf = ({ type, text }: Token): string =>
  type === REF_STRUCT ? (BEFORE_TABLE.exec(text)?.[0] ?? '') : text.slice(0, text.lastIndexOf('!') + 1);

function referenceOf(token: Token): Reference[] {
  const { type, text, at } = token;
  const prefix = prefixOf(token);
  const own = text.slice(prefix.length);
  const place = { text, at, ...placeOf(prefix) };
  if (type === REF_NAMED) return [{ kind: 'name', ...place, name: own }];
  if (type === REF_STRUCT) {
    const { table = own.slice(0, own.indexOf('[')), columns = [], sections = [] } = parseStructRef(own) ?? {};
    return [{ kind: 'table', ...place, table, columns, sections }];
  }
  const range = type === REF_RANGE || type === REF_BEAM ? parseA1Range(own, false) : undefined;
  if (!range) return [];
  const { top, left, bottom = top, right = left } = range;
  return [{ kind: 'cells', ...place, top, left, bottom, right }];
}

/** All of them, in order. */
export const referencesIn = (formula: string): Reference[] => tokensOf(formula).flatMap(referenceOf);
