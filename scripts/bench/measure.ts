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

export const line = (what: string, ratio: number, detail: string): void =>
  console.log(`${what.padEnd(74)} ${ratio.toFixed(2).padStart(7)}x   ${detail}`);
export const micro = (ns: number): string => `${(ns / 1000).toFixed(2)} µs`;
export const milli = (ns: number): string => `${(ns / 1e6).toFixed(0)} ms`;
