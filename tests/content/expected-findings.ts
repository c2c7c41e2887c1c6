/**
 * What each finding has to say, worked out another way: from rows as they stand in the files of data/, by code of its
 * own. English only; the other languages are compared with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly basis: string;
  readonly agency: string;
  readonly line: number;
  readonly printed: string;
}
export type Look = (key: string) => readonly Row[];

/** Fields of a CSV line; quotes double inside quotes. */
const fields = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replace(/""/g, '"'),
  );

const SOURCES = join(__dirname, '../../data/sources');
export const ROWS: readonly Row[] = readdirSync(SOURCES).flatMap((source) => {
  const [head = '', ...lines] = readFileSync(join(SOURCES, source, 'figures.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = fields(head);
  return lines.map((line) => {
    const one = Object.fromEntries(fields(line).map((text, i) => [names[i], text])) as Record<string, string>;
    return {
      key: [one['metric'], one['entity'], one['region'], one['period']].join('|'),
      value: Number(one['value']),
      unit: one['unit']!,
      qualifier: one['qualifier']!,
      basis: one['period_basis']!,
      agency: one['agency']!,
      line: Number(one['line']),
      printed: one['printed']!,
    };
  });
});
export const inFiles: Look = (key) => ROWS.filter((row) => row.key === key);

/**
 * The documents of each figure used here agree, so the first by precedence speaks: dated by the text, credited,
 * earlier.
 */
const order = (row: Row): number => (row.basis === 'inferred' ? 2e6 : 0) + (row.agency === '' ? 1e6 : 0) + row.line;
class Missing extends Error {}

function speaker(look: Look) {
  return (key: string): Row => {
    const [first] = [...look(key)].sort((a, b) => order(a) - order(b));
    if (!first) throw new Missing(key);
    return first;
  };
}

const WORDS: Record<string, string> = {
  'about': 'about ',
  'over': 'over ',
  'under': 'less than ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'nearly': 'nearly ',
};
const SIGNS: Record<string, string> = { CNY: 'CN¥', EUR: '€', USD: 'US$' };
const LARGE = ['CNY', 'EUR', 'USD', 'units', 'users', 'devices', 'partners'];

const commas = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 });
/** The digits behind a point that a document prints of a percentage. */
const places = (printed: string): number => /\.(\d+)\s*[%％]/.exec(printed)?.[1]!.length ?? 0;

export function bare({ value, unit, printed }: Pick<Row, 'value' | 'unit' | 'printed'>): string {
  const size = Math.abs(value);
  if (unit === 'fraction') return `${(size * 100).toFixed(places(printed))}%`;
  if (unit === 'percentage points') return `${commas(size)} pp`;
  if (unit === 'times') return `${commas(size)}×`;
  const sign = SIGNS[unit] ?? '';
  for (const [factor, name] of [
    [1e9, ' bn'],
    [1e6, ' m'],
  ] as const)
    if (LARGE.includes(unit) && size >= factor && Number((size / factor).toFixed(3)) === size / factor)
      return `${sign}${commas(size / factor)}${name}`;
  return `${sign}${commas(size)}`;
}
const said = (row: Row): string =>
  `${WORDS[row.qualifier] ?? ''}${bare(row)}${row.qualifier === 'planned' ? ' (plan)' : ''}`;

const reach = ({ value, qualifier }: Row): [number, number] => {
  const v = Math.abs(value);
  const [low, high] =
    qualifier === 'over' || qualifier === 'at-least'
      ? [v, Infinity]
      : qualifier === 'under' || qualifier === 'at-most'
        ? [-Infinity, v]
        : qualifier === 'about' || qualifier === 'nearly'
          ? [v * 0.9, qualifier === 'nearly' ? v : v * 1.1]
          : [v, v];
  return value < 0 ? [-high, -low] : [low, high];
};
const below = (a: Row, b: Row): boolean => a.value < b.value && reach(a)[1] <= reach(b)[0];
const up = (row: Row): boolean => reach(row)[0] > 0;
const down = (row: Row): boolean => reach(row)[1] < 0;
const exact = (row: Row): boolean => row.qualifier === 'exact';
const first = (row: Row): boolean => exact(row) && row.value === 1;
const later = (row: Row): boolean => exact(row) && row.value > 1;
const within3 = (row: Row): boolean => (exact(row) || row.qualifier === 'at-most') && row.value <= 3;

