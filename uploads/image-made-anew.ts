import sharp from 'sharp';

/** Pixels of the largest image: a 300 dpi scan of A3 has 17 million, a large radiograph 20. */
const PIXEL_LIMIT = 60_000_000;

/** What one image may take to decode, so that none can hold the server. */
const SECONDS = 20;

/**
 * The picture of a JPEG or PNG in a file of our own making: upright, in sRGB, without EXIF, XMP,
 * comments, thumbnails or anything hidden behind it. Null where it cannot be read, or is too large.
 */
export async function imageMadeAnew(
  content: Buffer,
  mediaType: 'image/jpeg' | 'image/png',
): Promise<Buffer | null> {
  const picture = sharp(content, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
    .autoOrient()
    .timeout({ seconds: SECONDS });
  const written =
    mediaType === 'image/jpeg'
      ? picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
      : picture.png();
  try {
    return await written.toBuffer();
  } catch {
    return null;
  }
}
