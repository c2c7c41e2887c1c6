/** Price bands of smartphone tables: a vendor's share in each, and the part of shipments that each is. */
import { words, type Words } from '../lang';
import type { MetricShape } from './metric-model';

type Band = readonly [currency: 'USD' | 'CNY', from: number | null, to: number | null];
/** From and to in whole units of the currency; null: no end on that side. */
const BANDS = {
  usd_under_100: ['USD', null, 100],
  usd_under_200: ['USD', null, 200],
  usd_100_200: ['USD', 100, 200],
  usd_200_400: ['USD', 200, 400],
  usd_400_600: ['USD', 400, 600],
  usd_600_800: ['USD', 600, 800],
  usd_above_400: ['USD', 400, null],
  usd_above_600: ['USD', 600, null],
  usd_above_800: ['USD', 800, null],
  usd_above_1000: ['USD', 1000, null],
  cny_under_2000: ['CNY', null, 2000],
  cny_2000_3000: ['CNY', 2000, 3000],
  cny_3000_4000: ['CNY', 3000, 4000],
  cny_4000_5000: ['CNY', 4000, 5000],
  cny_4000_6000: ['CNY', 4000, 6000],
  cny_5000_6000: ['CNY', 5000, 6000],
  cny_above_4000: ['CNY', 4000, null],
  cny_above_6000: ['CNY', 6000, null],
} as const satisfies Readonly<Record<string, Band>>;

type BandId = keyof typeof BANDS;
export type PriceBandMetricId = `${'share' | 'part'}_${BandId}`;

/** Around an amount in Chinese: in Taiwan 元 alone is the New Taiwan dollar. */
const AROUND = {
  USD: (amount: string) => words(`USD ${amount}`, `${amount}美元`, `${amount}美元`),
  CNY: (amount: string) => words(`CNY ${amount}`, `${amount}元`, `人民幣${amount}元`),
};

function bandName(...[currency, from, to]: Band): Words {
  const around = AROUND[currency];
  if (from !== null && to !== null) return around(`${from}-${to}`);
  const { en, 'zh-CN': cn, 'zh-TW': tw } = around(String(from ?? to));
  return from === null
    ? words(`under ${en}`, `${cn}以下`, `${tw}以下`)
    : words(`${en} and above`, `${cn}以上`, `${tw}以上`);
}

function metricsOf(id: BandId): readonly (readonly [PriceBandMetricId, MetricShape])[] {
  const { en, 'zh-CN': cn, 'zh-TW': tw } = bandName(...(BANDS[id] as Band));
  const shape = (name: Words, aliases: readonly string[]): MetricShape => ({
    name,
    unit: 'fraction',
    group: 'smartphones',
    aliases,
    see: ['share', 'premium_share'],
  });
  return [
    [
      `share_${id}`,
      shape(words(`Market share, ${en}`, `${cn}价位段份额`, `${tw}價位段市占率`), [
        `${en} share`,
        `share in ${en}`,
        `${cn}份额`,
        `${tw}市占率`,
        ...(cn === tw ? [] : [`${cn}价位段市占率`, `${cn}市占率`]),
      ]),
    ],
    [
      `part_${id}`,
      shape(words(`Part of shipments, ${en}`, `${cn}价位段占比`, `${tw}價位段占比`), [
        `${en} part`,
        `${en} in shipments`,
        `${cn}占比`,
      ]),
    ],
  ];
}

export const PRICE_BANDS = Object.fromEntries((Object.keys(BANDS) as BandId[]).flatMap(metricsOf)) as Readonly<
  Record<PriceBandMetricId, MetricShape>
>;
