/** Currencies: code, the mark that formats write before an amount, and names. A mark belongs to one currency alone. */
import { words, type Words } from '../lang';

export interface Currency {
  /** After ISO 4217. */
  readonly id: string;
  readonly mark: string;
  readonly name: Words;
  /** Behind a shortened amount in Chinese: 78亿元. Where 元 alone is another currency it says which: 78億人民幣. */
  readonly short: Words;
  /** Other names that no other currency has. */
  readonly aliases: readonly string[];
}

const currency = <Id extends string>(
  id: Id,
  mark: string,
  en: string,
  zhCN: string,
  zhTW: string,
  aliases: readonly string[] = [],
  short?: Words,
) => ({ id, mark, name: words(en, zhCN, zhTW), short: short ?? words(id, zhCN, zhTW), aliases });

export const CURRENCIES = [
  currency(
    'CNY',
    'CN¥',
    'Chinese yuan',
    '人民币元',
    '人民幣元',
    ['RMB', 'renminbi', 'yuan', '人民币', '人民幣'],
    words('CNY', '元', '人民幣'),
  ),
  currency('EUR', '€', 'euros', '欧元', '歐元', ['euro']),
  currency('USD', 'US$', 'US dollars', '美元', '美元', ['US dollar', '美金']),
  currency('GBP', '£', 'pounds sterling', '英镑', '英鎊', [
    'pound sterling',
    'British pounds',
    'British pound',
    'sterling',
  ]),
  currency('INR', '₹', 'Indian rupees', '印度卢比', '印度盧比', ['Indian rupee']),
  currency('HKD', 'HK$', 'Hong Kong dollars', '港元', '港元', ['Hong Kong dollar', '港币', '港幣']),
  currency('TWD', 'NT$', 'New Taiwan dollars', '新台币', '新台幣', [
    'NTD',
    'New Taiwan dollar',
    '台币',
    '台幣',
    '新臺幣',
  ]),
  currency('JPY', 'JP¥', 'Japanese yen', '日元', '日圓', ['yen', '日圆']),
  currency('KRW', '₩', 'South Korean won', '韩元', '韓元', ['Korean won', 'won', '韩圆', '韓圜']),
  currency('BRL', 'R$', 'Brazilian reais', '巴西雷亚尔', '巴西雷亞爾', [
    'Brazilian real',
    'reais',
    '雷亚尔',
    '巴西里拉',
    '巴西里耳',
  ]),
  currency('MXN', 'MX$', 'Mexican pesos', '墨西哥比索', '墨西哥披索', ['Mexican peso']),
  currency('IDR', 'Rp', 'Indonesian rupiah', '印尼盾', '印尼盾', ['rupiah', '印尼卢比']),
  currency('SGD', 'S$', 'Singapore dollars', '新加坡元', '新加坡元', ['Singapore dollar', '新元', '坡币', '新幣']),
  currency('MYR', 'RM', 'Malaysian ringgit', '马来西亚林吉特', '馬來西亞令吉', [
    'ringgit',
    '林吉特',
    '令吉',
    '马币',
    '馬幣',
  ]),
  currency('THB', '฿', 'Thai baht', '泰铢', '泰銖', ['baht', '泰币', '泰幣']),
  currency('PHP', '₱', 'Philippine pesos', '菲律宾比索', '菲律賓披索', ['Philippine peso']),
  currency('VND', '₫', 'Vietnamese dong', '越南盾', '越南盾', ['dong']),
  currency('AUD', 'A$', 'Australian dollars', '澳元', '澳元', ['Australian dollar', '澳币', '澳幣']),
  currency('CAD', 'C$', 'Canadian dollars', '加元', '加元', ['Canadian dollar', '加币', '加幣']),
  currency('PLN', 'PLN ', 'Polish zloty', '波兰兹罗提', '波蘭茲羅提', ['zloty', '兹罗提']),
  currency('RUB', '₽', 'Russian roubles', '俄罗斯卢布', '俄羅斯盧布', [
    'roubles',
    'rubles',
    'Russian ruble',
    '卢布',
    '盧布',
  ]),
  currency('TRY', '₺', 'Turkish lira', '土耳其里拉', '土耳其里拉', ['lira']),
  currency('AED', 'AED ', 'UAE dirhams', '阿联酋迪拉姆', '阿聯迪拉姆', ['dirhams', 'dirham', '迪拉姆']),
] as const;

/** Which currency a code is. */
export const currencyOf = (id: string): Currency | undefined => CURRENCIES.find((one) => one.id === id);
