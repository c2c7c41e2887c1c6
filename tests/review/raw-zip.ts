/**
 * Zip files as only hands write them: entries twice, over each other, encrypted, with wrong sizes, with sizes behind
 * the bytes.
 */
import { deflateSync } from 'fflate';

export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** What the file says, where it is not so. */
  readonly size?: number;
  readonly crc?: number;
  /** Another name at the entry's own place. */
  readonly localName?: string;
  /** Index of the entry whose bytes are these as well. */
  readonly sharing?: number;
  /** Sizes and places stand in the extra fields, as in files of more than 4 GB. */
  readonly large?: boolean;
}

export function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ -1) >>> 0;
}

const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >>> 8) & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { bytes, flags = 0, method = 8, sharing, large } = entry;
    const packed = Buffer.from(method === 8 ? deflateSync(bytes) : bytes);
    const [name, local] = [Buffer.from(entry.name), Buffer.from(entry.localName ?? entry.name)];
    const [crc, size] = [entry.crc ?? crcOf(bytes), entry.size ?? bytes.length];
    const behind = (flags & 8) !== 0;
    const place = sharing === undefined ? at : places[sharing]!;
    places.push(place);
    if (sharing === undefined) {
      const head = [u32(0x04034b50), u16(20), u16(flags), u16(method), u32(0), u32(behind ? 0 : crc)];
      const sizes = behind ? [u32(0), u32(0)] : [u32(packed.length), u32(size)];
      const tail = behind ? [u32(0x08074b50), u32(crc), u32(packed.length), u32(size)] : [];
      const written = Buffer.concat([...head, ...sizes, u16(local.length), u16(0), local, packed, ...tail]);
      out.push(written);
      at += written.length;
    }
    const extra = large ? Buffer.concat([u16(1), u16(24), u64(size), u64(packed.length), u64(place)]) : Buffer.alloc(0);
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(20), u16(20), u16(flags), u16(method), u32(0), u32(crc)],
        ...(large ? [u32(-1), u32(-1)] : [u32(packed.length), u32(size)]),
        ...[u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0), u32(large ? -1 : place), name, extra],
      ]),
    );
  }
  const list = Buffer.concat(directory);
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(list.length),
    u32(at),
    u16(0),
  ];
  return new Uint8Array(Buffer.concat([...out, list, ...end]));
}
