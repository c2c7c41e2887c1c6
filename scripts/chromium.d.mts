export const CHROMIUM_ARGS: string[];
export function findChromium(): Promise<string | null>;
export function provideChromium(log?: (line: string) => void): Promise<string>;
