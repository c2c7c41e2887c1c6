/** The number format of a scalar answer, for hosts that cannot take it with the value (the playground, files). */
import { isBlank } from '../core/blank';
import { numberFormat } from '../core/format';
import { ask, type Question } from '../core/query';
import { dataset } from '../dataset';
import { language } from './session';

/** How each scalar function asks; prices look up their market themselves. */
const QUESTIONS: Readonly<Record<string, (args: readonly unknown[]) => Question>> = {
  SHARE: ([region, period, entity]) => ({ metric: 'share', region, period, entity }),
  RANK: ([region, period, entity]) => ({ metric: 'rank', region, period, entity }),
  SHIPMENTS: ([region, period, entity]) => ({ metric: 'shipments', region, period, entity }),
  GROWTH: ([region, period, entity]) => ({ metric: 'growth', region, period, entity }),
  VALUE: ([metric, region, period, entity]) => ({ metric, region, period, entity }),
  PRICE: ([entity, region]) => ({
    metric: 'launch_price',
    region: isBlank(region) ? regionOfPrice(entity) : region,
    entity,
  }),
};

function regionOfPrice(product: unknown): unknown {
  const hit = (dataset.byMetric.get('launch_price') ?? []).find(
    (f) => ask(dataset, { metric: 'launch_price', region: f.region, entity: product }).ok,
  );
  return hit?.region;
}

/** @returns e.g. `0%` for SHARE("Europe","2025Q2"), `"<"0%` for a bound; null when there is no number to format. */
export function displayFormat(name: string, args: readonly unknown[]): string | null {
  const question = QUESTIONS[name.toUpperCase()];
  if (!question) return null;
  const answer = ask(dataset, question(args));
  return answer.ok ? numberFormat(answer.observation, language()) : null;
}
