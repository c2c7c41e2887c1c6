/** What a look-up costs, and that it does not grow with the number of figures. */
import { makeDataset, type Dataset } from '../../src/core/dataset';
import type { Observation } from '../../src/core/facts';
import { ask } from '../../src/core/query';
import { bundled } from '../../src/core/vocabulary/bundled';
import { dataset, datasetFile } from '../../src/dataset';
import { cost, line, micro } from './measure';

/** The data with each observation many times over, under entities of its own. */
function enlarged(times: number): Dataset {
  const more: Observation[] = Array.from({ length: times - 1 }, (_, n) =>
    datasetFile.observations.map((o) => ({ ...o, id: `${o.id}-${n}`, entity: `${o.entity} ${n}` })),
  ).flat();
  return makeDataset({ ...datasetFile, observations: [...datasetFile.observations, ...more] }, bundled);
}

export function benchLookups(): void {
  const question = { metric: 'share', region: 'Europe', period: '2025Q2', entity: 'Xiaomi' };
  const base = cost(50_000, () => ask(dataset, question));
  console.log(`${dataset.observations.length} observations; one look-up by names and period: ${micro(base)}`);
  for (const times of [10, 100, 1000]) {
    const large = enlarged(times);
    const c = cost(50_000, () => ask(large, question));
    line(
      `look-up among ${large.observations.length} observations, to the same among ${dataset.observations.length}`,
      c / base,
      micro(c),
    );
  }
  const zh = cost(50_000, () =>
    ask(dataset, { metric: '市场份额', region: '歐洲', period: '2025年第二季度', entity: '小米' }),
  );
  line('the same in Chinese, to English', zh / base, micro(zh));
  const latest = cost(50_000, () => ask(dataset, { ...question, period: null }));
  line('the newest period, to a named one', latest / base, micro(latest));
}
