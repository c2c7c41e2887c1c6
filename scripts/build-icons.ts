/**
 * Draws public/assets/icon.svg as PNG files in every size the manifest names. Needs a Chromium; the files are
 * committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, provideChromium } from './chromium.mjs';
import { ICON_SIZES } from './manifest/write';

const FOLDER = 'public/assets';

export async function main(): Promise<number> {
  const svg = readFileSync(`${FOLDER}/icon.svg`, 'utf8');
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: CHROMIUM_ARGS });
  try {
    for (const size of ICON_SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(`${FOLDER}/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`wrote ${ICON_SIZES.length} icons to ${FOLDER}`);
  return 0;
}
