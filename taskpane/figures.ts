/**
 * The figures as the pane has them: handed in once, where it is mounted. They may come a moment after it, together with
 * the code that fills pages, and they may be others later.
 */
import type { FillOptions, PageSpec } from '../src/content';
import type { Page } from '../src/page/page';
import type { Loading } from '../src/world/loading';
import type { World } from '../src/world/world';

export interface Figures {
  readonly world: World;
  readonly loading: Loading;
  /** Resolves as soon as they are there, however long that takes; it never fails. */
  readonly ready: Promise<void>;
  /** A prepared page of the figures that are there now. Not before `ready`. */
  fill(spec: PageSpec, options: FillOptions): Page;
}

/** @param fill what fills pages, as soon as `loading` is over. */
export const figuresOf = (world: World, loading: Loading, fill: () => FillPage): Figures => ({
  world,
  loading,
  ready: new Promise((done) => {
    const settle = (): void => {
      if (!loading.loaded) return;
      stop();
      done();
    };
    const stop = loading.subscribe(settle);
    settle();
  }),
  fill: (spec, options) => fill()(spec, world.current, options),
});
export type FillPage = typeof import('../src/content').fillPage;
