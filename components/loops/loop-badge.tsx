import { formatDate, formatDateTime, isoDateIn } from '@/clinical/dates';
import type { LoopStanding } from '@/clinical/loops/letter-loop';
import { isLoopOpen } from '@/clinical/loops/loop';
import { LOOP_STATE_LABEL } from '@/clinical/loops/loop-words';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { Badge } from '@/components/ui/badge';

type LoopBadgeProps = { loop: LoopStanding; format: ClinicFormat; /** ISO UTC. */ now: string };

const DAY = 86_400_000;

/** Where a letter stands with one recipient, and by when the next step is due. */
export function LoopBadge({ loop, format, now }: LoopBadgeProps) {
  const { dueAt } = loop;
  const isOpen = isLoopOpen(loop.expects, loop.state);
  const isOverdue = isOpen && dueAt !== null && dueAt <= now;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Badge tone={isOverdue ? 'decision' : isOpen ? 'action' : 'outline'}>
        {LOOP_STATE_LABEL[loop.state]}
      </Badge>
      {isOpen && dueAt !== null && (
        <span className={isOverdue ? 'font-medium text-decision-ink' : 'text-muted-foreground'}>
          {isOverdue ? 'Overdue since' : 'Due'} {dueWords(dueAt, format, now)}
        </span>
      )}
    </span>
  );
}

/** With the time of day where hours matter: within a day of now. */
function dueWords(dueAt: string, { timeZone, dateFormat }: ClinicFormat, now: string): string {
  const due = new Date(dueAt);
  const isNear = Math.abs(due.getTime() - Date.parse(now)) < DAY;
  return isNear
    ? formatDateTime(due, timeZone, dateFormat)
    : formatDate(isoDateIn(due, timeZone), dateFormat);
}
