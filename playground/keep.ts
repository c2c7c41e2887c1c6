/**
 * What was done in the playground, kept in this browser. Where nothing can be kept (a private window, storage that is full or off) the
 * page works as always, and says nothing.
 */
const NAME = 'xiaomi-atlas-playground';
const STORE = 'workbooks';
/** Another shape of what is kept needs another number: what an older page kept is not read by a newer one. */
const SHAPE = 1;
/** What is there now, and what was there before the user started again. */
type Slot = 'current' | 'previous';

export interface Keeper<T> {
  load(slot: Slot): Promise<T | null>;
  save(slot: Slot, workbook: T): Promise<void>;
  clear(slot: Slot): Promise<void>;
}

const settled = <R>(request: IDBRequest<R>): Promise<R> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('not kept'));
  });

async function openStore(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, SHAPE);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    for (const old of [...result.objectStoreNames]) result.deleteObjectStore(old);
    result.createObjectStore(STORE);
  };
  return settled(opening);
}

export function browserKeeper<T>(): Keeper<T> {
  let opened: Promise<IDBDatabase> | undefined;
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
    (await (opened ??= openStore())).transaction(STORE, mode).objectStore(STORE);
  const quietly = async <R>(work: () => Promise<R>, otherwise: R): Promise<R> => {
    try {
      return await work();
    } catch {
      return otherwise;
    }
  };
  return {
    load: (slot) => quietly(async () => ((await settled((await store('readonly')).get(slot))) as T) ?? null, null),
    save: (slot, workbook) =>
      quietly(async () => void (await settled((await store('readwrite')).put(workbook, slot))), undefined),
    clear: (slot) => quietly(async () => void (await settled((await store('readwrite')).delete(slot))), undefined),
  };
}

/** Saves a moment after the last of several changes, and at once when the page goes out of sight. */
export function savedLater(save: () => Promise<void>, pause = 400): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    void save();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') now();
  });
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, pause);
  };
}
