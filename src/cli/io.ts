/** Where a command writes, and how it ends. */
import { Printed, visible } from './printed-text';

/** Takes finished text; tests pass their own. */
export interface Terminal {
  /** Whole lines for stdout, without the last line's end. */
  out(text: string): void;
  /** For stderr, as it stands. */
  err(text: string): void;
  /** Someone watches stderr: a progress line may be rewritten in place. */
  readonly watched: boolean;
}

/** What commands write to. A text is one line, whatever is in it; what takes several lines says so by its type. */
export interface Io {
  out(text: string | Printed): void;
  json(value: unknown): void;
  /** One line on stderr. */
  err(line: string): void;
  /** How far a longer task is; null when it has ended. */
  progress(line: string | null): void;
}

const CLEAR_LINE = '\r\u001b[K';

/** The only way from a command to a terminal: no text gets there with anything in it that a terminal obeys. */
export const ioOf = ({ out, err, watched }: Terminal): Io => ({
  out: (text) => out(typeof text === 'string' ? visible(text) : text.text),
  json: (value) => out(Printed.json(value).text),
  err: (line) => err(`${visible(oneLine(line))}\n`),
  progress(line) {
    if (watched) err(line === null ? CLEAR_LINE : CLEAR_LINE + visible(line));
    else if (line !== null) err(`${visible(line)}\n`);
  },
});

export const DONE = 0;
/** Understood, but no: no such figure, a check failed, the file is there already. */
export const NO = 1;
/**
 * Wrong usage, or refused by the system: an unknown command, option, function or workbook; a file that cannot be read
 * or written.
 */
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

/** Without the line's end: a message is one line. */
const oneLine = (text: string): string => text.replace(/[\r\n]+$/, '');

export const processTerminal: Terminal = {
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  watched: process.stderr.isTTY === true,
};
