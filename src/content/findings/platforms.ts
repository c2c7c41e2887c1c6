import { words } from '../../core/lang';
import { falls, isFloor, less, more, ranks, rises } from './claims';
import { finding, type FigureParts, type PageFindings } from './model';

const sales = (period: string): FigureParts => ['double11_sales', 'Xiaomi', 'China', period];
const users = (country: string): FigureParts => ['platform_users', 'AliExpress', country, 'n.d.'];

/** Double 11, platforms and capital. */
export const PLATFORM_FINDINGS: Readonly<Record<string, PageFindings>> = {
  'double-11': {
    page: finding(
      {
        now: sales('2025'),
        then: sales('2024'),
        market: ['double11_growth', 'Total', 'China', '2025-10-07..2025-11-11'],
      },
      {
        when: ({ market }) => rises(market),
        text: words(
          'Double 11 brought Xiaomi {now} in {now.period}, after {then} in {then.period}; sales on all platforms grew {market.size} ({market.period})',
          '双11小米{now.period}销售额{now}，{then.period}为{then}；全网销售额增长{market.size}（{market.period}）',
          '雙11小米{now.period}銷售額{now}，{then.period}為{then}；各平台合計銷售額成長{market.size}（{market.period}）',
        ),
      },
      {
        when: ({ market }) => falls(market),
        text: words(
          'Double 11 brought Xiaomi {now} in {now.period}, after {then} in {then.period}; sales on all platforms fell {market.size} ({market.period})',
          '双11小米{now.period}销售额{now}，{then.period}为{then}；全网销售额下降{market.size}（{market.period}）',
          '雙11小米{now.period}銷售額{now}，{then.period}為{then}；各平台合計銷售額下降{market.size}（{market.period}）',
        ),
      },
    ),
    charts: {
      'double11-sales': finding(
        { now: sales('2025'), then: sales('2024') },
        {
          when: ({ now, then }) => isFloor(now) && !more(now, then),
          text: words(
            'Of the sales of {now.period} only a lower bound is stated: {now}, after {then} in {then.period}',
            '{now.period}销售额仅有下限：{now}；{then.period}为{then}',
            '{now.period}銷售額僅有下限：{now}；{then.period}為{then}',
          ),
        },
        {
          when: ({ now, then }) => less(now, then),
          text: words(
            "Xiaomi's Double 11 sales fell to {now} in {now.period} from {then} in {then.period}",
            '小米双11销售额由{then.period}的{then}降至{now.period}的{now}',
            '小米雙11銷售額由{then.period}的{then}降至{now.period}的{now}',
          ),
        },
        {
          when: ({ now, then }) => more(now, then),
          text: words(
            "Xiaomi's Double 11 sales rose to {now} in {now.period} from {then} in {then.period}",
            '小米双11销售额由{then.period}的{then}升至{now.period}的{now}',
            '小米雙11銷售額由{then.period}的{then}升至{now.period}的{now}',
          ),
        },
      ),
      'double11-growth': finding(
        {
          all: ['double11_growth', 'Total', 'China', '2025-10-07..2025-11-11'],
          instant: ['double11_growth', 'Instant retail', 'China', '2025'],
        },
        {
          when: ({ all, instant }) => rises(all) && more(instant, all),
          text: words(
            'Instant retail grew {instant.size} in {instant.period}, sales on all platforms {all.size} ({all.period})',
            '即时零售增长{instant.size}（{instant.period}），全网销售额增长{all.size}（{all.period}）',
            '即時零售成長{instant.size}（{instant.period}），各平台合計銷售額成長{all.size}（{all.period}）',
          ),
        },
      ),
    },
  },
  'premium-phones': {
    page: finding(
      {
        domestic: ['domestic_rank', 'Xiaomi', 'China', '2025'],
        premium: ['premium_rank', 'Xiaomi', 'China', '2025'],
        from: ['premium_threshold', 'Total', 'China', '2025'],
      },
      {
        when: ({ domestic, premium }) => ranks(domestic, 1) && ranks(premium, 2),
        text: words(
          'Xiaomi is first among Chinese phone brands in {domestic.period}, and second overall from {from} upwards',
          '{domestic.period}小米居国产手机品牌首位，在{from}以上价位段居第二',
          '{domestic.period}小米居中國手機品牌首位，在{from}以上價位段居第二',
        ),
      },
      {
        when: ({ domestic, premium }) => ranks(domestic, 1) && ranks(premium, 1),
        text: words(
          'Xiaomi is first among Chinese phone brands in {domestic.period}, and first overall from {from} upwards',
          '{domestic.period}小米居国产手机品牌首位，在{from}以上价位段也居首位',
          '{domestic.period}小米居中國手機品牌首位，在{from}以上價位段也居首位',
        ),
      },
    ),
  },
  'aliexpress': {
    page: finding(
      {
        brands: ['brands_ahead', 'AliExpress', 'Unstated', '2025'],
        ratio: ['daily_sales_ratio', 'AliExpress', 'Unstated', '2025'],
      },
      {
        text: words(
          'On AliExpress {brands} brands sold {ratio} as much in a day as on Amazon in {ratio.period}',
          '{ratio.period}{brands}个品牌在速卖通的单日销售额为亚马逊的{ratio}',
          '{ratio.period}{brands}個品牌在速賣通的單日銷售額為亞馬遜的{ratio}',
        ),
      },
    ),
    charts: {
      'aliexpress-users': finding(
        { spain: users('Spain'), france: users('France') },
        {
          text: words(
            'AliExpress has {spain} users in Spain and {france} in France ({france.period})',
            '速卖通用户：西班牙{spain}，法国{france}（{france.period}）',
            '速賣通使用者：西班牙{spain}，法國{france}（{france.period}）',
          ),
        },
      ),
    },
  },
  'amazon-costs': {
    page: finding(
      {
        profit: ['order_profit_change', 'Amazon', 'Unstated', '2025'],
        bids: ['ad_bid_growth', 'Amazon', 'Unstated', '2025'],
      },
      {
        when: ({ profit, bids }) => falls(profit) && rises(bids),
        text: words(
          'Many sellers on Amazon saw profit an order fall {profit.size} in {profit.period}, while bids for advertising rose {bids.size}',
          '{profit.period}亚马逊不少卖家每单利润下降{profit.size}，广告竞价上涨{bids.size}',
          '{profit.period}亞馬遜不少賣家每單利潤下降{profit.size}，廣告競價上漲{bids.size}',
        ),
      },
    ),
    charts: {
      'amazon-margin': finding(
        {
          before: ['seller_margin_before', 'Amazon', 'Unstated', 'n.d.'],
          after: ['seller_margin_after', 'Amazon', 'Unstated', '2025'],
        },
        {
          when: ({ before, after }) => less(after, before),
          text: words(
            'The net margin of many sellers on Amazon fell from {before} ({before.period}) to {after} in {after.period}',
            '亚马逊不少卖家净利润率由{before}（{before.period}）降为{after}（{after.period}）',
            '亞馬遜不少賣家淨利率由{before}（{before.period}）降為{after}（{after.period}）',
          ),
        },
      ),
    },
  },
  'capital-ties': {
    page: finding(
      { funding: ['funding', 'Xiaomi', 'Global', '2014'], valuation: ['valuation', 'Xiaomi', 'Global', '2014'] },
      {
        text: words(
          'Xiaomi raised {funding} in {funding.period}, at a valuation of {valuation}',
          '{funding.period}小米融资{funding}，估值{valuation}',
          '{funding.period}小米融資{funding}，估值{valuation}',
        ),
      },
    ),
  },
};
