/** An .xlsx as named parts, and the zip that is the same on every day and in every time zone. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attribute } from './xml';

export type Parts = Map<string, string>;

/** Zip dates are local wall-clock fields: local noon of a fixed day gives the same fields everywhere. */
const ZIP_TIME = new Date(1980, 0, 1, 12, 0, 0);

/** Everything we write is XML text. */
export function openParts(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  return new Map(
    Object.keys(files)
      .filter((name) => !name.endsWith('/'))
      .map((name) => [name, strFromU8(files[name] as Uint8Array)]),
  );
}

export function closeParts(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const name of [...parts.keys()].sort(byPartName)) files[name] = strToU8(parts.get(name) ?? '');
  return zipSync(files, { level: 6, mtime: ZIP_TIME });
}

/** The list of content types comes first, as every office program writes it; the rest in a fixed order. */
function byPartName(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

export function partOf(parts: Parts, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`the workbook has no part "${name}"`);
  return text;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The sheets in the order of their tabs, with the part each is stored in. */
export function sheetParts(parts: Parts): SheetPart[] {
  const targets = new Map(
    [...partOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...partOf(parts, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name') ?? '',
    path: `xl/${(targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?xl\//, '')}`,
  }));
}

export const relsPath = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');
