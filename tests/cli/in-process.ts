/** One command without a process: what it prints, and how it ends. */
import { run } from '../../src/cli/main';
import { setLanguage } from '../../src/functions/session';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function command(...args: string[]): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += text;
    },
    watched: false,
  });
  // Which a process of its own would take with it.
  setLanguage('en');
  return { code, out, err };
}
