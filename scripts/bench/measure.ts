/** Measuring for the benchmarks: the best of several rounds is the one least disturbed. */

/** Nanoseconds a call. */
export function cost(calls: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 7; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls);
  }
  return best;
}

/** Nanoseconds of something that takes its time. */
export async function costOf(work: () => Promise<unknown>, rounds = 5): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    await work();
    best = Math.min(best, Number(process.hrtime.bigint() - start));
  }
  return best;
}

/** Several of them in turn, so that what else the machine does disturbs all alike. */
export async function costsOf<K extends string>(
  works: Readonly<Record<K, () => Promise<unknown>>>,
  rounds = 9,
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<K, number>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) best[name] = Math.min(best[name], await costOf(works[name], 1));
  return best;
}

export const line = (what: string, ratio: number, detail: string): void =>
  console.log(`${what.padEnd(74)} ${ratio.toFixed(2).padStart(7)}x   ${detail}`);
export const micro = (ns: number): string => `${(ns / 1000).toFixed(2)} µs`;
export const milli = (ns: number): string => `${(ns / 1e6).toFixed(0)} ms`;
