/** The runtime of custom functions alone, and the requirement sets the tests start with. */
export { loadRuntime } from './node';
export { MATRIX } from './excel';
