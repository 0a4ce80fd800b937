import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } });

/** A photograph lying on its side, with what telephones write into one. */
export async function photograph(): Promise<Buffer> {
  return picture(60, 40)
    .withExif({
      IFD0: { Copyright: 'Secret owner' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '37/1 48/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export const scan = (): Promise<Buffer> => picture(60, 40).png().toBuffer();

/** A PNG whose head says that it has a thousand million pixels. */
export async function pixelBomb(): Promise<Buffer> {
  const png = Buffer.from(await scan());
  png.writeUInt32BE(40_000, 16);
  png.writeUInt32BE(40_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

export const pdf = (inside = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\nstartxref\n9\n%%EOF\n`);

/** 128 bytes of preamble, the letters DICM, and an element. */
export function dicom(preamble: Buffer = Buffer.alloc(128)): Buffer {
  const element = Buffer.from('02000000554c0400000000000000', 'hex');
  return Buffer.concat([preamble, Buffer.from('DICM'), element, Buffer.alloc(64)]);
}

export const program = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(126)]);

export const html = (): Buffer =>
  Buffer.from('<!doctype html><script>alert(document.cookie)</script>');

/** The test virus that every scanner knows (EICAR), inside something that passes for a PDF. */
export const testVirus = (): Buffer =>
  pdf(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
