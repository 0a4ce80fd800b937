import {
  LOGO_LIMITS,
  LOGO_MEDIA_TYPES,
  logoTooLargeWords,
  type MadeLogo,
} from '@/clinical/clinics/clinic-logo';
import type { Result } from '@/clinical/refusals';
import { logoMadeAnew } from './logo-made-anew';
import { mediaTypeOf } from './media-type-of';
import { scanFile } from './scan-file';
import type { Clamd } from './virus-scanner';

const blocked = (words: string) => ({ ok: false, refusal: { kind: 'blocked', words } }) as const;

/** Looks at a logo before it is kept, as at any file, and makes it anew in the size of a letterhead. */
export async function checkLogo(content: Buffer, clamd: Clamd | null): Promise<Result<MadeLogo>> {
  if (content.length === 0) return blocked('This file is empty. Choose another.');
  if (content.length > LOGO_LIMITS.file) return blocked(logoTooLargeWords(content.length));
  const found = await mediaTypeOf(content);
  const mediaType = LOGO_MEDIA_TYPES.find((each) => each === found);
  if (!mediaType) return blocked(NO_PICTURE);
  const refusal = await scanFile(content, clamd);
  if (refusal) return { ok: false, refusal };
  const logo = await logoMadeAnew(content, mediaType);
  if (!logo) return blocked(UNREADABLE);
  if (Math.min(logo.width, logo.height) < LOGO_LIMITS.shortestSide) return blocked(TOO_NARROW);
  return { ok: true, value: logo };
}

const NO_PICTURE =
  'By its content this is no PNG or JPEG, whatever its name says. Nothing was changed: save the logo as one of the two and choose it again.';

const UNREADABLE =
  'This picture is damaged, or has more than 60 million pixels. Nothing was changed: save the logo anew, smaller, and choose it again.';

const TOO_NARROW = `This picture would be a line: once it fits ${LOGO_LIMITS.width} × ${LOGO_LIMITS.height} pixels, its shorter side has under ${LOGO_LIMITS.shortestSide}. Nothing was changed: crop the logo and choose it again.`;
