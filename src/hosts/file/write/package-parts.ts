/** An .xlsx as named parts, and the zip that is the same on every day and in every time zone. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { node, parseXml, xmlDocument, type XmlNode } from './xml-tree';

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

/**
 * Higher levels take a fifth longer for one part in a hundred; a part of some lines costs as much time as one of
 * thousands, and gains nothing that anybody would notice.
 */
const LEVEL = 3;
const SHORT = 1000;

export function closeParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const name of [...parts.keys()].sort(byPartName)) {
    const bytes = strToU8(parts.get(name) ?? '');
    files[name] = [bytes, { level: bytes.length < SHORT ? 0 : LEVEL }];
  }
  return zipSync(files, { mtime: ZIP_TIME });
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

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const relsPath = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of one workbook while some of them are changed: a part is read once, and written once when all is done. */
export class PackageTrees {
  private readonly trees = new Map<string, XmlNode>();
  constructor(private readonly parts: Parts) {}

  tree(name: string): XmlNode {
    const tree = this.trees.get(name) ?? parseXml(partOf(this.parts, name));
    this.trees.set(name, tree);
    return tree;
  }
  has(name: string): boolean {
    return this.parts.has(name) || this.trees.has(name);
  }
  add(name: string, root: XmlNode): void {
    this.trees.set(name, root);
  }
  /** Every part that is no XML of its own says its type in the package. */
  declare(part: string, type: string): void {
    this.tree('[Content_Types].xml').children.push(
      node('Override', {
        PartName: `/${part}`,
        ContentType: `application/vnd.openxmlformats-officedocument.${type}+xml`,
      }),
    );
  }
  relate(from: string, id: string, kind: string, target: string): void {
    const path = relsPath(from);
    if (!this.has(path)) this.add(path, node('Relationships', { xmlns: PACKAGE_RELATIONS }));
    this.tree(path).children.push(node('Relationship', { Id: id, Type: `${RELATIONS}/${kind}`, Target: target }));
  }
  written(): Parts {
    for (const [name, tree] of this.trees) this.parts.set(name, xmlDocument(tree));
    this.trees.clear();
    return this.parts;
  }
}