const NONE = null;
type Says = (at: (key: string) => Row, when: (period: string, ...rows: Row[]) => string, look: Look) => string | null;
const range = (look: Look, key: string): string => {
  const rows = look(key);
  const [low, high] = ['range-low', 'range-high'].map((end) => rows.find((row) => row.qualifier === end));
  if (rows.length === 0) throw new Missing(key);
  if (low && high) return `${bare(low)} to ${bare(high)}`;
  return said(rows[0]!);
};
const share = (vendor: string, region: string, period: string): string => `share|${vendor}|${region}|${period}`;

/** By the id of a page, or `page/chart`. */
export const EXPECTED: Readonly<Record<string, Says>> = {
  'position-by-region': (at, when) => {
    const rows = ['Southeast Asia', 'Europe', 'Latin America', 'Middle East', 'Africa'].map((one) =>
      at(`rank|Xiaomi|${one}|2025Q2`),
    );
    const head = `Xiaomi is in the top three of five world regions in ${when('2025Q2', ...rows)}`;
    if (!rows.every(within3)) return NONE;
    return first(rows[0]!) && rows.slice(1).every(later) ? `${head}, and first in one of them: Southeast Asia` : head;
  },
  'position-by-region/position-share': (at, when) => {
    const [e, s, g] = ['Europe', 'Southeast Asia', 'Global'].map((one) => at(share('Xiaomi', one, '2025Q2'))) as [
      Row,
      Row,
      Row,
    ];
    const period = when('2025Q2', e, s, g);
    return below(g, e) && below(g, s)
      ? `Xiaomi's share in ${period} is higher in Europe (${said(e)}) and Southeast Asia (${said(s)}) than worldwide (${said(g)})`
      : `Xiaomi's share in ${period}: ${said(e)} in Europe, ${said(s)} in Southeast Asia, ${said(g)} worldwide`;
  },
  'share-over-time': (at, when) => {
    const [then, now, all] = [
      at(share('Xiaomi', 'Southeast Asia', '2021Q2')),
      at(share('Xiaomi', 'Southeast Asia', '2025Q2')),
      at(share('Xiaomi', 'Global', '2025Q2')),
    ];
    const verb = below(now, then) ? 'fell' : below(then, now) ? 'rose' : NONE;
    return (
      verb &&
      `Xiaomi's share in Southeast Asia ${verb} from ${said(then)} in ${when('2021Q2', then)} to ${said(now)} in ${when('2025Q2', now, all)}; worldwide it is ${said(all)}`
    );
  },
  'share-over-time/share-timeline': (at, when) => {
    const [e, j] = [at(share('Xiaomi', 'Europe', '2025Q2')), at(share('Xiaomi', 'Japan', '2024'))];
    return below(j, e)
      ? `Xiaomi's share reaches ${said(e)} in Europe in ${when('2025Q2', e)}, but ${said(j)} in Japan in ${when('2024', j)}`
      : `Xiaomi's share: ${said(e)} in Europe in ${when('2025Q2', e)}, ${said(j)} in Japan in ${when('2024', j)}`;
  },
  'japan-vendors': (at, when) => {
    const [x, sa, so] = ['Xiaomi', 'Samsung', 'Sony'].map((one) => at(share(one, 'Japan', '2024'))) as [Row, Row, Row];
    const before = at(share('Xiaomi', 'Japan', '..2022'));
    if (!below(before, x)) return NONE;
    const [p, q] = [when('2024', x, sa, so), when('up to 2022', before)];
    return [x, sa, so].every((one) => exact(one) && one.value === x.value)
      ? `Xiaomi drew level with Samsung and Sony in Japan in ${p}: ${said(x)} each, after ${said(before)} for Xiaomi ${q}`
      : `Xiaomi's share in Japan rose to ${said(x)} in ${p}, after ${said(before)} ${q}`;
  },
  'japan-vendors/japan-share': (at, when) => {
    const [a, g, ...others] = ['Apple', 'Google', 'Samsung', 'Sony', 'Xiaomi'].map((one) =>
      at(share(one, 'Japan', '2024')),
    ) as [Row, Row, ...Row[]];
    const isTop = others.every((one) => below(one, g) || (exact(one) && one.value === g.value));
    return exact(g) && below(g, a) && isTop
      ? `Apple has ${said(a)} of Japan in ${when('2024', a, g, ...others)}; no other vendor shown has more than ${bare(g)}`
      : NONE;
  },
  'korea-vendors': (at) => {
    const [s, a, o] = ['Samsung', 'Apple', 'Any other vendor'].map((one) => at(share(one, 'South Korea', 'n.d.'))) as [
      Row,
      Row,
      Row,
    ];
    return o.qualifier === 'at-most' && below(o, a) && below(o, s)
      ? `Samsung (${said(s)}) and Apple (${said(a)}) leave little of South Korea to others: none has more than ${bare(o)} (undated)`
      : NONE;
  },
  'korea-vendors/korea-share': (at) => {
    const [s, a] = ['Samsung', 'Apple'].map((one) => at(share(one, 'South Korea', 'n.d.'))) as [Row, Row];
    return below(a, s) ? `Samsung leads South Korea with ${said(s)}, ahead of Apple with ${said(a)} (undated)` : NONE;
  },
  'southeast-asia': (at, when) => {
    const [r, s, n, r0, n0] = [
      'rank 2025Q2',
      'share 2025Q2',
      'shipments 2025Q2',
      'rank 2021Q2',
      'shipments 2021Q2',
    ].map((one) => {
      const [metric, period] = one.split(' ');
      return at(`${metric}|Xiaomi|Southeast Asia|${period}`);
    }) as [Row, Row, Row, Row, Row];
    const [now, then] = [when('2025Q2', r, s, n), when('2021Q2', r0, n0)];
    const head = `Xiaomi leads Southeast Asia with ${said(s)} in ${now}`;
    const how = below(n, n0) ? 'fewer' : below(n0, n) ? 'more' : null;
    if (first(r)) return first(r0) && how ? `${head}: first again, on ${how} phones than in ${then}` : head;
    return later(r) && first(r0)
      ? `Xiaomi, first in Southeast Asia in ${then}, is not in ${now}: its share is ${said(s)}`
      : NONE;
  },
  'southeast-asia/sea-xiaomi-shipments': (at, when) => {
    const [then, now] = [at('shipments|Xiaomi|Southeast Asia|2021Q2'), at('shipments|Xiaomi|Southeast Asia|2025Q2')];
    const head = `Xiaomi shipped ${said(now)} phones to Southeast Asia in ${when('2025Q2', now)}`;
    const how = below(now, then) ? 'fewer' : below(then, now) ? 'more' : null;
    return how
      ? `${head}, ${how} than the ${said(then)} of ${when('2021Q2', then)}`
      : `${head}, after ${said(then)} in ${when('2021Q2', then)}`;
  },
  'southeast-asia/sea-growth': (at, when) => {
    const [x, t, o, v] = ['Xiaomi', 'Total', 'OPPO', 'vivo'].map((one) =>
      at(`growth|${one}|Southeast Asia|2025Q2`),
    ) as [Row, Row, Row, Row];
    const p = when('2025Q2', x, t, o, v);
    if (up(x) && [t, o, v].every(down))
      return `Xiaomi grew ${said(x)} in Southeast Asia in ${p}, while the market fell ${said(t)}, OPPO ${said(o)} and vivo ${said(v)}`;
    const signed = (row: Row): string => {
      const before = { exact: '', nearly: 'nearly ', over: row.value < 0 ? '<' : '>' }[row.qualifier]!;
      return `${before}${row.value < 0 ? '-' : '+'}${bare(row)}`;
    };
    return `Growth on the year in Southeast Asia in ${p}: Xiaomi ${signed(x)}, OPPO ${signed(o)}, vivo ${signed(v)}, the market ${signed(t)}`;
  },
  'southeast-asia/sea-samsung': (at, when) => {
    const [then, now] = [
      at(share('Samsung', 'Southeast Asia', '2015')),
      at(share('Samsung', 'Southeast Asia', '2017')),
    ];
    const verb = below(now, then) ? 'fell' : below(then, now) ? 'rose' : null;
    return (
      verb &&
      `Samsung's share in Southeast Asia ${verb} from ${said(then)} in ${when('2015', then)} to ${said(now)} in ${when('2017', now)}`
    );
  },
  'india-timeline': (at, when) => {
    const [r, fine, funds] = [
      at('rank|Xiaomi|India|2017Q4'),
      at('fine|Xiaomi|India|2022-01'),
      at('funds_seized|Xiaomi|India|2022-04'),
    ];
    return first(r)
      ? `Xiaomi was first in India in ${when('2017Q4', r)}; penalties followed: a fine of ${said(fine)} in ${when('2022-01', fine)}, ${said(funds)} frozen and seized in ${when('2022-04', funds)}`
      : NONE;
  },
  'europe-prices': (at, when) => {
    const [x, i] = ['Xiaomi 15 Ultra', 'iPhone 16 Pro Max'].map((one) => at(`launch_price|${one}|Europe|2025`)) as [
      Row,
      Row,
    ];
    const how = below(i, x) ? 'above' : below(x, i) ? 'below' : null;
    return (
      how &&
      `The Xiaomi 15 Ultra starts at ${said(x)} in Europe in ${when('2025', x, i)}, ${how} the iPhone 16 Pro Max at ${said(i)}`
    );
  },
  'europe-prices/europe-price-ladder': (at, when, look) => {
    const key = 'launch_price|Redmi entry models|Europe|2017';
    const [ultra, entry] = [at('launch_price|Xiaomi 15 Ultra|Europe|2025'), look(key)];
    const isApart =
      entry.every((row) => below({ ...row, qualifier: 'exact' }, ultra)) &&
      entry.some((row) => reach(row)[1] < Infinity);
    const text = `Entry-level Redmi phones cost ${range(look, key)} in Europe in ${when('2017', ...entry)}; the Xiaomi 15 Ultra starts at ${said(ultra)} in ${when('2025', ultra)}`;
    return isApart ? text : NONE;
  },
  'product-launches': (at, when) => {
    const [units, days, pro] = ['first_sale_units', 'first_sale_days', 'pro_mix'].map((one) =>
      at(`${one}|Xiaomi 17 series|Unstated|2025-09`),
    ) as [Row, Row, Row];
    return `In ${when('2025-09', units, days, pro)} the Xiaomi 17 series sold ${said(units)} phones in its first ${said(days)} days, ${said(pro)} of them Pro versions`;
  },
  'internet-services': (at, when) => {
    const [r, g, m] = ['revenue', 'revenue_growth', 'gross_margin'].map((one) =>
      at(`internet_${one}|Xiaomi|Global|2023Q3`),
    ) as [Row, Row, Row];
    const how = up(g) ? 'more' : down(g) ? 'less' : null;
    return (
      how &&
      `Internet services brought Xiaomi ${said(r)} in ${when('2023Q3', r, g, m)}, ${said(g)} ${how} than a year before, at a gross margin of ${said(m)}`
    );
  },
  'internet-services/internet-margin': (at, when) => {
    const [m, c] = [
      at('internet_gross_margin|Xiaomi|Global|2023Q3'),
      at('internet_margin_change|Xiaomi|Global|2023Q3'),
    ];
    const verb = up(c) ? 'rose' : down(c) ? 'fell' : null;
    return (
      verb &&
      `The gross margin of internet services ${verb} ${said(c)} on the year to ${said(m)} in ${when('2023Q3', m, c)}`
    );
  },
  'ecosystem-scale': (at) =>
    `Xiaomi has ${said(at('iot_devices|Xiaomi|Global|n.d.'))} connected devices and ${said(at('tv_users|Xiaomi|Global|n.d.'))} active smart TV users worldwide (undated)`,
  'stores': (at, when, look) => {
    const [all, korea] = [
      at('stores_planned|Xiaomi|Overseas|2025..2029'),
      at('stores_planned|Xiaomi|South Korea|2025-09'),
    ];
    const tokyo = range(look, 'stores_planned|Xiaomi|Tokyo|2025');
    if (all.qualifier !== 'planned' || korea.qualifier !== 'planned') return NONE;
    return `Xiaomi plans ${bare(all)} stores abroad for ${when('2025 to 2029', all)}; the plans for single markets name ${tokyo} in Tokyo and ${bare(korea)} in South Korea`;
  },
  'stores/stores-planned': (at, when, look) => {
    const [key, korea] = ['stores_planned|Xiaomi|Tokyo|2025', at('stores_planned|Xiaomi|South Korea|2025-09')];
    const tokyo = range(look, key);
    if (korea.qualifier !== 'planned') return NONE;
    return `${tokyo} stores are planned in Tokyo for ${when('2025', ...look(key))}, ${bare(korea)} in South Korea, announced in ${when('2025-09', korea)}`;
  },
  'going-abroad': (at, when) => {
    const [years, countries] = [at('years_abroad|Xiaomi|Overseas|2025'), at('countries_covered|Xiaomi|Global|n.d.')];
    return `${when('2025', years)} is year ${said(years)} of Xiaomi abroad; its business covers ${said(countries)} countries and regions (undated)`;
  },
  'regulation': (at, when) => {
    const [fine, funds] = [at('fine|Xiaomi|India|2022-01'), at('funds_seized|Xiaomi|India|2022-04')];
    return `India fined Xiaomi ${said(fine)} in ${when('2022-01', fine)} and froze and seized ${said(funds)} in ${when('2022-04', funds)}`;
  },
  'regulation/regulation': (at, when) => {
    const [fine, funds] = [at('fine|Xiaomi|India|2022-01'), at('funds_seized|Xiaomi|India|2022-04')];
    const how = below(fine, funds) ? 'larger' : below(funds, fine) ? 'smaller' : null;
    return (
      how &&
      `The funds seized in ${when('2022-04', funds)} (${said(funds)}) are ${how} than the fine of ${when('2022-01', fine)} (${said(fine)})`
    );
  },
  'double-11': (at, when) => {
    const [now, then, all] = [
      at('double11_sales|Xiaomi|China|2025'),
      at('double11_sales|Xiaomi|China|2024'),
      at('double11_growth|Total|China|2025-10-07..2025-11-11'),
    ];
    const verb = up(all) ? 'grew' : down(all) ? 'fell' : null;
    return (
      verb &&
      `Double 11 brought Xiaomi ${said(now)} in ${when('2025', now)}, after ${said(then)} in ${when('2024', then)}; sales on all platforms ${verb} ${said(all)} (${when('2025-10-07 to 2025-11-11', all)})`
    );
  },
  'double-11/double11-sales': (at, when) => {
    const [now, then] = [at('double11_sales|Xiaomi|China|2025'), at('double11_sales|Xiaomi|China|2024')];
    const [p, q] = [when('2025', now), when('2024', then)];
    if (below(then, now)) return `Xiaomi's Double 11 sales rose to ${said(now)} in ${p} from ${said(then)} in ${q}`;
    if (['over', 'at-least'].includes(now.qualifier))
      return `Of the sales of ${p} only a lower bound is stated: ${said(now)}, after ${said(then)} in ${q}`;
    return below(now, then) ? `Xiaomi's Double 11 sales fell to ${said(now)} in ${p} from ${said(then)} in ${q}` : NONE;
  },
  'double-11/double11-growth': (at, when) => {
    const [all, instant] = [
      at('double11_growth|Total|China|2025-10-07..2025-11-11'),
      at('double11_growth|Instant retail|China|2025'),
    ];
    return up(all) && below(all, instant)
      ? `Instant retail grew ${said(instant)} in ${when('2025', instant)}, sales on all platforms ${said(all)} (${when('2025-10-07 to 2025-11-11', all)})`
      : NONE;
  },
  'premium-phones': (at, when) => {
    const [d, p, from] = [
      at('domestic_rank|Xiaomi|China|2025'),
      at('premium_rank|Xiaomi|China|2025'),
      at('premium_threshold|Total|China|2025'),
    ];
    const place = exact(p) ? { 1: 'first', 2: 'second' }[p.value] : undefined;
    return first(d) && place
      ? `Xiaomi is first among Chinese phone brands in ${when('2025', d, p, from)}, and ${place} overall from ${said(from)} upwards`
      : NONE;
  },
  'aliexpress': (at, when) => {
    const [b, r] = [at('brands_ahead|AliExpress|Unstated|2025'), at('daily_sales_ratio|AliExpress|Unstated|2025')];
    return `On AliExpress ${said(b)} brands sold ${said(r)} as much in a day as on Amazon in ${when('2025', b, r)}`;
  },
  'aliexpress/aliexpress-users': (at) =>
    `AliExpress has ${said(at('platform_users|AliExpress|Spain|n.d.'))} users in Spain and ${said(at('platform_users|AliExpress|France|n.d.'))} in France (undated)`,
  'amazon-costs': (at, when) => {
    const [p, b] = [at('order_profit_change|Amazon|Unstated|2025'), at('ad_bid_growth|Amazon|Unstated|2025')];
    return down(p) && up(b)
      ? `Many sellers on Amazon saw profit an order fall ${said(p)} in ${when('2025', p, b)}, while bids for advertising rose ${said(b)}`
      : NONE;
  },
  'amazon-costs/amazon-margin': (at, when) => {
    const [b, a] = [at('seller_margin_before|Amazon|Unstated|n.d.'), at('seller_margin_after|Amazon|Unstated|2025')];
    return below(a, b)
      ? `The net margin of many sellers on Amazon fell from ${said(b)} (undated) to ${said(a)} in ${when('2025', a)}`
      : NONE;
  },
  'capital-ties': (at, when) => {
    const [f, v] = [at('funding|Xiaomi|Global|2014'), at('valuation|Xiaomi|Global|2014')];
    return `Xiaomi raised ${said(f)} in ${when('2014', f, v)}, at a valuation of ${said(v)}`;
  },
};

