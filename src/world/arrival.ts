/** Whether what came over the network is the file of figures that this code was built with. */
import { makeDataset, type Dataset, type DatasetFile } from '../core/dataset';
import { fillWords, words } from '../core/lang';
import { parsedFile } from '../core/parsed-file';
import { bundled } from '../core/vocabulary/bundled';
import { Unloadable } from './loading';

const NOT_THE_FIGURES = words(
  'what came is not the file of figures',
  '收到的内容不是数据文件',
  '收到的內容不是資料檔案',
);
const OTHER_VERSION = words(
  'another version of the figures came ({found}, not {wanted}); close and reopen this page',
  '收到的数据版本不同（{found}，应为 {wanted}）；请关闭并重新打开此页面',
  '收到的資料版本不同（{found}，應為 {wanted}）；請關閉並重新開啟此頁面',
);

const LISTS = ['sources', 'observations', 'events', 'tensions', 'checks'] as const;

function isDatasetFile(value: unknown): value is DatasetFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  return (
    ['version', 'date', 'hash'].every((name) => typeof file[name] === 'string') &&
    LISTS.every((name) => Array.isArray(file[name])) &&
    (file['observations'] as unknown[]).length > 0
  );
}

/**
 * @param hash of the figures that belong to this code; null: any.
 * @throws Unloadable in words.
 */
export function datasetFrom(
  text: string,
  hash: string | null,
): { readonly file: DatasetFile; readonly dataset: Dataset } {
  const file = parsed(text);
  if (!isDatasetFile(file)) throw new Unloadable(NOT_THE_FIGURES);
  if (hash !== null && file.hash !== hash)
    throw new Unloadable(fillWords(OTHER_VERSION, { found: file.hash.slice(0, 12), wanted: hash }));
  try {
    const read = parsedFile(file);
    return { file: read, dataset: makeDataset(read, bundled) };
  } catch {
    throw new Unloadable(NOT_THE_FIGURES);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
