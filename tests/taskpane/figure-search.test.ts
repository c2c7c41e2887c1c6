/**
 * Questions as people ask them, in four languages, with slips and numbers: the right figure is among the first three.
 */
import { dataset } from '../../src/dataset';
import { figureSearch, langOfQuestion } from '../../taskpane/figure-search';

const search = figureSearch(dataset);
/** The question, and the figure that answers it: `metric|entity|region|period`. */
const QUESTIONS: readonly (readonly [question: string, answer: string])[] = [
  ['xiaomi share europe 2025Q2', 'share|Xiaomi|Europe|2025Q2'],
  ['Xiaomi market share in Eruope', 'share|Xiaomi|Europe|2025Q2'],
  ['market share Europe 2025', 'share|Xiaomi|Europe|2025'],
  ['what is the rank of Xiaomi in Africa', 'rank|Xiaomi|Africa|2025Q2'],
  ['Samsng share Japan 2024', 'share|Samsung|Japan|2024'],
  ['Apple Japan', 'share|Apple|Japan|2024'],
  ['how many stores does Xiaomi plan', 'stores_planned|Xiaomi|Overseas|2025..2029'],
  ['stores planned Tokyo', 'stores_planned|Xiaomi|Tokyo|2025'],
  ['first store in Paris', 'stores_open|Xiaomi|Paris|2025-11-15'],
  ['shipments Southeast Asia 2025 Q2', 'shipments|Xiaomi|Southeast Asia|2025Q2'],
  ['total shipments southeast asia', 'shipments|Total|Southeast Asia|2025Q2'],
  ['vivo growth', 'growth|vivo|Southeast Asia|2025Q2'],
  ['oppo shipment growth southeast asia', 'growth|OPPO|Southeast Asia|2025Q2'],
  ['fine india', 'fine|Xiaomi|India|2022-01'],
  ['funds seized in India', 'funds_seized|Xiaomi|India|2022-04'],
  ['471 million', 'miui_users|Xiaomi|Overseas|2023Q3'],
  ['23%', 'share|Xiaomi|Europe|2025Q2'],
  ['4.7 million', 'shipments|Xiaomi|Southeast Asia|2025Q2'],
  ['14.7% share', 'share|Xiaomi|Global|2025Q2'],
  ['price of the 15 Ultra', 'launch_price|Xiaomi 15 Ultra|Europe|2025'],
  ['iPhone 16 Pro Max price', 'launch_price|iPhone 16 Pro Max|Europe|2025'],
  ['mi 11 ultra euro', 'launch_price|Mi 11 Ultra|Europe|2021'],
  ['double 11 sales 2025', 'double11_sales|Xiaomi|China|2025'],
  ['internet revenue', 'internet_revenue|Xiaomi|Global|2023Q3'],
  ['internet gross margin', 'internet_gross_margin|Xiaomi|Global|2023Q3'],
  ['MIUI users overseas', 'miui_users|Xiaomi|Overseas|2023Q3'],
  ['valuation 2014', 'valuation|Xiaomi|Global|2014'],
  ['AliExpress users in Spain', 'platform_users|AliExpress|Spain|n.d.'],
  ['Samsung in South Korea', 'share|Samsung|South Korea|n.d.'],
  ['IoT devices connected', 'iot_devices|Xiaomi|Global|n.d.'],
  // Simplified Chinese.
  ['小米在欧洲的份额', 'share|Xiaomi|Europe|2025Q2'],
  ['东南亚出货量', 'shipments|Xiaomi|Southeast Asia|2025Q2'],
  ['三星在韩国的市场份额是多少', 'share|Samsung|South Korea|n.d.'],
  ['小米计划开多少家门店', 'stores_planned|Xiaomi|Overseas|2025..2029'],
  ['互联网服务收入', 'internet_revenue|Xiaomi|Global|2023Q3'],
  ['4.71亿', 'miui_users|Xiaomi|Overseas|2023Q3'],
  ['470万', 'shipments|Xiaomi|Southeast Asia|2025Q2'],
  ['印度罚款', 'fine|Xiaomi|India|2022-01'],
  ['双十一销售额 2024', 'double11_sales|Xiaomi|China|2024'],
  ['苹果日本2023年份额', 'share|Apple|Japan|2023'],
  ['非洲排名', 'rank|Xiaomi|Africa|2025Q2'],
  ['小米17系列出货', 'product_shipments|Xiaomi 17 series|Unstated|2025'],
  ['全球速卖通 法国 用户', 'platform_users|AliExpress|France|n.d.'],
  ['中东排名', 'rank|Xiaomi|Middle East|2025Q2'],
  // As Taiwan writes it.
  ['小米歐洲市占率', 'share|Xiaomi|Europe|2025Q2'],
  ['東南亞出貨量', 'shipments|Xiaomi|Southeast Asia|2025Q2'],
  ['東京門市', 'stores_planned|Xiaomi|Tokyo|2025'],
  ['三星韓國市占率', 'share|Samsung|South Korea|n.d.'],
  ['網路服務營收', 'internet_revenue|Xiaomi|Global|2023Q3'],
  ['印度罰款', 'fine|Xiaomi|India|2022-01'],
  ['雙11銷售額', 'double11_sales|Xiaomi|China|2025'],
  ['vivo年增率', 'growth|vivo|Southeast Asia|2025Q2'],
  ['估值', 'valuation|Xiaomi|Global|2014'],
  // As Hong Kong writes it.
  ['蘋果在日本的份額', 'share|Apple|Japan|2024'],
  ['互聯網服務收入', 'internet_revenue|Xiaomi|Global|2023Q3'],
  ['智能手機出貨量 東南亞', 'shipments|Xiaomi|Southeast Asia|2025Q2'],
  ['小米計劃開設幾多門店', 'stores_planned|Xiaomi|Overseas|2025..2029'],
  ['4.71億用戶', 'miui_users|Xiaomi|Overseas|2023Q3'],
  ['拉丁美洲排名', 'rank|Xiaomi|Latin America|2025Q2'],
  ['紅米印度首賣', 'flash_units|Redmi 1S|India|n.d.'],
];

