import { and, asc, desc, eq, inArray, lte, not, or, sql, type SQL } from 'drizzle-orm';
import { permits } from '@/clinical/acts';
import { letterLine } from '@/clinical/history/letter-line';
import type { ListedLoop } from '@/clinical/loops/letter-loop';
import { standingSteps } from '@/clinical/loops/loop';
import type { LoopState } from '@/clinical/loops/loop-words';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { latestMails } from '../letter-mail/latest-mails';
import { listedMail, mailFailed } from '../letter-mail/listed-mail';
import { memberNames } from '../patients/member-names';
import { summaryOf } from '../patients/summary';
import { letterRecipients, letters, signedLetters } from '../schema/letters';
import { letterLoops } from '../schema/loops';
import { patients } from '../schema/patients';
import { entriesOfLetters } from './loop-entries';

/**
 * Which loops: everything that is waited for, what is overdue, what is done with, or what could not
 * be e-mailed and has not left in another way.
 */
export type LoopFilter = { show: 'open' | 'overdue' | 'closed' | 'not_mailed' };

/** Longer lists are cut: the rest is found through the patient. */
export const LOOP_LIST_LIMIT = 200;

const AT_THE_DESK: LoopState[] = ['written', 'sent', 'acknowledged'];

const isOver = or(
  inArray(letterLoops.state, ['closed', 'cancelled', 'superseded']),
  and(eq(letterLoops.expects, 'nothing'), eq(letterLoops.state, 'sent')),
) as SQL;

/**
 * Letters of the clinic to follow up, what is due first on top. Reception gets whose and to whom,
 * never what a letter is about: neither its kind nor a result.
 */
export async function loopList(
  tx: ClinicTransaction,
  { show }: LoopFilter,
): Promise<readonly ListedLoop[]> {
  const which: Record<LoopFilter['show'], readonly SQL[]> = {
    open: [not(isOver)],
    overdue: [not(isOver), lte(letterLoops.dueAt, tx.now)],
    closed: [isOver],
    not_mailed: [eq(letterLoops.state, 'written'), mailFailed(tx)],
  };
  const mayRead = permits(tx.actor.role, 'record.open');
  // Reception gets what it can record; what is to be read and told waits for a clinician.
  const theirs = mayRead ? [] : [inArray(letterLoops.state, AT_THE_DESK)];
  const rows = await tx.db
    .select({
      loop: letterLoops,
      patient: patients,
      kind: letters.kind,
      answers: letters.answers,
      author: letters.authorAccountId,
      role: letterRecipients.role,
      recipient: letterRecipients.name,
      signedAt: signedLetters.signedAt,
      number: signedLetters.number,
    })
    .from(letterLoops)
    .innerJoin(letters, sameLetter(letters.clinicId, letters.id))
    .innerJoin(signedLetters, sameLetter(signedLetters.clinicId, signedLetters.letterId))
    .innerJoin(
      letterRecipients,
      and(
        sameLetter(letterRecipients.clinicId, letterRecipients.letterId),
        eq(letterRecipients.id, letterLoops.recipientId),
      ),
    )
    .innerJoin(
      patients,
      and(eq(patients.clinicId, letterLoops.clinicId), eq(patients.id, letterLoops.patientId)),
    )
    .where(inThisClinic(tx, letterLoops, ...which[show], ...theirs))
    .orderBy(
      show === 'closed' ? desc(letterLoops.changedAt) : sql`${letterLoops.dueAt} asc nulls last`,
      asc(letterLoops.letterId),
      asc(letterRecipients.position),
    )
    .limit(LOOP_LIST_LIMIT);
  const names = await memberNames(tx);
  const letterIds = [...new Set(rows.map(({ loop }) => loop.letterId))];
  const entries = mayRead ? await entriesOfLetters(tx, letterIds) : [];
  const mails = await latestMails(tx, letterIds);
  return rows.map(({ loop, ...row }) => {
    const own = entries.filter(
      (each) => each.letterId === loop.letterId && each.recipientId === loop.recipientId,
    );
    return {
      ...{ letterId: loop.letterId, recipientId: loop.recipientId },
      ...{ role: row.role, recipient: row.recipient, patient: summaryOf(row.patient) },
      ...{ expects: loop.expects, urgency: loop.urgency, state: loop.state },
      dueAt: loop.dueAt?.toISOString() ?? null,
      revision: loop.revision,
      signedAt: row.signedAt.toISOString(),
      number: row.number,
      authorName: names.get(row.author) ?? 'Former colleague',
      isOwn: row.author === tx.actor.accountId,
      title: mayRead ? letterLine(row.kind, row.answers).title : null,
      remark: mayRead ? (standingSteps(own).at(-1)?.remark ?? '') : null,
      mail: listedMail(loop, mails),
    };
  });
}

const sameLetter = (
  clinicId:
    typeof letters.clinicId | typeof signedLetters.clinicId | typeof letterRecipients.clinicId,
  letterId: typeof letters.id | typeof signedLetters.letterId | typeof letterRecipients.letterId,
) => and(eq(clinicId, letterLoops.clinicId), eq(letterId, letterLoops.letterId));
