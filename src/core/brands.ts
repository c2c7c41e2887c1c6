/**
 * Brands and product lines, by the vendor that market tables count them with: one line a vendor. Shares, ranks, shipments and growth are
 * those of vendors; who asks for Redmi is told whom to ask for, and is not given another's figure.
 */
import { words, type Words } from './lang';
import { LONGEST_TEXT, withoutHidden } from './visible';

interface Line {
  readonly vendor: Words;
  readonly brands: readonly string[];
  /** Beginnings of product names. The vendor's own name before them, or before a number, is understood as well. */
  readonly products: readonly string[];
}

const LINES: readonly Line[] = [
  {
    vendor: words('Xiaomi', '小米', '小米'),
    brands: ['Redmi', '红米', '紅米', 'POCO', 'Mijia', '米家'],
    products: [
      'Mi Note',
      'Mi MIX',
      'MIX',
      'Civi',
      'SU7',
      'YU7',
      'TVs',
      'TV',
      'car',
      'EV',
      '电视',
      '電視',
      '汽车',
      '汽車',
    ],
  },
  {
    vendor: words('Apple', '苹果', '蘋果'),
    brands: [],
    products: ['iPhone', 'iPad', '苹果手机', '蘋果手機'],
  },
  {
    vendor: words('Samsung', '三星', '三星'),
    brands: ['Galaxy', '盖乐世', '蓋樂世'],
    products: [],
  },
  { vendor: words('Google', '谷歌', 'Google'), brands: [], products: ['Pixel'] },
  { vendor: words('Huawei', '华为', '華為'), brands: [], products: ['Mate', 'Pura', 'nova'] },
  {
    vendor: words('OPPO', 'OPPO', 'OPPO'),
    brands: ['OnePlus', '一加'],
    products: ['Find X', 'Find N', 'Reno'],
  },
  { vendor: words('vivo', 'vivo', 'vivo'), brands: ['iQOO'], products: [] },
  { vendor: words('realme', '真我', '真我'), brands: [], products: ['narzo'] },
  { vendor: words('Sony', '索尼', '索尼'), brands: ['Xperia'], products: [] },
  { vendor: words('Sharp', '夏普', '夏普'), brands: ['AQUOS'], products: [] },
  { vendor: words('Transsion', '传音', '傳音'), brands: ['TECNO', 'Infinix', 'itel'], products: [] },
];

export interface Brand {
  readonly kind: 'brand' | 'product';
  readonly vendor: Words;
}

const oneOf = (names: readonly string[]): string => names.map((name) => name.toLowerCase()).join('|');
/** TV, car and EV alone are anybody's. */
const ALONE = /^(?:tv|car|ev|电视|電視|汽车|汽車)/;

const ROWS = LINES.map(({ vendor, brands, products }) => {
  const own = oneOf([...Object.values(vendor), ...(vendor.en === 'Xiaomi' ? ['mi'] : [])]);
  return {
    vendor,
    brand: new RegExp(`^(?:(?:${own}) ?)?(?:${oneOf(brands) || '(?!)'})$`),
    product: new RegExp(`^(?:(?:${own}) ?)?(?:${oneOf([...brands, ...products])})(?![a-z])|^(?:${own}) ?\\d`),
  };
});

/** Whose brand or product a name is; null: not known to be one. */
export function brandOf(name: string): Brand | null {
  if (name.length > LONGEST_TEXT) return null;
  const text = withoutHidden(name.normalize('NFKC')).replace(/\s+/g, ' ').trim().toLowerCase();
  if (ALONE.test(text)) return null;
  const row = ROWS.find(({ product }) => product.test(text));
  return row ? { kind: row.brand.test(text) ? 'brand' : 'product', vendor: row.vendor } : null;
}
