import { words } from '../../core/lang';
import { isPlanned, less, more, rises, falls } from './claims';
import { finding, type FigureParts, type PageFindings } from './model';

const price = (product: string, period: string): FigureParts => ['launch_price', product, 'Europe', period];
const FINE: FigureParts = ['fine', 'Xiaomi', 'India', '2022-01'];
const FUNDS: FigureParts = ['funds_seized', 'Xiaomi', 'India', '2022-04'];
const TOKYO: FigureParts = ['stores_planned', 'Xiaomi', 'Tokyo', '2025'];
const KOREA: FigureParts = ['stores_planned', 'Xiaomi', 'South Korea', '2025-09'];

/** Products and prices, services, stores and going abroad. */
export const SUBJECT_FINDINGS: Readonly<Record<string, PageFindings>> = {
  'europe-prices': {
    page: finding(
      { xiaomi: price('Xiaomi 15 Ultra', '2025'), iphone: price('iPhone 16 Pro Max', '2025') },
      {
        when: ({ xiaomi, iphone }) => more(xiaomi, iphone),
        text: words(
          'The Xiaomi 15 Ultra starts at {xiaomi} in Europe in {xiaomi.period}, above the iPhone 16 Pro Max at {iphone}',
          '{xiaomi.period}小米15 Ultra在欧洲起售价{xiaomi}，高于iPhone 16 Pro Max的{iphone}',
          '{xiaomi.period}小米15 Ultra在歐洲起售價{xiaomi}，高於iPhone 16 Pro Max的{iphone}',
        ),
      },
      {
        when: ({ xiaomi, iphone }) => less(xiaomi, iphone),
        text: words(
          'The Xiaomi 15 Ultra starts at {xiaomi} in Europe in {xiaomi.period}, below the iPhone 16 Pro Max at {iphone}',
          '{xiaomi.period}小米15 Ultra在欧洲起售价{xiaomi}，低于iPhone 16 Pro Max的{iphone}',
          '{xiaomi.period}小米15 Ultra在歐洲起售價{xiaomi}，低於iPhone 16 Pro Max的{iphone}',
        ),
      },
    ),
    charts: {
      'europe-price-ladder': finding(
        { entry: price('Redmi entry models', '2017'), ultra: price('Xiaomi 15 Ultra', '2025') },
        {
          when: ({ entry, ultra }) => less(entry, ultra),
          text: words(
            'Entry-level Redmi phones cost {entry} in Europe in {entry.period}; the Xiaomi 15 Ultra starts at {ultra} in {ultra.period}',
            '红米入门机在欧洲为{entry}（{entry.period}），小米15 Ultra起售价{ultra}（{ultra.period}）',
            '紅米入門機在歐洲為{entry}（{entry.period}），小米15 Ultra起售價{ultra}（{ultra.period}）',
          ),
        },
      ),
    },
  },
  'product-launches': {
    page: finding(
      {
        sold: ['first_sale_units', 'Xiaomi 17 series', 'Unstated', '2025-09'],
        days: ['first_sale_days', 'Xiaomi 17 series', 'Unstated', '2025-09'],
        pro: ['pro_mix', 'Xiaomi 17 series', 'Unstated', '2025-09'],
      },
      {
        text: words(
          'In {sold.period} the Xiaomi 17 series sold {sold} phones in its first {days} days, {pro} of them Pro versions',
          '{sold.period}小米17系列首销{days}天售出{sold}，其中Pro版{pro}',
          '{sold.period}小米17系列首銷{days}天售出{sold}，其中Pro版{pro}',
        ),
      },
    ),
  },
  'internet-services': {
    page: finding(
      {
        revenue: ['internet_revenue', 'Xiaomi', 'Global', '2023Q3'],
        growth: ['internet_revenue_growth', 'Xiaomi', 'Global', '2023Q3'],
        margin: ['internet_gross_margin', 'Xiaomi', 'Global', '2023Q3'],
      },
      {
        when: ({ growth }) => rises(growth),
        text: words(
          'Internet services brought Xiaomi {revenue} in {revenue.period}, {growth.size} more than a year before, at a gross margin of {margin}',
          '{revenue.period}小米互联网服务收入{revenue}，同比增长{growth.size}，毛利率{margin}',
          '{revenue.period}小米網路服務營收{revenue}，年增{growth.size}，毛利率{margin}',
        ),
      },
      {
        when: ({ growth }) => falls(growth),
        text: words(
          'Internet services brought Xiaomi {revenue} in {revenue.period}, {growth.size} less than a year before, at a gross margin of {margin}',
          '{revenue.period}小米互联网服务收入{revenue}，同比下降{growth.size}，毛利率{margin}',
          '{revenue.period}小米網路服務營收{revenue}，年減{growth.size}，毛利率{margin}',
        ),
      },
    ),
    charts: {
      'internet-margin': finding(
        {
          margin: ['internet_gross_margin', 'Xiaomi', 'Global', '2023Q3'],
          change: ['internet_margin_change', 'Xiaomi', 'Global', '2023Q3'],
        },
        {
          when: ({ change }) => rises(change),
          text: words(
            'The gross margin of internet services rose {change.size} on the year to {margin} in {margin.period}',
            '{margin.period}互联网服务毛利率{margin}，同比提升{change.size}',
            '{margin.period}網路服務毛利率{margin}，較去年同期提升{change.size}',
          ),
        },
        {
          when: ({ change }) => falls(change),
          text: words(
            'The gross margin of internet services fell {change.size} on the year to {margin} in {margin.period}',
            '{margin.period}互联网服务毛利率{margin}，同比下降{change.size}',
            '{margin.period}網路服務毛利率{margin}，較去年同期下降{change.size}',
          ),
        },
      ),
    },
  },
  'ecosystem-scale': {
    page: finding(
      { devices: ['iot_devices', 'Xiaomi', 'Global', 'n.d.'], tv: ['tv_users', 'Xiaomi', 'Global', 'n.d.'] },
      {
        text: words(
          'Xiaomi has {devices} connected devices and {tv} active smart TV users worldwide ({tv.period})',
          '小米IoT设备连接数{devices}，全球智能电视活跃用户{tv}（{tv.period}）',
          '小米IoT裝置連線數{devices}，全球智慧電視活躍使用者{tv}（{tv.period}）',
        ),
      },
    ),
  },
  'stores': {
    page: finding(
      { all: ['stores_planned', 'Xiaomi', 'Overseas', '2025..2029'], tokyo: TOKYO, korea: KOREA },
      {
        when: ({ all, korea }) => isPlanned(all) && isPlanned(korea),
        text: words(
          'Xiaomi plans {all.number} stores abroad for {all.period}; the plans for single markets name {tokyo} in Tokyo and {korea.number} in South Korea',
          '小米计划{all.period}在海外开设{all.number}家门店；单个市场的计划为东京{tokyo}家、韩国{korea.number}家',
          '小米計畫{all.period}在海外開設{all.number}家門市；單一市場的計畫為東京{tokyo}家、韓國{korea.number}家',
        ),
      },
    ),
    charts: {
      'stores-planned': finding(
        { tokyo: TOKYO, korea: KOREA },
        {
          when: ({ korea }) => isPlanned(korea),
          text: words(
            '{tokyo} stores are planned in Tokyo for {tokyo.period}, {korea.number} in South Korea, announced in {korea.period}',
            '东京计划{tokyo}家（{tokyo.period}），韩国计划{korea.number}家，{korea.period}宣布',
            '東京計畫{tokyo}家（{tokyo.period}），韓國計畫{korea.number}家，{korea.period}宣布',
          ),
        },
      ),
    },
  },
  'going-abroad': {
    page: finding(
      {
        years: ['years_abroad', 'Xiaomi', 'Overseas', '2025'],
        countries: ['countries_covered', 'Xiaomi', 'Global', 'n.d.'],
      },
      {
        text: words(
          '{years.period} is year {years} of Xiaomi abroad; its business covers {countries} countries and regions ({countries.period})',
          '{years.period}为小米出海第{years}年；业务覆盖{countries}个国家和地区（{countries.period}）',
          '{years.period}為小米出海第{years}年；業務涵蓋{countries}個國家和地區（{countries.period}）',
        ),
      },
    ),
  },
  'regulation': {
    page: finding(
      { fine: FINE, funds: FUNDS },
      {
        text: words(
          'India fined Xiaomi {fine} in {fine.period} and froze and seized {funds} in {funds.period}',
          '印度{fine.period}对小米罚款{fine}，{funds.period}冻结并没收{funds}',
          '印度{fine.period}對小米罰款{fine}，{funds.period}凍結並沒收{funds}',
        ),
      },
    ),
    charts: {
      regulation: finding(
        { fine: FINE, funds: FUNDS },
        {
          when: ({ fine, funds }) => more(funds, fine),
          text: words(
            'The funds seized in {funds.period} ({funds}) are larger than the fine of {fine.period} ({fine})',
            '{funds.period}被没收的资金（{funds}）多于{fine.period}的罚款（{fine}）',
            '{funds.period}被沒收的資金（{funds}）多於{fine.period}的罰款（{fine}）',
          ),
        },
        {
          when: ({ fine, funds }) => less(funds, fine),
          text: words(
            'The funds seized in {funds.period} ({funds}) are smaller than the fine of {fine.period} ({fine})',
            '{funds.period}被没收的资金（{funds}）少于{fine.period}的罚款（{fine}）',
            '{funds.period}被沒收的資金（{funds}）少於{fine.period}的罰款（{fine}）',
          ),
        },
      ),
    },
  },
};
