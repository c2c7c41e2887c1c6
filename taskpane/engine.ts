/** What looks figures up and fills pages: loaded beside the figures, while the first screen shows. */
import { tableService } from '../src/content';
import { setTables } from '../src/functions/session';

setTables(tableService);

export { fillPage } from '../src/content';
export { cellFace } from '../src/functions/cell-face';
export { cellFigure } from '../src/functions/display';
export { datasetFrom } from '../src/world/arrival';
