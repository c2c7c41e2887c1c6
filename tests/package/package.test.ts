/**
 * What `npm pack` gives, used as it would be: TypeScript with nodenext and strict, CommonJS, the command, a workbook.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { RARE, rarely } from '../rare';
import { ROOT, contents, dependencies, good, install, node, run, type Installed } from './installed';

jest.setTimeout(180_000);
/** `npm test` builds the pages; a single test file run by hand may come before. */
const withPages = existsSync(join(ROOT, 'dist/web/NOTICE.txt')) || process.env['CI'] ? test : test.skip;

let here: Installed;
beforeAll(() => {
  here = install();
}, 180_000);
afterAll(() => here?.remove());

const MODULE = `
import atlas = require('xiaomi-atlas');
import type { Figure } from 'xiaomi-atlas';
export const share: unknown = atlas.faces.SHARE('Europe', '2025Q2');
export const first: Figure | undefined = undefined;
`;
const PROJECT = `
import { LANGS, ask, buildWorkbook, cite, dataset, displayValue, faces, fillPage, pages, readPeriod, workbooks } from 'xiaomi-atlas';
import type { Answer, Book, BuildWorkbookOptions, Dataset, Lang, Observation, Page, Period, Question } from 'xiaomi-atlas';

const question: Question = { metric: 'share', region: 'Europe', period: '2025Q2' };
const answer: Answer = ask(dataset, question);
if (!answer.ok) throw new Error('no answer');
const observation: Observation = answer.observation;
const lang: Lang = LANGS[1];
const page: Page = fillPage(pages[0]!, dataset, { lang });
const options: BuildWorkbookOptions = { formulas: 'values', onProgress: (done: number, total: number) => void (done / total) };
const data: Dataset = dataset;
export type Two = readonly [Book, Period];

// Types that say nothing would let these pass.
// @ts-expect-error no such language
export const french: Lang = 'fr';
// @ts-expect-error no such way of writing formulas
export const wrong: BuildWorkbookOptions = { formulas: 'none' };
// @ts-expect-error a value is a number
export const text: string = observation.value;

export const bytes: Uint8Array = await buildWorkbook('double11', options);
export const said = {
  value: observation.value,
  title: page.title,
  share: faces.SHARE('Europe', '2025Q2'),
  rows: faces.TABLE('japan-vendors').length,
  workbooks: workbooks.map(({ id }) => id),
  version: data.version,
  functions: [cite, displayValue, readPeriod].map((one) => typeof one),
};
`;

/**
 * A project and a command of their own: half a minute of compiling and building what the sources are tried for each
 * time.
 */
rarely('a TypeScript project with nodenext and strict compiles against it and runs', () => {
  const { project } = here;
  writeFileSync(join(project, 'package.json'), '{"name":"project","type":"module"}');
  writeFileSync(join(project, 'main.ts'), PROJECT);
  writeFileSync(join(project, 'common.cts'), MODULE);
  // No globals of Node, of a browser, of Office: what the declarations need they must bring. And they are checked
  // themselves.
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    skipLibCheck: false,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts', 'common.cts'] }));
  expect(node([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: project })).toEqual({
    code: 0,
    out: '',
    err: '',
  });

  const script = `import { writeFileSync } from 'node:fs';
    import { bytes, said } from './main.js';
    import common from './common.cjs';
    writeFileSync('library.xlsx', bytes);
    console.log(JSON.stringify({ ...said, common: common.share }));`;
  const said = JSON.parse(good(node(['--input-type=module', '-e', script], { cwd: project }))) as Record<
    string,
    unknown
  >;
  expect(said).toEqual({
    value: 0.23,
    title: '小米在各地区的地位',
    share: 0.23,
    common: 0.23,
    rows: 6,
    workbooks: expect.arrayContaining(['overview', 'markets']),
    version: (JSON.parse(readFileSync(join(ROOT, 'data/version.json'), 'utf8')) as { version: string }).version,
    functions: ['function', 'function', 'function'],
  });
});

