// The playground in a browser, as a visitor has it, for pictures.

export async function openPlayground(browser, base, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  await page.goto(`${base}/index.html`);
  await page.waitForSelector('#grid[data-ready]', { timeout: 60_000 });
  await page.waitForFunction(
    () => window.atlasPlayground.getActiveWorkbook().getActiveSheet().getRange('B7').getDisplayValue() !== '',
  );
  await page.waitForTimeout(500);
  return page;
}

export async function newSheet(page, name) {
  await page.evaluate((called) => {
    const workbook = window.atlasPlayground.getActiveWorkbook();
    workbook.setActiveSheet(workbook.insertSheet(called));
    workbook.getActiveSheet().getRange('A1').activate();
  }, name);
}

/** @param zoom of the sheet: smaller, and charts have room beside a table. */
export async function insertTable(page, id, zoom = 1) {
  await newSheet(page, 'Table');
  await page.evaluate((to) => void window.atlasPlayground.getActiveWorkbook().getActiveSheet().zoom(to), zoom);
  await page.click(`[data-page="${id}"]`);
  await page.waitForSelector('.target .free');
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  await page.waitForTimeout(1200);
}

/** In the tab Find: lists by name and the text to choose by. */
export async function find(page, choices) {
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  for (const [part, text] of Object.entries(choices)) {
    await page.click(`atlas-choice[data-part=${part}] input`);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.waitForTimeout(800);
}
