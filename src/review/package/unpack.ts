/**
 * Unpacks one entry of a zip file in pieces, counting: it stops at the limits, and at the end size and checksum must be
 * right.
 */
import { Inflate, inflateSync } from 'fflate';
import { LIMITS, damaged, tooLarge, Unreadable } from './limits';
import type { Entry } from './zip-directory';

/** Bytes that are unpacked at once: they become a thousand times as many at most. */
const STEP = 16_384;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (let i = 0; i < bytes.length; i += 1) crc = TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return crc;
}

/** @throws Unreadable when the entry is damaged or beyond a limit; what was given out by then counts for nothing. */
export function* unpack(file: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const most = Math.min(LIMITS.part, Math.max(LIMITS.ratioFrom, entry.packed * LIMITS.ratio));
  let [size, crc] = [0, -1];
  for (const piece of piecesOf(file.subarray(entry.start, entry.start + entry.packed), entry)) {
    size += piece.length;
    if (size > most)
      throw most === LIMITS.part
        ? tooLarge(LIMITS.part, `in one part (${entry.name})`)
        : new Unreadable(
            `too large: the part "${entry.name}" gets more than ${LIMITS.ratio} times as large as in the file`,
          );
    if (size > entry.size) throw damaged(`the part "${entry.name}" is larger than the file says`);
    crc = crcOf(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw damaged(`the part "${entry.name}" is smaller than the file says`);
  if ((crc ^ -1) >>> 0 !== entry.crc) throw damaged(`the part "${entry.name}" does not fit its checksum`);
}

function* piecesOf(packed: Uint8Array, { method, name, size }: Entry): Generator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += STEP) yield packed.subarray(at, at + STEP);
    return;
  }
  if (packed.length > 0 && packed.length <= STEP && size <= LIMITS.ratioFrom) {
    // Most parts are a few hundred bytes, and a stream takes 128 KB for each. One byte of room more shows what is
    // larger than it says.
    yield unharmed(name, () => inflateSync(packed, { out: new Uint8Array(size + 1) }));
    return;
  }
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    unharmed(name, () => inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length));
    yield* ready;
    ready = [];
  }
}

function unharmed<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damaged(`the part "${name}": ${(error as Error).message}`);
  }
}
