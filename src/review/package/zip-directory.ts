/**
 * The list of contents of a zip file, checked: every entry lies in a place of its own, is named once, is packed in a
 * way that office programs use, and is described in the same words at its own place.
 */
import { LIMITS, damaged, tooLarge, tooMany, Unreadable } from './limits';

export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes in the file, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const [NOT_HERE_16, NOT_HERE_32] = [0xffff, 0xffffffff];

/** Old Excel files and encrypted new ones are OLE containers. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export function readDirectory(bytes: Uint8Array): Entry[] {
  if (bytes.length > LIMITS.file) throw tooLarge(LIMITS.file, 'in the file');
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new Unreadable('not an .xlsx file: an older Excel file, or one that a password protects');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('not an .xlsx file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, count, end } = directoryPlace(view);
  if (count > LIMITS.parts) throw tooMany(LIMITS.parts, 'parts');
  const entries: (Entry & { readonly from: number })[] = [];
  let place = at;
  for (let i = 0; i < count; i += 1) {
    const entry = readEntry(view, bytes, place, end);
    entries.push(entry.entry);
    place = entry.next;
  }
  checkPlaces(entries, at);
  return entries;
}

/** Where the list begins and ends, and how many entries it has. */
function directoryPlace(view: DataView): { at: number; count: number; end: number } {
  const last = view.byteLength - 22;
  for (let place = last; place >= Math.max(0, last - LONGEST_COMMENT); place -= 1) {
    if (view.getUint32(place, true) !== END || place + 22 + view.getUint16(place + 20, true) !== view.byteLength)
      continue;
    const [count, size, at] = [
      view.getUint16(place + 10, true),
      view.getUint32(place + 12, true),
      view.getUint32(place + 16, true),
    ];
    if (count === NOT_HERE_16 || size === NOT_HERE_32 || at === NOT_HERE_32) return largeDirectory(view, place);
    if (at + size !== place && !isLocator(view, place)) throw damaged('its list of parts is not where it should be');
    return { at, count, end: at + size };
  }
  throw damaged('its list of parts is missing; is the file complete?');
}

const isLocator = (view: DataView, place: number): boolean =>
  place >= 20 && view.getUint32(place - 20, true) === LOCATOR_64;

function largeDirectory(view: DataView, place: number): { at: number; count: number; end: number } {
  if (!isLocator(view, place)) throw damaged('its list of parts is missing');
  const record = long(view, place - 12);
  if (record + 56 > place || view.getUint32(record, true) !== END_64) throw damaged('its list of parts is missing');
  const [count, size, at] = [long(view, record + 32), long(view, record + 40), long(view, record + 48)];
  if (at + size > record) throw damaged('its list of parts is not where it should be');
  return { at, count, end: at + size };
}

const long = (view: DataView, place: number): number => {
  if (place + 8 > view.byteLength) throw damaged('its list of parts is cut off');
  return Number(view.getBigUint64(place, true));
};

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  end: number,
): { entry: Entry & { readonly from: number }; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('its list of parts is cut off');
  const [nameLength, extra, comment] = [
    view.getUint16(at + 28, true),
    view.getUint16(at + 30, true),
    view.getUint16(at + 32, true),
  ];
  const next = at + 46 + nameLength + extra + comment;
  if (next > end) throw damaged('its list of parts is cut off');
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = nameOf(rawName);
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0)
    throw new Unreadable(`encrypted: the part "${name}" needs a password`);
  if (method !== 0 && method !== 8)
    throw new Unreadable(`packed in an unknown way: the part "${name}" (method ${method})`);
  const [size, packed, from] = sizesOf(view, at, nameLength, extra);
  const start = startOf(view, bytes, from, rawName, name);
  if (method === 0 && size !== packed) throw damaged(`the part "${name}" has two sizes`);
  if (start + packed > bytes.length) throw damaged(`the part "${name}" is cut off`);
  return { entry: { name, method, crc: view.getUint32(at + 16, true), packed, size, start, from }, next };
}

/** Sizes and place of an entry; what does not fit in 32 bits stands in the extra fields. */
function sizesOf(view: DataView, at: number, nameLength: number, extra: number): [number, number, number] {
  const found = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!found.includes(NOT_HERE_32)) return found as [number, number, number];
  let field = at + 46 + nameLength;
  const last = field + extra;
  while (field + 4 <= last) {
    const [id, length] = [view.getUint16(field, true), view.getUint16(field + 2, true)];
    if (id === 1) {
      let place = field + 4;
      return found.map((value) => {
        if (value !== NOT_HERE_32) return value;
        if (place + 8 > field + 4 + length) throw damaged('its list of parts has no sizes');
        place += 8;
        return long(view, place - 8);
      }) as [number, number, number];
    }
    field += 4 + length;
  }
  return found as [number, number, number];
}

/** The bytes begin behind a head of their own, which must have the same name. */
function startOf(view: DataView, bytes: Uint8Array, from: number, rawName: Uint8Array, name: string): number {
  if (from + 30 > bytes.length || view.getUint32(from, true) !== LOCAL)
    throw damaged(`the part "${name}" is not where it should be`);
  const length = view.getUint16(from + 26, true);
  const named = bytes.subarray(from + 30, from + 30 + length);
  if (length !== rawName.length || named.some((byte, i) => byte !== rawName[i]))
    throw damaged(`the part "${name}" has two names`);
  return from + 30 + length + view.getUint16(from + 28, true);
}

/** No bytes belong to two entries: a small file would unpack to any size. */
function checkPlaces(entries: readonly (Entry & { readonly from: number })[], end: number): void {
  const order = [...entries].sort((a, b) => a.from - b.from);
  order.forEach((entry, i) => {
    if (entry.start + entry.packed > (order[i + 1]?.from ?? end))
      throw damaged(`the part "${entry.name}" overlaps another one`);
  });
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name.toLowerCase())) throw damaged(`the part "${name}" is there twice`);
    seen.add(name.toLowerCase());
  }
}

/** Some programs write backslashes, or a slash in front. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '');
}
