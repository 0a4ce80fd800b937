import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '@/clinical/documents/document-limits';
import { checkFile } from './check-file';
import { readWithin } from './read-within';
import { fakeClamd } from './testing/fake-clamd';
import { dicom, html, pdf, photograph, pixelBomb, program, scan, testVirus } from './testing/files';
import { configuredClamd, scanWithClamd } from './virus-scanner';

async function kept(content: Buffer) {
  const checked = await checkFile(content, null);
  return checked.ok ? checked.value : expect.fail(JSON.stringify(checked.refusal));
}

async function words(content: Buffer, clamd: Parameters<typeof checkFile>[1] = null) {
  const checked = await checkFile(content, clamd);
  if (checked.ok || checked.refusal.kind !== 'blocked') return expect.fail('It was kept.');
  return checked.refusal.words;
}

describe('what a file is', () => {
  it('is told by its content', async () => {
    for (const [mediaType, content] of [
      ['application/pdf', pdf()],
      ['application/dicom', dicom()],
      ['image/jpeg', await photograph()],
      ['image/png', await scan()],
    ] as const)
      expect((await kept(content)).mediaType).toBe(mediaType);
  });

  it('is nothing we keep: programs, pages, other pictures, half a PDF', async () => {
    const gif = await sharp(await scan())
      .gif()
      .toBuffer();
    for (const [name, content] of Object.entries({
      'a program called report.pdf': program(),
      'a page called report.pdf': html(),
      'a drawing that may run': Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      ),
      'another kind of picture': gif,
      'words before the PDF': Buffer.concat([html(), pdf()]),
      'a PDF that broke off': pdf().subarray(0, 30),
      'a program that is DICOM at byte 128': dicom(program()),
      'a PDF that is DICOM at byte 128': dicom(Buffer.from('%PDF-1.7'.padEnd(128))),
      'plain words': Buffer.from('Wedge fracture T8'),
    }))
      expect(await words(content), name).toMatch(/By its content this is no complete PDF/);
  });

  it('is never ours by chance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        expect((await checkFile(Buffer.from(bytes), null)).ok).toBe(false);
      }),
    );
  });

  it('empty or too large is refused with its size', async () => {
    expect(await words(Buffer.alloc(0))).toMatch(/empty/);
    const large = Buffer.concat([pdf(), Buffer.alloc(DOCUMENT_LIMITS.file)]);
    expect(await words(large)).toMatch(/one may have 15 MB/);
  });
});

describe('a picture', () => {
  it('loses what a telephone wrote into it, and stands upright', async () => {
    const original = await photograph();
    expect((await sharp(original).metadata()).orientation).toBe(6);
    const { content } = await kept(original);
    const { width, height, exif, xmp, icc, iptc, orientation } = await sharp(content).metadata();
    expect({ width, height }).toEqual({ width: 40, height: 60 });
    expect([exif, xmp, icc, iptc, orientation].filter(Boolean)).toEqual([]);
    expect(original.includes('Secret owner')).toBe(true);
    expect(content.includes('Secret owner')).toBe(false);
  });

  it('keeps nothing that is hidden behind it', async () => {
    const [jpeg, png] = await Promise.all([photograph(), scan()]);
    const hidden = fc.uint8Array({ minLength: 8, maxLength: 64 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(jpeg, png), hidden, async (picture, bytes) => {
        const mark = Buffer.from(`<script>${Buffer.from(bytes).toString('hex')}</script>`);
        const { content } = await kept(Buffer.concat([picture, mark]));
        expect(content.includes(mark)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('that is damaged, or would fill the memory, is refused', async () => {
    const torn = (await scan()).subarray(0, 70);
    for (const content of [torn, await pixelBomb()])
      expect(await words(content)).toMatch(/damaged, or has more than 60 million pixels/);
  });
});

describe('with clamd', () => {
  it('a file is stored once it was scanned, whole and as it came', async () => {
    const clamd = await fakeClamd();
    const content = Buffer.concat([pdf(), Buffer.alloc(300_000, 7), pdf()]);
    expect((await checkFile(content, { host: '127.0.0.1', port: clamd.port })).ok).toBe(true);
    expect(clamd.received).toHaveLength(1);
    expect(clamd.received[0]?.equals(content)).toBe(true);
    await clamd.close();
  });

  it('a virus is refused in words', async () => {
    const clamd = await fakeClamd();
    expect(await words(testVirus(), { host: '127.0.0.1', port: clamd.port })).toMatch(
      /scanner found something .* not stored/,
    );
    await clamd.close();
  });

  it('nothing is stored unscanned: not on an error, a closed door, or silence', async () => {
    for (const manner of ['refuses-size', 'closes'] as const) {
      const clamd = await fakeClamd(manner);
      expect(await words(pdf(), { host: '127.0.0.1', port: clamd.port }), manner).toMatch(
        /not scanned and not stored/,
      );
      await clamd.close();
    }
    const gone = await fakeClamd();
    await gone.close();
    expect(await words(pdf(), { host: '127.0.0.1', port: gone.port })).toMatch(/not scanned/);
    const silent = await fakeClamd('hangs');
    const asked = { host: '127.0.0.1', port: silent.port };
    expect(await scanWithClamd(pdf(), asked, 100)).toEqual({ is: 'unanswered' });
    await silent.close();
  });

  it('is found by its settings, and absent without them', () => {
    const env = (settings: Record<string, string>) => ({ NODE_ENV: 'test', ...settings }) as const;
    expect(configuredClamd(env({}))).toBeNull();
    expect(configuredClamd(env({ CLAMD_HOST: 'scanner' }))).toEqual({
      host: 'scanner',
      port: 3310,
    });
    expect(configuredClamd(env({ CLAMD_HOST: 'scanner', CLAMD_PORT: '3311' }))).toEqual({
      host: 'scanner',
      port: 3311,
    });
    expect(configuredClamd(env({ CLAMD_SOCKET: '/run/clamd.sock', CLAMD_HOST: 'x' }))).toEqual({
      path: '/run/clamd.sock',
    });
  });
});

describe('a body', () => {
  const inChunks = (...sizes: number[]) => {
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const size = sizes[pulled];
        pulled += 1;
        if (size === undefined) controller.close();
        else controller.enqueue(new Uint8Array(size).fill(pulled));
      },
    });
    return { stream, pulled: () => pulled };
  };

  it('is read to its end within the limit', async () => {
    expect((await readWithin(inChunks(3, 4, 3).stream, 10))?.length).toBe(10);
    expect((await readWithin(null, 10))?.length).toBe(0);
  });

  it('is left as soon as it is larger, whatever it said of its length', async () => {
    const endless = inChunks(...Array<number>(100).fill(4));
    expect(await readWithin(endless.stream, 10)).toBeNull();
    expect(endless.pulled()).toBeLessThan(6);
  });
});
