/** The hand-made workbook before the judges that are not ours: the Open XML SDK and LibreOffice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMULA_MODES, writeBook } from '../../src/hosts/file/index';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import { WRITTEN } from '../../src/core/lang';
import { RARE } from '../rare';
import { fixtureBook } from '../hosts/file/fixture';
import { officeTest, recalculate } from './libreoffice';
import { sdkErrors } from './open-xml-sdk';

jest.setTimeout(300_000);
/** The fixture says the same in each language. */
const langs = RARE ? WRITTEN : (['en'] as const);
let folder: string;
const file = (name: string): string => join(folder, `${name}.xlsx`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-files-'));
  for (const lang of langs) {
    for (const formulas of FORMULA_MODES)
      writeFileSync(file(`${formulas}-${lang}`), await writeBook(fixtureBook(lang), { formulas }));
  }
  const parts = openParts(readFileSync(file('native-en')));
  const sheet = parts.get('xl/worksheets/sheet2.xml')!;
  parts.set('xl/worksheets/sheet2.xml', sheet.replace(/(<c r="C5"[^>]*><f>[^<]*<\/f><v>)0\.23/, '$10.99'));
  writeFileSync(file('stale-cache'), closeParts(parts));
  parts.set('xl/worksheets/sheet2.xml', sheet.replace('<c r="C5" s="', '<c r="C5" s="9'));
  writeFileSync(file('wrong-style'), closeParts(parts));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the Open XML SDK finds nothing, and does find a planted fault', async () => {
  const files = langs.flatMap((lang) => FORMULA_MODES.map((mode) => file(`${mode}-${lang}`)));
  const errors = await sdkErrors([...files, file('wrong-style')]);
  expect(files.flatMap((one) => errors[one])).toEqual([]);
  expect(errors[file('wrong-style')]).not.toEqual([]);
});

officeTest('LibreOffice recalculates every formula to its cached value, and does notice a stale one', () => {
  const files = [...langs.map((lang) => `native-${lang}`), 'stale-cache'].map(file);
  const results = recalculate(files);
  for (const one of files.slice(0, -1)) expect(results.get(one)).toMatchObject({ formulas: 5, differences: [] });
  expect(results.get(file('stale-cache'))!.differences.join('\n')).toMatch(
    /Share!C5: cached 0\.99, recalculated 0\.23/,
  );
});
