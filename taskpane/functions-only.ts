/** functions.js: what a client without a shared runtime loads for the cells alone. */
import { cellFace } from '../src/functions/cell-face';
import { registerFunctions } from '../src/functions/register';
import '../src/runtime';

registerFunctions(cellFace);
