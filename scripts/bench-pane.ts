/**
 * The pane in Chromium: from the request to the first click that has an effect, and from a click to the table on show.
 * As ratios to a plain page of the same server (the help page), and to the same controls in Fluent React v9
 * (bench/react-pane), visited in turn.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildReactPane, REACT_PAGE } from './bench/build-react-pane';
import { line } from './bench/measure';
import { clickToEffect, faceOf, firstInteraction, type Task } from './bench/visit';
import { firstScreenScripts, PANE_PAGE } from './checks/size';

const ROUNDS = 9;
/** A processor that many times slower stands for the notebook of an office. */
const SLOWER = 4;
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const scriptOf = (page: string): string =>
  `${([...firstScreenScripts(page).values()].reduce((a, b) => a + b, 0) / 1000).toFixed(0)} kB of script`;

/** Medians in milliseconds. */
interface Speed {
  readonly shown: number;
  readonly answered: number;
  readonly opened: number;
}

/** All tasks in each round, each round beginning with another one; the first round warms up and does not count. */
async function inTurn(browser: Browser, tasks: readonly Task[]): Promise<Speed[]> {
  const found = tasks.map(() => ({ shown: [] as number[], answered: [] as number[], opened: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (let turn = 0; turn < tasks.length; turn++) {
      const which = (round + turn) % tasks.length;
      const task = tasks[which]!;
      const { shown, answered } = await firstInteraction(browser, task);
      const opened = task.effect ? await clickToEffect(browser, { ...task, effect: task.effect }) : 0;
      if (round === 0) continue;
      found[which]!.shown.push(shown);
      found[which]!.answered.push(answered);
      found[which]!.opened.push(opened);
    }
  }
  return found.map((times) => ({
    shown: median(times.shown),
    answered: median(times.answered),
    opened: median(times.opened),
  }));
}

/** Numbers of two pages say something only while both show the same. */
async function mustShowTheSame(browser: Browser, ours: Task, theirs: Task): Promise<void> {
  const [a, b] = [await faceOf(browser, ours), await faceOf(browser, theirs)];
  const at = a.findIndex((text, i) => text !== b[i]);
  if (at < 0 && a.length === b.length) return;
  const place = at < 0 ? a.length : at;
  throw new Error(
    `the page in scripts/bench/react-pane does not show what the pane shows: "${b[place] ?? 'nothing'}" instead of "${a[place] ?? 'nothing'}"; build the pane again or bring the page up to date`,
  );
}

export async function benchPane(): Promise<void> {
  if (!existsSync(PANE_PAGE)) {
    console.log(`the pane is not built (no ${PANE_PAGE}); run "npm run build" and again`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    await buildReactPane(folder);
    await compare(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(folder: string): Promise<void> {
  // Plain JavaScript of the scripts; imported late, so that the other benchmarks need no browser.
  const [{ chromium }, { CHROMIUM_ARGS, provideChromium }, { serve }] = await Promise.all([
    import('playwright-core'),
    import('./chromium.mjs'),
    import('./serve.mjs'),
  ]);
  const servers = [await serve('dist/web', 0), await serve(folder, 0)];
  const [ours, theirs] = servers.map((server) => `http://localhost:${(server.address() as { port: number }).port}`);
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: CHROMIUM_ARGS });
  try {
    const plain: Task = { url: `${ours}/help.html`, first: 'h1' };
    const pane: Task = { url: `${ours}/taskpane.html`, first: '.item', effect: '.preview-table' };
    const react: Task = { ...pane, url: `${theirs}/${REACT_PAGE}` };
    await mustShowTheSame(browser, pane, react);

    const [page, own, other] = (await inTurn(browser, [plain, pane, react])) as [Speed, Speed, Speed];
    const [slowOwn, slowOther] = (await inTurn(
      browser,
      [pane, react].map((task) => ({ ...task, slower: SLOWER })),
    )) as [Speed, Speed];
    const [ownScript, otherScript] = [scriptOf(PANE_PAGE), scriptOf(join(folder, REACT_PAGE))];
    const slowly = `  the same on a processor ${SLOWER} times slower`;
    line(
      'pane: time to first interaction, to a plain page',
      own.answered / page.shown,
      `${ms(own.answered)} (its list after ${ms(own.shown)}), ${ownScript}`,
    );
    line('pane: from a click to the table on show, to a plain page', own.opened / page.shown, ms(own.opened));
    line(
      'pane: time to first interaction, to the same controls in Fluent React v9',
      own.answered / other.answered,
      `${ms(own.answered)}, ${ownScript}; React ${ms(other.answered)} (its list after ${ms(other.shown)}), ${otherScript}`,
    );
    line(slowly, slowOwn.answered / slowOther.answered, `${ms(slowOwn.answered)}; React ${ms(slowOther.answered)}`);
    line(
      'pane: from a click to the table on show, to the same in Fluent React v9',
      own.opened / other.opened,
      `${ms(own.opened)}; React ${ms(other.opened)}`,
    );
    line(slowly, slowOwn.opened / slowOther.opened, `${ms(slowOwn.opened)}; React ${ms(slowOther.opened)}`);
  } finally {
    await browser.close();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  }
}
