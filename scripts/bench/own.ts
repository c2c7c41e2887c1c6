/**
 * What own figures cost: rows merged, one row more, and look-ups behind very many of them; beside a Map of as many keys
 * in the same run.
 */
import { figureKey } from '../../src/core/dataset';
import { withOwn, type OwnRow } from '../../src/core/own';
import { ask } from '../../src/core/query';
import { dataset } from '../../src/dataset';
import { cost, costsOf, line, micro, milli } from './measure';

const METRICS = ['share', 'rank', 'growth', 'shipments'];
const ENTITIES = ['Xiaomi', 'Samsung', 'Apple'];
const regions = dataset.vocabulary.regions.items.map(({ id }) => id);
const QUARTERS = 80;
const ROUNDS = 5;

/** As an analyst's table has them: a document and a line each, no two of one figure until all are used up. */
function rowsOf(count: number): OwnRow[] {
  return Array.from({ length: count }, (_, i) => {
    const metric = METRICS[i % METRICS.length]!;
    const quarter = Math.floor(i / METRICS.length / regions.length) % QUARTERS;
    return {
      metric,
      region: regions[Math.floor(i / METRICS.length) % regions.length]!,
      entity: ENTITIES[i % ENTITIES.length]!,
      period: `${2005 + Math.floor(quarter / 4)}Q${1 + (quarter % 4)}`,
      value: metric === 'rank' ? 1 + (i % 9) : metric === 'shipments' ? 1000 + i : (1 + (i % 97)) / 100,
      document: `note ${i % 7}`,
      line: i + 1,
      published: '2026-01-01',
      place: { file: 'own.csv', row: i + 2 },
    };
  });
}
const keyed = (rows: readonly OwnRow[]): ReadonlyMap<string, OwnRow> =>
  new Map(
    rows.map((row) => [figureKey(String(row.metric), String(row.entity), String(row.region), `${row.line}`), row]),
  );

async function benchMerge(count: number): Promise<void> {
  const rows = rowsOf(count);
  const more = { ...rows[0]!, document: 'one more' };
  const { dataset: base } = withOwn(dataset, rows);
  // New rows in each round: nothing of them has been read before.
  const fresh = Array.from({ length: ROUNDS }, () => rowsOf(count));
  const costs = await costsOf(
    {
      keys: async () => keyed(rows),
      merged: async () => withOwn(dataset, fresh.pop()!),
      onTop: async () => withOwn(base, [{ ...more }]),
    },
    ROUNDS,
  );
  line(`${count} rows merged, to a Map of as many keys`, costs.merged / costs.keys, milli(costs.merged));
  line(`one row more on ${count}, to the same Map`, costs.onTop / costs.keys, milli(costs.onTop));
}

function benchBehindMany(): void {
  const question = { metric: 'share', region: 'Europe', period: '2025Q2', entity: 'Xiaomi' };
  const base = cost(50_000, () => ask(dataset, question));
  const { dataset: large } = withOwn(dataset, rowsOf(1_000_000));
  const c = cost(50_000, () => ask(large, question));
  line(
    `look-up among ${large.observations.length} observations, to ${dataset.observations.length}`,
    c / base,
    micro(c),
  );
}

export async function benchOwn(): Promise<void> {
  await benchMerge(10_000);
  await benchMerge(100_000);
  benchBehindMany();
}
