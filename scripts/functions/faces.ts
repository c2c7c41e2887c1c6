/**
 * The doc comments of src/functions/functions.ts as data: one source for Excel's metadata, the reference pages and the
 * tests of the examples.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export const FACES_FILE = 'src/functions/functions.ts';

export interface Example {
  /** `=XIAOMI.SHARE("Europe","2025Q2")` */
  readonly formula: string;
  /** What stands after `//=>`, as written. */
  readonly answer: string;
}
export interface FaceDoc {
  /** `SHARE` */
  readonly id: string;
  readonly summary: string;
  readonly params: readonly { readonly name: string; readonly text: string; readonly optional: boolean }[];
  readonly returns: string;
  readonly examples: readonly Example[];
  readonly line: number;
}

const textOf = (comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s*\n\s*/g, '\n').trim();
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @throws with `file:line` when a comment leaves something out. */
export function readFaces(file = FACES_FILE, text = readFileSync(file, 'utf8')): FaceDoc[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    const tags = ts.getJSDocTags(node);
    const tag = (name: string): string[] =>
      tags.filter((one) => one.tagName.text === name).map((one) => textOf(one.comment));
    const [heading] = tag('customfunction');
    if (heading === undefined) return [];
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const id = heading.split(/\s+/)[0]!;
    const fail = (what: string): never => {
      throw new Error(`${file}:${line}: ${id || 'function'}: ${what}`);
    };
    const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc) ?? fail('no doc comment');
    const params = node.parameters.map((parameter) => {
      const name = parameter.name.getText(source);
      const own = ts.getJSDocParameterTags(parameter)[0];
      return {
        name,
        text: oneLine(textOf(own?.comment).replace(/^- /, '')) || fail(`no text for parameter ${name}`),
        optional: parameter.questionToken !== undefined,
      };
    });
    const examples = tag('example').map((example): Example => {
      const [, formula, answer] =
        /^(=.*)\n\/\/=>\s*(.*)$/s.exec(example) ?? fail(`example is not "=FORMULA" and "//=> answer": ${example}`);
      return { formula: formula!.trim(), answer: oneLine(answer!) };
    });
    if (examples.length === 0) fail('no example');
    return [
      {
        id,
        summary: oneLine(textOf(doc.comment)) || fail('no summary'),
        params,
        returns: oneLine(tag('returns')[0] ?? '') || fail('no @returns'),
        examples,
        line,
      },
    ];
  });
}
