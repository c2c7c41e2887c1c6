/** A plain browser tab: pages can be looked at and copied, not inserted. */
import type { PaneHost } from './host';

export const noHost = (): PaneHost => ({
  kind: 'none',
  canInsert: false,
  canWriteFormulas: false,
  // The playground is built into the same folder.
  playground: './index.html',
  language: () => navigator.language,
  selection: async () => '',
  target: async () => ({ address: '', occupiedCount: 0, occupied: [] }),
  insert: async () => {
    throw new Error('there is no workbook here');
  },
  onSelectionChanged: () => () => undefined,
});
