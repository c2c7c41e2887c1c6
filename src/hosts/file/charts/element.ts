/** XML as a tree: names, attributes, children in order. What is text is escaped once, here. */
import { escapeXml } from '../write/xml';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Element | string)[];
}
/** Left-out children are written as `undefined`, so that an optional part stands where the schema wants it. */
type Child = Element | string | undefined | readonly Element[];

export const el = (name: string, attributes: Element['attributes'] = {}, ...children: readonly Child[]): Element => ({
  name,
  attributes,
  children: children.flatMap((child) => child ?? []),
});

/** `<c:idx val="0"/>`: most of DrawingML. */
export const val = (name: string, value: string | number): Element => el(name, { val: value });

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const markup = (node: Element | string): string => {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return node.children.length === 0
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${node.children.map(markup).join('')}</${node.name}>`;
};

export const xmlDocument = (root: Element): string => HEAD + markup(root);
