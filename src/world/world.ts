/**
 * The Dataset that answers now. Faces of functions, pane and playground read it here at every question, so that another
 * one (with the figures of the user beside the bundled ones, or a newer version) answers as soon as it is set. One
 * place sets the first: the entry.
 */
import type { Dataset } from '../core/dataset';

export interface World {
  /** @throws before the first Dataset is there: whoever can be asked that early waits for it (`Loading`). */
  readonly current: Dataset;
  readonly isThere: boolean;
  set(dataset: Dataset): void;
  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export function makeWorld(): World {
  const listeners = new Set<() => void>();
  let current: Dataset | null = null;
  return {
    get current() {
      if (!current) throw new Error('there are no figures yet');
      return current;
    },
    get isThere() {
      return current !== null;
    },
    set(dataset) {
      if (dataset === current) return;
      current = dataset;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** That of the functions, which Excel calls without a context of ours. */
export const world = makeWorld();
