/** Names and arguments of the functions, from the metadata that Excel reads. */
import { functions } from '../../public/functions.json';

const argumentsOf = (face: string): readonly { readonly name: string; readonly optional?: boolean }[] =>
  functions.find(({ id }) => id === face)?.parameters ?? [];

export const mostArguments = (face: string): number => argumentsOf(face).length;

/** `XIAOMI.SHARE(region, [period], [vendor])` */
export const signature = (face: string): string =>
  `XIAOMI.${face}(${argumentsOf(face)
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(', ')})`;
