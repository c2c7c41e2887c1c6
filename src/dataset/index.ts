/** The bundled dataset. Everything else takes a Dataset as an argument; this is where the one that ships comes from. */
import type { DatasetFile } from '../core/dataset';
import { makeDataset, type Dataset } from '../core/dataset';
import file from './dataset.json';
import { ALREADY_LOADED, type Loading } from './loading';

export const datasetFile = file as unknown as DatasetFile;
export const dataset: Dataset = makeDataset(datasetFile);

/** Nothing to wait for here: the figures come with the code. The pane's page has them fetched instead (fetched.ts). */
export const datasetReady: Promise<void> = Promise.resolve();
export const datasetLoading: Loading = ALREADY_LOADED;
