/** The pane itself: accessible in every view, in three languages, from 320 px; what its search finds. */
import { RARE, TRIED_LANGS } from '../rare';
import { violations } from './axe';
import { openPane, says, tooWide } from './pane';
import { useBrowser } from './site';

jest.setTimeout(180_000);
const here = useBrowser();

// Dark is judged inside Excel (tests/e2e/looks.test.ts); here rarely.
describe.each(RARE ? (['light', 'dark'] as const) : (['light'] as const))('WCAG 2.2 AA, %s', (colorScheme) => {
  test('the pane by itself at 320 px: list, search, table, about, in three languages; only Office.js is from elsewhere', async () => {
    const { page, errors, outside } = await openPane(here, { colorScheme, viewport: { width: 320, height: 700 } });
    await page.waitForSelector('.item');
    const found = await violations(page, 'list');
    // What is found looks like the list; in a second scheme it is looked at rarely.
    if (RARE || colorScheme === 'light') {
      await page.fill('fluent-text-input input', 'samsung');
      await page.waitForSelector('.item-found');
      found.push(...(await violations(page, 'search')));
      await page.fill('fluent-text-input input', 'zzzz');
      found.push(...(await violations(page, 'nothing found')));
      await page.fill('fluent-text-input input', '');
    }
    for (const lang of TRIED_LANGS) {
      const judged = RARE || lang === TRIED_LANGS[0];
      await page.selectOption('.pane-language select', lang);
      expect(await page.getAttribute('.atlas-pane', 'lang')).toBe(lang);
      await page.click('.item >> nth=0');
      await page.waitForSelector('.preview-table');
      if (judged) found.push(...(await violations(page, `table ${lang}`)));
      expect(await tooWide(page)).toBe(0);
      await page.click('#tab-about');
      await page.waitForSelector('.sources');
      if (judged) found.push(...(await violations(page, `about ${lang}`)));
      expect(await tooWide(page)).toBe(0);
      await page.click('#tab-list');
      // The tab is as it was left.
      await page.click('.back-button');
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    // A fault would be found: a picture without a text.
    if (colorScheme === 'light') {
      await page.evaluate(() => document.querySelector('.pane-content')!.append(document.createElement('img')));
      expect((await violations(page, 'planted')).join()).toMatch(/image-alt/);
    }
    await page.context().close();
  });
});

test('figures come first: in the script of the question, to copy, and to open in Find', async () => {
  const { page, errors } = await openPane(here, { viewport: { width: 320, height: 700 } });
  await page.waitForSelector('.item');
  const first = async (question: string): Promise<string> => {
    await page.fill('fluent-text-input input', question);
    await page.waitForSelector('.figure-hit');
    await page.waitForTimeout(50);
    return (await page.locator('.figure-open').first().innerText()).replace(/\s+/g, ' ');
  };
  expect(await first('how many stores does Xiaomi plan')).toMatch(/10,000 \(plan\).*2025 to 2029.*line 66/);
  expect(await page.textContent('.pane-count')).toMatch(/^\s*5 figures, 1 of \d+ tables/);
  expect(await first('stores planned Tokyo')).toMatch(/from 5 to 10/);
  expect(await first('4.71億')).toMatch(/4\.71億.*第34行/);
  expect(await first('苹果日本2023年份额')).toMatch(/53%.*推断/);
  expect(await violations(page, 'figures found')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.click('.hit-copy');
  await says(page, /Copied: 53%/);
  await page.click('.figure-hit .cite-short');
  await says(page, /Copied: 相青.*第15行/);
  await page.click('.figure-hit .cite-other');
  await says(page, /Copied: .*line 15; printed "53%"/);
  await page.click('.figure-open');
  await page.waitForSelector('.figure');
  expect(await page.textContent('.figure-value')).toMatch(/53%/);
  expect(await page.inputValue('atlas-choice[data-part=entity] input')).toBe('Apple');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('search finds names in any language, figures and sources', async () => {
  const { page } = await openPane(here);
  await page.waitForSelector('.item');
  const hits = async (query: string): Promise<string[]> => {
    await page.fill('fluent-text-input input', query);
    await page.waitForFunction(
      (q) => q === (document.querySelector('fluent-text-input') as never as { value: string }).value,
      query,
    );
    await page.waitForTimeout(50);
    return page.$$eval('.item', (items) => items.map((item) => (item as HTMLElement).dataset.page!));
  };
  const all = (await hits('')).length;
  // The search itself comes with the first question.
  await hits('Counterpoint');
  await page.waitForSelector('.item-found');
  for (const query of [
    'Japan',
    '日本',
    'samsung 三星',
    '23%',
    '0.23',
    '€1,499',
    '1499',
    'Counterpoint',
    'santi-2024',
    '杨阳',
    '楊陽',
    'LATAM',
    '罚款',
    '罰款',
    '目录',
    '目錄',
    'catalogue',
    '双十一',
    '雙十一',
    '双11',
    '雙11',
    "Singles' Day",
    '三星电子',
    '星图',
  ]) {
    const found = await hits(query);
    expect(`${query}: ${found.length > 0 && found.length < all}`).toBe(`${query}: true`);
  }
  expect((await hits('Japan'))[0]).toContain('japan');
  expect(await hits('杨阳')).toEqual(await hits('楊陽'));
  expect(await hits('0.23')).toEqual(expect.arrayContaining(['position-by-region', 'share-over-time', 'tensions']));
  expect([(await hits('目录'))[0], (await hits('罚款'))[0], (await hits('双十一'))[0]]).toEqual([
    'coverage',
    'regulation',
    'double-11',
  ]);
  // Found by another name, it is shown by its own, in the language of the reader.
  await hits('LATAM');
  expect((await page.textContent('.item-found')) ?? '').toContain('Latin America');
  await page.context().close();
});

test('note marks lead to their notes and back', async () => {
  const { page } = await openPane(here);
  await page.click('.item >> nth=0');
  await page.click('.mark-link a >> nth=0');
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^preview-note-/);
  await page.click('.preview-notes li:focus a');
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^preview-use-/);
  expect(new URL(page.url()).hash).toBe('');
  await page.context().close();
});

test('the chosen language is kept, and a Chinese browser is answered in Chinese', async () => {
  const { page } = await openPane(here, { locale: 'zh-HK' });
  await page.waitForSelector('.item');
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-HK');
  // As it is drawn first: what makes it Hong Kong's has come before.
  expect(await page.textContent('.pane-what')).toContain('小米相關數據，取自已發表的文件');
  expect(await page.locator('.pane-language option').allTextContents()).toContain('香港繁體');
  await page.selectOption('.pane-language select', 'zh-TW');
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-TW');
  await page.selectOption('.pane-language select', 'zh-HK');
  await page.waitForSelector('.atlas-pane[lang="zh-HK"]');
  await page.selectOption('.pane-language select', 'en');
  await page.reload();
  await page.waitForSelector('.item');
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('en');
  await page.context().close();
});

test('with the real Office.js, outside Excel, the page is the pane for looking and copying', async () => {
  const context = await here.browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  await page.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) =>
    route.fulfill({
      path: `node_modules/@microsoft/office-js/dist/${new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')}`,
    }),
  );
  await page.goto(`${here.site.base}/taskpane.html`);
  await page.waitForSelector('.item');
  await page.click('.item >> nth=0');
  await page.waitForSelector('.copy-button');
  expect(await page.locator('.copy-button').count()).toBe(1);
  expect(await page.locator('.insert-button').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
