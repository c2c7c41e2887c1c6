/** FIND and LIST understand both scripts of Chinese: what is written in one is found by the other. */
import { agencyNames } from '../../src/core/agencies';
import { searchFold } from '../../src/core/scripts';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { command } from '../cli/in-process';
import { regions } from '../shared/names';

const found = (text: string): number => {
  try {
    return faces.FIND(text, false).length;
  } catch {
    return 0;
  }
};
const listed = (kind: string, filter: string): unknown => {
  try {
    return faces
      .LIST(kind, filter)
      .slice(1)
      .map(([id]: unknown[]) => id);
  } catch {
    return [];
  }
};

test.each([
  ['雙十一', '双十一', '双11'],
  ['歐洲', '欧洲', 'Europe'],
  ['楊陽', '杨阳', '楊阳'],
  ['雷軍', '雷军', '雷軍'],
  ['從中國到世界', '从中国到世界', '从中國到世界'],
  ['東南亞 三星', '东南亚 三星', '东南亞 三星'],
  ['星圖數據', '星图数据', 'Syntun'],
  ['市場份額', '市场份额', '市場份额'],
])('FIND %s, %s, %s', (...texts) => {
  const numbers = texts.map(found);
  expect(numbers[0]).toBeGreaterThan(0);
  expect(new Set(numbers).size).toBe(1);
});
test('notes and names of research firms in either script find the same figures', () => {
  const fold = searchFold(dataset);
  for (const o of dataset.observations) {
    for (const text of [o.note['zh-TW'], o.note['zh-CN'], ...agencyNames(o.agency)].filter(Boolean)) {
      // A part without marks and numbers, which are compared as such.
      const part = /\p{Script=Han}{2,}/u.exec(text)?.[0];
      if (part) expect([part, found(part)]).toEqual([part, found(fold(part))]);
    }
  }
});
test('LIST', async () => {
  // What has figures goes first.
  expect(listed('regions', '歐洲')).toEqual(['Europe', 'European Union', 'EMEA']);
  expect(listed('regions', '欧洲')).toEqual(listed('regions', '歐洲'));
  expect(listed('regions', '東南亚')).toEqual(['Southeast Asia']);
  expect(listed('sources', '從中國')).toEqual(listed('sources', '从中国'));
  expect(listed('sources', '雷军')).toEqual(['growth-workshop-2025']);
  expect(listed('metrics', '雙十一')).toEqual(listed('metrics', '双11'));
  expect(listed('metrics', '双十一')).not.toEqual([]);
  expect((await command('list', 'workbooks', '總覽', '--lang', 'zh-CN')).out).toBe(
    (await command('list', 'workbooks', '总览', '--lang', 'zh-CN')).out,
  );
});
test('every name of a region is the same in the script of the other', () => {
  const fold = searchFold(dataset);
  for (const { name } of regions.items) expect(fold(fold(name['zh-TW']))).toBe(fold(name['zh-TW']));
  expect(fold('臺灣 後面 裡')).toBe('台湾后面里');
  expect(fold('Europe 23%')).toBe('europe23%');
});
