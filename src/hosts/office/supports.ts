/** Whether this Excel has a set of the API; asked each time, since the answer is a look-up. */
export const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);
