import { letterRenderer } from '@/letters/letter-renderer';
import { letterPaths } from '@/components/letters/letter-paths';

/** Letters point at this server under the name that people know it by. */
export const renderSignedLetter = letterRenderer(({ clinicId, number }) => {
  const origin = process.env.APP_URL;
  return origin ? new URL(letterPaths.verify(clinicId, number), origin).href : null;
});
