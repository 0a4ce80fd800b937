import type { AttributeValue } from '../findings/attribute';
import type { Finding } from '../findings/finding';
import type { Moment, Side } from '../findings/finding-key';
import type { TimelineVisit } from './timeline';

export function finding(
  code: string,
  attributes: Record<string, AttributeValue>,
  key: { side?: Side; at?: string; moment?: Moment } = {},
): Finding {
  const { side = 'midline', at = '', moment = 'before' } = key;
  return { code, side, at, moment, attributes };
}

export const lumbar = (
  movement: string,
  degrees: number,
  more: Record<string, AttributeValue> = {},
  side: Side = 'midline',
): Finding =>
  finding(
    `rom.lumbar.${movement}.active`,
    { degrees, method: 'dual_inclinometer', position: 'standing', ...more },
    { side },
  );

export const EPISODE = {
  episodeId: 'e1',
  title: 'Low back pain',
  openedOn: '2026-10-12',
  closedOn: null,
};

export function visit(
  on: string,
  findings: readonly Finding[],
  more: Partial<TimelineVisit> = {},
): TimelineVisit {
  return {
    noteId: `note-${on}`,
    occurredAt: `${on}T01:00:00.000Z`,
    on,
    authorAccountId: 'a',
    authorName: 'Ada Example',
    isOwn: true,
    isLateEntry: false,
    kind: 'review',
    status: 'signed',
    error: null,
    episodeIds: ['e1'],
    episodes: [EPISODE],
    findings,
    ...more,
  };
}
