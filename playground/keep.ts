/**
 * What was done in the playground, kept in this browser. Where nothing can be kept (a private window, storage that is
 * full or off) the page works as always, and says nothing.
 */
const NAME = 'xiaomi-atlas-playground';
const STORE = 'workbooks';
/** Another shape of what is kept needs another number: what an older page kept is not read by a newer one. */
const SHAPE = 1;
/** What is there now, and what was there before the user started again. */
type Slot = 'current' | 'previous';

export interface Keeper<T> {
  load(slot: Slot): Promise<T | null>;
  /**
   * Keeps workbooks, or takes them away (null): all of it or nothing.
   *
   * @returns whether it was done.
   */
  keep(workbooks: Partial<Record<Slot, T | null>>): Promise<boolean>;
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

const over = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('not kept'));
  });

export function browserKeeper<T>(): Keeper<T> {
  let opened: Promise<IDBDatabase> | undefined;
  const begin = async (mode: IDBTransactionMode): Promise<IDBTransaction> =>
    (await (opened ??= openStore())).transaction(STORE, mode);
  return {
    async load(slot) {
      try {
        return ((await settled((await begin('readonly')).objectStore(STORE).get(slot))) as T) ?? null;
      } catch {
        return null;
      }
    },
    async keep(workbooks) {
      try {
        const transaction = await begin('readwrite');
        const store = transaction.objectStore(STORE);
        for (const [slot, workbook] of Object.entries(workbooks))
          if (workbook === null) store.delete(slot);
          else store.put(workbook, slot);
        await over(transaction);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Saves a moment after the last of several changes, and at once when the page goes out of sight. */
export function savedLater(save: () => Promise<unknown>, pause = 400): { soon(): void; never(): void } {
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
  let isOver = false;
  return {
    soon() {
      clearTimeout(waiting);
      if (!isOver) waiting = setTimeout(now, pause);
    },
    /** Something else is kept from here on. */
    never() {
      isOver = true;
      clearTimeout(waiting);
      waiting = undefined;
    },
  };
}
