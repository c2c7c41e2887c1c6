import { words } from '../../core/lang';
import { falls, isCeiling, isExact, less, more, ranks, ranksBehind, ranksWithin, rises, same } from './claims';
import { finding, type FigureParts, type PageFindings } from './model';

const rank = (region: string, period: string): FigureParts => ['rank', 'Xiaomi', region, period];
const share = (vendor: string, region: string, period: string): FigureParts => ['share', vendor, region, period];
const sea = (metric: 'rank' | 'share' | 'shipments', period: string): FigureParts => [
  metric,
  'Xiaomi',
  'Southeast Asia',
  period,
];
const growth = (vendor: string): FigureParts => ['growth', vendor, 'Southeast Asia', '2025Q2'];

export const MARKET_FINDINGS: Readonly<Record<string, PageFindings>> = {
  'position-by-region': {
    page: finding(
      {
        sea: rank('Southeast Asia', '2025Q2'),
        europe: rank('Europe', '2025Q2'),
        latin: rank('Latin America', '2025Q2'),
        middle: rank('Middle East', '2025Q2'),
        africa: rank('Africa', '2025Q2'),
      },
      {
        when: (f) =>
          ranks(f.sea, 1) &&
          [f.europe, f.latin, f.middle, f.africa].every((one) => ranksBehind(one, 1) && ranksWithin(one, 3)),
        text: words(
          'Xiaomi is in the top three of five world regions in {sea.period}, and first in one of them: Southeast Asia',
          '{sea.period}小米在五个地区居前三，其中东南亚居首',
          '{sea.period}小米在五個地區居前三，其中東南亞居首',
        ),
      },
      {
        when: (f) => Object.values(f).every((one) => ranksWithin(one, 3)),
        text: words(
          'Xiaomi is in the top three of five world regions in {sea.period}',
          '{sea.period}小米在五个地区均居前三',
          '{sea.period}小米在五個地區均居前三',
        ),
      },
    ),
    charts: {
      'position-share': finding(
        {
          europe: share('Xiaomi', 'Europe', '2025Q2'),
          sea: share('Xiaomi', 'Southeast Asia', '2025Q2'),
          world: share('Xiaomi', 'Global', '2025Q2'),
        },
        {
          when: ({ europe, sea: asia, world }) => more(europe, world) && more(asia, world),
          text: words(
            "Xiaomi's share in {world.period} is higher in Europe ({europe}) and Southeast Asia ({sea}) than worldwide ({world})",
            '{world.period}小米在欧洲（{europe}）与东南亚（{sea}）的份额高于全球（{world}）',
            '{world.period}小米在歐洲（{europe}）與東南亞（{sea}）的市占率高於全球（{world}）',
          ),
        },
        {
          text: words(
            "Xiaomi's share in {world.period}: {europe} in Europe, {sea} in Southeast Asia, {world} worldwide",
            '{world.period}小米份额：欧洲{europe}，东南亚{sea}，全球{world}',
            '{world.period}小米市占率：歐洲{europe}，東南亞{sea}，全球{world}',
          ),
        },
      ),
    },
  },
  'share-over-time': {
    page: finding(
      {
        then: sea('share', '2021Q2'),
        now: sea('share', '2025Q2'),
        world: share('Xiaomi', 'Global', '2025Q2'),
      },
      {
        when: ({ then, now }) => less(now, then),
        text: words(
          "Xiaomi's share in Southeast Asia fell from {then} in {then.period} to {now} in {now.period}; worldwide it is {world}",
          '小米在东南亚的份额由{then.period}的{then}降至{now.period}的{now}；全球为{world}',
          '小米在東南亞的市占率由{then.period}的{then}降至{now.period}的{now}；全球為{world}',
        ),
      },
      {
        when: ({ then, now }) => more(now, then),
        text: words(
          "Xiaomi's share in Southeast Asia rose from {then} in {then.period} to {now} in {now.period}; worldwide it is {world}",
          '小米在东南亚的份额由{then.period}的{then}升至{now.period}的{now}；全球为{world}',
          '小米在東南亞的市占率由{then.period}的{then}升至{now.period}的{now}；全球為{world}',
        ),
      },
    ),
    charts: {
      'share-timeline': finding(
        { europe: share('Xiaomi', 'Europe', '2025Q2'), japan: share('Xiaomi', 'Japan', '2024') },
        {
          when: ({ europe, japan }) => more(europe, japan),
          text: words(
            "Xiaomi's share reaches {europe} in Europe in {europe.period}, but {japan} in Japan in {japan.period}",
            '小米份额在欧洲达{europe}（{europe.period}），在日本为{japan}（{japan.period}）',
            '小米市占率在歐洲達{europe}（{europe.period}），在日本為{japan}（{japan.period}）',
          ),
        },
        {
          text: words(
            "Xiaomi's share: {europe} in Europe in {europe.period}, {japan} in Japan in {japan.period}",
            '小米份额：欧洲{europe}（{europe.period}），日本{japan}（{japan.period}）',
            '小米市占率：歐洲{europe}（{europe.period}），日本{japan}（{japan.period}）',
          ),
        },
      ),
    },
  },
  'japan-vendors': {
    page: finding(
      {
        xiaomi: share('Xiaomi', 'Japan', '2024'),
        samsung: share('Samsung', 'Japan', '2024'),
        sony: share('Sony', 'Japan', '2024'),
        before: share('Xiaomi', 'Japan', '..2022'),
      },
      {
        when: ({ xiaomi, samsung, sony, before }) => same(xiaomi, samsung, sony) && less(before, xiaomi),
        text: words(
          'Xiaomi drew level with Samsung and Sony in Japan in {xiaomi.period}: {xiaomi} each, after {before} for Xiaomi {before.period}',
          '{xiaomi.period}小米在日本与三星、索尼持平，均为{xiaomi}；{before.period}小米{before}',
          '{xiaomi.period}小米在日本與三星、索尼持平，均為{xiaomi}；{before.period}小米{before}',
        ),
      },
      {
        when: ({ xiaomi, before }) => less(before, xiaomi),
        text: words(
          "Xiaomi's share in Japan rose to {xiaomi} in {xiaomi.period}, after {before} {before.period}",
          '小米在日本的份额{xiaomi.period}升至{xiaomi}，{before.period}为{before}',
          '小米在日本的市占率{xiaomi.period}升至{xiaomi}，{before.period}為{before}',
        ),
      },
    ),
    charts: {
      'japan-share': finding(
        {
          apple: share('Apple', 'Japan', '2024'),
          google: share('Google', 'Japan', '2024'),
          samsung: share('Samsung', 'Japan', '2024'),
          sony: share('Sony', 'Japan', '2024'),
          xiaomi: share('Xiaomi', 'Japan', '2024'),
        },
        {
          when: ({ apple, google, ...others }) =>
            isExact(google) &&
            more(apple, google) &&
            Object.values(others).every((one) => less(one, google) || same(one, google)),
          text: words(
            'Apple has {apple} of Japan in {apple.period}; no other vendor shown has more than {google.number}',
            '{apple.period}苹果占日本{apple}，图中其他厂商均不超过{google.number}',
            '{apple.period}蘋果占日本{apple}，圖中其他廠商均不超過{google.number}',
          ),
        },
      ),
    },
  },
  'korea-vendors': {
    page: finding(
      {
        samsung: share('Samsung', 'South Korea', 'n.d.'),
        apple: share('Apple', 'South Korea', 'n.d.'),
        others: share('Any other vendor', 'South Korea', 'n.d.'),
      },
      {
        when: ({ samsung, apple, others }) => isCeiling(others) && less(others, apple) && less(others, samsung),
        text: words(
          'Samsung ({samsung}) and Apple ({apple}) leave little of South Korea to others: none has more than {others.number} ({others.period})',
          '三星（{samsung}）与苹果（{apple}）占据韩国市场，其他厂商均不超过{others.number}（{others.period}）',
          '三星（{samsung}）與蘋果（{apple}）占據韓國市場，其他廠商均不超過{others.number}（{others.period}）',
        ),
      },
    ),
    charts: {
      'korea-share': finding(
        { samsung: share('Samsung', 'South Korea', 'n.d.'), apple: share('Apple', 'South Korea', 'n.d.') },
        {
          when: ({ samsung, apple }) => more(samsung, apple),
          text: words(
            'Samsung leads South Korea with {samsung}, ahead of Apple with {apple} ({apple.period})',
            '三星以{samsung}领先韩国市场，苹果为{apple}（{apple.period}）',
            '三星以{samsung}領先韓國市場，蘋果為{apple}（{apple.period}）',
          ),
        },
      ),
    },
  },
  'southeast-asia': {
    page: finding(
      {
        rank: sea('rank', '2025Q2'),
        share: sea('share', '2025Q2'),
        shipped: sea('shipments', '2025Q2'),
        rankThen: sea('rank', '2021Q2'),
        shippedThen: sea('shipments', '2021Q2'),
      },
      {
        when: (f) => ranks(f.rank, 1) && ranks(f.rankThen, 1) && less(f.shipped, f.shippedThen),
        text: words(
          'Xiaomi leads Southeast Asia with {share} in {rank.period}: first again, on fewer phones than in {rankThen.period}',
          '{rank.period}小米以{share}重回东南亚首位，出货量低于{rankThen.period}居首时',
          '{rank.period}小米以{share}重回東南亞首位，出貨量低於{rankThen.period}居首時',
        ),
      },
      {
        when: (f) => ranks(f.rank, 1) && ranks(f.rankThen, 1) && more(f.shipped, f.shippedThen),
        text: words(
          'Xiaomi leads Southeast Asia with {share} in {rank.period}: first again, on more phones than in {rankThen.period}',
          '{rank.period}小米以{share}重回东南亚首位，出货量高于{rankThen.period}居首时',
          '{rank.period}小米以{share}重回東南亞首位，出貨量高於{rankThen.period}居首時',
        ),
      },
      {
        when: (f) => ranks(f.rank, 1),
        text: words(
          'Xiaomi leads Southeast Asia with {share} in {rank.period}',
          '{rank.period}小米以{share}居东南亚首位',
          '{rank.period}小米以{share}居東南亞首位',
        ),
      },
      {
        when: (f) => ranksBehind(f.rank, 1) && ranks(f.rankThen, 1),
        text: words(
          'Xiaomi, first in Southeast Asia in {rankThen.period}, is not in {rank.period}: its share is {share}',
          '{rankThen.period}居东南亚首位的小米，{rank.period}未居首位，份额为{share}',
          '{rankThen.period}居東南亞首位的小米，{rank.period}未居首位，市占率為{share}',
        ),
      },
    ),
    charts: {
      'sea-xiaomi-shipments': finding(
        { then: sea('shipments', '2021Q2'), now: sea('shipments', '2025Q2') },
        {
          when: ({ then, now }) => less(now, then),
          text: words(
            'Xiaomi shipped {now} phones to Southeast Asia in {now.period}, fewer than the {then} of {then.period}',
            '{now.period}小米在东南亚出货{now}，少于{then.period}的{then}',
            '{now.period}小米在東南亞出貨{now}，少於{then.period}的{then}',
          ),
        },
        {
          when: ({ then, now }) => more(now, then),
          text: words(
            'Xiaomi shipped {now} phones to Southeast Asia in {now.period}, more than the {then} of {then.period}',
            '{now.period}小米在东南亚出货{now}，多于{then.period}的{then}',
            '{now.period}小米在東南亞出貨{now}，多於{then.period}的{then}',
          ),
        },
        {
          text: words(
            'Xiaomi shipped {now} phones to Southeast Asia in {now.period}, after {then} in {then.period}',
            '小米在东南亚的出货量：{now.period}为{now}，{then.period}为{then}',
            '小米在東南亞的出貨量：{now.period}為{now}，{then.period}為{then}',
          ),
        },
      ),
      'sea-growth': finding(
        { xiaomi: growth('Xiaomi'), market: growth('Total'), oppo: growth('OPPO'), vivo: growth('vivo') },
        {
          when: ({ xiaomi, market, oppo, vivo }) => rises(xiaomi) && [market, oppo, vivo].every(falls),
          text: words(
            'Xiaomi grew {xiaomi.size} in Southeast Asia in {xiaomi.period}, while the market fell {market.size}, OPPO {oppo.size} and vivo {vivo.size}',
            '{xiaomi.period}小米在东南亚增长{xiaomi.size}，而市场下降{market.size}，OPPO下降{oppo.size}，vivo下降{vivo.size}',
            '{xiaomi.period}小米在東南亞成長{xiaomi.size}，而市場下降{market.size}，OPPO下降{oppo.size}，vivo下降{vivo.size}',
          ),
        },
        {
          text: words(
            'Growth on the year in Southeast Asia in {xiaomi.period}: Xiaomi {xiaomi}, OPPO {oppo}, vivo {vivo}, the market {market}',
            '{xiaomi.period}东南亚同比：小米{xiaomi}，OPPO {oppo}，vivo {vivo}，市场{market}',
            '{xiaomi.period}東南亞年增率：小米{xiaomi}，OPPO {oppo}，vivo {vivo}，市場{market}',
          ),
        },
      ),
      'sea-samsung': finding(
        { then: share('Samsung', 'Southeast Asia', '2015'), now: share('Samsung', 'Southeast Asia', '2017') },
        {
          when: ({ then, now }) => less(now, then),
          text: words(
            "Samsung's share in Southeast Asia fell from {then} in {then.period} to {now} in {now.period}",
            '三星在东南亚的份额由{then.period}的{then}降至{now.period}的{now}',
            '三星在東南亞的市占率由{then.period}的{then}降至{now.period}的{now}',
          ),
        },
        {
          when: ({ then, now }) => more(now, then),
          text: words(
            "Samsung's share in Southeast Asia rose from {then} in {then.period} to {now} in {now.period}",
            '三星在东南亚的份额由{then.period}的{then}升至{now.period}的{now}',
            '三星在東南亞的市占率由{then.period}的{then}升至{now.period}的{now}',
          ),
        },
      ),
    },
  },
  'india-timeline': {
    page: finding(
      {
        rank: rank('India', '2017Q4'),
        fine: ['fine', 'Xiaomi', 'India', '2022-01'],
        funds: ['funds_seized', 'Xiaomi', 'India', '2022-04'],
      },
      {
        when: (f) => ranks(f.rank, 1),
        text: words(
          'Xiaomi was first in India in {rank.period}; penalties followed: a fine of {fine} in {fine.period}, {funds} frozen and seized in {funds.period}',
          '{rank.period}小米登顶印度；其后{fine.period}被罚款{fine}，{funds.period}被冻结没收{funds}',
          '{rank.period}小米登頂印度；其後{fine.period}被罰款{fine}，{funds.period}被凍結沒收{funds}',
        ),
      },
    ),
  },
};
