/** Runs one request: resolves its object paths, performs its actions in order, stops at the first refusal. */
import { ExcelError, invalidArgument, itemNotFound, NOT_IMPLEMENTED, notImplemented } from './errors';
import { Thing } from './thing';
import { ACTION, PATH, type Action, type Answer, type ArgumentInfo, type ObjectPath, type RequestBody } from './wire';

/** What the protocol needs from the host around it. */
export interface Root {
  readonly workbook: () => Thing;
  readonly service: (name: string) => Thing;
  /** Objects the client has asked to keep, by reference id. */
  readonly references: Map<string, Thing>;
  /** Called before each action; may throw an ExcelError in its place. */
  readonly before: (action: Action, index: number) => void;
  /** A JavaScript error inside the host. */
  readonly bug: (error: unknown, where: string) => void;
  readonly unknown: (member: string) => void;
  /** Called before a property is set or a method is called; may refuse it. */
  readonly permit: (target: Thing, member: string) => void;
  /** `_Register…Event` and `_Unregister…Event`, which any object takes. */
  readonly register: (target: Thing, method: string) => void;
}

export function run(body: RequestBody, root: Root): Answer {
  const session = new Session(body, root);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      root.before(action, index);
      results.push({ ActionId: action.Id, Value: session.perform(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      const location = session.location(action);
      const refused = error instanceof ExcelError ? error : new ExcelError('HostBug', String(error), 500);
      if (refused !== error) root.bug(error, location);
      if (refused.code === NOT_IMPLEMENTED) root.unknown(refused.message);
      return {
        Error: {
          Code: refused.code,
          Message: refused.message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: refused.status,
        },
        Results: results,
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Session {
  /** Each path is resolved at most once: a method path does its work when it is first resolved. */
  private readonly resolved = new Map<number, Thing | null>();
  private last: readonly [type: string, member: string] = ['', ''];
  constructor(
    private readonly body: RequestBody,
    private readonly root: Root,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    // Actions on a null object answer null and do nothing.
    if (target === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(target);
      case ACTION.query:
        return this.query(target, action);
      case ACTION.method:
        return this.method(target, action);
      case ACTION.set:
        this.root.permit(target, action.Name);
        target.write(action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** Where an action has failed: at its own member, or on the way to its object. */
  location(action: Action): string {
    const target = this.resolved.get(action.ObjectPathId);
    const [type, name] = target ? [target.type.name, action.Name] : this.last;
    return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private instantiate(target: Thing): unknown {
    const identity = target.identity();
    if (identity && '_ReferenceId' in identity) {
      if (!this.body.AutoKeepReference) return this.root.references.has(identity._ReferenceId) ? identity : {};
      this.root.references.set(identity._ReferenceId, target);
    }
    return identity ?? {};
  }

  private method(target: Thing, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      const identity = target.identity();
      if (!identity || !('_ReferenceId' in identity)) throw notImplemented(`${target.type.name}._KeepReference()`);
      this.root.references.set(identity._ReferenceId, target);
      return null;
    }
    if (/^_(Un)?[Rr]egister[A-Z]/.test(action.Name)) {
      this.root.register(target, action.Name);
      return null;
    }
    this.root.permit(target, action.Name);
    const result = target.call(action.Name, this.arguments(action.ArgumentInfo));
    return result instanceof Thing ? (result.identity() ?? {}) : (result ?? null);
  }

  private query(target: Thing, action: Action): unknown {
    const { Select = [], Expand = [], Top, Skip } = action.QueryInfo ?? {};
    return this.select(target, [...Select, ...Expand], { Top, Skip });
  }

  private select(
    target: Thing,
    paths: readonly string[],
    page: { Top?: number | undefined; Skip?: number | undefined } = {},
  ): Record<string, unknown> {
    const wanted =
      paths.length === 0
        ? ['*']
        : paths.map((path) => path.replace(/^items\//, '')).map((path) => (path === 'items' ? '*' : path));
    const { items } = target.type;
    const answer: Record<string, unknown> = items ? {} : { ...privateIdentity(target) };
    const forItems: string[] = [];
    for (const path of wanted) {
      const [first, ...rest] = path.split('/') as [string, ...string[]];
      const name = pascal(first);
      if (path === '*') {
        for (const scalar of target.scalars()) answer[scalar] = target.read(scalar);
        forItems.push('*');
      } else if (items && !target.owns(name)) forItems.push(path);
      else if (rest.length === 0 && !target.type.nav?.[name]) answer[name] = target.read(name);
      else this.nested(answer, name, target.navigate(name), rest.join('/'));
    }
    if (items) answer['_Items'] = this.page(items(target.target), page).map((item) => this.select(item, forItems));
    return answer;
  }

  private nested(answer: Record<string, unknown>, name: string, target: Thing | null, rest: string): void {
    if (target === null) {
      answer[name] = null;
      return;
    }
    const found = this.select(target, rest === '' ? [] : [rest]);
    answer[name] = merge(answer[name] as Record<string, unknown> | undefined, found);
  }

  private page(
    items: readonly Thing[],
    { Top, Skip = 0 }: { Top?: number | undefined; Skip?: number | undefined },
  ): readonly Thing[] {
    return items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  }

  private resolve(id: number): Thing | null {
    if (this.resolved.has(id)) return this.resolved.get(id)!;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new Error(`the request has no object path ${id}`);
    const thing = this.find(path);
    this.resolved.set(id, thing);
    return thing;
  }

  private find(path: ObjectPath): Thing | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root.workbook();
      case PATH.service:
        return this.root.service(path.Name);
      case PATH.nothing:
        return null; // its parent may be absent
      case PATH.reference: {
        const kept = this.root.references.get(path.Name);
        if (!kept) throw new ExcelError('InvalidObjectPath', `no object is kept as ${path.Name}`);
        if (kept.type.alive?.(kept.target) === false) throw itemNotFound(path.Name);
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === null) return null;
    const args = this.arguments(path.ArgumentInfo);
    this.last = [parent.type.name, path.Name || 'getItem'];
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.navigate(path.Name);
      case PATH.indexer:
        return parent.index(args[0] as string | number);
      case PATH.method: {
        this.root.permit(parent, path.Name);
        const result = parent.call(path.Name, args);
        if (result !== null && !(result instanceof Thing))
          throw new Error(`${parent.type.name}.${path.Name}() gave no object`);
        return result;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, references[index]));
  }

  private argument(argument: unknown, reference: unknown): unknown {
    if (Array.isArray(reference))
      return (argument as unknown[]).map((one, index) => this.argument(one, reference[index]));
    if (typeof reference !== 'number' || reference === 0) return argument;
    const thing = this.resolve(reference);
    if (thing === null) throw invalidArgument('a null object as argument');
    return thing;
  }
}

/** Query answers carry the id as `_Id` only, so that `.id` stays unloaded unless it was asked for. */
function privateIdentity(target: Thing): object {
  const identity = target.identity();
  if (!identity) return {};
  return 'Id' in identity ? { _Id: identity.Id } : identity;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function merge(into: Record<string, unknown> | undefined, from: Record<string, unknown>): Record<string, unknown> {
  if (!into) return from;
  const merged: Record<string, unknown> = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const old = merged[key];
    if (Array.isArray(old) && Array.isArray(value) && value.every(isRecord))
      merged[key] = old.map((one, index) =>
        merge(one as Record<string, unknown>, value[index] as Record<string, unknown>),
      );
    else merged[key] = isRecord(old) && isRecord(value) ? merge(old, value) : value;
  }
  return merged;
}
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
