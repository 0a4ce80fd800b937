'use client';

import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useAct } from './use-act';

/** The allergies of somebody with none recorded: asked and none known, or not asked yet. */
export function NoKnownAllergies({
  isNoneKnown,
  action,
}: {
  isNoneKnown: boolean;
  action: () => Promise<ActionResult<unknown>>;
}) {
  const { act, isPending, refusal } = useAct(action, 'No known allergies recorded');
  if (isNoneKnown) return <p>No known allergies</p>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="font-medium text-decision-ink">Not recorded</p>
      <Button size="sm" onClick={act} isPending={isPending}>
        Asked: none known
      </Button>
      <FieldError id="no-known-allergies-refused" words={refusal} />
    </div>
  );
}
