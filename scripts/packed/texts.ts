/** What of a module is packed: its calls of `words` with three literals, and constants that are tables. */
import ts from 'typescript';
import { words, type Words } from '../../src/core/lang';

interface Span {
  readonly from: number;
  readonly to: number;
}
export interface TextCall extends Span {
  readonly words: Words;
}
export interface Table extends Span {
  readonly name: string;
}

const parsed = (code: string): ts.SourceFile => ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);

export function textsOf(code: string): readonly TextCall[] {
  if (!/\bwords\(/.test(code)) return [];
  const source = parsed(code);
  const found: TextCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'words') {
      const texts = node.arguments.flatMap((one) => (ts.isStringLiteralLike(one) ? [one.text] : []));
      const [en, zhCN, zhTW] = texts;
      if (node.arguments.length === 3 && texts.length === 3)
        return void found.push({ from: node.getStart(source), to: node.end, words: words(en!, zhCN!, zhTW!) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The values of exported constants of these names. */
export function tablesOf(code: string, names: readonly string[]): readonly Table[] {
  if (!names.some((name) => code.includes(`export const ${name}`))) return [];
  const source = parsed(code);
  return source.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement) || !statement.modifiers?.some(({ kind }) => kind === EXPORT)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && ts.isIdentifier(name) && names.includes(name.text)
        ? [{ from: initializer.getStart(source), to: initializer.end, name: name.text }]
        : [],
    );
  });
}
const EXPORT = ts.SyntaxKind.ExportKeyword;
