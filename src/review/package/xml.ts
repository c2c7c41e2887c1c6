/**
 * XML as the parser sees it, not as it is spelt: names with their namespaces, entities resolved, comments and
 * processing instructions left out. A part with a document type is refused, so nothing in it can name a file or grow by
 * itself.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS, damaged, tooMany, Unreadable } from './limits';

export type XmlTag = SaxesTagNS;
export interface XmlReader {
  open(tag: XmlTag, depth: number): void;
  text?(text: string, depth: number): void;
  close?(tag: XmlTag, depth: number): void;
}

/** An attribute without a namespace. */
export const attributeOf = (tag: XmlTag, name: string): string | undefined => tag.attributes[name]?.value;
/** An attribute of one of these namespaces. */
export const attributeIn = (tag: XmlTag, spaces: ReadonlySet<string>, local: string): string | undefined =>
  Object.values(tag.attributes).find((one) => one.local === local && spaces.has(one.uri))?.value;

/** `depth` counts from 1 for the root. */
export function readXml(part: string, pieces: Iterable<Uint8Array>, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw damaged(`${part}: ${error.message.replace(/^(?:undefined:)?\d+:\d+: /, '')}`);
  });
  parser.on('doctype', () => {
    throw new Unreadable(`refused: ${part} has a document type`);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?(8|16)|us-ascii)$/i.test(encoding))
      throw new Unreadable(`refused: ${part} is in ${encoding}, not in UTF-8`);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) throw tooMany(LIMITS.depth, `elements within each other (${part})`);
    reader.open(tag, depth);
  });
  const text = (one: string): void => reader.text?.(one, depth);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    reader.close?.(tag, depth);
    depth -= 1;
  });
  let unbroken = 0;
  for (const characters of charactersOf(part, pieces)) {
    const broken = characters.lastIndexOf('<');
    unbroken = broken === -1 ? unbroken + characters.length : characters.length - broken;
    if (unbroken > LIMITS.text) throw tooMany(LIMITS.text, `characters in one text (${part})`);
    parser.write(characters);
  }
  parser.close();
}

function* charactersOf(part: string, pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for (const piece of pieces) {
      if (piece.length === 0) continue;
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof TypeError) throw damaged(`${part}: not in UTF-8`);
    throw error;
  }
}

/** Two bytes a character are told by the mark in front, or by the zero beside `<`. */
function encodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

/** An element that is held whole. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  readonly tag: XmlTag;
  readonly children: readonly XmlElement[];
  /** Its own characters, without those of its children. */
  readonly text: string;
}

/** For parts that are small by nature; those that grow with the data are read as they come. */
export function readTree(part: string, pieces: Iterable<Uint8Array>): XmlElement {
  interface Growing {
    local: string;
    uri: string;
    tag: XmlTag;
    children: Growing[];
    text: string;
  }
  let root: Growing | undefined;
  let count = 0;
  const open: Growing[] = [];
  readXml(part, pieces, {
    open(tag) {
      count += 1;
      if (count > LIMITS.elements) throw tooMany(LIMITS.elements, `elements (${part})`);
      const element = { local: tag.local, uri: tag.uri, tag, children: [], text: '' };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close() {
      open.pop();
    },
  });
  if (!root) throw damaged(`${part}: empty`);
  return root;
}

/** Itself and everything below, in the order of the document. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

export const childrenOf = (element: XmlElement | undefined, local: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.local === local && child.uri === element.uri) ?? [];
export const childOf = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  childrenOf(element, local)[0];
