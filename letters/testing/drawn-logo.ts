import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { ClinicLogo, MadeLogo } from '@/clinical/clinics/clinic-logo';

/** An invented logo as it would be kept: a lighthouse and three waves, on white. */
export async function drawnLogo(colour = '#0b5c8a'): Promise<MadeLogo & ClinicLogo> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="190" viewBox="0 0 600 190">
    <g fill="${colour}">
      <path d="M78 60h44l14 112H64z"/><path d="M72 44h56v12H72z"/><path d="M84 14h32v26H84z"/>
      <path d="M150 12l90-10v50l-90-20z" opacity="0.35"/>
    </g>
    <g fill="none" stroke="${colour}" stroke-width="12" stroke-linecap="round">
      <path d="M190 92c40-24 80 24 120 0s80 24 120 0 80 24 130 0"/>
      <path d="M170 132c40-24 80 24 120 0s80 24 120 0 80 24 150 0"/>
      <path d="M160 172c40-24 80 24 120 0s80 24 120 0 80 24 160 0"/>
    </g>
  </svg>`;
  const { data, info } = await sharp(Buffer.from(drawing))
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return {
    mediaType: 'image/png',
    width: info.width,
    height: info.height,
    content: data,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
}

/** The compressed pixels of a PNG's first part: a PDF holds them as they are. */
export function pixelsOf(png: Buffer): Buffer {
  const at = png.indexOf('IDAT', 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}
