import { statusLine } from '../../playground/status';

const fakeElement = (): HTMLElement => ({ dataset: {}, textContent: '' }) as unknown as HTMLElement;
const at = (row: number, column = 0) => ({ sheet: 's', row, column });
const failed = { head: 'XIAOMI.SHARE #N/A', sentence: 'no figure' };

function make() {
  const [line, cell, text] = [fakeElement(), fakeElement(), fakeElement()];
  return { status: statusLine(line, cell, text, 'en'), read: () => `${cell.textContent}: ${text.textContent}`, line };
}

test('the message of an entry outlives the step to the next cell, not the next selection', () => {
  const { status, read, line } = make();
  status.select(at(0), '', null);
  status.error(at(0), failed);
  status.select(at(1), '', null);
  expect(read()).toBe('A1: XIAOMI.SHARE #N/A: no figure');
  expect(line.dataset.kind).toBe('error');
  status.select(at(5), '', null);
  expect(read()).toMatch(/^A6: Type =XIAOMI/);
});

test('the same when the step came before the answer', () => {
  const { status, read } = make();
  status.select(at(1), '', null);
  status.error(at(0), failed);
  status.select(at(1), '', null);
  expect(read()).toBe('A1: XIAOMI.SHARE #N/A: no figure');
  status.entry();
  status.select(at(1), '', null);
  expect(read()).toMatch(/^A2: Type/);
});

test('a selected error says why; a value says itself; the hint follows the language', () => {
  const { status, read } = make();
  status.select(at(3, 2), '#N/A', failed);
  expect(read()).toBe('C4: XIAOMI.SHARE #N/A: no figure');
  status.select(at(3, 2), '23%', null);
  expect(read()).toBe('C4: 23%');
  status.select(at(4), '', null);
  status.setLang('zh-TW');
  expect(read()).toMatch(/儲存格/);
});