rarely('the command, from a folder of its own, builds the same workbook and finds nothing wrong with it', () => {
  const { bin, folder, own, project } = here;
  const elsewhere = join(folder, 'else where');
  mkdirSync(elsewhere);
  const before = contents(own).map((path) => [path, statSync(path).mtimeMs]);
  const atlas = (...args: string[]): string => good(run(bin, args, { cwd: elsewhere }));

  expect(atlas('--version')).toBe(
    `${(JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { version: string }).version}\n`,
  );
  expect(atlas('call', 'SHARE', 'Europe', '2025Q2')).toBe('0.23\n');
  atlas('build', 'double11', '-o', 'command.xlsx', '--formulas', 'values');
  expect(readFileSync(join(elsewhere, 'command.xlsx')).equals(readFileSync(join(project, 'library.xlsx')))).toBe(true);
  expect(atlas('verify', 'command.xlsx')).toMatch(/^[1-9]\d* figures compared, 0 differ/);
  // Nothing is built or kept where it is installed: that may be somebody else's.
  expect(contents(own).map((path) => [path, statSync(path).mtimeMs])).toEqual(before);
});

/** What a module imports, statically, later or by `require`. */
function importsOf(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const called =
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
    const name = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    for (const one of called ? node.arguments : [name]) if (one && ts.isStringLiteral(one)) found.push(one.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
  return found;
}

/** `@borgar/fx/xlsx` -> `@borgar/fx` */
const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

test('exactly the declared packages are imported, and no other is copied into it', () => {
  const imported = new Set<string>();
  for (const file of ['dist/lib/index.mjs', 'dist/lib/index.cjs', 'dist/cli/main.mjs']) {
    const text = readFileSync(join(here.own, file), 'utf8');
    expect([file, /#region .*node_modules/.exec(text)?.[0]]).toEqual([file, undefined]);
    for (const name of importsOf(file, text)) if (!name.startsWith('node:')) imported.add(packageOf(name));
  }
  expect([...imported].sort()).toEqual(dependencies().sort());
  for (const types of ['dist/lib/index.d.ts', 'dist/lib/index.d.cts'])
    expect(readFileSync(join(here.own, types), 'utf8')).not.toMatch(/^import\b|\bimport\(|\/\/\/ *<reference/m);
});

test('publint finds nothing; rarely attw does not either, which reads all types in four ways', () => {
  expect(good(node([join(ROOT, 'node_modules/publint/src/cli.js'), '--strict', here.tarball]))).toContain('All good!');
  if (!RARE) return;
  const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  expect(good(node([attw, here.tarball, '--format', 'ascii', '--no-emoji']))).toContain('No problems found');
});

test('what nobody needs at run time stays out', () => {
  const { files, size } = here;
  const allowed =
    /^(bin|data|dist\/(cli|lib|web))\/|^docs\/[^/]*\.md$|^(package\.json|manifest\.xml|README\.md|LICENSE|NOTICE)$/;
  expect(files.filter((path) => !allowed.test(path))).toEqual([]);
  expect(files.filter((path) => /\.map$|(?<!\.d)\.m?ts$|app\/playground|web\/index\.html/.test(path))).toEqual([]);
  // Icons are what Excel shows; other pictures are for readers of the repository.
  expect(files.filter((path) => /\.(png|jpe?g|gif)$/.test(path) && !path.startsWith('dist/web/assets/icon-'))).toEqual(
    [],
  );
  expect(size).toBeLessThan(2_200_000);
});

withPages(
  'the add-in is complete: every file that the manifest and the pane name, and the licence texts beside them',
  () => {
    const manifest = readFileSync(join(here.own, 'manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/https:\/\/localhost:3000\/([^"?#<]+)/g)].map(([, path]) =>
      path!.replace('${token.locale}', 'zh-CN'),
    );
    const pane = readFileSync(join(here.own, 'dist/web/taskpane.html'), 'utf8');
    const loaded = [...pane.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path!);
    expect(loaded.length).toBeGreaterThan(2);
    for (const path of [...named, ...loaded, 'functions.js', 'NOTICE.txt'])
      expect([path, here.files.includes(`dist/web/${path}`)]).toEqual([path, true]);
    expect(readFileSync(join(here.own, 'NOTICE'), 'utf8')).toBe(
      readFileSync(join(here.own, 'dist/web/NOTICE.txt'), 'utf8'),
    );
  },
);
