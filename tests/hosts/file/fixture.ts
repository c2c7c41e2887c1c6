/** A small hand-made workbook with everything that is hard for a writer. */
import type { Book, Cell, Formula, Page, Role } from '../../../src/page/page';
import type { Lang } from '../../../src/core/lang';

type Extra = Partial<Pick<Cell, 'format' | 'display' | 'formulas' | 'link'>>;
export const cell = (role: Role, value: Cell['value'], extra: Extra = {}): Cell => ({
  value,
  role,
  format: typeof value === 'number' ? 'General' : '@',
  display: value === null ? '' : String(value),
  citations: [],
  marks: [],
  ...extra,
});

export const LONG =
  'Figures are as stated in the cited documents; bounds stay bounds, so "under 1 %" shows as <1% and never as a plain number. '
    .repeat(3)
    .trim();
export const LONG_ZH = '数字以所引文件为准；界限就是界限，“不到 1%”显示为 <1%，绝不会显示成一个普通数字。'.repeat(3);
export const NASTY = [
  '=1+1',
  '+49 30',
  '-5 points',
  '@home',
  '=XIAOMI.SHARE("Europe")',
  'a "quote" & <tag>',
  "it's",
  '_x0041_',
  ' two  spaces ',
  'line\nbreak',
  'XIAOMI.',
];

const lookup = (key: string): Formula => [`INDEX(Atlas_Value,MATCH("${key}",Atlas_Key,0))`];

function page(id: string, lang: Lang, blocks: Page['blocks'], widths: number[]): Page {
  return {
    id,
    topic: id,
    lang,
    title: id,
    summary: id,
    widths,
    rowCount: 40,
    blocks,
    notes: [],
    sourceLine: 'Source: documents 001, 002',
  };
}

const DATA = [
  ['share|xiaomi|europe|2025Q2', 0.23, '0%', '23%'],
  ['share|xiaomi|japan|2025Q2', 0.01, '"<"0%', '<1%'],
  ['share|samsung|europe|2025Q2', 0.36, '"about "0%', 'about 36%'],
  ['shipments|xiaomi|latam|2025Q1', 12_400_000, '#,##0', '12,400,000'],
] as const;

export function fixtureBook(lang: Lang = 'en', links: { dataSheet?: string } = {}): Book {
  const dataName = links.dataSheet ?? (lang === 'en' ? "Data & it's keys" : '数据');
  const text = lang === 'en' ? LONG : LONG_ZH;
  const front = page(
    'cover',
    lang,
    [
      {
        kind: 'heading',
        row: 0,
        column: 0,
        cells: [
          [cell('title', lang === 'en' ? 'Xiaomi abroad: overview' : '小米海外业务：概览')],
          [cell('subtitle', text)],
          [cell('text', 'See '), cell('link', dataName, { link: { page: 'data' } })],
          [cell('link', 'Web', { link: { url: 'https://example.org/?a=1&b=2' } })],
          [cell('link', 'Nowhere', { link: { page: 'missing' } })],
        ],
      },
      {
        kind: 'notes',
        row: 7,
        column: 0,
        cells: [
          ...NASTY.map((one) => [cell('text', one)]),
          [cell('mark', 1), cell('note', text)],
          [cell('source', 'Source: 001')],
        ],
      },
    ],
    [10, 14],
  );
  const fig = (i: number): Cell => {
    const [key, value, format, display] = DATA[i]!;
    return cell('number', value, {
      format,
      display,
      formulas: {
        native: lookup(key),
        addin: [`XIAOMI.VALUE("share","${key.split('|')[2]}","2025Q2","x ""XIAOMI."" y")`],
      },
    });
  };
  const topic = page(
    'share',
    lang,
    [
      { kind: 'heading', row: 0, column: 0, cells: [[cell('title', 'Share by region')], [cell('subtitle', text)]] },
      {
        kind: 'table',
        row: 3,
        column: 0,
        name: 'Atlas_share',
        title: 'Share & rank by region',
        cells: [
          [
            cell('header', lang === 'en' ? 'Region' : '地区'),
            cell('header', lang === 'en' ? 'Share of smartphone shipments' : '智能手机出货量份额'),
            cell('header', '2025'),
            cell('header', 'Note <&>'),
          ],
          [
            cell('label', 'Europe'),
            fig(0),
            cell('derived', 0.37, {
              format: '0%',
              display: '37%',
              formulas: {
                native: [{ row: 4, column: 1 }, '+', ...lookup('share|xiaomi|europe|2025Q2'), '-0.09'],
                addin: ['ROUND(', { row: 4, column: 1 }, '+0.14,2)'],
              },
            }),
            cell('text', text),
          ],
          [cell('label', '=Japan'), fig(1), cell('missing', 'n/a'), cell('text', 'Samsung leads')],
          [
            cell('label', 'Europe, Samsung'),
            fig(2),
            cell('missing', null),
            cell('pass', 'holds', {
              formulas: {
                native: ['IF(', { row: 4, column: 1 }, '<1,"holds","fails")'],
                addin: ['IFNA(IF(XIAOMI.SHARE("Europe")<1,"holds","fails"),"fails")'],
              },
            }),
          ],
        ],
      },
      {
        kind: 'notes',
        row: 8,
        column: 0,
        cells: [[cell('mark', 1), cell('note', text)], [cell('source', 'Source: 001, line 12')]],
      },
    ],
    [16, 12, 8, 30],
  );
  const data = page(
    'data',
    lang,
    [
      {
        kind: 'table',
        row: 0,
        column: 0,
        name: 'Atlas_data',
        title: 'All figures',
        cells: [
          [cell('header', 'Key'), cell('header', 'Value'), cell('header', 'Printed')],
          ...DATA.map(([key, value, format, display]) => [
            cell('label', key),
            cell('number', value, { format, display }),
            cell('text', display),
          ]),
        ],
      },
    ],
    [40, 12, 14],
  );
  return {
    id: 'fixture',
    edition: 'full',
    lang,
    title: 'Xiaomi abroad & more',
    subject: 'Test',
    dataVersion: '0.1.0',
    dataHash: 'abc123',
    dataDate: '2025-11-30',
    footer: 'Sources & data 2025 R&D',
    sheets: [
      { name: lang === 'en' ? 'Cover' : '封面', page: front, tab: 'front', landscape: false },
      {
        name: lang === 'en' ? 'Share' : '份额',
        page: topic,
        tab: 'topic',
        landscape: true,
        freeze: { row: 4, column: 1 },
      },
      { name: dataName, page: data, tab: 'back', landscape: true, freeze: { row: 1, column: 0 } },
    ],
    names: [
      { name: 'Atlas_Key', sheet: dataName, from: { row: 1, column: 0 }, to: { row: DATA.length, column: 0 } },
      { name: 'Atlas_Value', sheet: dataName, from: { row: 1, column: 1 }, to: { row: DATA.length, column: 1 } },
    ],
  };
}
