/**
 * functions.js: what a client without a shared runtime loads for the cells alone. The workbook, and own figures in it,
 * are out of its sight.
 */
import { cellFace } from '../src/functions/cell-face';
import { registerFunctions } from '../src/functions/register';
import { setBundledOnly } from '../src/functions/session';
import '../src/packed/runtime';

setBundledOnly(true);
registerFunctions(cellFace);
