/**
 * As src/runtime, of what functions.js carries: importing this gives the functions the bundled figures, and TABLE and
 * LIST the prepared tables.
 */
import { tableServiceOf } from '../content/table-service';
import { makeDataset } from '../core/dataset';
import { speakHongKong } from '../core/hong-kong';
import { makeVocabulary } from '../core/vocabulary/make';
import { setTables } from '../functions/session';
import { world } from '../world/world';
import { carried, scripts } from './carried';
import { fileOf } from './tables';

speakHongKong();
setTables(tableServiceOf(carried.prepared));
world.set(makeDataset(fileOf(carried.file, scripts), makeVocabulary(carried.vocabulary)));
