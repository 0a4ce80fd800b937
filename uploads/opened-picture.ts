import sharp, { type Sharp } from 'sharp';

/** Pixels of the largest image: a 300 dpi scan of A3 has 17 million, a large radiograph 20. */
const PIXEL_LIMIT = 60_000_000;

/** What one image may take to decode, so that none can hold the server. */
const SECONDS = 20;

/** A picture to be written anew: upright, and without all that it holds beside its pixels. */
export function openedPicture(content: Buffer): Sharp {
  return sharp(content, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
    .autoOrient()
    .timeout({ seconds: SECONDS });
}
