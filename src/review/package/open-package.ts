/** An office file as parts and the relationships between them. Names count without regard to case. */
import { LIMITS, damaged, tooLarge, Unreadable } from './limits';
import { unpack } from './unpack';
import { attributeOf, readTree, type XmlElement } from './xml';
import { readDirectory, type Entry } from './zip-directory';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`. Transitional and strict files differ in what stands before. */
  readonly kind: string;
  readonly type: string;
  /** Name of a part, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

export class Package {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(private readonly file: Uint8Array) {
    const entries = readDirectory(file).filter(({ name }) => !name.endsWith('/'));
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.check();
  }

  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  pieces(name: string): Iterable<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw damaged(`it has no part "${name}"`);
    return unpack(this.file, entry);
  }

  text(name: string): string {
    const decoder = new TextDecoder();
    let text = '';
    for (const piece of this.pieces(name)) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  }

  tree(name: string): XmlElement {
    return readTree(name, this.pieces(name));
  }

  /** What a part refers to; '' for the file itself. */
  relations(part: string): Relation[] {
    const name = relationsName(part);
    if (!this.has(name)) return [];
    return this.tree(name)
      .children.filter(({ local, uri }) => local === 'Relationship' && uri === RELATIONSHIPS)
      .map(({ tag }) => {
        const type = attributeOf(tag, 'Type') ?? '';
        const target = attributeOf(tag, 'Target') ?? '';
        const external = attributeOf(tag, 'TargetMode') === 'External';
        return {
          id: attributeOf(tag, 'Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          type,
          target: external ? target : this.resolve(part, target),
          external,
        };
      });
  }

  /** Absolute, relative, with backslashes or escaped characters: the part that is there. */
  private resolve(part: string, target: string): string {
    const path = partName(part, target);
    const entry = this.entries.get(path.toLowerCase()) ?? this.entries.get(unescaped(path).toLowerCase());
    return entry?.name ?? path;
  }

  /**
   * Every byte of the file is looked at once, also of parts that nobody reads: a file with a wrong one is not judged.
   */
  private check(): void {
    let whole = 0;
    for (const entry of this.entries.values())
      for (const piece of unpack(this.file, entry)) {
        whole += piece.length;
        if (whole > LIMITS.whole) throw tooLarge(LIMITS.whole, 'once unpacked');
      }
  }
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relationsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function partName(part: string, target: string): string {
  const steps = target.replace(/\\/g, '/').replace(/#.*$/, '').split('/');
  const path = steps[0] === '' ? [] : part.split('/').slice(0, -1);
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function openPackage(file: Uint8Array): Package {
  try {
    return new Package(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof RangeError) throw damaged('its list of parts is cut off');
    throw error;
  }
}
