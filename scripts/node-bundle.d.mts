export const root: string;
export function newest(path: string): number;
export function bundleForNode(
  entry: string,
  folder: string,
  name: string,
  options?: { readonly sourcemap?: boolean },
): Promise<void>;
export function load(entry: string): Promise<Record<string, unknown>>;
