import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LOGO_LIMITS } from '@/clinical/clinics/clinic-logo';
import { checkLogo } from './check-logo';
import { fakeClamd } from './testing/fake-clamd';
import { dicom, html, pdf, photograph, pixelBomb, scan, testVirus } from './testing/files';

async function kept(content: Buffer) {
  const checked = await checkLogo(content, null);
  return checked.ok ? checked.value : expect.fail(JSON.stringify(checked.refusal));
}

async function words(content: Buffer, clamd: Parameters<typeof checkLogo>[1] = null) {
  const checked = await checkLogo(content, clamd);
  if (checked.ok || checked.refusal.kind !== 'blocked') return expect.fail('It was kept.');
  return checked.refusal.words;
}

const plain = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 4, background: { r: 9, g: 90, b: 140, alpha: 0.5 } },
  });

/** Pixels that nothing compresses. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

describe('a logo', () => {
  it('is made anew on white, in the size of a letterhead, without what its file held', async () => {
    const { content, mediaType, width, height } = await kept(
      await plain(2400, 600)
        .withExif({ IFD0: { Copyright: 'Secret owner' } })
        .png()
        .toBuffer(),
    );
    expect({ mediaType, width, height }).toEqual({
      mediaType: 'image/png',
      width: 600,
      height: 150,
    });
    expect(content.includes('Secret owner')).toBe(false);
    const { hasAlpha, channels, exif, space } = await sharp(content).metadata();
    expect({ hasAlpha, channels, exif, space }).toEqual({
      ...{ hasAlpha: false, channels: 3, exif: undefined, space: 'srgb' },
    });
    const [red = 0, green = 0, blue = 0] = await sharp(content).raw().toBuffer();
    expect(
      [red, green, blue].map((each, at) => Math.abs(each - ([132, 173, 198][at] ?? 0)) < 3),
    ).toEqual([true, true, true]);
  });

  it('stands upright, and is not blown up', async () => {
    const { mediaType, width, height, content } = await kept(await photograph());
    expect({ mediaType, width, height }).toEqual({
      mediaType: 'image/jpeg',
      width: 40,
      height: 60,
    });
    expect(content.includes('Secret owner')).toBe(false);
  });

  it('of grey, of a palette or interlaced is kept in colour and in rows', async () => {
    for (const picture of [
      plain(300, 100).greyscale().png(),
      plain(300, 100).png({ palette: true }),
      plain(300, 100).png({ progressive: true }),
    ]) {
      const { content } = await kept(await picture.toBuffer());
      const { channels, isProgressive, bitsPerSample } = await sharp(content).metadata();
      expect({ channels, isProgressive, bitsPerSample }).toEqual({
        ...{ channels: 3, isProgressive: false, bitsPerSample: 8 },
      });
    }
  });

  it('is the same for the same file, so that it is kept once', async () => {
    const file = await plain(700, 300).png().toBuffer();
    expect((await kept(file)).content.equals((await kept(file)).content)).toBe(true);
  });

  it('that is large however it is written becomes a small JPEG', async () => {
    const { content, mediaType, width } = await kept(await noise(560, 190).png().toBuffer());
    expect({ mediaType, width }).toEqual({ mediaType: 'image/jpeg', width: 560 });
    expect(content.length).toBeLessThanOrEqual(LOGO_LIMITS.kept);
  });

  it('is refused in words: empty, too large, no picture, damaged, a bomb, a line', async () => {
    const large = Buffer.concat([await scan(), Buffer.alloc(LOGO_LIMITS.file)]);
    for (const [content, said] of [
      [Buffer.alloc(0), /empty/],
      [large, /a logo may have 1 MB/],
      [pdf(), /no PNG or JPEG/],
      [dicom(), /no PNG or JPEG/],
      [html(), /no PNG or JPEG/],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no PNG or JPEG/],
      [await plain(60, 40).webp().toBuffer(), /no PNG or JPEG/],
      [(await scan()).subarray(0, 70), /damaged, or has more than 60 million pixels/],
      [await pixelBomb(), /damaged, or has more than 60 million pixels/],
      [await plain(2000, 40).png().toBuffer(), /would be a line/],
    ] as const) {
      expect(await words(content)).toMatch(said);
      expect(await words(content)).toMatch(/Nothing was changed|Choose another/);
    }
  });

  it('is not kept unscanned where there is a scanner', async () => {
    const clamd = await fakeClamd('closes');
    const way = { host: '127.0.0.1', port: clamd.port };
    expect(await words(await scan(), way)).toMatch(/not scanned and not stored/);
    await clamd.close();
    const scanner = await fakeClamd();
    const file = Buffer.concat([await scan(), testVirus()]);
    expect(await words(file, { host: '127.0.0.1', port: scanner.port })).toMatch(/not stored/);
    expect(scanner.received[0]?.equals(file)).toBe(true);
    await scanner.close();
  });
});
