/** What functions.js carries is what data/ and the vocabularies say. */
import fc from 'fast-check';
import { CONSTANTS, TABLES, neededScripts, packedTables } from '../../scripts/packed/contents';
import { changeOf, pack, TERM_PAIRS } from '../../scripts/packed/pack';
import { shortened } from '../../scripts/packed/shorten';
import { tablesOf, textsOf } from '../../scripts/packed/texts';
import { PREPARED, tableService } from '../../src/content/prepared';
import { tableServiceOf } from '../../src/content/table-service';
import { makeDataset } from '../../src/core/dataset';
import { words } from '../../src/core/lang';
import { bundled, BUNDLED_ROWS } from '../../src/core/vocabulary/bundled';
import { makeVocabulary } from '../../src/core/vocabulary/make';
import { dataset, datasetFile } from '../../src/dataset';
import { readData } from '../../src/dataset/read';
import { mainlandOf } from '../../src/packed/mainland';
import { fileOf, type Carried } from '../../src/packed/tables';
import { changed, spelled, unpack } from '../../src/packed/unpack';

const said = [words('in code', '在代码中', '在程式碼中'), words('n.d.', '', '')];
const packed = packedTables(said.slice(0, 1));
const carried = unpack(packed) as Carried;
const data = readData('data').file!;

test('figures, events, tensions, checks and documents are those of data/', () => {
  const { scripts: _scripts, ...file } = fileOf(carried.file, packed.scripts);
  expect(file).toEqual(data);
  // Nothing is there that is not, and every key is in its place as far as texts are listed by it.
  expect(JSON.stringify(file.observations[0])).toBe(JSON.stringify(data.observations[0]));
});

test('names, what lies in what, and notes are those of the vocabularies', () => {
  expect(carried.vocabulary).toEqual(BUNDLED_ROWS);
  const vocabulary = makeVocabulary(carried.vocabulary);
  for (const kind of ['regions', 'entities', 'metrics'] as const) {
    expect(vocabulary[kind].items).toEqual(bundled[kind].items);
    expect(vocabulary[kind].ambiguous).toEqual(bundled[kind].ambiguous);
  }
});

test('tables and charts are the prepared ones, and what is filled from them is the same', () => {
  expect(carried.prepared).toEqual(PREPARED);
  const service = tableServiceOf(carried.prepared);
  expect([service.tables, service.charts]).toEqual([tableService.tables, tableService.charts]);
  const own = makeDataset(fileOf(carried.file, packed.scripts), makeVocabulary(carried.vocabulary));
  for (const { id } of service.tables)
    expect([id, service.rows(id, own, 'zh-TW')]).toEqual([id, tableService.rows(id, dataset, 'zh-TW')]);
});

test('texts and tables of code come back as they were', () => {
  expect(carried.texts).toEqual(said.slice(0, 1));
  expect(carried.constants).toEqual(CONSTANTS);
});

test('long characters that are met often are shorter, and come back', () => {
  const short = shortened(packed);
  expect(spelled(short)).toEqual(packed);
  const bytes = (text: string): number => Buffer.byteLength(text);
  expect(bytes(short.taiwan + short.frequent)).toBeLessThan(bytes(packed.taiwan) * 0.85);
  // Whatever is short already makes room.
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '\x80', '×', '網', '–', '😀', '\u07ff') }), (text) => {
      const one = { ...packed, english: text };
      expect(spelled(shortened(one)).english).toBe(text);
    }),
    { numRuns: 20 },
  );
});

test('of the scripts only those characters are left out that no text has', () => {
  const [from, to] = datasetFile.scripts!;
  const kept = new Map([...packed.scripts[0]].map((char, i) => [char, packed.scripts[1][i]]));
  const all = JSON.stringify({ ...TABLES, said });
  for (const [i, char] of [...from].entries()) {
    if (kept.has(char)) expect([char, kept.get(char)]).toEqual([char, to[i]]);
    else expect([char, all.includes(char), all.includes(to[i]!)]).toEqual([char, false, false]);
  }
  expect(neededScripts(['電網', '电网'], '电')).toEqual(['電', '电']);
});

test('Chinese of the mainland follows from that of Taiwan, term before character', () => {
  const toMainland = mainlandOf(
    new Map([
      ['機', '机'],
      ['網', '网'],
    ]),
    TERM_PAIRS,
  );
  expect(toMainland('智慧型手機，網路「Mi」')).toBe('智能手机，互联网“Mi”');
});

test('whatever JSON has comes back', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '網', '网', ' ', '1', '|', '\\', '"', '😀') });
  const words3 = fc
    .tuple(text, text, text)
    .filter(([en, , tw]) => tw !== '' || en === '')
    .map((three) => words(...three));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.integer(),
      fc.nat(100),
      fc.boolean(),
      fc.constant(null),
      text,
      words3,
      tie('rows'),
    ),
    rows: fc.oneof(
      fc.array(tie('value')),
      fc.array(
        fc.record({ id: fc.constantFrom('x', '網'), name: words3, more: tie('value') }, { requiredKeys: ['id'] }),
      ),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => expect(unpack(pack(one, ['網', '网']))).toEqual(one)),
    { numRuns: 300 },
  );
});

test('a change is told by where it is', () => {
  expect(changeOf('连续20季前三', '连续20季度前三')).toBe('5 0 度');
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (!/\n/.test(b) ? changed(a, changeOf(a, b)) === b : true)));
});

test.each([
  [{ id: 'a^b' }, /cannot be packed: a\^b/],
  [['=', 'x'], /cannot be packed: =/],
  [['~'], /cannot be packed: ~/],
  [['=', '=', '=', '='], /cannot be packed: =/],
  [{ 1: 'x', a: 'y' }, /cannot be packed: a field 1/],
  [said[1], /cannot be packed: n\.d\.; it has no Chinese/],
  [[{ id: '', name: words('A', '甲', '甲') }], /an empty id of A/],
  [{ at: undefined, f: () => 1 }, /expected what JSON has/],
])('%j is refused rather than changed', (value, message) => {
  expect(() => pack(value, ['', ''])).toThrow(message);
});

test('tables of a module are the values of its exported constants', () => {
  const code =
    'const A = [1];\nexport const B: readonly X[] = [\n  f(2),\n] as const;\nexport const C = 3;\n// export const A';
  expect(tablesOf(code, ['A', 'B']).map(({ from, to, name }) => [name, code.slice(from, to)])).toEqual([
    ['B', '[\n  f(2),\n] as const'],
  ]);
});

test('texts of a module are its calls of words with three literals', () => {
  const code =
    "const A = words('a', '甲', '乙');\nconst b = words(x, '甲', '乙');\nconst C = [words(\n 'c','丙',`丁`)];";
  expect(textsOf(code).map(({ from, to, words: found }) => [code.slice(from, to).length > 0, found])).toEqual([
    [true, words('a', '甲', '乙')],
    [true, words('c', '丙', '丁')],
  ]);
  expect(code.slice(textsOf(code)[0]!.from, textsOf(code)[0]!.to)).toBe("words('a', '甲', '乙')");
});
