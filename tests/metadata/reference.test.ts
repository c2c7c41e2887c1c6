import { readFileSync } from 'node:fs';
import { datasetWithTables } from '../../scripts/functions/dataset';
import { difference, evaluate } from '../../scripts/functions/evaluate';
import { readFaces } from '../../scripts/functions/faces';
import { referenceFiles } from '../../scripts/functions/reference';

beforeAll(() => {
  datasetWithTables();
});

const faces = readFaces();

test.each(faces.flatMap(({ id, line, examples }) => examples.map((example) => ({ id, line, ...example }))))(
  'line $line: $formula',
  ({ formula, answer }) => {
    expect(difference(answer, evaluate(formula))).toBeNull();
  },
);

test('the reference pages are fresh', () => {
  for (const [path, text] of Object.entries(referenceFiles()))
    expect(readFileSync(path, 'utf8') === text ? 'fresh' : `${path} is stale`).toBe('fresh');
});

test('every function has its place in every page, and its example', () => {
  for (const [path, text] of Object.entries(referenceFiles())) {
    const missing = faces
      .filter(({ id }) => !text.includes(path.endsWith('.md') ? `\n## ${id}\n` : `<section id="${id.toLowerCase()}">`))
      .map(({ id }) => id);
    expect({ path, missing }).toEqual({ path, missing: [] });
  }
});

test.each([
  ['=XIAOMI.SHARE("Europe",,"Samsung")', null],
  ['=LEFT("abc",2)', 'ab'],
  ['=LEFT( "a, ""b)" , 4 )', 'a, "'],
  ['=XIAOMI.SHARE("Atlantis")', '#VALUE!'],
  ['=XIAOMI.RANK("Europe",1999)', '#N/A'],
])('the evaluator of the examples passes arguments and errors on: %s', (formula, expected) => {
  const result = evaluate(formula);
  if (expected === null) expect(result === '#N/A' || typeof result === 'number').toBe(true);
  else expect(result).toBe(expected);
});

test.each(['=LEFT("abc"', '=LEFT("abc" 2)', '=LEFT("abc",2))', '=A1', '=NOW()', 'LEFT("abc")'])(
  'the evaluator of the examples guesses nothing of %s',
  (formula) => expect(() => evaluate(formula)).toThrow(),
);

test.each([
  [
    'a function without an example',
    '/** Text.\n * @customfunction ABC\n * @returns Text. */\nexport function abc() {}',
    'f.ts:4: ABC: no example',
  ],
  [
    'a parameter without a text',
    '/** Text.\n * @customfunction ABC\n * @returns Text.\n * @example\n * =XIAOMI.ABC()\n * //=> 1\n */\nexport function abc(a: string) {}',
    'f.ts:8: ABC: no text for parameter a',
  ],
  [
    'an example without an answer',
    '/** Text.\n * @customfunction ABC\n * @returns Text.\n * @example\n * =XIAOMI.ABC()\n */\nexport function abc() {}',
    'example is not',
  ],
])('%s fails', (_what, text, message) => {
  expect(() => readFaces('f.ts', text)).toThrow(message);
});
