/**
 * The functions with everything behind them: importing this gives them the bundled figures, and TABLE and LIST the
 * prepared tables.
 */
import { tableService } from './content';
import { dataset } from './dataset';
import { setTables } from './functions/session';
import { world } from './world/world';

setTables(tableService);
if (!world.isThere) world.set(dataset);

export { faces, type FaceId } from './functions';
