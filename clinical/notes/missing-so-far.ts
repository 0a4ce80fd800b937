import type { Finding } from '../findings/finding';
import { chartedRegions } from './charted-regions';
import type { NoteContent } from './note-content';
import type { SignItem } from './sign-item';
import { missingInVisit } from './sign-rules';

type Known = Pick<NoteContent, 'kind' | 'facts' | 'standing'>;

const asked = new WeakMap<readonly Finding[], Known & { missing: readonly SignItem[] }>();

/**
 * What a draft with these findings lacks. Every section and region of the chart asks the same
 * question of the same findings after each pause in typing: it is answered once.
 */
export function missingSoFar(findings: readonly Finding[], known: Known): readonly SignItem[] {
  const { kind, facts, standing } = known;
  const last = asked.get(findings);
  if (last && last.kind === kind && last.facts === facts && last.standing === standing) {
    return last.missing;
  }
  const missing = missingInVisit({
    kind,
    visitOn: '',
    findings,
    previousFindings: [],
    facts,
    standing,
    regions: chartedRegions(findings),
  });
  asked.set(findings, { kind, facts, standing, missing });
  return missing;
}
