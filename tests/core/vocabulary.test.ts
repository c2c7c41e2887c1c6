/**
 * The vocabularies: every name means one thing or is declared to mean several, in every language, script and spelling.
 */
import fc from 'fast-check';
import { idsGone, namesLeft } from '../../scripts/build-countries';
import { agencies } from '../../src/core/agencies';
import { knownNames } from '../../src/core/known-names';
import { LANGS, sameWords } from '../../src/core/lang';
import { allNamesOf, fold, nameIndex, tableOf, type Ambiguous, type Named, type NameIndex } from '../../src/core/names';
import { ask } from '../../src/core/query';
import type { Region } from '../../src/core/regions';
import { searchFold } from '../../src/core/scripts';
import { CURRENCY_UNITS } from '../../src/core/units';
import { AMBIGUOUS_ENTITIES, AMBIGUOUS_METRICS, AMBIGUOUS_REGIONS } from '../../src/core/vocabulary/ambiguous';
import { COUNTRIES } from '../../src/core/vocabulary/countries';
import { CURRENCIES } from '../../src/core/vocabulary/currencies';
import { FAMILIES, familyMetricId } from '../../src/core/vocabulary/families';
import { GROUPINGS } from '../../src/core/vocabulary/groupings';
import { MARKETS } from '../../src/core/vocabulary/markets';
import { MEASURES } from '../../src/core/vocabulary/measures';
import { FAMILY_IDS } from '../../src/core/vocabulary/metric-model';
import { SUBJECTS } from '../../src/core/vocabulary/subjects';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { CHINESE, foreignIn, strangeLetters, type Chinese } from '../chinese';
import { ENTITIES, METRICS, REGIONS, entities, isWithin, metrics, ownerOf, regions } from '../shared/names';

const scripts = searchFold(dataset);
const currencies = nameIndex(tableOf('currency', [CURRENCIES.map((one): Named => one)]), { fold: scripts });
const own = knownNames(dataset);

const VOCABULARIES: readonly (readonly [string, NameIndex<Named>, NameIndex<Named>, Ambiguous])[] = [
  ['regions', regions, own.regions, AMBIGUOUS_REGIONS],
  ['entities', entities, own.entities, AMBIGUOUS_ENTITIES],
  ['metrics', metrics, own.metrics, AMBIGUOUS_METRICS],
  ['research firms', agencies, nameIndex(tableOf('research firm', [agencies.items]), { fold: scripts }), {}],
  ['currencies', currencies, currencies, {}],
];

/** Spellings in which a name stays the same name. */
const spelt = (name: string): readonly string[] => [
  name,
  name.toUpperCase(),
  name.toLowerCase(),
  `  ${name} `,
  name.replace(/ /g, '  '),
  name.replace(/ /g, ''),
  name.replace(/ /g, '-'),
  name.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
];

/** Rows that nothing published names: what folding understands by itself needs no alias. */
const OWN = new Set<Named>([...GROUPINGS, ...COUNTRIES, ...ENTITIES, ...agencies.items]);
const PUBLISHED = new Set([...MARKETS, ...SUBJECTS].map(({ id }) => id));

