import { leftoversIn, lockfileProblems, vendoredOffice } from '../../scripts/checks/leftovers';

// Written in pieces: the check reads this file as well.
const todo = ['TO', 'DO'].join('');

test.each([
  [`// ${todo}: later`, 'unfinished work'],
  [['FIX', 'ME'].join(''), 'unfinished work'],
  [`<p>coming ${'soon'}</p>`, 'a promise instead of a feature'],
  ['<'.repeat(7), 'a merge conflict'],
  [`test.${'only'}('x', () => {});`, 'a test that keeps the others from running'],
  [`${'debug'}ger;`, 'a breakpoint'],
])('%s is found with its line', (text, what) => {
  expect(leftoversIn('src/a.ts', `const a = 1;\n${text}\n`)).toEqual([`src/a.ts:2: ${what}: ${text}`]);
});

test.each(['mastodon', 'XXL', 'the only test', '=== summary', '========', 'come soon'])('%s is fine', (text) => {
  expect(leftoversIn('src/a.ts', text)).toEqual([]);
});

test('addresses in the lockfile and loose versions are found', () => {
  const lock = '{\n "a": {\n  "resolved": "https://registry.example.org/a.tgz"\n }\n}';
  expect(
    lockfileProblems(
      lock,
      '{"dependencies":{"a":"1.2.3","b":"^1.2.3"},"devDependencies":{"c":"1.0.0-alpha.24","d":"latest"}}',
    ),
  ).toEqual([
    'package-lock.json:3: address in the lockfile: "resolved": "https://registry.example.org/a.tgz"',
    'package.json: version not exact: b ^1.2.3',
    'package.json: version not exact: d latest',
  ]);
});

test('files of Office.js are found wherever they are', () => {
  expect(
    vendoredOffice([
      'public/office.js',
      'vendor/excel-win32-16.01.debug.js',
      'src/hosts/office/index.ts',
      'tests/office-host/boot.ts',
      'taskpane/commands.ts',
    ]),
  ).toHaveLength(2);
});
