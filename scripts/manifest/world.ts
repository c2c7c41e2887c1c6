/** The world a manifest of this checkout is judged in: files of public/, the names in the code. */
import { existsSync, readFileSync } from 'node:fs';
import { COMMANDS, PANE_ID } from '../../taskpane/commands';
import type { ManifestWorld } from './rules';
import { ALL_LOCALES } from './write';

export const checkoutWorld: ManifestWorld = {
  file: (path) => (existsSync(`public/${path}`) ? readFileSync(`public/${path}`) : null),
  commands: Object.values(COMMANDS),
  paneIds: [PANE_ID],
  locales: ALL_LOCALES,
};
