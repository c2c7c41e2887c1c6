/** The texts of a module: its calls of `words` with three literals. */
import ts from 'typescript';
import { words, type Words } from '../../src/core/lang';

export interface TextCall {
  readonly from: number;
  readonly to: number;
  readonly words: Words;
}

export function textsOf(code: string): readonly TextCall[] {
  if (!/\bwords\(/.test(code)) return [];
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);
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
