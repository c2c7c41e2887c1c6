/** XML of charts as it is built: names, attributes, children in order. */
import { type XmlNode } from '../write/xml-tree';

export { markup, xmlDocument } from '../write/xml-tree';
export type Element = XmlNode;
/** Left-out children are written as `undefined`, so that an optional part stands where the schema wants it. */
type Child = Element | string | undefined | readonly Element[];

export const el = (name: string, attributes: Element['attributes'] = {}, ...children: readonly Child[]): Element => ({
  name,
  attributes,
  children: children.flatMap((child) => child ?? []),
});

/** `<c:idx val="0"/>`: most of DrawingML. */
export const val = (name: string, value: string | number): Element => el(name, { val: value });
