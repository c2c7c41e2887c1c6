/**
 * Chinese of Hong Kong: what follows from the mainland's texts, what Hong Kong reads, and what others wrote and stays.
 */
import { MISREAD } from '../../scripts/hong-kong/misread';
import { mainlandTexts } from '../../scripts/hong-kong/corpus';
import { withHongKong } from '../../scripts/hong-kong/pages';
import { byOpenCC, openCC, tableOf } from '../../scripts/hong-kong/table-of';
import { cite, documentSaid, explainFigure, STYLES } from '../../src/core/cite';
import { inHongKong } from '../../src/core/hong-kong';
import { converterOf } from '../../src/core/hong-kong/convert';
import { TABLE } from '../../src/core/hong-kong/table';
import {
  byLang,
  fillWords,
  inEveryLang,
  joinWords,
  langOf,
  sameWords,
  setHongKong,
  withEnglish,
  words,
} from '../../src/core/lang';
import { displayValue } from '../../src/core/format';
import { withOwn } from '../../src/core/own';
import { dataset } from '../../src/dataset';
import { langOfQuestion } from '../../taskpane/figure-search';
import { FOREIGN, strangeLetters } from '../chinese';
import { entities, metrics, regions } from '../shared/names';

const texts = mainlandTexts();
const NO_PAIR = ['\0', '\0'] as const;
/** Our corrections alone, of what OpenCC has made of a text with its whole dictionary. */
const corrected = converterOf({ characters: ['', ''], phrases: NO_PAIR, terms: TABLE.terms });

test('every text of ours is what OpenCC makes of it, corrected', () => {
  expect(texts.length).toBeGreaterThan(1900);
  const wrong = texts.flatMap((text) => {
    const [made, right] = [inHongKong(text), corrected(byOpenCC(text))];
    return made === right ? [] : [[text, made, right]];
  });
  expect(wrong).toEqual([]);
});

test('no letter and no word of the mainland is left', () => {
  const made = texts.map(inHongKong);
  expect([...new Set(made.flatMap((text) => strangeLetters(text, 'zh-HK')))]).toEqual([]);
  expect(made.filter((text) => FOREIGN['zh-HK'].test(text))).toEqual([]);
  // As its analysts read them.
  const say = (text: string): string => inHongKong(text);
  expect(say('单元格中的数字')).toBe('儲存格中的數字');
  expect(say('智能手机出货量的同比增长')).toBe('智能手機出貨量的按年增長');
  expect(say('互联网服务：2023Q3毛利')).toBe('互聯網服務：2023Q3毛利');
  expect(say('最后一列注明期间')).toBe('最後一欄註明期間');
  expect(say('自6000元起；1亿或2亿元')).toBe('自6000元人民幣起；1億或2億元人民幣');
  expect(say('600美元以上，以欧元计；出海元年')).toBe('600美元以上，以歐元計；出海元年');
});

test('OpenCC still makes every mistake that is corrected', () => {
  const made = texts.map(openCC);
  const idle = MISREAD.filter(([wrong]) => !made.some((text) => text.search(wrong) >= 0));
  expect(idle).toEqual([]);
});

test('every term occurs in a text of ours', () => {
  const written = texts.map(byOpenCC);
  const idle = TABLE.terms[0].split('|').filter((term) => !written.some((text) => new RegExp(term, 'u').test(text)));
  expect(idle).toEqual([]);
});

test('a text is converted when it is asked for, and only what is declared', () => {
  const text = words('Data', '数据', '資料');
  expect([text['zh-HK'], Object.keys(text)]).toEqual(['數據', ['en', 'zh-CN', 'zh-TW']]);
  const title = '从中国到世界';
  expect(sameWords(title)['zh-HK']).toBe(title);
  expect(fillWords(words('data: {x}', '数据：{x}', '資料：{x}'), { x: title })['zh-HK']).toBe(`數據：${title}`);
  expect(fillWords(words('{x}', '“{x}”', '「{x}」'), { x: text })['zh-HK']).toBe('「數據」');
  expect(joinWords([text, sameWords('数')], words(', ', '、', '、'))['zh-HK']).toBe('數據、数');
  expect(inEveryLang((lang) => `${text[lang]}数`)['zh-HK']).toBe('數據数');
  expect([withEnglish(sameWords('数'), 'id')['zh-HK'], withEnglish(text, 'id').en]).toEqual(['数', 'id']);
  setHongKong((mainland) => mainland);
  expect([text['zh-HK'], joinWords([text])['zh-HK']]).toEqual(['数据', '数据']);
  setHongKong(inHongKong);
  expect([text['zh-HK'], joinWords([text])['zh-HK']]).toEqual(['數據', '數據']);
});

