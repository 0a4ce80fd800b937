import type { Sharp } from 'sharp';
import { LOGO_LIMITS, type LogoMediaType, type MadeLogo } from '@/clinical/clinics/clinic-logo';
import { openedPicture } from './opened-picture';

/** Of a picture that is too large as it came: each is tried until one is small enough. */
const QUALITIES = [90, 80, 65, 50, 35] as const;

type Written = { mediaType: LogoMediaType; picture: Sharp };

/**
 * A logo in a file of our own making: without metadata, on white as paper is, so that nothing is
 * transparent in a PDF for archives, and no larger than a letter prints it. A PNG stays one while
 * it is small enough, and is otherwise written as a JPEG. The same bytes give the same logo. Null
 * where it cannot be read.
 */
export async function logoMadeAnew(
  content: Buffer,
  mediaType: LogoMediaType,
): Promise<MadeLogo | null> {
  try {
    for (const written of waysToWrite(content, mediaType)) {
      const { data, info } = await written.picture.toBuffer({ resolveWithObject: true });
      if (data.length > LOGO_LIMITS.kept) continue;
      const { width, height } = info;
      return { mediaType: written.mediaType, width, height, content: data };
    }
  } catch {
    return null;
  }
  return null;
}

function* waysToWrite(content: Buffer, mediaType: LogoMediaType): Generator<Written> {
  const fitted = () =>
    openedPicture(content)
      .flatten({ background: '#ffffff' })
      .resize({
        width: LOGO_LIMITS.width,
        height: LOGO_LIMITS.height,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb');
  if (mediaType === 'image/png') {
    yield { mediaType, picture: fitted().png({ compressionLevel: 9, palette: false }) };
  }
  for (const quality of QUALITIES) {
    yield { mediaType: 'image/jpeg', picture: fitted().jpeg({ quality }) };
  }
}
