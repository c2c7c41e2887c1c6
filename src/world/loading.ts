/** Fetching what has to come some time: each attempt has a time limit, the pauses grow, and it never gives up. */
import { fillWords, words, type Words } from '../core/lang';

/** How the figures are coming, for cells that wait for them and for the pane. */
export interface Loading {
  readonly loaded: boolean;
  /** Why they have not come although they were asked for several times; null: they are there, or on their way. */
  readonly problem: Words | null;
  /** An attempt is under way. */
  readonly busy: boolean;
  /** Settles as soon as there is something to say: they are there, or (an Error with `words`) why not. */
  arrived(): Promise<void>;
  /** Asks again at once. */
  retry(): void;
  /** Calls back when they have come, and after each change of a problem; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Nothing to wait for: the figures came with the code. */
export const ALREADY_LOADED: Loading = {
  loaded: true,
  problem: null,
  busy: false,
  arrived: () => Promise.resolve(),
  retry: () => undefined,
  subscribe: () => () => undefined,
};

/** What went wrong with one attempt, in words. */
export class Unloadable extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

const NO_ANSWER = words('no answer within {seconds} s', '{seconds} 秒内没有应答', '{seconds} 秒內沒有回應');
const inSeconds = (ms: number): Words => fillWords(NO_ANSWER, { seconds: Math.round(ms / 1000) });
const NO_CONNECTION = words('the file cannot be reached', '无法连接到数据文件', '無法連線到資料檔案');

/** So many attempts fail silently: a network that comes up a moment later is no problem. */
const SILENT = 2;
const PAUSE_MS = { first: 700, most: 60_000 };
/** Longer from attempt to attempt, for networks that are slow and not dead. */
const LIMIT_MS = { first: 10_000, most: 120_000 };
const grown = ({ first, most }: { first: number; most: number }, times: number): number =>
  Math.min(most, first * 2 ** times);

/**
 * @param attempt fetches once and keeps what came; throws when it is not what was asked for. `again`: it was asked
 * before.
 * @param inWords the problem as it is told, from the reason of the last attempt.
 */
export function keepLoading(
  attempt: (signal: AbortSignal, again: boolean) => Promise<void>,
  inWords: (reason: Words) => Words,
): Loading {
  const listeners = new Set<() => void>();
  let loaded = false;
  let problem: Words | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  async function run(): Promise<void> {
    if (loaded || running) return;
    running = true;
    clearTimeout(timer);
    if (problem) tell();
    const limit = grown(LIMIT_MS, failures);
    try {
      await withLimit(limit, (signal) => attempt(signal, failures > 0));
      loaded = true;
      problem = null;
    } catch (error) {
      failures += 1;
      timer = setTimeout(() => void run(), grown(PAUSE_MS, failures - 1));
      // Who has waited for a whole time limit is told at once.
      if (failures > SILENT || isTimeout(error)) problem = inWords(reasonOf(error, limit));
    } finally {
      running = false;
      if (loaded || problem) tell();
    }
  }

  void run();
  return {
    get loaded() {
      return loaded;
    },
    get problem() {
      return problem;
    },
    get busy() {
      return running;
    },
    arrived: () =>
      new Promise((done, fail) => {
        const settle = (): boolean => {
          if (loaded) done();
          else if (problem) fail(new Unloadable(problem));
          return loaded || problem !== null;
        };
        if (settle()) return;
        const listener = (): void => {
          if (settle()) listeners.delete(listener);
        };
        listeners.add(listener);
      }),
    retry: () => void run(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A server may accept and then say nothing, also in the middle of an answer. */
async function withLimit(ms: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new DOMException('', 'TimeoutError'));
      controller.abort();
    }, ms);
  });
  try {
    await Promise.race([work(controller.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}

const isTimeout = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === 'TimeoutError';

function reasonOf(error: unknown, limit: number): Words {
  if (error instanceof Unloadable) return error.words;
  return isTimeout(error) ? inSeconds(limit) : NO_CONNECTION;
}