test('what goes by the language and is no text is Taiwan’s where Hong Kong has none', () => {
  expect(byLang({ 'en': 1, 'zh-CN': 2, 'zh-TW': 3 })['zh-HK']).toBe(3);
  expect(byLang({ 'en': 1, 'zh-CN': 2, 'zh-TW': 3, 'zh-HK': 4 })['zh-HK']).toBe(4);
});

test.each([
  ['zh-HK', 'zh-HK'],
  ['zh-Hant-HK', 'zh-HK'],
  ['zh_MO', 'zh-HK'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['en-HK', 'en'],
])('%s is spoken to in %s', (tag, lang) => expect(langOf(tag)).toBe(lang));

test('a question in traditional letters is answered in those of the reader, else in Taiwan’s', () => {
  expect(langOfQuestion('歐洲', 'zh-HK')).toBe('zh-HK');
  expect(langOfQuestion('歐洲', 'en')).toBe('zh-TW');
  expect(langOfQuestion('欧洲', 'zh-HK')).toBe('zh-HK');
});

test('every name is understood as it is shown', () => {
  for (const { items, find } of [regions, entities, metrics])
    for (const item of items) {
      const name = item.name['zh-HK'];
      expect([name, find(name)]).toEqual([name, { kind: 'one', item }]);
    }
});

test('documents, their authors and their characters are never converted', () => {
  for (const s of dataset.sources.values()) {
    expect(documentSaid(s, 'zh-HK')).toContain(s.author || s.publisher.split(';')[0]);
    const one = dataset.observations.find((o) => o.source === s.id)!;
    const full = cite(dataset, one, 'full', 'zh-HK');
    for (const own of [s.title, s.author, s.publisher, one.printed]) expect(full).toContain(own);
  }
  for (const figure of dataset.figures.values())
    for (const o of figure.observations) {
      expect(cite(dataset, o, 'full', 'zh-HK')).toContain(`「${o.printed}」`);
      for (const style of STYLES) expect(cite(dataset, o, style, 'zh-HK')).not.toMatch(/undefined/);
      expect(explainFigure(dataset, figure, o, 'zh-HK')).toContain(displayValue(o, 'zh-HK'));
    }
  const quoting = dataset.tensions.find(({ what }) => what['zh-CN'].includes('“支付金额破290亿元”'))!;
  expect(quoting.what['zh-HK']).toContain('「支付金額破290億元」');
});

test('a name that a text says is kept, whatever words it holds', () => {
  const texts = ['见《数据工作簿》的单元格', '数据在工作簿'];
  const terms = { 工作簿: '活頁簿', 單元格: '儲存格' };
  const say = converterOf(tableOf(texts, ['数据工作簿', '无人提及'], [], terms));
  expect(texts.map(say)).toEqual(['見《数据工作簿》的儲存格', '數據在活頁簿']);
});

test('names and notes of the user’s own stay as they were written', () => {
  const { dataset: mine } = withOwn(dataset, [
    {
      metric: 'share',
      entity: '数据单元格公司',
      region: 'Europe',
      period: '2025Q2',
      value: '3%',
      note: '来自工作簿“数据”',
      document: '软件周报',
      place: { file: '数据.csv', row: 2 },
    },
  ]);
  const own = mine.observations.find((o) => o.own)!;
  expect(mine.vocabulary.entities.get(own.entity)!.name['zh-HK']).toBe('数据单元格公司');
  expect(own.note['zh-HK']).toBe('来自工作簿“数据”');
  const said = cite(mine, own, 'footnote', 'zh-HK');
  expect(said).toContain('软件周报');
  expect(said).toContain('数据.csv第2列');
});

test('numbers are counted in 萬 and 億, and money says whose it is', () => {
  const shown = (metric: string, region: string, period: string): string =>
    displayValue(dataset.figures.get(`${metric}|Xiaomi|${region}|${period}`)!.preferred, 'zh-HK');
  expect(shown('shipments', 'Southeast Asia', '2025Q2')).toBe('470萬台');
  expect(
    dataset.observations.filter((o) => o.unit === 'CNY' && o.value >= 1e8).map((o) => displayValue(o, 'zh-HK')),
  ).toContainEqual(expect.stringMatching(/億元人民幣/));
});

test('pages written by hand have a part for Hong Kong that follows', () => {
  const html = '<p lang="zh-CN">打开<b class="单">数据</b></p>\n<p lang="zh-TW">開啟<b class="單">資料</b></p>';
  const made = withHongKong(`\n${html}`, inHongKong);
  expect(made).toBe(`\n${html}\n<p lang="zh-HK">開啟<b class="单">數據</b></p>`);
  expect(withHongKong(made, inHongKong)).toBe(made);
});