describe.each(VOCABULARIES)('%s', (_, plain, both, ambiguous) => {
  const several = new Set(Object.keys(ambiguous).map(scripts));
  const meant = (index: NameIndex<Named>, text: string): string => {
    const found = index.find(text);
    return found.kind === 'one' ? found.item.id : found.kind;
  };
  test('every name, alias and code is that of one thing, or is declared to mean several', () => {
    const wrong = [plain, both].flatMap((index) =>
      index.items.flatMap((item) =>
        allNamesOf(item)
          .flatMap(spelt)
          .map((text) => [text, meant(index, text), several.has(scripts(text)) ? 'many' : item.id])
          .filter(([, is, wanted]) => is !== wanted),
      ),
    );
    expect(wrong).toEqual([]);
  });
  test('and in the letters of the other script', () => {
    const wrong = both.items.flatMap((item) =>
      allNamesOf(item)
        .filter((name) => !several.has(scripts(name)) && meant(both, scripts(name)) !== item.id)
        .map((name) => [item.id, name]),
    );
    expect(wrong).toEqual([]);
  });
  test('what means several things lists them, and each of them has a name of its own', () => {
    for (const [name, meanings] of Object.entries(ambiguous)) {
      const found = both.find(name);
      const ids = meanings.filter((one) => typeof one === 'string');
      expect([name, found.kind === 'many' && found.items.map(({ id }) => id)]).toEqual([name, ids]);
      for (const id of ids) expect(both.find(id).kind).toBe('one');
    }
  });
  test('no alias says again what folding understands', () => {
    const needless = both.items
      .filter((one) => OWN.has(one) && !PUBLISHED.has(one.id))
      .flatMap((item) => {
        const names = [item.id, ...LANGS.map((lang) => item.name[lang])].map(scripts);
        const aliases = item.aliases.map(scripts);
        return item.aliases.filter((_, i) => [...names, ...aliases.slice(0, i)].includes(aliases[i]!));
      });
    expect(needless).toEqual([]);
  });
  test('rows are plain data, with a name in every language', () => {
    expect(new Set(plain.items.map(({ id }) => id)).size).toBe(plain.items.length);
    for (const item of plain.items) {
      expect(JSON.parse(JSON.stringify(item))).toEqual(item);
      for (const lang of LANGS) expect(item.name[lang].trim()).not.toBe('');
    }
  });
  test('Chinese names are in the letters and words of their side', () => {
    const known = new Set(['itel', 'narzo', 'nova']);
    for (const lang of CHINESE)
      expect(plain.items.flatMap(({ name }) => foreignIn(name[lang], lang, known))).toEqual([]);
  });
  test('an alias is in the letters of one side of the strait, never in both', () => {
    const texts = plain.items.flatMap(({ aliases, codes = [] }) => [...aliases, ...codes]);
    // A rare letter of Taiwan's, and one of a Japanese house's own name.
    const strange = (text: string, lang: Chinese): readonly string[] =>
      strangeLetters(text.replace(/[圜総]/g, ''), lang);
    expect(texts.filter((text) => CHINESE.every((lang) => strange(text, lang).length > 0))).toEqual([]);
  });
});

test('what a row says of others is there', () => {
  const there = new Set(REGIONS.map(({ id }) => id));
  for (const { id, within, contains = [] } of REGIONS)
    for (const other of [...(within === undefined ? [] : [within]), ...contains])
      expect([id, other, there.has(other)]).toEqual([id, other, true]);
  for (const { id, of, contains = [] } of ENTITIES)
    for (const other of [...(of === undefined ? [] : [of]), ...contains])
      expect([id, other, entities.get(other)?.id]).toEqual([id, other, other]);
  for (const { id, see = [], of } of METRICS)
    for (const other of [...see, ...(of ? [of.base] : [])])
      expect([id, other, metrics.items.some((one) => one.id === other)]).toEqual([id, other, true]);
});
test('no region lies in itself, and every country lies in the world', () => {
  for (const { id } of REGIONS) {
    if (id !== 'Unstated') expect([id, isWithin(id, 'Global')]).toEqual([id, true]);
    const around = REGIONS.filter((other) => other.id !== id && isWithin(id, other.id));
    expect([id, around.filter((other) => isWithin(other.id, id))]).toEqual([id, []]);
  }
  for (const { id } of REGIONS.filter(({ kind }) => kind === 'country'))
    expect([id, isWithin(id, 'Overseas') || isWithin(id, 'China') || id === 'China' || !hasPeople(id)]).toEqual([
      id,
      true,
    ]);
  expect([isWithin('China', 'Overseas'), isWithin('China', 'Greater China'), isWithin('Taiwan', 'China')]).toEqual([
    false,
    true,
    false,
  ]);
});
/** Nobody is counted there. */
const hasPeople = (id: string): boolean => regions.get(id)?.within !== 'Global';

