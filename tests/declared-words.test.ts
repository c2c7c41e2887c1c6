/**
 * Every text that is declared in three languages, wherever it stands: its Chinese is Chinese, in its own script and
 * vocabulary.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CHINESE, foreignIn } from './chinese';

const FOLDERS = ['src', 'taskpane', 'playground', 'scripts'];
/** Words that are typed as they stand: arguments of functions, and of the command line. */
const TYPED = new Set([
  'latest',
  'share',
  'low',
  'high',
  'native',
  'addin',
  'client',
  'full',
  'values',
  'xlsx',
  'call',
  'compare',
  'workbooks',
  'functions',
  'metrics',
  'regions',
  'periods',
  'vendors',
  'tables',
]);

interface Text {
  readonly file: string;
  readonly texts: readonly [string, string, string];
}

/** Text of a literal, its places left out; null for anything that is computed. */
const literal = (node: ts.Expression): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('{}')
    : null;
};

function declared(file: string, source: string): Text[] {
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const first = { words: 0, metric: 2 }[node.expression.text];
      const texts = first === undefined ? [] : node.arguments.slice(first, first + 3).map(literal);
      if (texts.length === 3 && texts.every((text) => text !== null))
        found.push({ file, texts: texts as [string, string, string] });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

test('the Chinese of every declared text', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
  ).filter((file) => file.endsWith('.ts'));
  const all = files.flatMap((file) => declared(file, readFileSync(file, 'utf8')));
  expect(all.length).toBeGreaterThan(600);
  const wrong = all.flatMap(({ file, texts }) =>
    CHINESE.flatMap((lang, i) =>
      foreignIn(texts[i + 1]!.replace(/\{\w*\}/g, ''), lang, TYPED).map((what) => `${file}: ${what}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a declared text is read out of the code', () => {
  expect(
    declared(
      'x.ts',
      "const a = words('one', `二${b}`, '三'); const m = metric('stores', 'stores', 'A', 'B', 'C', ['d']); words(x, 'y', 'z');",
    ).map(({ texts }) => texts),
  ).toEqual([
    ['one', '二{}', '三'],
    ['A', 'B', 'C'],
  ]);
});
