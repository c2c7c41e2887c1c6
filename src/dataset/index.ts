/**
 * The bundled dataset: entries set it as the first one of the world; everything else takes a Dataset as an argument, or
 * reads the world.
 */
import { makeDataset, type Dataset, type DatasetFile } from '../core/dataset';
import { parsedFile } from '../core/parsed-file';
import { bundled } from '../core/vocabulary/bundled';
import file from './dataset.json';

export const datasetFile = parsedFile(file as unknown as DatasetFile);
export const dataset: Dataset = makeDataset(datasetFile, bundled);
