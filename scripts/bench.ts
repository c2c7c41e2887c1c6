/**
 * `npm run bench`: speed as ratios, side by side in one run. Times alone say more about the machine than about the
 * code.
 */
import { benchPane } from './bench-pane';
import { benchLookups } from './bench/lookups';
import { benchOwn } from './bench/own';
import { benchWorkbooks } from './bench/workbooks';

export async function main(): Promise<number> {
  benchLookups();
  await benchOwn();
  await benchWorkbooks();
  await benchPane();
  return 0;
}
