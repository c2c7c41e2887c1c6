/** The bundled data, and the prepared tables that TABLE and LIST know: as the product starts them. */
import type { Dataset } from '../../src/core/dataset';
import { dataset } from '../../src/dataset';

export const datasetWithTables = (): Dataset => dataset;
