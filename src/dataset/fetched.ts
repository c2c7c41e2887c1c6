/**
 * The same dataset for the pane's page, which would otherwise carry the figures inside its script: they arrive as a file of
 * their own while the pane is already there. The build puts this module in the place of index.ts (vite.config.ts).
 */
import { makeDataset, type Dataset, type DatasetFile } from '../core/dataset';
import { loadReader } from '../core/printed-later';
import { fillWords, words, type Words } from '../core/lang';
import url from './dataset.json?url';

/** Not there before `datasetReady`; whoever asks earlier waits for it. */
export let dataset: Dataset;
export let datasetFile: DatasetFile;

const TRIES = 3;
const PAUSE_MS = 700;

const FAILED = words('the figures could not be loaded: {reason}', '数据无法加载：{reason}', '數據無法載入：{reason}');
/** An Error that carries its text in every language, for the pane to show. */
function failed(cause: unknown): Error & { readonly words: Words } {
  const text = fillWords(FAILED, { reason: cause instanceof Error ? cause.message : String(cause) });
  return Object.assign(new Error(text.en, { cause }), { words: text });
}

async function load(): Promise<void> {
  for (let left = TRIES - 1; ; left--) {
    try {
      const [answer] = await Promise.all([fetch(url), loadReader()]);
      if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
      datasetFile = (await answer.json()) as DatasetFile;
      dataset = makeDataset(datasetFile);
      return;
    } catch (error) {
      if (left === 0) throw failed(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

export const datasetReady: Promise<void> = load();
// Who waits is told; nobody waiting is no fault.
datasetReady.catch(() => undefined);
