import { ask } from '../shared/ask';

/** Errors that the Open XML SDK finds, one line each, by file. */
export const sdkErrors = (files: readonly string[]): Promise<Record<string, string[]>> =>
  ask<Record<string, string[]>>('open-xml-sdk', files);