test('the countries and territories of ISO 3166 are all there, with both codes', () => {
  const countries = REGIONS.filter(({ kind }) => kind === 'country');
  expect(countries).toHaveLength(250);
  const codes = countries.flatMap(({ codes: own = [] }) => own.slice(0, 2));
  expect(new Set(codes.filter((code) => /^[A-Z]{2}$/.test(code))).size).toBe(250);
  expect(new Set(codes.filter((code) => /^[A-Z]{3}$/.test(code))).size).toBe(250);
  expect(MARKETS.length + GROUPINGS.length + COUNTRIES.length).toBe(REGIONS.length);
});
test('a country that documents speak of moves to the markets with its id and its names', () => {
  const before = { 'Eastern Europe': ['PL POL|Poland|波兰|波蘭'] };
  const poland: Region = {
    id: 'Poland',
    kind: 'country',
    name: sameWords('Poland'),
    aliases: [],
    codes: ['PL', 'POL'],
  };
  expect(idsGone(before, {}, [])).toEqual(['Poland']);
  expect(idsGone(before, {}, [poland])).toEqual([]);
  expect(namesLeft([poland, { ...poland, id: 'Czechia', codes: ['CZ', 'CZE'] }])).toEqual(['CZ']);
  expect(namesLeft()).toEqual([]);
});
test.each([
  ['UK', 'United Kingdom'],
  ['UAE', 'United Arab Emirates'],
  ['USA', 'United States'],
  ['U.S.', 'United States'],
  ['S. Korea', 'South Korea'],
  ['Czech Republic', 'Czechia'],
  ['Turkey', 'Türkiye'],
  ['TÜRKİYE', 'Türkiye'],
  ['Macau', 'Macao'],
  ['Ivory Coast', 'Ivory Coast'],
  ['Côte d’Ivoire', 'Ivory Coast'],
  ['Cote d Ivoire', 'Ivory Coast'],
  ['台湾', 'Taiwan'],
  ['台灣', 'Taiwan'],
  ['臺灣', 'Taiwan'],
  ['香港', 'Hong Kong'],
  ['阿联酋', 'United Arab Emirates'],
  ['阿聯', 'United Arab Emirates'],
  ['沙特', 'Saudi Arabia'],
  ['沙烏地', 'Saudi Arabia'],
  ['新西兰', 'New Zealand'],
  ['紐西蘭', 'New Zealand'],
  ['新西蘭', 'New Zealand'],
  ['纽西兰', 'New Zealand'],
  ['大中华区', 'Greater China'],
  ['大中華', 'Greater China'],
  ['內地', 'China'],
  ['东协', 'Southeast Asia'],
  ['欧盟', 'European Union'],
  ['西歐', 'Western Europe'],
  ['中東歐', 'Central and Eastern Europe'],
  ['ROW', 'Rest of world'],
  ['IN', 'India'],
  ['IT', 'Italy'],
  ['MY', 'Malaysia'],
  ['ID', 'Indonesia'],
  ['DE', 'Germany'],
  ['NO', 'Norway'],
  ['AT', 'Austria'],
])('%s is %s', (text, id) => {
  const found = own.regions.find(text);
  expect(found.kind === 'one' ? found.item.id : found).toBe(id);
});
test.each([
  ['Czech', 'Czechia'],
  ['Saudi', 'Saudi Arabia'],
  ['KSA', 'Saudi Arabia'],
  ['Slovak Republic', 'Slovakia'],
  ['Kyrgyz Republic', 'Kyrgyzstan'],
  ['Viet Nam', 'Vietnam'],
  ['Korea, Rep.', 'South Korea'],
  ['北朝鮮', 'North Korea'],
  ['波士尼亞', 'Bosnia and Herzegovina'],
  ['Saint Lucia', 'St. Lucia'],
  ['Trinidad & Tobago', 'Trinidad and Tobago'],
  ['中東與非洲', 'Middle East and Africa'],
  ['中东与北非', 'Middle East and North Africa'],
  ['歐洲、中東與非洲', 'EMEA'],
  ['APAC (excl. China)', 'Asia Pacific excluding China'],
  ['Asia-Pacific ex Japan', 'Asia Pacific excluding Japan'],
  ['AP', 'Asia Pacific'],
  ['大陸', 'China'],
])('%s is %s, as tables write it', (text, id) => {
  const found = own.regions.find(text);
  expect(found.kind === 'one' ? found.item.id : found).toBe(id);
});
test('what stands between two words is no part of another', () => {
  for (const text of ['共及国', '埃和', '中非共與國']) expect(own.regions.find(text).kind).toBe('none');
});
test.each([
  ['Italy', '意大利', '義大利'],
  ['Saudi Arabia', '沙特阿拉伯', '沙烏地阿拉伯'],
  ['New Zealand', '新西兰', '紐西蘭'],
  ['Croatia', '克罗地亚', '克羅埃西亞'],
  ['Nigeria', '尼日利亚', '奈及利亞'],
  ['Kenya', '肯尼亚', '肯亞'],
  ['Laos', '老挝', '寮國'],
  ['North Korea', '朝鲜', '北韓'],
  ['Guernsey', '根西岛', '根西島'],
  ['Latin America', '拉美', '拉丁美洲'],
  ['Commonwealth of Independent States', '独联体', '獨立國協'],
  ['Foxconn', '富士康', '鴻海'],
  ['Android', '安卓', 'Android'],
  ['Smartphones', '智能手机', '智慧型手機'],
  ['Tablets', '平板电脑', '平板電腦'],
  ['Wearables', '可穿戴设备', '穿戴裝置'],
  ['share', '智能手机市场份额', '智慧型手機市占率'],
  ['growth', '出货量同比增长', '出貨量年增率'],
  ['revenue', '营业收入', '營收'],
  ['internet_revenue', '互联网服务收入', '網路服務營收'],
  ['first_sale_units', '首销销量', '首賣銷量'],
  ['operating_profit', '经营利润', '營業利益'],
  ['memory_cost', '存储成本', '記憶體成本'],
  ['share_cny_above_6000', '6000元以上价位段份额', '人民幣6000元以上價位段市占率'],
])('%s is %s on one side of the strait, %s on the other', (id, cn, tw) => {
  const item = [...REGIONS, ...ENTITIES, ...METRICS].find((one) => one.id === id)!;
  expect([item.name['zh-CN'], item.name['zh-TW']]).toEqual([cn, tw]);
});
test.each([
  ['手机出货量', 'shipments'],
  ['手機市占率', 'share'],
  ['市場佔有率', 'share'],
  ['YoY growth', 'growth'],
  ['Y/Y', 'growth'],
  ['revenue Y/Y', 'revenue_growth'],
  ['淨利年成長率', 'net_profit_growth'],
  ['营收增长率', 'revenue_growth'],
  ['Q/Q', 'shipments_qoq'],
  ['營收財測', 'revenue_target'],
  ['目標價', 'share_price_target'],
  ['4000-5000元價位段市占率', 'share_cny_4000_5000'],
])('%s is the metric %s', (text, id) => {
  const found = own.metrics.find(text);
  expect(found.kind === 'one' ? found.item.id : found).toBe(id);
});
test('an amount in Chinese says whose money it is: in Taiwan 元 alone is the New Taiwan dollar', () => {
  for (const { id, short } of CURRENCIES) expect([id, short['zh-TW']]).not.toEqual([id, '元']);
  for (const { name } of METRICS) expect(name['zh-TW']).not.toMatch(/(?<!人民幣[\d-]*)\d元/);
});
test('a word behind a code makes no country of it', () => {
  for (const text of ['TV market', 'IT market', 'AI市场', 'IoT region'])
    expect(own.regions.find(text).kind).toBe('none');
});