const when = (period: string, ...rows: readonly Row[]): string =>
  period + (rows.some(({ basis }) => basis === 'inferred') ? ' (inferred)' : '');

export function expectedFinding(id: string, look: Look): string | null {
  try {
    // `(2025Q2 (inferred))` is read as one bracket.
    return EXPECTED[id]!(speaker(look), when, look)?.replace(/ \(inferred\)\)/g, ', inferred)') ?? null;
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}

/** Of a comparison, from its first row with such figures: two of them, or more. */
export function expectedComparison(
  regions: readonly string[],
  key: (region: string) => string,
  look: Look,
): string | null {
  const found = regions.flatMap((region) => {
    const rows = look(key(region));
    return rows.length === 0 ? [] : [{ region, row: speaker(look)(key(region)) }];
  });
  if (found.length < 2) return NONE;
  const [metric, entity, , period] = key('').split('|');
  const name = { share: 'Smartphone market share', rank: 'Smartphone rank' }[metric!]!;
  const head = `${entity}: ${name} in ${when(period!, ...found.map(({ row }) => row))} is `;
  const end = (isTop: boolean) =>
    found.find((one) =>
      found.every((other) => other === one || (isTop ? below(other.row, one.row) : below(one.row, other.row))),
    );
  const [top, bottom] = metric === 'rank' ? [end(false), end(true)] : [end(true), end(false)];
  const in_ = ({ region, row }: (typeof found)[number]): string => `${region} (${said(row)})`;
  if (found.length === 2)
    return top && bottom
      ? `${head}${metric === 'rank' ? 'better' : 'higher'} in ${in_(top)} than in ${in_(bottom)}`
      : NONE;
  if (!top) return NONE;
  const of = `, of the ${found.length} regions with a figure`;
  if (metric === 'rank') return `${head}best in ${in_(top)}${of}`;
  return bottom
    ? `${head}highest in ${in_(top)} and lowest in ${in_(bottom)}${of}`
    : `${head}highest in ${in_(top)}${of}`;
}
