/**
 * What `npm run hong-kong` has made of our texts and of terms.ts. functions.js carries its own, of its texts
 * (scripts/packed).
 */
import type { HongKongTable } from './convert';
import MADE from './table.json';

export const TABLE = MADE as unknown as HongKongTable;
