/** Reads a workbook of ours back from its bytes: cells with formulas and cached values, tables, links, names. */
import { openParts, partOf, relsPath, sheetParts } from './package-parts';
import type { Parts } from './package-parts';
import { attribute, unescapeXml } from './xml';

export interface ReadCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly type: 'number' | 'text' | 'boolean' | 'error' | 'empty';
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly array: boolean;
  /** Refers to cell metadata. */
  readonly metadata: boolean;
  /** Index of its style. */
  readonly style: number;
}
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export interface ReadTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}
export interface ReadSheet {
  readonly name: string;
  readonly path: string;
  readonly cells: readonly ReadCell[];
  readonly tables: readonly ReadTable[];
  readonly merges: readonly Area[];
  readonly links: readonly { readonly ref: string; readonly location?: string; readonly relation?: string }[];
  readonly footer: string;
}
export interface ReadBook {
  readonly parts: Parts;
  readonly workbook: string;
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}

export function readBook(bytes: Uint8Array): ReadBook {
  const parts = openParts(bytes);
  const workbook = partOf(parts, 'xl/workbook.xml');
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  return {
    parts,
    workbook,
    sheets: sheetParts(parts).map(({ name, path }) => readSheet(parts, name, path, strings)),
    names: [...workbook.matchAll(/(<definedName\s[^>]*>)([^<]*)<\/definedName>/g)].map((found) => ({
      name: attribute(found[1] ?? '', 'name') ?? '',
      reference: unescapeXml(found[2] ?? ''),
    })),
  };
}

const ESCAPED_CHARACTER = /_x([0-9A-F]{4})_/gi;
const fromStored = (text: string): string =>
  unescapeXml(text).replace(ESCAPED_CHARACTER, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, inner]) =>
    fromStored(
      [...(inner ?? '').replace(/<rPh\b.*?<\/rPh>/gs, '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
        .map(([, text]) => text)
        .join(''),
    ),
  );

function readSheet(parts: Parts, name: string, path: string, strings: readonly string[]): ReadSheet {
  const xml = partOf(parts, path);
  const rels = parts.get(relsPath(path)) ?? '';
  const tablePaths = [...rels.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => attribute(tag, 'Target') ?? '')
    .filter((target) => /(^|\/)tables\//.test(target))
    .map((target) => `xl/${target.replace(/^\.\.\/|^\/xl\//, '')}`);
  return {
    name,
    path,
    cells: [...xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, head, body]) =>
      readCell(` ${head ?? ''}`, body ?? '', strings),
    ),
    tables: tablePaths.filter((part) => parts.has(part)).map((part) => readTable(partOf(parts, part))),
    merges: [...xml.matchAll(/<mergeCell\s[^>]*>/g)].map(([tag]) => areaOf(attribute(tag, 'ref') ?? '')),
    links: [...xml.matchAll(/<hyperlink\s[^>]*>/g)].map(([tag]) => ({
      ref: attribute(tag, 'ref') ?? '',
      location: attribute(tag, 'location'),
      relation: attribute(tag, 'r:id'),
    })),
    footer: unescapeXml(/<oddFooter>([^<]*)</.exec(xml)?.[1] ?? ''),
  };
}

function readCell(head: string, body: string, strings: readonly string[]): ReadCell {
  const address = attribute(head, 'r') ?? '';
  const stored = attribute(head, 't') ?? 'n';
  const raw = /<v>([^<]*)<\/v>/.exec(body)?.[1];
  const formula = /<f([^>]*)>([^<]*)<\/f>/.exec(body);
  // Some programs keep a text in its cell instead of the shared list.
  const inline =
    stored === 'inlineStr' ? [...body.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join('') : undefined;
  return {
    address,
    ...place(address),
    ...(inline === undefined ? contentOf(stored, raw, strings) : { type: 'text' as const, value: fromStored(inline) }),
    ...(formula ? { formula: unescapeXml(formula[2] ?? '') } : {}),
    array: /t="array"/.test(formula?.[1] ?? ''),
    metadata: attribute(head, 'cm') !== undefined,
    style: Number(attribute(head, 's') ?? 0),
  };
}

function contentOf(
  stored: string,
  raw: string | undefined,
  strings: readonly string[],
): Pick<ReadCell, 'type' | 'value'> {
  if (raw === undefined) return { type: 'empty', value: null };
  if (stored === 's') return { type: 'text', value: strings[Number(raw)] ?? '' };
  if (stored === 'str') return { type: 'text', value: fromStored(raw) };
  if (stored === 'b') return { type: 'boolean', value: raw === '1' };
  return stored === 'e' ? { type: 'error', value: raw } : { type: 'number', value: Number(raw) };
}

function readTable(xml: string): ReadTable {
  const tag = /<table\s[^>]*>/.exec(xml)?.[0] ?? '';
  return {
    name: attribute(tag, 'displayName') ?? '',
    area: areaOf(attribute(tag, 'ref') ?? ''),
    columns: [...xml.matchAll(/<tableColumn\s[^>]*>/g)].map(([column]) => fromStored(attribute(column, 'name') ?? '')),
  };
}

function place(address: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address.replace(/\$/g, '')) ?? [];
  return {
    row: Number(row) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

export function areaOf(ref: string): Area {
  const [first = 'A1', last = first] = ref.split(':');
  const [a, b] = [place(first), place(last)];
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}
