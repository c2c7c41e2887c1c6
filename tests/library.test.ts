import { ask, buildWorkbook, dataset, faces, fillPage, pages } from '../src';

test('the library answers, fills pages and builds workbooks', async () => {
  const answer = ask(dataset, { metric: 'share', region: 'Europe', period: '2025Q2' });
  expect(answer.ok && answer.observation.value).toBe(0.23);
  expect(faces.TABLE('japan-vendors').length).toBe(6);
  expect(fillPage(pages[0]!, dataset, { lang: 'zh-CN' }).title).toBe('小米在各地区的地位');
  expect(dataset.checks.some((c) => c.outcome === 'fails')).toBe(true);
  const seen: string[] = [];
  const bytes = await buildWorkbook('markets', {
    formulas: 'values',
    onProgress: (_done, _total, what) => seen.push(what),
  });
  expect(String.fromCharCode(bytes[0]!, bytes[1]!)).toBe('PK');
  expect(seen.length).toBeGreaterThan(5);
  await expect(buildWorkbook('market')).rejects.toThrow(/^unknown workbook: market; one of overview, markets, /);
});

test('a language or mode that there is not is named, with those that there are', async () => {
  await expect(buildWorkbook('blank', { lang: 'xx' as 'en' })).rejects.toThrow(
    'unknown language: xx; one of en, zh-CN, zh-TW, zh-HK',
  );
  await expect(buildWorkbook('blank', { lang: 'constructor' as 'en' })).rejects.toThrow(
    /^unknown language: constructor/,
  );
  await expect(buildWorkbook('blank', { formulas: 'toString' as 'native' })).rejects.toThrow(
    /^unknown formula mode: toString/,
  );
  await expect(buildWorkbook('markets', { edition: 'Client' as 'client' })).rejects.toThrow(
    'unknown edition: Client; one of full, client',
  );
});
