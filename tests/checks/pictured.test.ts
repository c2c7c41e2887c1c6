/** The pictures of the workbook in docs/ are those of the workbook that is built now. */
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PICTURED, stalePictures } from '../../scripts/checks/pictured';

jest.setTimeout(60_000);

test('a picture of another workbook is told by its language, and how to renew it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-pictured-'));
  const record = join(folder, 'record.json');
  try {
    const known = JSON.parse(readFileSync('docs/contact-sheets.json', 'utf8')) as Record<string, string>;
    writeFileSync(record, JSON.stringify({ ...known, 'zh-TW': '0'.repeat(64) }));
    // The check itself looks at all of them.
    const two = PICTURED.filter(({ name }) => name === 'en' || name === 'zh-TW');
    expect(await stalePictures(record, two)).toEqual([
      expect.stringMatching(/contact-sheet-zh-TW\.png .* run "npm run sheets"$/),
    ]);
    expect(await stalePictures(join(folder, 'none.json'))).toHaveLength(PICTURED.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
