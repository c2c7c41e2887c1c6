/** Each fault that schema validators let through is planted once and must be caught. */
import { writeBook } from '../../../src/hosts/file/index';
import { lintBook } from '../../../src/review/lint';
import { closeParts, openParts } from '../../../src/hosts/file/write/package-parts';
import { fixtureBook } from './fixture';

let good: Uint8Array;
let addin: Uint8Array;
beforeAll(async () => {
  good = await writeBook(fixtureBook(), { formulas: 'native' });
  addin = await writeBook(fixtureBook(), { formulas: 'addin' });
});

function planted(bytes: Uint8Array, part: RegExp, find: string | RegExp, replace: string): string[] {
  const parts = openParts(bytes);
  let hit = false;
  for (const [name, text] of parts) {
    if (!part.test(name) || hit) continue;
    const changed = text.replace(find, replace);
    hit = changed !== text;
    parts.set(name, changed);
  }
  if (!hit) throw new Error(`nothing planted: ${String(find)}`);
  return lintBook(closeParts(parts));
}

const SHEET2 = /worksheets\/sheet2\.xml$/;
const WORKBOOK = /xl\/workbook\.xml$/;
const TABLE = /xl\/tables\/table/;

test('a good file has no faults', () => expect([lintBook(good), lintBook(addin)]).toEqual([[], []]));

test.each<[string, RegExp, string | RegExp, string, RegExp]>([
  ['formula with leading =', SHEET2, '<f>INDEX', '<f>=INDEX', /begins with "="/],
  [
    'header cell that is not its column',
    TABLE,
    /name="2025"/,
    'name="2026"',
    /header cell "2025" is not its column "2026"/,
  ],
  ['duplicate column', TABLE, /name="2025"/, 'name="地区"', /is not its column/],
  ['duplicate table name', /table2\.xml$/, /displayName="[^"]*"/, 'displayName="ATLAS_SHARE"', /already taken/],
  ['table named like a defined name', TABLE, /displayName="[^"]*"/, 'displayName="atlas_key"', /already taken/],
  ['defined name with a space', WORKBOOK, 'name="Atlas_Key"', 'name="Atlas Key"', /not a legal name/],
  ['defined name like a cell', WORKBOOK, 'name="Atlas_Key"', 'name="AB12"', /not a legal name/],
  ['defined name to no sheet', WORKBOOK, /(name="Atlas_Key">)[^!]*!/, "$1'Gone'!", /leads to no sheet/],
  ['sheet name too long', WORKBOOK, 'name="Share"', `name="${'x'.repeat(32)}"`, /not allowed/],
  ['sheet name with a forbidden character', WORKBOOK, 'name="Share"', 'name="a/b"', /not allowed/],
  ['sheet name twice', WORKBOOK, 'name="Share"', 'name="COVER"', /twice/],
  ['older calculation engine', WORKBOOK, 'calcId="191029"', 'calcId="171027"', /calcPr/],
  ['recalculation on load', WORKBOOK, 'calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"', /calcPr/],
  ['volatile function', SHEET2, '<f>INDEX', '<f>NOW()+INDEX', /volatile function NOW/],
  ['new function without prefix', SHEET2, '<f>INDEX', '<f>IFNA(1,2)+INDEX', /IFNA without _xlfn/],
  ['add-in function under its display name', SHEET2, '<f>INDEX(', '<f>XIAOMI.SHARE(1)+INDEX(', /instead of _xldudf_/],
  ['add-in function without array form', SHEET2, '<f>INDEX(', '<f>_xldudf_XIAOMI_SHARE(1)+INDEX(', /array form/],
  ['another workbook', SHEET2, '<f>INDEX(', '<f>[1]Sheet1!A1+INDEX(', /reaches outside/],
  [
    'cached error',
    SHEET2,
    /<c r="C5" s="(\d+)"><f>(.*?)<\/f><v>[^<]*/,
    '<c r="C5" s="$1" t="e"><f>$2</f><v>#N/A',
    /cached error #N\/A/,
  ],
  [
    'formula without cached value',
    SHEET2,
    /(<c r="C5" s="\d+"><f>.*?<\/f>)<v>[^<]*<\/v>/,
    '$1',
    /without a cached value/,
  ],
  [
    'relationship to a missing part',
    /sheet2\.xml\.rels$/,
    /Target="[^"]*"/,
    'Target="../tables/table99.xml"',
    /does not exist/,
  ],
  [
    'relationship outside',
    /sheet1\.xml\.rels$/,
    /Target="https[^"]*"/,
    'Target="file:///c:/x.xlsx"',
    /external target/,
  ],
  ['link to no sheet', /sheet1\.xml$/, /location="[^"]*"/, 'location="\'Gone\'!A1"', /link to no sheet/],
])('%s', (_name, part, find, replace, fault) => {
  expect(planted(good, part, find, replace).join('\n')).toMatch(fault);
});

test('overlapping tables', () => {
  const parts = openParts(good);
  const rels = [...parts.keys()].find((name) => name.endsWith('sheet2.xml.rels'))!;
  const other = [...parts].find(([name, text]) => TABLE.test(name) && text.includes('Atlas_data'))!;
  parts.set(other[0], other[1].replace(/ref="A1:C5"/g, 'ref="B5:D9"'));
  parts.set(
    rels,
    parts
      .get(rels)!
      .replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../${other[0].slice(3)}"/></Relationships>`,
      ),
  );
  expect(lintBook(closeParts(parts)).join('\n')).toMatch(/overlaps table/);
});

test('merged cells in a table', () =>
  expect(planted(good, SHEET2, '<mergeCell ref="', '<mergeCell ref="B5:C5"/><mergeCell ref="').join('\n')).toMatch(
    /contains merged cells/,
  ));

test('a macro part', () => {
  const parts = openParts(good);
  parts.set('xl/vbaProject.bin', 'x');
  expect(lintBook(closeParts(parts)).join('\n')).toMatch(/active or external/);
});

test('add-in cells without cell metadata, and metadata that is not there', () => {
  expect(planted(addin, SHEET2, ' cm="1"', '').join('\n')).toMatch(/without cell metadata/);
  const parts = openParts(addin);
  parts.delete('xl/metadata.xml');
  expect(lintBook(closeParts(parts)).join('\n')).toMatch(/metadata\.xml: missing/);
});

test('a control character and text that is too long', () => {
  expect(planted(good, /sharedStrings/, '</t>', '\u0003</t>').join('\n')).toMatch(
    /sharedStrings\.xml: disallowed character/,
  );
  expect(planted(good, /sharedStrings/, '</t>', `${'x'.repeat(32768)}</t>`).join('\n')).toMatch(/longer than 32767/);
});
