/** The bundled vocabulary as tests read it. */
import { makeDataset, type Dataset, type DatasetFile } from '../../src/core/dataset';
import { bundled } from '../../src/core/vocabulary/bundled';

export { entities, metrics, regions } from '../../src/core/vocabulary/bundled-names';
export const REGIONS = bundled.regions.items;
export const ENTITIES = bundled.entities.items;
export const METRICS = bundled.metrics.items;
export const { isWithin } = bundled.regions;
export const { ownerOf } = bundled.entities;

export const datasetOf = (file: DatasetFile): Dataset => makeDataset(file, bundled);
