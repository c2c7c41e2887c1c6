/**
 * In the place of src/core/hong-kong/table in functions.js: most of its characters follow from the scripts that the
 * figures are searched with.
 */
import type { HongKongTable } from '../core/hong-kong/convert';
import { carried, scripts } from './carried';
import { hongKongOf } from './tables';

export const TABLE: HongKongTable = hongKongOf(carried.hongKong, scripts);
