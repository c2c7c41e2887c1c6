/** A plain browser tab: pages can be looked at and copied, not inserted. */
import type { PaneHost } from './host';

export const noHost = (): PaneHost => ({
  kind: 'none',
  canInsert: false,
  canWriteFormulas: false,
  language: () => navigator.language,
  selection: async () => '',
  target: async () => ({ address: '', occupiedCount: 0, occupied: [] }),
  insert: async () => { throw new Error('there is no workbook here'); },
  onSelectionChanged: () => () => undefined,
});
