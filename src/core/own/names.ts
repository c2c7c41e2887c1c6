/** The names of a row: those that the dataset has, and new ones, which are added under the name as it was written. */
import type { Dataset } from '../dataset';
import { fillWords, sameWords, type Words } from '../lang';
import { knownNames } from '../known-names';
import { labelOf, type Named, type NameIndex } from '../names';
import * as problem from '../problems';
import { remembering } from '../remembering';
import { searchFold } from '../scripts';
import { cleanName, LONGEST_TEXT } from '../visible';
import { KINDS, OWN } from './words';

export type Kind = keyof typeof KINDS;

export type NameRead =
  | { readonly known: Named }
  /** `folded`: two spellings of one new name are one. */
  | { readonly added: string; readonly folded: string; readonly says: Words }
  | { readonly refused: Words };

const ARGUMENTS = { metric: 'metric', entity: 'vendor', region: 'region' } as const;

function indexOf(dataset: Dataset, kind: Kind): NameIndex<Named> {
  const { metrics, entities, regions } = knownNames(dataset);
  return { metric: metrics, entity: entities, region: regions }[kind];
}

type Reader = Readonly<Record<Kind, (cell: string) => NameRead>>;
const readers = new WeakMap<Dataset, Reader>();
/** The same names stand in row after row. */
export function readName(dataset: Dataset, kind: Kind, cell: unknown): NameRead {
  const reader = readers.get(dataset) ?? readerOf(dataset);
  readers.set(dataset, reader);
  return reader[kind](String(cell));
}
const readerOf = (dataset: Dataset): Reader => ({
  metric: remembering((cell) => nameOf(dataset, 'metric', cell)),
  entity: remembering((cell) => nameOf(dataset, 'entity', cell)),
  region: remembering((cell) => nameOf(dataset, 'region', cell)),
});

function nameOf(dataset: Dataset, kind: Kind, cell: string): NameRead {
  const text = cleanName(cell);
  const what = KINDS[kind];
  if (text === '') return { refused: fillWords(OWN.empty, { what }) };
  if (text.length > LONGEST_TEXT) return { refused: fillWords(OWN.tooLong, { what }) };
  const found = indexOf(dataset, kind).find(text);
  if (found.kind === 'one') return { known: found.item };
  if (found.kind === 'many')
    return { refused: problem.ambiguousName(ARGUMENTS[kind], text, [...found.items.map(labelOf), ...found.also]) };
  const near = found.nearest.map(labelOf);
  const name = sameWords(text);
  const says =
    near.length > 0
      ? fillWords(OWN.nearName, { what, name, near: problem.listOf(near) })
      : fillWords(OWN.newName, { what, name });
  return { added: text, folded: searchFold(dataset)(text), says };
}
