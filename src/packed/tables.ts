/**
 * What functions.js carries of the product's tables, and what is made of it: ids of figures and events follow from
 * where they stand.
 */
import type { Prepared } from '../content/table-service';
import type { DatasetFile } from '../core/dataset';
import type { AtlasEvent, Observation } from '../core/facts';
import type { HongKongTable } from '../core/hong-kong/convert';
import type { Words } from '../core/lang';
import type { Scripts } from '../core/scripts';
import type { VocabularyRows } from '../core/vocabulary/make';

interface BareFile extends Omit<DatasetFile, 'observations' | 'events' | 'scripts'> {
  readonly observations: readonly Omit<Observation, 'id'>[];
  readonly events: readonly Omit<AtlasEvent, 'id'>[];
}

export interface Tables {
  readonly file: BareFile;
  readonly vocabulary: VocabularyRows;
  readonly prepared: Prepared;
}

/** The table of Hong Kong, text after text; of its characters those that do not follow from both scripts. */
type PackedHongKong = readonly [string, string, string, string, string, string];

/** Beside the tables, what stands in code: tables that it names, and texts. */
export interface Carried extends Tables {
  readonly hongKong: PackedHongKong;
  readonly constants: Readonly<Record<string, unknown>>;
  readonly texts: readonly Words[];
}

interface Placed {
  readonly source: string;
  readonly line: number;
}
/** `<source>:<line>:<mark><n>`, counted on each line. */
function numbered<T extends Placed>(rows: readonly T[], mark: string): readonly (T & { readonly id: string })[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const place = `${row.source}:${row.line}`;
    const n = (counts.get(place) ?? 0) + 1;
    counts.set(place, n);
    return { id: `${place}:${mark}${n}`, ...row };
  });
}

export const fileOf = ({ observations, events, ...rest }: BareFile, scripts: Scripts): DatasetFile => ({
  ...rest,
  observations: numbered(observations, ''),
  events: numbered(events, 'e'),
  scripts,
});

/** Where both say something of a character, the table does. */
export const hongKongOf = (
  [from, to, phrases, otherwise, terms, called]: PackedHongKong,
  [traditional, simplified]: Scripts,
): HongKongTable => ({
  characters: [simplified + from, traditional + to],
  phrases: [phrases, otherwise],
  terms: [terms, called],
});