test('companies in full are the vendors, and nothing else is', () => {
  const meant = (text: string): unknown => {
    const found = own.entities.find(text);
    return found.kind === 'one' ? found.item.id : found.kind;
  };
  expect(
    ['Transsion Holdings', '传音控股', '聯想集團', 'HMD Global', 'Lenovo Group Inc', '小米科技'].map(meant),
  ).toEqual(['Transsion', 'Transsion', 'Lenovo', 'HMD', 'none', 'Xiaomi']);
  expect(['iPhone technology', 'Total corporation', '集团', 'Others group'].map(meant)).toEqual(Array(4).fill('none'));
});
test('whose a brand or a product is', () => {
  const owner = (id: string): string | null => ownerOf(id)?.id ?? null;
  expect(
    ['Redmi', 'POCO', 'TECNO', 'Infinix', 'itel', 'OnePlus', 'iQOO', 'Motorola'].map((id) => [id, owner(id)]),
  ).toEqual([
    ['Redmi', 'Xiaomi'],
    ['POCO', 'Xiaomi'],
    ['TECNO', 'Transsion'],
    ['Infinix', 'Transsion'],
    ['itel', 'Transsion'],
    ['OnePlus', 'OPPO'],
    ['iQOO', 'vivo'],
    ['Motorola', 'Lenovo'],
  ]);
  expect(['HONOR', 'realme', 'Xiaomi', 'Others', 'BBK Electronics'].map(owner)).toEqual([null, null, null, null, null]);
  expect(owner('Redmi K80 Ultra')).toBe('Xiaomi');
  expect(agencies.find('Canalys')).toMatchObject({ item: { of: 'Omdia' } });
  for (const { id, kind, color } of ENTITIES)
    if (kind === 'product' && owner(id) === 'Xiaomi') expect([id, color]).toEqual([id, 'FF6900']);
});