const found = (question: string): readonly string[] =>
  search
    .find(question)
    .slice(0, 3)
    .map(({ key }) => key);

test('each of sixty questions has its figure among the first three', () => {
  const missed = QUESTIONS.filter(([question, answer]) => !found(question).includes(answer)).map(
    ([question, answer]) => `${question}: ${found(question).join(', ')}; not ${answer}`,
  );
  expect(QUESTIONS).toHaveLength(60);
  expect(missed).toEqual([]);
});

test('what is known of nothing finds nothing; a number finds only what is that number', () => {
  for (const nothing of ['', '   ', 'qwxyz zzkk', '???', '的']) expect(search.find(nothing)).toEqual([]);
  for (const figure of search.find('23%')) expect(figure.observations.some(({ value }) => value === 0.23)).toBe(true);
  for (const { observations } of search.find('4.7 million')) expect(observations.map((o) => o.value)).toContain(4.7e6);
});

test('an amount that nobody prints finds those that round to it', () => {
  for (const question of ['4.7億', '4.7亿', '470 million', '海外用戶 4.7億'])
    expect(found(question)).toEqual(['miui_users|Xiaomi|Overseas|2023Q3']);
  expect(search.find('4.6億')).toEqual([]);
  expect(search.find('470000001')).toEqual([]);
});

test('an answer is in the script of the question, else in the language of the reader', () => {
  expect(['份额', '市占率', '蘋果', 'apple'].map((question) => langOfQuestion(question, 'en'))).toEqual([
    'zh-CN',
    'zh-CN',
    'zh-TW',
    'en',
  ]);
  expect(langOfQuestion('日本', 'zh-TW')).toBe('zh-TW');
});
