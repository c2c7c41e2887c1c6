/** The functions with everything behind them: importing this gives TABLE and LIST the prepared tables. */
import { tableService } from './content';
import { setTables } from './functions/session';

setTables(tableService);

export { faces, type FaceId } from './functions';
