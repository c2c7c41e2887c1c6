/** Why a cell shows an error, in a sentence: what its function says, or what is wrong with the formula itself. Pure. */
import { words, type Lang, type Words } from '../src/core/lang';
import { nearness } from '../src/core/names';
import { callsIn } from '../src/formula/calls';
import { slipsIn, type KnownNames, type Slips } from '../src/formula/slips';
import { FACE_IDS } from '../src/functions/face-ids';
import { ERROR_CODES, type Call } from './adapt';

export interface Reason {
  /** `XIAOMI.SHARE #N/A` */
  readonly head: string;
  readonly sentence: string;
}
export interface ErrorCell {
  /** What it shows, e.g. `#N/A`. */
  readonly shown: string;
  /** '' where what another cell answers spills into this one. */
  readonly formula: string;
  /** The last call of the cell, or of the one that spills into it. */
  readonly call: Call | undefined;
}
type Names = Pick<KnownNames, 'isFunction' | 'isDefined'>;

const PREFIX = 'XIAOMI.';
const OURS = FACE_IDS.map((id) => PREFIX + id);

const NEARLY_AS_NEAR = 0.4;

/** `XIAOMI.SHARES`, `SHARE` and `XIOAMI.SHARE` are all near XIAOMI.SHARE. */
export function nearestFunctions(name: string): string[] {
  const written = name.toUpperCase();
  const bare = written.slice(written.lastIndexOf('.') + 1);
  const scored = FACE_IDS.flatMap((id) => {
    const whole = written.startsWith(PREFIX) ? null : nearness(written, PREFIX + id);
    const scores = [nearness(bare, id), whole].filter((one) => one !== null);
    return scores.length > 0 ? [{ id, score: bare === id ? 0 : Math.min(...scores) }] : [];
  });
  const best = Math.min(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score < best + NEARLY_AS_NEAR)
    .sort((a, b) => a.score - b.score)
    .slice(0, 2)
    .map(({ id }) => PREFIX + id);
}

const SPILL = words(
  'the answer needs empty cells to the right and below; clear what stands there',
  '结果需要右侧和下方的空单元格；请清除其中的内容',
  '結果需要右側和下方的空白儲存格；請清除其中的內容',
);
const PASSED = words('an argument is {code}', '有参数为 {code}', '有引數為 {code}');
const MISSING = words(
  'no document in the data states this figure',
  '数据中没有文件给出这个数字',
  '資料中沒有文件給出這個數字',
);
const SLIPS = {
  sign: words('not the signs of formulas: {what}', '不是公式所用的符号：{what}', '不是公式所用的符號：{what}'),
  function: words('unknown function: {what}', '未知的函数：{what}', '未知的函數：{what}'),
  nearest: words('nearest: {what}', '最接近：{what}', '最接近：{what}'),
  there: words('functions there are: {what}', '现有函数：{what}', '現有函數：{what}'),
  unbracketed: words('function without brackets: {what}', '函数缺少括号：{what}', '函數缺少括號：{what}'),
  text: words('text without quotation marks: {what}', '文本缺少引号：{what}', '文字缺少引號：{what}'),
  right: words('expected {what}', '应为 {what}', '應為 {what}'),
};
const SEMICOLON = words('; ', '；', '；');
const COMMA = words(', ', '、', '、');

function explained({ signs, functions, unbracketed, texts, right }: Slips, lang: Lang): string | null {
  const say = (text: Words, what: readonly string[]): string[] =>
    what.length > 0 ? [text[lang].replace('{what}', () => what.join(COMMA[lang]))] : [];
  const unknown = functions.flatMap(({ written, nearest }) => [
    ...say(SLIPS.function, [written]),
    ...(nearest.length > 0 ? say(SLIPS.nearest, nearest) : say(SLIPS.there, OURS)),
  ]);
  const parts = [
    ...say(SLIPS.sign, signs.length > 0 ? [signs.join(' ')] : []),
    ...unknown,
    ...say(SLIPS.unbracketed, unbracketed),
    ...say(SLIPS.text, texts),
    ...say(SLIPS.right, right ? [right] : []),
  ];
  return parts.length > 0 ? parts.join(SEMICOLON[lang]) : null;
}

/** Null: the cell shows no error, or none that has to do with the functions of XIAOMI. */
export function reasonOf({ shown, formula, call }: ErrorCell, names: Names, lang: Lang): Reason | null {
  if (!ERROR_CODES.has(shown)) return null;
  const because = (sentence: string, name?: string): Reason => ({
    head: name ? `${PREFIX}${name} ${shown}` : shown,
    sentence,
  });
  if (formula === '') return call && shown === '#N/A' ? because(MISSING[lang], call.name) : null;
  if (shown === '#NAME?') {
    const sentence = explained(slipsIn(formula, { ...names, nearest: nearestFunctions }), lang);
    return sentence === null ? null : because(sentence);
  }
  const ours = callsIn(formula).map(({ name }) => name);
  if (shown === '#SPILL!') return ours.length > 0 ? because(SPILL[lang], ours[0]) : null;
  // What was called before another formula came here is no reason.
  if (!call || !ours.includes(call.name)) return null;
  if (call.error) return call.error.code === shown ? because(call.error.message, call.name) : null;
  return call.args.includes(shown) ? because(PASSED[lang].replace('{code}', shown), call.name) : null;
}

export const reasonText = ({ head, sentence }: Reason): string => `${head}: ${sentence}`;
