/**
 * `verify` and `diff` on workbooks that were saved otherwise, edited, damaged, or made to harm: a right verdict or one
 * sentence, soon.
 */
import { openParts } from '../../src/hosts/file/write/package-parts';
import { FORMULA_MODES } from '../../src/hosts/file';
import { diffWorkbooks } from '../../src/review/diff';
import { Unreadable } from '../../src/review/package/limits';
import { verifyWorkbook } from '../../src/review/verify';
import { EVERY_KIND, hostileWorkbook, type Hostile, type Wanted } from './hostile-workbooks';
import { smallBook, smallDataset } from './small-book';
import { WRITTEN } from '../../src/core/lang';
import { RARE } from '../rare';

/** Twenty times as many where there is time. */
const CASES = RARE ? 2000 : EVERY_KIND;
const LONGEST_MS = 20_000;

jest.setTimeout(CASES * 1000);
let bases: [string, Uint8Array][];
beforeAll(async () => {
  bases = await Promise.all(
    WRITTEN.filter((lang) => lang !== 'zh-CN').flatMap((lang) =>
      FORMULA_MODES.map(async (mode): Promise<[string, Uint8Array]> => [
        `${lang} ${mode}`,
        await smallBook(lang, mode),
      ]),
    ),
  );
});

/** What the reader is told, and what kind of verdict that is. */
function outcome(bytes: Uint8Array): { kind: Wanted; text: string } {
  try {
    const { compared, differ, notCompared } = verifyWorkbook(bytes, smallDataset, 'en');
    const lines = [
      ...differ.map((one) => `${one.cell} ${one.found} ${one.expected}`),
      ...notCompared.map((one) => `${one.figure} ${one.reason}`),
    ];
    return { kind: lines.length === 0 ? 'clean' : 'found', text: [`${compared} compared`, ...lines].join('\n') };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'refused', text: error.message };
    return { kind: 'careful', text: `thrown: ${String((error as Error).stack)}` };
  }
}

/** Whether the packed texts are those of the base: a flipped byte of a date in the zip file says nothing. */
function sameContent(bytes: Uint8Array): boolean {
  const content = JSON.stringify([...openParts(bytes)]);
  return bases.some(([, base]) => JSON.stringify([...openParts(base)]) === content);
}

function fault({ name, bytes, wanted, says }: Hostile): string | null {
  const begun = performance.now();
  const { kind, text } = outcome(bytes);
  const took = performance.now() - begun;
  const tell = (what: string): string => `${name}: ${what}, wanted ${wanted}\n  ${text.slice(0, 600)}`;
  if (took > LONGEST_MS) return tell(`took ${Math.round(took)} ms`);
  if (text.startsWith('thrown')) return tell('thrown');
  if (kind === 'refused' && (/[\n\r]/.test(text) || text.length > 300 || text === '')) return tell('no sentence');
  if (wanted === 'careful') return kind === 'clean' && !sameContent(bytes) ? tell('judged equal') : null;
  if (kind !== wanted) return tell(kind);
  return says && !says.test(text) ? tell(`not named: ${String(says)}`) : null;
}

const seeds = Array.from({ length: CASES }, (_, i) => i);

test.each([
  ['spelt otherwise', 0],
  ['spelt otherwise, with a figure typed over', 1],
  ['damaged', 2],
])('verify: %s', (_, kind) => {
  const faults = seeds.filter((seed) => seed % 3 === kind).flatMap((seed) => fault(hostileWorkbook(seed, bases)) ?? []);
  expect(faults.join('\n')).toBe('');
});

test('diff sees what verify sees', async () => {
  const faults: string[] = [];
  for (const seed of seeds.filter((one) => one % 10 === 0)) {
    const { name, bytes, wanted } = hostileWorkbook(seed, bases);
    const base = bases.find(([one]) => name.includes(`: ${one},`))![1];
    let kind: Wanted;
    try {
      const { changes, notCompared } = await diffWorkbooks(base, bytes, smallDataset, 'en');
      kind = changes.length + notCompared.length === 0 ? 'clean' : 'found';
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      kind = 'refused';
    }
    if (wanted === 'careful' ? kind === 'clean' && !sameContent(bytes) : kind !== wanted)
      faults.push(`${name}: ${kind}, wanted ${wanted}`);
  }
  expect(faults.join('\n')).toBe('');
});
