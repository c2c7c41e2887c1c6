import type { CheckResult } from '../core/facts';
import type { Lang, Words } from '../core/lang';
import { words } from '../core/lang';
import { dataset } from '../dataset/index';
import type { Io } from './io';
import { DONE } from './io';

const OUTCOMES: Readonly<Record<CheckResult['outcome'], Words>> = {
  holds: words('holds', '相符', '相符'),
  fails: words('does not hold', '不符', '不符'),
  open: words('open', '未定', '未定'),
};
const CHECKS = words('arithmetic checks', '项算术核对', '項算術核對');

/** What does not hold is a finding about the documents, not a failure of the command. */
export function checks(options: { lang: Lang; json?: boolean }, io: Io): number {
  const { lang } = options;
  if (options.json) {
    io.out(JSON.stringify(dataset.checks.map((one) => ({ id: one.id, outcome: one.outcome, title: one.title[lang], finding: one.finding[lang], inputs: one.inputs.map((input) => input.id) })), null, 2));
    return DONE;
  }
  for (const one of dataset.checks) io.out(`${OUTCOMES[one.outcome][lang]}\t${one.title[lang]}\t${one.finding[lang]}`);
  const counts = (Object.keys(OUTCOMES) as CheckResult['outcome'][]).map((outcome) => `${dataset.checks.filter((one) => one.outcome === outcome).length} ${OUTCOMES[outcome][lang]}`);
  io.out(`${dataset.checks.length} ${CHECKS[lang]}: ${counts.join(', ')}`);
  return DONE;
}
