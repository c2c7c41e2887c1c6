/** A kind of chart is one record of traits and one file a host; nobody else asks which kind it is. */
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { typescriptFiles } from '../../scripts/boundaries';
import { FILE_CHARTS } from '../../src/hosts/file/charts/kinds';
import { OFFICE_CHARTS } from '../../src/hosts/office/charts/kinds';
import { PREVIEW_CHARTS } from '../../src/hosts/preview/charts/kinds';
import { chartKinds } from '../../src/page/chart-kinds';

const HOSTS = { file: FILE_CHARTS, office: OFFICE_CHARTS, preview: PREVIEW_CHARTS };
const folderOf = (host: string): string => `src/hosts/${host}/charts/kinds`;

test.each(Object.entries(HOSTS))('%s draws every kind from a file of its own', (host, drawn) => {
  expect(Object.keys(drawn).sort()).toEqual([...chartKinds].sort());
  const files = chartKinds.map((kind) => `${folderOf(host)}/${kind}.ts`);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(
    typescriptFiles(folderOf(host))
      .filter((file) => !/\/(index|kind)\.ts$/.test(file))
      .sort(),
  ).toEqual(files.sort());
});

/** Comparisons of something with the name of a kind, and switches over one: `file:line: text`. */
function askedByName(file: string, text: string): string[] {
  // Other things are of a kind as well: a line of products.
  const asked = file.startsWith('src/core/') ? /\btype$/ : /\b(?:type|kind)$/;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const isKind = (node: ts.Node): boolean =>
    ts.isStringLiteralLike(node) && (chartKinds as readonly string[]).includes(node.text);
  const asksType = (node: ts.Node): boolean => asked.test(node.getText(source));
  const visit = (node: ts.Node): void => {
    const asks =
      (ts.isBinaryExpression(node) &&
        ((isKind(node.left) && asksType(node.right)) || (isKind(node.right) && asksType(node.left)))) ||
      (ts.isCaseClause(node) && isKind(node.expression) && asksType(node.parent.parent.expression));
    if (asks)
      found.push(
        `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${node.getText(source)}`,
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('what a kind is, is asked of its traits', () => {
  const files = ['src', 'taskpane', 'playground'].flatMap(typescriptFiles);
  expect(files.flatMap((file) => askedByName(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  ["const a = spec.type === 'bar';", 1],
  ["if ('line' !== chart.type) f();", 1],
  ["switch (spec.type) { case 'doughnut': f(); }", 1],
  ["if (block.kind === 'chart' || barDir === 'bar') f();", 0],
  ["const bar = { type: 'bar' };", 0],
])('%s is found %d times', (text, count) => expect(askedByName('x.ts', text)).toHaveLength(count));
