/** What functions.js carries, unpacked once. */
import short from 'atlas-packed';
import type { Words } from '../core/lang';
import type { Carried } from './tables';
import { spelled, unpack } from './unpack';

const packed = spelled(short);
export const carried = unpack(packed) as Carried;
export const { scripts } = packed;

/** In the place of `words(…)` in code: the build puts its texts beside all others. */
export const textAt = (at: number): Words => carried.texts[at]!;
/** In the place of the value of an exported table. */
export const tableOf = (name: string): unknown => carried.constants[name];
