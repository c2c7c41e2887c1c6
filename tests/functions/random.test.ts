import { CellError } from '../../src/functions/cell-error';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { RARE } from '../rare';
import { entities, metrics, regions } from '../shared/names';

/** A small generator with a seed, so that a failure can be run again. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES: readonly unknown[] = [
  ...regions.items.map((r) => r.id),
  ...entities.items.map((e) => e.id),
  ...metrics.items.map((m) => m.id),
  ...metrics.items.map((m) => m.name['zh-TW']),
  ...new Set(dataset.observations.map((o) => o.period)),
  '歐洲',
  'KR',
  'MEA',
  'stores',
  'redmi',
  'stores_planned:low',
  'share:high',
];
const ODD: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  0,
  -1,
  2024,
  45838,
  45838.5,
  NaN,
  Infinity,
  true,
  false,
  [],
  [['Europe']],
  {},
  'latest',
  'LQ',
  'LQ-4',
  'LQ-999',
  '2025Q9',
  'toString',
  '__proto__',
  '=1+1',
  '<b>',
  '\u0000',
  '💥',
  'x'.repeat(200),
  'full',
  'short',
  'metrics',
  'japan-vendors',
];

const CALLS = RARE ? 1_000_000 : 15_000;

test('random argument tuples give a value or a declared error, nothing else', () => {
  const next = random(20251115);
  const pick = (): unknown => {
    const list = next() < 0.85 ? NAMES : ODD;
    return list[Math.floor(next() * list.length)];
  };
  const heavy = new Set(['FIND', 'TIMELINE', 'CONFLICTS', 'TABLE', 'LIST', 'SOURCES']);
  const ids = Object.keys(faces) as (keyof typeof faces)[];
  const light = ids.filter((id) => !heavy.has(id));
  const counts = { 'value': 0, '#N/A': 0, '#VALUE!': 0 };
  const wrong: string[] = [];
  for (let i = 0; i < CALLS; i++) {
    // The spilling ones are slower and have fewer arguments to vary: one call in fifty.
    const pool = i % 50 === 0 ? ids : light;
    const id = pool[Math.floor(next() * pool.length)]!;
    const args = Array.from({ length: Math.floor(next() * 7) }, pick);
    try {
      const result = (faces[id] as (...a: unknown[]) => unknown)(...args);
      const good =
        typeof result === 'number'
          ? Number.isFinite(result)
          : typeof result === 'string'
            ? result !== ''
            : Array.isArray(result) && result.length > 0 && Array.isArray(result[0]);
      if (good) counts.value++;
      else wrong.push(`${id}(${JSON.stringify(args)}) gave ${String(result)}`);
    } catch (error) {
      if (error instanceof CellError && error.message.length > 0 && error.message.length < 900) counts[error.code]++;
      else wrong.push(`${id}(${JSON.stringify(args)}) threw ${String(error)}`);
    }
    if (wrong.length > 5) break;
  }
  expect(wrong).toEqual([]);
  expect(counts.value).toBeGreaterThan(CALLS / 100);
  expect(counts['#N/A']).toBeGreaterThan(CALLS / 100);
  expect(counts['#VALUE!']).toBeGreaterThan(CALLS / 100);
});
