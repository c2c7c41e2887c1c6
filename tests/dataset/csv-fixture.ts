/** Files of own figures for tests: rows that stand, and a way to judge bytes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, type Outcome } from '../cli/in-process';

export const HEAD = 'metric,entity,region,period,value,unit,printed,qualifier,agency,period_basis,line,note';
const GOOD = {
  metric: 'share',
  entity: 'Xiaomi',
  region: 'Europe',
  period: '2025Q2',
  value: '0.23',
  unit: 'fraction',
  printed: '23%',
  qualifier: 'exact',
  agency: '',
  period_basis: 'stated',
  line: '1',
  note: '',
};
const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
export const row = (more: Partial<typeof GOOD> = {}): string =>
  Object.values({ ...GOOD, ...more })
    .map(quoted)
    .join(',');
export const file = (...rows: readonly string[]): string => [HEAD, ...rows, ''].join('\n');

/** The command `check` over these bytes, in this process. */
export async function judge(bytes: string | Uint8Array, options: { json?: boolean } = {}): Promise<Outcome> {
  const dir = mkdtempSync(join(tmpdir(), 'atlas-csv-'));
  try {
    writeFileSync(join(dir, 'own.csv'), bytes);
    return await command('check', join(dir, 'own.csv'), ...(options.json ? ['--json'] : []));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Bytes of a text in an encoding that Node reads and does not write: the other way round, by its table. */
export function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && !pairs.has(char)) pairs.set(char, [lead, trail]);
    }
  return new Uint8Array([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : pairs.get(char)!)));
}
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
