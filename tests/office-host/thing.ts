/**
 * How the objects of Excel's API are described: one table of members per class, shared by all its objects. Names are
 * those on the wire (Pascal case). A member that is not in the table fails loudly with its name.
 */
import { notImplemented } from './errors';

/**
 * What lets the client find an object again in its next request. `_ReferenceId` objects are kept until they are
 * released.
 */
export type Identity = { readonly _ReferenceId: string } | { readonly Id: string } | { readonly _Id: string };

export interface Type<T> {
  readonly name: string;
  readonly identity?: (target: T) => Identity | null;
  /** Whether what a kept reference stands for is still there. */
  readonly alive?: (target: T) => boolean;
  readonly get?: Readonly<Record<string, (target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: any) => void>>;
  readonly nav?: Readonly<Record<string, (target: T) => Thing | null>>;
  readonly call?: Readonly<Record<string, (target: T, ...args: any[]) => unknown>>;
  /** Collections: the items in order, and one by name or id. */
  readonly items?: (target: T) => readonly Thing[];
  readonly item?: (target: T, key: string | number) => Thing | null;
}

/** An object of the API: a class and the part of the workbook it stands for. */
export class Thing<T = unknown> {
  constructor(
    readonly type: Type<T>,
    readonly target: T,
  ) {}

  identity(): Identity | null {
    return this.type.identity?.(this.target) ?? null;
  }
  /** Whether the class knows the name as a property of its own (and not only of its items). */
  owns(name: string): boolean {
    return own(this.type.get, name) !== undefined || own(this.type.nav, name) !== undefined;
  }
  read(name: string): unknown {
    const get = own(this.type.get, name);
    if (!get) throw notImplemented(`${this.type.name}.${name} (read)`);
    return get(this.target);
  }
  scalars(): readonly string[] {
    return Object.keys(this.type.get ?? {});
  }
  write(name: string, value: unknown): void {
    const set = own(this.type.set, name);
    if (set) return set(this.target, value);
    throw notImplemented(`${this.type.name}.${name} (write)`);
  }
  navigate(name: string): Thing | null {
    const nav = own(this.type.nav, name);
    if (!nav) throw notImplemented(`${this.type.name}.${name}`);
    return nav(this.target);
  }
  call(name: string, args: readonly unknown[]): unknown {
    const method = own(this.type.call, name);
    if (!method) throw notImplemented(`${this.type.name}.${name}()`);
    return method(this.target, ...args);
  }
  index(key: string | number): Thing | null {
    if (!this.type.item) throw notImplemented(`${this.type.name}[${key}]`);
    return this.type.item(this.target, key);
  }
}

/** A class: hands out its objects. */
export type Maker<T> = (target: T) => Thing<T>;

export function define<T>(type: Type<T>): Maker<T> {
  return (target) => new Thing(type, target);
}

/** Names on the wire start with a capital letter or an underscore: nothing of Object's own is among them. */
function own<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members?.[name];
}
