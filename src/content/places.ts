/** Where things stand on prepared pages and what their tables are called, for what leads to them from elsewhere. */
import type { Dataset } from '../core/dataset';
import type { Cell } from '../page/page';

/** Row of the first table, or of its heading: below title and summary. */
export const FIRST_ROW = 3;

/** To a document's row on the page Sources, which holds one table: the documents in their order. */
export function sourceLink(dataset: Dataset, source: string): NonNullable<Cell['link']> {
  const at = [...dataset.sources.keys()].indexOf(source);
  return { page: 'sources', ...(at >= 0 && { row: FIRST_ROW + 1 + at }) };
}

export const tableName = (id: string): string => `Atlas_${id.replace(/[^A-Za-z0-9]/g, '_')}`;
