'use client';

import dynamic from 'next/dynamic';

// Each is a page of its own at the address of a note: whoever charts a draft fetches none of them.
export const SignedNote = dynamic(() => import('./signed-note').then((file) => file.SignedNote));
export const OthersDraft = dynamic(() => import('./others-draft').then((file) => file.OthersDraft));
export const DiscardedNote = dynamic(() =>
  import('./discarded-note').then((file) => file.DiscardedNote),
);