describe('families of metrics', () => {
  test('id, names and unit of a member follow from its base and its family', () => {
    for (const { id, of, name, unit, change } of METRICS) {
      if (!of || Object.hasOwn(MEASURES, id)) continue;
      const [base, family] = [metrics.items.find((one) => one.id === of.base)!, FAMILIES[of.family]];
      expect(id).toBe(familyMetricId(of.base, of.family));
      for (const lang of LANGS) expect(name[lang]).toBe(family.name[lang].replace('{base}', base.name[lang]));
      expect([unit, change]).toEqual([family.unit === 'base' ? base.unit : family.unit, family.change]);
    }
    expect(Object.keys(FAMILIES)).toEqual(FAMILY_IDS);
  });
  test('those that the documents measure keep their ids', () => {
    expect(METRICS.filter(({ of, id }) => of && Object.hasOwn(MEASURES, id)).map(({ id, of }) => [id, of])).toEqual([
      ['growth', { base: 'shipments', family: 'growth' }],
      ['growth_streak', { base: 'shipments', family: 'streak' }],
      ['internet_revenue_growth', { base: 'internet_revenue', family: 'growth' }],
      ['internet_margin_change', { base: 'internet_gross_margin', family: 'change' }],
      ['double11_growth', { base: 'double11_sales', family: 'growth' }],
    ]);
    for (const id of ['shipments_growth', 'shipments_streak', 'double11_sales_growth'])
      expect(metrics.items.some((one) => one.id === id)).toBe(false);
  });
  test('every name of a base with every form of its families is the member, unless it is a name of its own', () => {
    const wrong: unknown[] = [];
    for (const member of METRICS.filter(({ of }) => of)) {
      const { base, family } = member.of!;
      const { before = [], behind } = FAMILIES[family];
      for (const name of allNamesOf(metrics.items.find((one) => one.id === base)!))
        for (const text of [...before.map((form) => `${form} ${name}`), ...behind.map((form) => `${name} ${form}`)]) {
          const found = own.metrics.find(text);
          const named = new Set(allNamesOf(found.kind === 'one' ? found.item : member).map(scripts));
          if (found.kind !== 'one' || (found.item !== member && !named.has(scripts(text))))
            wrong.push([text, found.kind]);
        }
    }
    expect(wrong).toEqual([]);
  });
  test.each([
    ['revenue growth', 'revenue_growth'],
    ['growth of revenue', 'revenue_growth'],
    ['营收同比', 'revenue_growth'],
    ['營收年增率', 'revenue_growth'],
    ['出货量同比增速', 'growth'],
    ['shipments yoy', 'growth'],
    ['smartphone shipments qoq', 'shipments_qoq'],
    ['環比', 'shipments_qoq'],
    ['交付量环比', 'ev_deliveries_qoq'],
    ['EV deliveries target', 'ev_deliveries_target'],
    ['交付目标', null],
    ['市场份额变化', 'share_change'],
    ['互联网收入占比', 'internet_revenue_part'],
    ['internet services gross margin change', 'internet_margin_change'],
    ['研发费用率', 'rd_expenses_part'],
    // Several have a growth: none is taken for the reader.
    [
      'profit growth',
      ['gross_profit_growth', 'operating_profit_growth', 'net_profit_growth', 'adjusted_net_profit_growth'],
    ],
    // One of several has: it is not for that the one that was meant.
    ['stores growth', null],
    ['market size growth', null],
    ['growth of growth', null],
  ])('%s', (text, meant) => {
    const found = own.metrics.find(text);
    const ids = found.kind === 'one' ? found.item.id : found.kind === 'many' ? found.items.map(({ id }) => id) : null;
    expect(ids).toEqual(meant);
  });
});

