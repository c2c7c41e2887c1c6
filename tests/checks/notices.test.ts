/** The licence texts of what is bundled: found for every package, and refused when there is none. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { staleNotice } from '../../scripts/checks/notices';
import { bundledPackages } from '../../scripts/notices/bundled';
import { noticeText, staleVersions } from '../../scripts/notices/notice';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-notices-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const add = (name: string, files: Readonly<Record<string, string>>, at = ''): void => {
  put(`${at}node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
  for (const [file, text] of Object.entries(files)) put(`${at}node_modules/${name}/${file}`, text);
};
const notice = (...paths: readonly string[]): string =>
  noticeText(
    bundledPackages(
      paths.map((path) => (path.startsWith('\0') ? path : join(root, path))),
      root,
    ),
  );

test('modules lead to their packages: scoped, nested, with a query, made up by a plugin; our own to none', () => {
  add('@scope/one', { LICENSE: 'text of one' });
  add('two', { 'license.md': 'text of two' });
  add('two', { COPYING: 'text of the other two' }, 'node_modules/@scope/one/');
  const text = notice(
    'src/index.ts',
    '\0atlas-something',
    'node_modules/@scope/one/a/b.js?x=1',
    'node_modules/two/index.js',
    'node_modules/@scope/one/node_modules/two/index.css',
  );
  for (const part of [
    '@scope/one 1.2.3 (MIT)\n\ntext of one',
    'two 1.2.3 (MIT)\n\ntext of two',
    'text of the other two',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/src|something/);
});

test('all texts of a package: licence, notices, those of its parts; packages with the same text share it', () => {
  add('one', {
    'LICENSE': 'the  licence\n',
    'NOTICE': 'the notice',
    'licenses/d3': 'of a part',
    'THIRD_PARTY.md': 'thirds',
  });
  add('two', { 'LICENSE.txt': 'shared\r\ntext' });
  add('three', { LICENCE: 'shared text' });
  const text = notice('node_modules/one/a.js', 'node_modules/two/a.js', 'node_modules/three/a.js');
  for (const part of [
    'the  licence',
    'the notice',
    'of a part',
    'thirds',
    'three 1.2.3 (MIT)\ntwo 1.2.3 (MIT)\n\nshared text',
  ])
    expect(text.replace('shared\ntext', 'shared text')).toContain(part);
});

test('what a bundled file has inside is listed too, from its source map and from what is declared', () => {
  add('outer', { 'LICENSE': 'outer text', 'dist/outer.min.js': '' });
  add('jszip', { LICENSE: 'jszip text' });
  for (const name of ['pako', 'lie', 'immediate', 'setimmediate']) add(name, { LICENSE: `${name} text` });
  const sources = [
    '../lib/own.js',
    '../node_modules/jszip/dist/jszip.min.js',
    'node_modules/jszip/node_modules/bn.js/lib/bn.js',
  ];
  put('node_modules/outer/dist/outer.min.js.map', JSON.stringify({ sources }));
  const text = notice('node_modules/outer/dist/outer.min.js');
  for (const part of [
    'outer text',
    'jszip, inside outer\n\njszip text',
    'pako, inside outer',
    'bn.js, inside outer',
    'Fedor Indutny, 2015',
  ])
    expect(text).toContain(part);
});

test('the last section of a README may be the licence; a word in it is none', () => {
  add('good', { 'readme.md': '# Good\n\n## License\n\nPermission is hereby granted to all.\n' });
  expect(notice('node_modules/good/a.js')).toContain('Permission is hereby granted to all.');
  add('bad', { 'README.md': '# Bad\n\n## License\n\nMIT\n' });
  expect(() => notice('node_modules/bad/a.js')).toThrow(
    /^no licence text: bad in .*; add it to scripts\/notices\/texts\.ts$/,
  );
});

test('a module of which nobody knows whose it is stops the build', () => {
  expect(() => notice('\0somebody/helper.js')).toThrow(
    'nobody knows whose module this is: "\\u0000somebody/helper.js"',
  );
});

test('a notice that names another version than the lockfile is stale', () => {
  add('one', { LICENSE: 'text' });
  const text = notice('node_modules/one/a.js');
  const lock = (version: string): string =>
    JSON.stringify({ packages: { '': {}, 'node_modules/a/node_modules/one': { version } } });
  expect(staleVersions(text, lock('1.2.3'))).toEqual([]);
  expect(staleVersions(text, lock('1.2.4'))).toEqual(['one 1.2.3']);
});

test('NOTICE of this repository is fresh and names what everybody knows to be in it', () => {
  expect(staleNotice()).toEqual([]);
  const text = readFileSync('NOTICE', 'utf8');
  for (const name of [
    '@fluentui/web-components',
    '@fluentui/tokens',
    '@microsoft/fast-element',
    'lit-html',
    'echarts',
    'zrender',
    'tslib',
    '@univerjs/core',
    '@univerjs/protocol',
    'react-dom',
    'rxjs',
    'exceljs',
    'fflate',
    'date-fns',
    'opencc-js',
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  for (const inside of ['jszip', 'pako', 'core-js', 'saxes']) expect(text).toContain(`\n${inside}, inside exceljs`);
});
