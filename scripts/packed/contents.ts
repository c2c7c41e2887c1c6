/** What is packed into functions.js. */
import { PREPARED } from '../../src/content/prepared';
import type { DatasetFile } from '../../src/core/dataset';
import type { Words } from '../../src/core/lang';
import type { Scripts } from '../../src/core/scripts';
import { BUNDLED_ROWS } from '../../src/core/vocabulary/bundled';
import { FAMILIES } from '../../src/core/vocabulary/families';
import { HOUSES } from '../../src/core/vocabulary/houses';
import { datasetFile } from '../../src/dataset';
import type { Carried, Tables } from '../../src/packed/tables';
import type { Packed } from '../../src/packed/unpack';
import { mainlandBelow } from '../hong-kong/mainland';
import { neededHongKong, textsOfCode } from './hong-kong';
import { pack } from './pack';

function bareFile(file: DatasetFile & { readonly generated?: string }): Tables['file'] {
  const { scripts: _scripts, generated: _generated, observations, events, ...rest } = file;
  const bare = <T extends { readonly id: string }>({ id: _id, ...row }: T): Omit<T, 'id'> => row;
  return { ...rest, observations: observations.map(bare), events: events.map(bare) };
}

export const TABLES: Tables = { vocabulary: BUNDLED_ROWS, prepared: PREPARED, file: bareFile(datasetFile) };

/** Tables that code names, by the names under which their modules export them. */
export const CONSTANTS = { FAMILIES, HOUSES };

/** A character that no text of the product has, in either script, is found in none. */
export function neededScripts([from, to]: Scripts, texts: string): Scripts {
  const occurs = new Set(texts);
  const kept = [...from].map((char, at) => [char, to[at]!] as const).filter((pair) => pair.some((c) => occurs.has(c)));
  return [kept.map(([char]) => char).join(''), kept.map(([, char]) => char).join('')];
}

/** @param code of functions.js, with the texts that are left in it. */
export function packedTables(texts: readonly Words[], code = ''): Packed {
  const tables = { ...TABLES, constants: CONSTANTS, texts };
  const scripts = neededScripts(datasetFile.scripts!, code + JSON.stringify(tables));
  const hongKong = neededHongKong([...mainlandBelow(tables), ...textsOfCode(code)], scripts);
  return pack({ ...tables, hongKong } satisfies Carried, scripts);
}
