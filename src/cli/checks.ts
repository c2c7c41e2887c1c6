import type { CheckResult } from '../core/check-model';
import { OUTCOME_WORDS } from '../core/check-text';
import type { Lang } from '../core/lang';
import { words } from '../core/lang';
import { world } from '../world/world';
import type { Io } from './io';
import { DONE } from './io';
import { Printed } from './printed-text';

const CHECKS = words('arithmetic checks', '项算术核对', '項算術核對');

/** What does not hold is a finding about the documents, not a failure of the command. */
export function checks(options: { lang: Lang; json?: boolean }, io: Io): number {
  const { lang } = options;
  if (options.json) {
    io.json(
      world.current.checks.map((one) => ({
        id: one.id,
        outcome: one.outcome,
        title: one.title[lang],
        finding: one.finding[lang],
        inputs: one.inputs.map((input) => input.id),
      })),
    );
    return DONE;
  }
  io.out(
    Printed.rows(
      world.current.checks.map((one) => [OUTCOME_WORDS[one.outcome][lang], one.title[lang], one.finding[lang]]),
    ),
  );
  const counts = (Object.keys(OUTCOME_WORDS) as CheckResult['outcome'][]).map(
    (outcome) =>
      `${world.current.checks.filter((one) => one.outcome === outcome).length} ${OUTCOME_WORDS[outcome][lang]}`,
  );
  io.out(`${world.current.checks.length} ${CHECKS[lang]}: ${counts.join(', ')}`);
  return DONE;
}