describe('suggestions', () => {
  const nearest = (text: string): readonly string[] => {
    const found = own.regions.find(text);
    return found.kind === 'none' ? found.nearest.map(({ id }) => id) : [found.kind];
  };
  test.each([
    ['Eurpe', ['Europe']],
    ['Jpan', ['Japan']],
    ['Indai', ['India']],
    ['Germny', ['Germany']],
    ['歐州', ['Europe']],
    ['Polnd', ['Poland']],
    ['Vietnm', ['Vietnam']],
    ['Mars', []],
  ])('%s', (text, ids) => expect(nearest(text)).toEqual(ids));
  test('one typing error in a name that has figures suggests it, however many countries there are', () => {
    const used = REGIONS.filter(({ id }) => own.used.regions.has(id) && id.length > 4).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...used),
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        (id, at, char) => {
          const place = at % id.length;
          const typo = id.slice(0, place) + char + id.slice(place + 1);
          const found = own.regions.find(typo);
          if (found.kind === 'none')
            expect([typo, found.nearest.map((one) => one.id)]).toEqual([typo, expect.arrayContaining([id])]);
          else if (found.kind === 'one' && found.item.id !== id) expect(fold(typo)).not.toBe(fold(id));
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('LIST offers what has figures, and with a filter the rest behind it', () => {
  const ids = (kind: string, filter?: string): readonly unknown[] =>
    faces
      .LIST(kind, filter)
      .slice(1)
      .map(([id]) => id);
  expect(ids('regions')).toHaveLength(own.used.regions.size);
  expect(ids('regions', ' ')).toEqual(ids('regions'));
  expect(ids('vendors').every((id) => own.used.entities.has(String(id)))).toBe(true);
  expect(ids('metrics')).toHaveLength(dataset.byMetric.size);
  expect(ids('regions', 'korea')).toEqual(['South Korea', 'North Korea']);
  expect(ids('regions', 'brazil')).toEqual(['Brazil']);
  for (const [kind, filter, used] of [
    ['regions', 'an', own.used.regions],
    ['vendors', 'x', own.used.entities],
    ['metrics', 'growth', own.used.metrics],
  ] as const) {
    const has = ids(kind, filter).map((id) => used.has(String(id)));
    expect(has).toEqual([...has].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(has).size).toBe(2);
  }
});

test('whatever is understood without figures answers #N/A in every language, never another figure', () => {
  for (const region of REGIONS.filter(({ id }) => !own.used.regions.has(id))) {
    const answer = ask(dataset, { metric: 'share', region: region.id, period: '2025Q2' });
    expect(answer).toMatchObject({ ok: false, code: 'missing' });
    if (!answer.ok) for (const lang of CHINESE) expect(answer.problem[lang]).toContain(region.name[lang]);
  }
  for (const { id } of ENTITIES.filter((one) => !own.used.entities.has(one.id)))
    expect(ask(dataset, { metric: 'share', region: 'Europe', period: '2025Q2', entity: id })).toMatchObject({
      ok: false,
      code: 'missing',
    });
  for (const { id } of METRICS.filter((one) => !dataset.byMetric.has(one.id)))
    expect(ask(dataset, { metric: id, region: 'Global' })).toMatchObject({ ok: false, code: 'missing' });
});

test('a mark in a number format is that of one currency', () => {
  expect(new Set(CURRENCIES.map(({ mark }) => mark)).size).toBe(CURRENCY_UNITS.length);
});
test('whom the documents speak of is in the tables that prepared pages may name', () => {
  for (const { region, entity, metric } of dataset.observations)
    expect([
      MARKETS.some(({ id }) => id === region),
      SUBJECTS.some(({ id }) => id === entity),
      Object.hasOwn(MEASURES, metric),
    ]).toEqual([true, true, true]);
});
