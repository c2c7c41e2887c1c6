/**
 * The same dataset for the pane's page, which would otherwise carry the figures inside its script: they arrive as a file of
 * their own while the pane is already there. The build puts this module in the place of index.ts (vite.config.ts).
 */
import type { Dataset, DatasetFile } from '../core/dataset';
import { fillWords, sameWords, words } from '../core/lang';
import { loadReader } from '../core/printed-later';
import { loadQuestions } from '../core/questions-later';
import { datasetFrom } from './arrival';
import url from './dataset.json?url';
import { keepLoading, Unloadable, type Loading } from './loading';

/** Not there before `datasetReady`; whoever asks earlier waits for it. */
export let dataset: Dataset;
export let datasetFile: DatasetFile;

/** The hash of the figures that were built together with this page. */
declare const ATLAS_DATASET_HASH: string | undefined;
const HASH = typeof ATLAS_DATASET_HASH === 'string' ? ATLAS_DATASET_HASH : null;

const FAILED = words('the figures could not be loaded: {reason}', '数据无法加载：{reason}', '數據無法載入：{reason}');

async function attempt(signal: AbortSignal, again: boolean): Promise<void> {
  // A bad answer may have been stored on the way; asking for it again must not bring it back.
  const [answer] = await Promise.all([
    fetch(url, { signal, ...(again && { cache: 'reload' as const }) }),
    loadReader(),
    loadQuestions(),
  ]);
  if (!answer.ok) throw new Unloadable(sameWords(`${answer.status} ${answer.statusText}`.trim()));
  const came = datasetFrom(await answer.text(), HASH);
  datasetFile = came.file;
  dataset = came.dataset;
}

export const datasetLoading: Loading = keepLoading(attempt, (reason) => fillWords(FAILED, { reason }));

/** Resolves as soon as the figures are there, however long that takes; it never fails. */
export const datasetReady: Promise<void> = new Promise((done) => {
  const stop = datasetLoading.subscribe(() => {
    if (!datasetLoading.loaded) return;
    stop();
    done();
  });
});

globalThis.addEventListener?.('online', datasetLoading.retry);
