import { letterPaths } from '@/components/letters/letter-paths';
import { letterRenderer } from '@/letters/letter-renderer';

/** The demo's letters point at the demo. */
export const renderDemoLetter = letterRenderer(({ clinicId, number }) => {
  const origin = process.env.APP_URL ?? 'http://localhost:3000';
  return new URL(letterPaths.verify(clinicId, number), origin).href;
});
