/** Figures that come late, or not: cells wait, are told, and get their answers without anybody asking. */
import { sameWords } from '../../src/core/lang';
import { dataset, datasetFile } from '../../src/dataset';
import { datasetFrom } from '../../src/world/arrival';
import { keepLoading, Unloadable, type Loading } from '../../src/world/loading';
import '../../src/runtime';
import { cellFace } from '../../src/functions/cell-face';
import { registerFunctions } from '../../src/functions/register';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A server that answers as it is told, attempt by attempt; the last answer stays. */
function server(...answers: ('never' | 'down' | 'there' | '404')[]): { loading: Loading; asked: boolean[] } {
  const asked: boolean[] = [];
  const attempt = async (signal: AbortSignal, again: boolean): Promise<void> => {
    asked.push(again);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer === 'never') await new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error())));
    if (answer === 'down') throw new TypeError('Failed to fetch');
    if (answer === '404') throw new Unloadable(sameWords('404 Not Found'));
  };
  return { loading: keepLoading(attempt, (reason) => reason), asked };
}
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

test('a moment without network is no problem', async () => {
  const { loading, asked } = server('down', 'down', 'there');
  const ready = loading.arrived();
  await pass(5000);
  await ready;
  expect([loading.loaded, loading.problem, asked]).toEqual([true, null, [false, true, true]]);
});

test('pauses grow to a minute, and it never gives up', async () => {
  const { loading, asked } = server('404');
  await pass(60_000);
  const first = asked.length;
  expect(first).toBeGreaterThan(4);
  expect(first).toBeLessThan(10);
  expect(loading.problem!.en).toBe('404 Not Found');
  await pass(3_600_000);
  expect(asked.length - first).toBeGreaterThanOrEqual(58);
  expect(asked.length - first).toBeLessThanOrEqual(61);
});

test('a server that never answers: told after the time limit, asked again, longer each time', async () => {
  const { loading, asked } = server('never', 'never', 'there');
  await pass(9_000);
  expect(loading.problem).toBeNull();
  await pass(2_000);
  expect(loading.problem!['zh-TW']).toBe('10 秒內沒有回應');
  await pass(25_000);
  expect([asked.length, loading.loaded, loading.problem]).toEqual([3, true, null]);
});

test('retry asks at once, not twice', async () => {
  const { loading, asked } = server('down', 'down', 'down', 'down', 'down', 'there');
  await pass(20_000);
  const told: (string | undefined)[] = [];
  loading.subscribe(() => told.push(loading.problem?.en));
  expect(loading.problem!.en).toBe('the file cannot be reached');
  const before = asked.length;
  loading.retry();
  loading.retry();
  await pass(0);
  expect(asked.length).toBe(before + 1);
  expect([loading.loaded, told.at(-1)]).toEqual([true, undefined]);
  await pass(1e6);
  expect(asked.length).toBe(before + 1);
});

describe('cells', () => {
  const cellsOf = (loading: Loading, again: () => void): Record<string, (...args: unknown[]) => unknown> => {
    const known: Record<string, (...args: unknown[]) => unknown> = {};
    registerFunctions(cellFace, { associate: (id: never, face: never) => (known[id] = face) } as never, loading, again);
    return known;
  };

  test('wait while the figures are on their way, and answer at once afterwards', async () => {
    const { loading } = server('down', 'there');
    const again = jest.fn();
    const { SHARE } = cellsOf(loading, again);
    const waiting = SHARE!('Europe', '2025Q2');
    await pass(2000);
    expect(await waiting).toBe(0.23);
    expect(SHARE!('Europe', '2025Q2')).toBe(0.23);
    expect(again).not.toHaveBeenCalled();
  });

  test('are told when they do not come, and asked anew when they do, once', async () => {
    const { loading } = server('404', '404', '404', '404', 'there');
    const again = jest.fn();
    const { SHARE, TABLE } = cellsOf(loading, again);
    const waiting = Promise.allSettled([SHARE!('Europe', '2025Q2'), TABLE!('japan-vendors')]);
    await pass(3000);
    for (const one of await waiting)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: '#N/A', message: '404 Not Found' } });
    await expect(SHARE!('Europe')).rejects.toMatchObject({ code: '#N/A' });
    expect(again).not.toHaveBeenCalled();
    await pass(60_000);
    expect(again).toHaveBeenCalledTimes(1);
    expect(SHARE!('Europe', '2025Q2')).toBe(0.23);
  });
});

test('only the file of figures of this version is taken', () => {
  const text = JSON.stringify(datasetFile);
  expect(datasetFrom(text, dataset.hash).dataset.figures.size).toBe(dataset.figures.size);
  expect(datasetFrom(text, null).file.version).toBe(dataset.version);
  const refused = (other: string, hash: string | null = dataset.hash): string => {
    try {
      datasetFrom(other, hash);
    } catch (error) {
      if (error instanceof Unloadable) return error.words.en;
      throw error;
    }
    throw new Error('taken');
  };
  const without = (name: string): string => JSON.stringify({ ...datasetFile, [name]: undefined });
  const junk = [
    '',
    '{}',
    'null',
    '[]',
    '"text"',
    '<!doctype html>',
    text.slice(0, -1),
    JSON.stringify({ ...datasetFile, observations: [] }),
  ];
  for (const other of [...junk, ...['hash', 'sources', 'checks', 'tensions'].map(without)])
    expect(refused(other)).toBe('what came is not the file of figures');
  expect(refused(JSON.stringify({ ...datasetFile, observations: [{ region: 1 }] }))).toBe(
    'what came is not the file of figures',
  );
  expect(refused(JSON.stringify({ ...datasetFile, hash: 'fedcba9876543210' }))).toMatch(
    /^another version of the figures came \(fedcba987654, not /,
  );
});
