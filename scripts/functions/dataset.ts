/** The bundled data, and the prepared tables that TABLE and LIST know: as the product starts them. */
import { tableService } from '../../src/content';
import type { Dataset } from '../../src/core/dataset';
import { dataset } from '../../src/dataset';
import { setTables } from '../../src/functions/session';

export function datasetWithTables(): Dataset {
  setTables(tableService);
  return dataset;
}
