/** Parts of a package as trees that can be changed: what exceljs has written is read by a parser, never by patterns. */
import { SaxesParser } from 'saxes';
import { escapeXml } from './xml';

export interface XmlNode {
  /** With its prefix, as it is written. */
  readonly name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: (XmlNode | string)[];
}

export const node = (
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: XmlNode['children'] = [],
): XmlNode => ({
  name,
  attributes,
  children,
});

export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser();
  const top = node('');
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const one = node(name, attributes);
    open.at(-1)!.children.push(one);
    open.push(one);
  });
  parser.on('text', (found) => void open.at(-1)!.children.push(found));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return top.children.find(isNode)!;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const xmlDocument = (root: XmlNode): string => HEAD + markup(root);

/** What is text is escaped once, here. */
export function markup(one: XmlNode | string): string {
  const pieces: string[] = [];
  write(one, pieces);
  return pieces.join('');
}

function write(one: XmlNode | string, pieces: string[]): void {
  if (typeof one === 'string') return void pieces.push(escapeXml(one));
  const { name, attributes, children } = one;
  pieces.push('<', name);
  for (const key in attributes) pieces.push(` ${key}="${escapeXml(String(attributes[key]))}"`);
  if (children.length === 0) return void pieces.push('/>');
  pieces.push('>');
  for (const child of children) write(child, pieces);
  pieces.push('</', name, '>');
}

const isNode = (one: XmlNode | string): one is XmlNode => typeof one !== 'string';

export const childrenOf = (parent: XmlNode, name: string): XmlNode[] =>
  parent.children.filter((one): one is XmlNode => isNode(one) && one.name === name);
export const childOf = (parent: XmlNode, name: string): XmlNode | undefined => childrenOf(parent, name)[0];

/** Everything below, in the order of the document. */
export function* below(parent: XmlNode): Generator<XmlNode> {
  for (const child of parent.children) {
    if (!isNode(child)) continue;
    yield child;
    yield* below(child);
  }
}

export const remove = (parent: XmlNode, name: string): void => {
  parent.children = parent.children.filter((one) => !isNode(one) || one.name !== name);
};

/**
 * Puts a child where the schema wants it: before the first of `followers` that is there, else at the end. `followers`
 * are the names that may only come later.
 */
export function insert(parent: XmlNode, child: XmlNode, followers: ReadonlySet<string>): void {
  const at = parent.children.findIndex((one) => isNode(one) && followers.has(one.name));
  parent.children.splice(at === -1 ? parent.children.length : at, 0, child);
}
