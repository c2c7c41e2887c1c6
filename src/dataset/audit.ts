/**
 * Proves the data against the original documents: the file is the one that was read, and every printed figure stands on
 * its line.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetFile } from '../core/dataset';
import type { SourceRecord } from '../core/facts';
import { withoutGloss } from '../core/printed';
import { readRegular } from './regular-file';

export interface CheckOutcome {
  readonly passed: readonly string[];
  /** `file:line: message` */
  readonly failed: readonly string[];
}

/** Lines as the data count them; a glossed document loses the pronunciation it repeats in brackets. */
function linesOf(source: SourceRecord, text: string): string[] {
  const lines = text.split(/\r?\n/);
  return source.glossed ? lines.map(withoutGloss) : lines;
}

/** What is there and cannot be read is no finding about the data: that error goes on. */
function readIfThere(path: string): Buffer | null {
  try {
    return readRegular(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function auditSource(
  data: Pick<DatasetFile, 'observations' | 'events' | 'tensions'>,
  source: SourceRecord,
  dir: string,
): CheckOutcome {
  const bytes = readIfThere(join(dir, source.file));
  if (!bytes) return { passed: [], failed: [`${source.file}: document is missing`] };
  const sum = createHash('sha256').update(bytes).digest('hex');
  const lines = linesOf(source, bytes.toString('utf8'));
  const passed: string[] = [];
  const failed: string[] = [];
  if (sum === source.sha256) passed.push(`${source.file}: sha256 ${sum}`);
  else failed.push(`${source.file}: sha256 is ${sum}; expected ${source.sha256}`);
  for (const o of data.observations.filter((x) => x.source === source.id)) {
    const at = `${source.file}:${o.line}`;
    if (lines[o.line - 1]?.includes(o.printed)) passed.push(`${at}: ${o.printed}`);
    else
      failed.push(
        `${at}: printed figure is not on this line: ${o.printed} (${o.metric}, ${o.entity}, ${o.region}, ${o.period})`,
      );
  }
  const text = lines.join('\n');
  for (const word of source.searchWords)
    if (!text.includes(word)) failed.push(`${source.file}: word to search for is not in the document: ${word}`);
  const places = [
    ...data.events.map((e) => ({ source: e.source, line: e.line, what: `event ${e.id}` })),
    ...data.tensions.flatMap((t) => t.places.map((p) => ({ ...p, what: `tension ${t.id}` }))),
  ];
  for (const p of places.filter((x) => x.source === source.id)) {
    if ((lines[p.line - 1] ?? '').trim() === '')
      failed.push(`${source.file}:${p.line}: line is empty, but ${p.what} rests on it`);
  }
  return { passed, failed };
}

/**
 * @param data the dataset to prove.
 * @param dir the folder with the original documents.
 * @returns what stands and what does not, each as `file:line: what`.
 */
export function audit(
  data: Pick<DatasetFile, 'sources' | 'observations' | 'events' | 'tensions'>,
  dir: string,
): CheckOutcome {
  if (!existsSync(dir)) return { passed: [], failed: [`${dir}: folder of originals is missing`] };
  const results = data.sources.map((s) => auditSource(data, s, dir));
  return { passed: results.flatMap((r) => r.passed), failed: results.flatMap((r) => r.failed) };
}
