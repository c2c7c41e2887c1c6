import { world } from '../world/world';
import type { Io } from './io';
import { DONE } from './io';
import { textTable } from './text-table';

/** Fields that a table on a screen has no room for. */
const JSON_ONLY = ['periodBasis', 'file', 'note'] as const;
const FIELDS = [
  'metric',
  'entity',
  'region',
  'period',
  'value',
  'unit',
  'printed',
  'qualifier',
  'agency',
  'periodBasis',
  'source',
  'file',
  'line',
  'note',
] as const;
const SHOWN = FIELDS.filter((field) => !(JSON_ONLY as readonly string[]).includes(field));

/** Every observation, as JSON with all fields or as a table. */
export function facts(options: { json?: boolean }, io: Io): number {
  const rows = world.current.observations.map((observation) => ({
    ...observation,
    note: observation.note.en,
    file: world.current.sources.get(observation.source)?.file ?? '',
  }));
  if (options.json) io.json(rows.map((row) => Object.fromEntries(FIELDS.map((field) => [field, row[field]]))));
  else io.out(textTable([SHOWN, ...rows.map((row) => SHOWN.map((field) => row[field]))]));
  return DONE;
}
