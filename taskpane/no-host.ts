/** A plain browser tab: pages can be looked at and copied, not inserted. */
import type { PaneHost } from '../src/hosts/port';

/** The playground is built into the same folder; the npm package and others who serve the pane may leave it out. */
const PLAYGROUND = './index.html';
const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );

export const noHost = async (): Promise<PaneHost> => ({
  kind: 'none',
  canInsert: false,
  canWriteFormulas: false,
  ...((await isThere(PLAYGROUND)) && { playground: PLAYGROUND }),
  language: () => navigator.language,
  selection: async () => '',
  target: async () => ({ address: '', occupiedCount: 0, occupied: [] }),
  insert: async () => {
    throw new Error('there is no workbook here');
  },
  onSelectionChanged: () => () => undefined,
});
