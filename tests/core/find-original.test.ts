/**
 * How a reader finds the original: by its title and author as printed, else by words that it prints; never by an
 * address of ours.
 */
import { cite, findSaid } from '../../src/core/cite';
import { LANGS } from '../../src/core/lang';
import { tableService } from '../../src/content';
import { dataset } from '../../src/dataset';

const sources = [...dataset.sources.values()];

test.each(sources.map((source) => [source.id, source] as const))(
  '%s: printed words, in every language',
  (id, source) => {
    const words = source.title === '' ? source.searchWords : [source.title, source.author];
    expect(words.length).toBeGreaterThan(0);
    const first = dataset.observations.find((o) => o.source === id)!;
    for (const lang of LANGS) {
      const said = findSaid(source, lang);
      for (const word of [...words, source.publisher]) expect(said).toContain(word);
      expect(said.endsWith(source.where[lang])).toBe(true);
      expect(said).not.toMatch(/https?:|www\.|\.com/);
      const full = cite(dataset, first, 'full', lang);
      for (const word of words) expect(full).toContain(word);
      const row = tableService.rows('sources', dataset, lang).find(([cell]) => cell!.value === id)!;
      expect(row.at(-1)!.value).toBe(said);
    }
  },
);

test('as a sentence', () => {
  const said = (id: string, lang: 'en' | 'zh-TW'): string => findSaid(dataset.sources.get(id)!, lang);
  expect(said('santi-2024', 'en')).toBe(
    'Search for "从中国到世界:小米的全球化布局", 三体君. The site that carries it is not named.',
  );
  expect(said('dingjian-2026', 'zh-TW')).toBe(
    '搜尋：頂尖廣告、楊陽、速賣通、超級品牌出海計劃；發布者：頂尖廣告; 網易號。來源註明為第一個發布者，發布於第二個的平台。',
  );
});
