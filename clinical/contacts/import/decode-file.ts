/** How the bytes of a file were read, as people know it. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export type DecodedFile = { text: string; encoding: Encoding };

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark: every other byte of what is mostly Latin text is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (odd > most && even < most / 4) return 'utf-16le';
  if (even > most && odd < most / 4) return 'utf-16be';
  return null;
}

/** 0x80 to 0x9F of Windows-1252, five of which stand for nothing. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node before 24 decodes Windows-1252 as Latin-1, which has control characters there. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll(/[\u0080-\u009F]/g, (each) => UPPER[each.charCodeAt(0) - 0x80] ?? each);
}

/**
 * The text of a file as spreadsheets and practice software write it: by its byte order mark, as
 * UTF-16 or UTF-8 where the bytes are that, otherwise as Windows-1252, which every byte sequence
 * can be: whoever reads it must see the names before they are kept.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const decoded = (label: string, encoding: Encoding) => ({
    text: new TextDecoder(label).decode(bytes),
    encoding,
  });
  if (startsWith(bytes, 0xff, 0xfe)) return decoded('utf-16le', 'UTF-16');
  if (startsWith(bytes, 0xfe, 0xff)) return decoded('utf-16be', 'UTF-16');
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return decoded(unmarked, 'UTF-16');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}
