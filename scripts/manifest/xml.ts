/**
 * A small XML reader for manifests: elements with attributes, text and line numbers; comments and declarations
 * are skipped. What is not well formed throws with its line. No DTDs, no CDATA: manifests have neither.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
  readonly parent: XmlElement | null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string, line: number): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (!name || !whole.endsWith(';')) throw new Error(`line ${line}: bare "&"`);
    if (name.startsWith('#'))
      return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`line ${line}: unknown entity: &${name};`);
    return character;
  });
}

function readAttributes(text: string, line: number): Record<string, string> {
  const found: Record<string, string> = {};
  const rest = text.replace(
    /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
    (_all, name: string, double?: string, single?: string) => {
      if (name in found) throw new Error(`line ${line}: attribute twice: ${name}`);
      found[name] = unescaped(double ?? single ?? '', line);
      return '';
    },
  );
  if (rest.trim()) throw new Error(`line ${line}: not an attribute: ${rest.trim()}`);
  return found;
}

export function readXml(xml: string): XmlElement {
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let line = 1;
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|[\s\S]/g;
  for (const [all, closing, opening, attributes, empty, text] of xml.matchAll(token)) {
    if (closing !== undefined) {
      if (open?.name !== closing) throw new Error(`line ${line}: </${closing}> closes <${open?.name ?? 'nothing'}>`);
      open = open.parent;
    } else if (opening !== undefined) {
      if (root && !open) throw new Error(`line ${line}: second root element: ${opening}`);
      const element: XmlElement = {
        name: opening,
        attributes: readAttributes(attributes ?? '', line),
        children: [],
        text: '',
        line,
        parent: open,
      };
      open?.children.push(element);
      root ??= element;
      if (!empty) open = element;
    } else if (text !== undefined) {
      if (open) open.text += unescaped(text, line);
      else if (text.replace('\uFEFF', '').trim())
        throw new Error(`line ${line}: text outside of elements: ${text.trim().slice(0, 30)}`);
    } else if (!all.startsWith('<!--') && !all.startsWith('<?')) {
      throw new Error(`line ${line}: not well formed: ${xml.split('\n')[line - 1]?.trim().slice(0, 60) ?? ''}`);
    }
    line += all.split('\n').length - 1;
  }
  if (open) throw new Error(`line ${open.line}: <${open.name}> is never closed`);
  if (!root) throw new Error('line 1: no element');
  return root;
}

/** All elements below (and with) `element`, in document order; with `name`, only those. The prefix counts. */
export function descendants(element: XmlElement, name?: string): XmlElement[] {
  const own = name === undefined || element.name === name ? [element] : [];
  return own.concat(...element.children.map((child) => descendants(child, name)));
}

/** The first element at a path of names below `element`. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (from, name) => from?.children.find((child) => child.name === name),
    element,
  );
}
