/** functions.js: what a client without a shared runtime loads for the cells alone. */
import { registerFunctions } from '../src/functions/register';

registerFunctions();
