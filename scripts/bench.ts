/**
 * `npm run bench`: speed as ratios, side by side in one run. Times alone say more about the machine than about the code.
 */
import { fillWorkbook, workbooks } from '../src/content';
import { makeDataset, type Dataset } from '../src/core/dataset';
import type { Observation } from '../src/core/facts';
import { ask } from '../src/core/query';
import { dataset, datasetFile } from '../src/dataset';
import { writeBook } from '../src/hosts/file';

/** Nanoseconds a call, the best of several rounds: the one least disturbed. */
function cost(calls: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 7; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls);
  }
  return best;
}

async function costOf(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < 4; round++) {
    const start = process.hrtime.bigint();
    await work();
    best = Math.min(best, Number(process.hrtime.bigint() - start));
  }
  return best;
}

/** The data with each observation many times over, under entities of its own. */
function enlarged(times: number): Dataset {
  const more: Observation[] = Array.from({ length: times - 1 }, (_, n) => datasetFile.observations.map((o) => ({ ...o, id: `${o.id}-${n}`, entity: `${o.entity} ${n}` }))).flat();
  return makeDataset({ ...datasetFile, observations: [...datasetFile.observations, ...more] });
}

const line = (what: string, ratio: number, detail: string): void => console.log(`${what.padEnd(58)} ${ratio.toFixed(2).padStart(7)}x   ${detail}`);
const micro = (ns: number): string => `${(ns / 1000).toFixed(2)} µs`;

export async function main(): Promise<number> {
  const question = { metric: 'share', region: 'Europe', period: '2025Q2', entity: 'Xiaomi' };
  const base = cost(50_000, () => ask(dataset, question));
  console.log(`${dataset.observations.length} observations; one look-up by names and period: ${micro(base)}`);
  for (const times of [10, 100, 1000]) {
    const large = enlarged(times);
    const c = cost(50_000, () => ask(large, question));
    line(`look-up among ${large.observations.length} observations, to the same among ${dataset.observations.length}`, c / base, micro(c));
  }
  const zh = cost(50_000, () => ask(dataset, { metric: '市场份额', region: '歐洲', period: '2025年第二季度', entity: '小米' }));
  line('the same in Chinese, to English', zh / base, micro(zh));
  const latest = cost(50_000, () => ask(dataset, { ...question, period: null }));
  line('the newest period, to a named one', latest / base, micro(latest));

  const book = fillWorkbook(workbooks[0]!, dataset, { lang: 'en' });
  const values = await costOf(() => writeBook(book, { formulas: 'values' }));
  for (const formulas of ['native', 'addin'] as const) {
    const c = await costOf(() => writeBook(book, { formulas }));
    line(`workbook overview with ${formulas} formulas, to values`, c / values, `${(c / 1e6).toFixed(0)} ms`);
  }
  return 0;
}
