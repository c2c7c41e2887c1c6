/**
 * The figures of the pane's page, which would otherwise carry them inside its script: they arrive as a file of their
 * own, with the code that reads them beside, while the pane is already there.
 */
import { fillWords, sameWords, words } from '../src/core/lang';
import url from '../src/dataset/dataset.json?url';
import { keepLoading, Unloadable } from '../src/world/loading';
import { world } from '../src/world/world';
import { figuresOf, type Figures } from './figures';

/** The hash of the figures that were built together with this page. */
declare const ATLAS_DATASET_HASH: string | undefined;
const HASH = typeof ATLAS_DATASET_HASH === 'string' ? ATLAS_DATASET_HASH : null;

const FAILED = words('the figures could not be loaded: {reason}', '数据无法加载：{reason}', '數據無法載入：{reason}');

type Engine = typeof import('./engine');

export interface Fetched extends Figures {
  /** Not before the figures are there. */
  readonly engine: Engine;
}

export function fetchFigures(): Fetched {
  let engine: Engine | undefined;
  const loading = keepLoading(
    async (signal, again) => {
      // A bad answer may have been stored on the way; asking for it again must not bring it back.
      const [answer, came] = await Promise.all([
        fetch(url, { signal, ...(again && { cache: 'reload' as const }) }),
        import('./engine'),
      ]);
      if (!answer.ok) throw new Unloadable(sameWords(`${answer.status} ${answer.statusText}`.trim()));
      const { dataset } = came.datasetFrom(await answer.text(), HASH);
      engine = came;
      world.set(dataset);
    },
    (reason) => fillWords(FAILED, { reason }),
  );
  globalThis.addEventListener?.('online', loading.retry);
  return {
    ...figuresOf(world, loading, () => engine!.fillPage),
    get engine() {
      return engine!;
    },
  };
}
