import { openedPicture } from './opened-picture';

/**
 * The picture of a JPEG or PNG in a file of our own making: upright, in sRGB, without EXIF, XMP,
 * comments, thumbnails or anything hidden behind it. Null where it cannot be read, or is too large.
 */
export async function imageMadeAnew(
  content: Buffer,
  mediaType: 'image/jpeg' | 'image/png',
): Promise<Buffer | null> {
  const picture = openedPicture(content);
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
