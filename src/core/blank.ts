/**
 * The one rule for arguments that say nothing. A blank cell reaches a function as null on some hosts, as 0 or an empty
 * text on others, and a left-out argument as null or undefined: they all mean the same, for every argument. So 0 never
 * means anything else.
 */
export const isBlank = (argument: unknown): boolean =>
  argument === null ||
  argument === undefined ||
  argument === 0 ||
  (typeof argument === 'string' && argument.trim() === '');

/** The same where a text is read as a number: periods and switches. The command line passes texts only. */
export const isBlankOrZero = (argument: unknown): boolean =>
  isBlank(argument) || (typeof argument === 'string' && argument.trim() === '0');
