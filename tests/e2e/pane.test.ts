/** The pane itself: accessible in every view, usable by keyboard, in three languages, from 320 px. */
import { LANGS } from '../../src/core/lang';
import { RARE } from '../rare';
import { violations } from './axe';
import { openPlayground } from './grid';
import { journey } from './keys';
import { useBrowser, visit, type Visit } from './site';

jest.setTimeout(180_000);
const here = useBrowser(undefined, { alone: true });

/** The add-in's page without Excel: Office.js is not answered here. */
const openPane = (options: Parameters<typeof visit>[2] = {}): Promise<Visit> => visit(here, 'taskpane.html', options);

describe.each(['light', 'dark'] as const)('WCAG 2.2 AA, %s', (colorScheme) => {
  test('the pane by itself at 320 px: list, search, table, about, in three languages', async () => {
    const { page, errors } = await openPane({ colorScheme, viewport: { width: 320, height: 700 } });
    await page.waitForSelector('.item');
    const found = await violations(page, 'list');
    await page.fill('fluent-text-input input', 'samsung');
    await page.waitForSelector('.item-found');
    found.push(...(await violations(page, 'search')));
    await page.fill('fluent-text-input input', 'zzzz');
    found.push(...(await violations(page, 'nothing found')));
    await page.fill('fluent-text-input input', '');
    for (const lang of RARE ? LANGS : LANGS.filter((_, i) => (i === 1) === (colorScheme === 'dark'))) {
      await page.selectOption('.pane-language select', lang);
      expect(await page.getAttribute('.atlas-pane', 'lang')).toBe(lang);
      await page.click('.item >> nth=0');
      await page.waitForSelector('.preview-table');
      found.push(...(await violations(page, `table ${lang}`)));
      await page.click('#tab-about');
      await page.waitForSelector('.sources');
      found.push(...(await violations(page, `about ${lang}`)));
      // Nothing is wider than the pane; wide tables scroll by themselves.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await page.click('#tab-list');
      // The tab is as it was left.
      await page.click('.back-button');
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  // A second scheme is worth its time rarely: the pane in it has just been looked at.
  if (RARE || colorScheme === 'light')
    test('the playground: insert form, message, question about occupied cells', async () => {
      const { page } = await openPlayground(here, { colorScheme });
      const found = await violations(page, 'list');
      await page.click('.item >> nth=2');
      await page.waitForSelector('.target .taken');
      found.push(...(await violations(page, 'table')));
      await page.click('.insert-button');
      await page.waitForSelector('.confirm-replace', { state: 'visible' });
      found.push(...(await violations(page, 'question')));
      await page.click('.confirm-replace');
      await page.waitForSelector('.pane-live fluent-message-bar');
      found.push(...(await violations(page, 'message')));
      expect(found).toEqual([]);
      await page.context().close();
    });
});

test('the keyboard alone: search, open, choose values, insert, back where one came from', async () => {
  const { page } = await openPlayground(here);
  const walk = journey(page);
  await page.focus('.pane-language select');
  await walk.tabTo(/> input/);
  await page.keyboard.type('日本');
  await page.waitForFunction(() => document.querySelectorAll('.item').length < 12);
  await walk.tabTo(/^button item/);
  const opened = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.page);
  await walk.press('Enter');
  await walk.expectAt(/^h1 pane-title/);
  await walk.tabTo(/^input addin/);
  await walk.press('ArrowDown');
  expect(await page.isChecked('.mode input[value=values]')).toBe(true);
  await walk.tabTo(/insert-button/);
  await walk.press('Enter');
  // The starter sheet is in the way.
  await walk.expectAt(/confirm-cancel/);
  await walk.tabTo(/confirm-replace/);
  await walk.press('Enter');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  expect(await page.getAttribute('.pane-live', 'aria-live')).toBe('polite');
  await walk.expectAt(/insert-button/);
  await walk.tabTo(/back-button/, 'Shift+Tab');
  await walk.press('Enter');
  await walk.expectAt(/^button item/);
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.page)).toBe(opened);
  expect(walk.unseen).toEqual([]);
  await page.context().close();
});

test('search finds names in any language, figures and sources', async () => {
  const { page } = await openPane();
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

test('a plain browser tab says what it cannot do, and copies', async () => {
  const { page } = await openPane({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('.item >> nth=0');
  expect(await page.locator('.insert-button').count()).toBe(0);
  // Where it can be tried is one click away.
  expect(
    await page.evaluate(
      async () => (await fetch(document.querySelector<HTMLAnchorElement>('.playground-link')!.href)).ok,
    ),
  ).toBe(true);
  await page.click('.copy-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('\t0.23\t');
  await page.context().close();
});

test('note marks lead to their notes and back', async () => {
  const { page } = await openPane();
  await page.click('.item >> nth=0');
  await page.click('.mark-link a >> nth=0');
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^preview-note-/);
  await page.click('.preview-notes li:focus a');
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^preview-use-/);
  expect(new URL(page.url()).hash).toBe('');
  await page.context().close();
});

test('the chosen language is kept, and a Chinese browser is answered in Chinese', async () => {
  const { page } = await openPane({ locale: 'zh-HK' });
  await page.waitForSelector('.item');
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('zh-TW');
  await page.selectOption('.pane-language select', 'en');
  await page.reload();
  await page.waitForSelector('.item');
  expect(await page.getAttribute('.atlas-pane', 'lang')).toBe('en');
  await page.context().close();
});

test('the pane page asks for Office.js and nothing else outside', async () => {
  const { page, outside, errors } = await openPane();
  await page.waitForSelector('.item');
  expect(outside).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  expect(errors).toEqual([]);
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
  expect(await page.locator('.copy-button').count()).toBe(1);
  expect(await page.locator('.insert-button').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('axe would find a fault: a picture without a text', async () => {
  const { page } = await openPane();
  await page.waitForSelector('.item');
  await page.evaluate(() => document.querySelector('.pane-content')!.append(document.createElement('img')));
  expect((await violations(page, 'planted')).join()).toMatch(/image-alt/);
  await page.context().close();
});
