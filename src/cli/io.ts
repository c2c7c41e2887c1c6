/** Where a command writes; tests pass their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Someone watches stderr: a progress line may be rewritten in place. */
  readonly watched: boolean;
}

export const DONE = 0;
/** Understood, but no: no such figure, a check failed, the file could not be written. */
export const NO = 1;
/** Wrong usage: an unknown command, option, function or workbook. */
export const USAGE = 2;

/** Ends a command with one line on stderr and an exit code. */
export class Refusal extends Error {
  constructor(
    readonly exitCode: typeof NO | typeof USAGE,
    message: string,
  ) {
    super(message);
  }
}

/** Errors take one line, whatever is in them. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

export const processIo: Io = {
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  watched: process.stderr.isTTY === true,
};
