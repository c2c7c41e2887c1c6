/** The host's side of function calls and ribbon actions: sends calls, collects what the library sends back. */
import { bootOffice, type Action, type Booted, type Host, type Request } from './boot';

/** One answered call: `[invocation, ok, value]` or `[invocation, not ok, message, code]` on the wire. */
export interface Result {
  readonly ok: boolean;
  readonly value: unknown;
  readonly code?: number;
}

const KNOWN: Readonly<Record<string, unknown>> = { _SetOsfControlContainerReadyForCustomFunctions: null, _GetEnabledFeatures: [], NotifyActionHandlerReady: null, Calculate: null };

export interface FunctionsHost extends Booted {
  /** Calls functions in one message, as Excel does when it calculates, and waits for all results. */
  readonly call: (...calls: readonly (readonly [name: string, args: readonly unknown[]])[]) => Promise<Result[]>;
  /** Presses a ribbon button. */
  readonly press: (command: string) => Promise<void>;
}

export async function bootFunctions(options?: Parameters<typeof bootOffice>[1]): Promise<FunctionsHost> {
  const waiting = new Map<number, (result: Result) => void>();
  const answer = (action: Action, request: Request): unknown => {
    if (action.ActionType === 1) return {};
    if (action.ActionType !== 3) throw new Error(`NotImplementedInTestHost: action type ${action.ActionType} of ${request.ObjectPaths[action.ObjectPathId]?.Name}`);
    if (action.Name === 'SetInvocationArrayResults') {
      for (const [id, ok, value, code] of action.ArgumentInfo!.Arguments![0] as [number, boolean, unknown, number?][]) {
        waiting.get(id)?.({ ok, value, code });
        waiting.delete(id);
      }
      return null;
    }
    if (!(action.Name in KNOWN)) throw new Error(`NotImplementedInTestHost: ${request.ObjectPaths[action.ObjectPathId]?.Name}.${action.Name}`);
    return KNOWN[action.Name];
  };
  const host: Host = (request) => ({
    Results: request.Actions.map((action) => ({ ActionId: action.Id, Value: action.ActionType === 5 ? null : answer(action, request) })),
    TraceIds: request.Actions.filter(({ ActionType }) => ActionType === 5).map(({ Id }) => Id),
  });
  const booted = await bootOffice(host, options);
  let invocation = 0;
  return {
    ...booted,
    call: (...calls) => {
      const results = calls.map(() => (invocation += 1));
      const pending = results.map((id) => new Promise<Result>((resolve) => waiting.set(id, resolve)));
      booted.send(...calls.map(([name, args], index) => [1, 1000, '', JSON.stringify([results[index], name, args, 'Sheet1!A1', 0, null]), '1']));
      return Promise.all(pending);
    },
    press: async (command) => {
      booted.send([2, 1000, '', JSON.stringify([command, '{}']), '1']);
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}
