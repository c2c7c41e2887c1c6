/** The log of requests: what a test counts and measures. */
import { ACTION, FLAG, PATH, type RequestBody } from './wire';

export interface RequestEntry {
  readonly index: number;
  /**
   * `user`: the add-in's own sync. `release`: the library gives objects back. `service`: function results and the like.
   */
  readonly kind: 'user' | 'release' | 'service';
  readonly body: RequestBody;
  /** Size on the wire. */
  readonly bytes: number;
  readonly actions: number;
  /** Whether the library has marked it as changing the workbook. */
  readonly writes: boolean;
  /** Sent with delayForCellEdit. */
  readonly waits: boolean;
  /** Number of its Excel.run (0 = none known), and the options of that run. */
  readonly run: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** Code of the refusal, or `dropped`. */
  error?: string;
}

interface Circumstances {
  readonly bytes: number;
  readonly flags: number;
  readonly index: number;
  readonly run: number;
  readonly runs: readonly Readonly<Record<string, unknown>>[];
}
const HOUSEKEEPING = ['_RemoveReference', '_RemoveAllReferences', '_SetOsfControlContainerReadyForCustomFunctions'];

export function classify(body: RequestBody, { bytes, flags, index, run, runs }: Circumstances): RequestEntry {
  /** Whether an object belongs to a service instead of the workbook. */
  const serves = (id: number | undefined): boolean => {
    const path = id === undefined ? undefined : body.ObjectPaths[String(id)];
    return (
      path?.ObjectPathType === PATH.service ||
      (path?.ParentObjectPathId !== undefined && serves(path.ParentObjectPathId))
    );
  };
  const named = body.Actions.filter(
    ({ ActionType }) => ActionType === ACTION.method || ActionType === ACTION.set || ActionType === ACTION.query,
  );
  const release = named.length > 0 && named.every(({ Name }) => HOUSEKEEPING.includes(Name));
  const service = named.length > 0 && named.every(({ ObjectPathId }) => serves(ObjectPathId));
  const empty = body.Actions.length === 0;
  return {
    index,
    kind: service ? 'service' : release || empty ? 'release' : 'user',
    body,
    bytes,
    actions: body.Actions.length,
    writes: (flags & FLAG.writes) !== 0,
    waits: (flags & FLAG.delayForCellEdit) !== 0,
    run,
    options: runs[run - 1] ?? {},
  };
}

/** All writes of a property or calls of a method in a request: `[name, arguments]`. */
export const performed = (entry: RequestEntry): (readonly [name: string, args: readonly unknown[]])[] =>
  [
    ...Object.values(entry.body.ObjectPaths).filter(({ ObjectPathType }) => ObjectPathType === PATH.method),
    ...entry.body.Actions.filter(({ ActionType }) => ActionType === ACTION.method || ActionType === ACTION.set),
  ].map(({ Name, ArgumentInfo }) => [Name, ArgumentInfo?.Arguments ?? []] as const);
