/** functions.js: what a client without a shared runtime loads for the cells alone. */
import { tableService } from '../src/content/index';
import { registerFunctions } from '../src/functions/register';

registerFunctions(tableService);
