/**
 * Text files as text, strictly: UTF-8 with or without a byte order mark, and UTF-16 by its mark. Anything else is
 * refused with the encoding that it probably is, for a character that is guessed is a name that is wrong. Read piece by
 * piece, however long the file.
 */
import { createReadStream } from 'node:fs';

/** A file that cannot be read at all; the message is one sentence. */
export class Unreadable extends Error {}

/** A file of figures is no larger. */
export const LARGEST_FILE = 512 * 2 ** 20;
const HOW = 'save it as UTF-8 (in Excel: "CSV UTF-8"; in WPS or Notepad: encoding UTF-8)';

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** What the first bytes say; a refusal where they speak of no text. */
function encodingBySign(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw new Unreadable(`the text is UTF-32; ${HOW}`);
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    throw new Unreadable('it is a workbook or an archive, no text; save its sheet as "CSV UTF-8"');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Unreadable('it is an old .xls workbook, no text; save its sheet as "CSV UTF-8"');
  return 'utf-8';
}

/** ASCII in UTF-16 has a zero byte in every pair, on one side. */
function refuseZeros(bytes: Uint8Array): void {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return;
  const pairs = bytes.length / 2;
  if (Math.max(even, odd) > pairs * 0.3 && Math.min(even, odd) < pairs * 0.05)
    throw new Unreadable(
      `the text looks like UTF-16 without a byte order mark (${even > odd ? 'big' : 'little'} endian); ${HOW}`,
    );
}

/** Characters that every Chinese text has, in both scripts. */
const COMMON = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指九区區强強放决決西被干做必战戰先回则則任取据據处處米份额額市场場率占欧歐洲东東南亚亞印尼韩韓全球销銷售店门門亿億万萬元台',
);
const share = (bytes: Uint8Array, encoding: string): number => {
  const chars = [...new TextDecoder(encoding).decode(bytes)].filter((char) => char > '\u007f');
  const common = chars.filter((char) => COMMON.has(char)).length;
  const lost = chars.filter((char) => char === '\ufffd').length;
  return chars.length === 0 ? 0 : (common - 2 * lost) / chars.length;
};

/** Which encoding bytes that are no UTF-8 probably are: letters with accents stand alone, Chinese ones in pairs. */
export function guessEncoding(bytes: Uint8Array): string {
  const high = (i: number): boolean => (bytes[i] ?? 0) >= 0x80;
  let [alone, all] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (!high(i)) continue;
    all++;
    if (!high(i - 1) && !high(i + 1)) alone++;
  }
  const [gb, big5] = [share(bytes, 'gb18030'), share(bytes, 'big5')];
  if (Math.max(gb, big5) < 0.15 && alone > all / 2) return 'Windows-1252';
  if (Math.max(gb, big5) <= 0) return alone > all / 2 ? 'Windows-1252' : 'GB18030 or Big5';
  return gb >= big5 ? 'GB18030' : 'Big5';
}

const count = (text: string, char: string): number => text.split(char).length - 1;

/**
 * The text of a file in pieces, every end of a line as `\n`, without its byte order mark.
 *
 * @throws Unreadable
 */
export async function* textOf(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  let lines = 1;
  let held = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 }) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE) throw new Unreadable(`it has more than ${LARGEST_FILE / 2 ** 20} MB; split it`);
    decoder ??= new TextDecoder(encodingBySign(chunk), { fatal: true });
    if (decoder.encoding === 'utf-8') refuseZeros(chunk);
    const text = held + decoded(decoder, chunk, lines);
    // The two characters of an end of line may be in two pieces.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
    lines += count(whole, '\n');
    if (whole !== '') yield whole;
  }
  const rest = held + (decoder ? decoded(decoder, undefined, lines) : '');
  if (rest !== '') yield rest.replace(/\r\n?/g, '\n');
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    if (decoder.encoding !== 'utf-8' || !chunk)
      throw new Unreadable(
        chunk
          ? `the text is no valid ${decoder.encoding.toUpperCase()}, although it begins like it; ${HOW}`
          : 'the file ends in the middle of a character; it seems to be cut off',
      );
    const before = new TextDecoder().decode(chunk).split('\ufffd')[0]!;
    const at = line + count(before.replace(/\r\n?/g, '\n'), '\n');
    throw new Unreadable(`line ${at} is no UTF-8; the text looks like ${guessEncoding(chunk)}; ${HOW}`);
  }
}
