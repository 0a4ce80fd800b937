import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type Moment } from '@/clinical/findings/finding-key';
import {
  chart,
  draftNote,
  foundClinic,
  granted,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { findingsOfANote } from '../testing/random-findings';
import { signable } from '../testing/signable';
import { withTestDatabase } from '../testing/with-test-database';
import { openNote } from './open-note';
import { signNote } from './sign-note';

withTestDatabase();
let clinic: ClinicFixture;
beforeAll(async () => {
  clinic = await foundClinic();
});

const TREATMENT = uuid();
const AFTER: Moment = `after:${TREATMENT}`;
const CONTACT: Finding = {
  ...{ code: 'narrative.contact', side: 'midline', at: '', moment: 'before' },
  attributes: { body: 'Telephoned.' },
};
const MASSAGE: Finding = {
  ...{ code: 'treatment.manual-therapy', side: 'midline', moment: 'before' },
  at: `item:${TREATMENT}`,
  attributes: { technique: 'soft_tissue', minutes: 8 },
};

const inOrder = (findings: readonly Finding[]) =>
  findings.toSorted((one, other) => (keyText(one) < keyText(other) ? -1 : 1));

/** Every piece of text that a document shows, whatever its blocks are. */
function shown(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (part === null || typeof part !== 'object') return [];
  return Object.values(part).flatMap(shown);
}

/** Printed numbers of a finding, with the minus that is printed. */
function numbersOf({ attributes }: Finding): string[] {
  return Object.values(attributes).flatMap((value) =>
    typeof value === 'number' ? [String(value).replace('-', '−')] : [],
  );
}

function typedWordsOf({ attributes }: Finding): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' && value.startsWith('zq') && name !== 'position' ? [value] : [],
  );
}

test('the signed document holds every finding of the database, and prints what it says', async () => {
  await fc.assert(
    fc.asyncProperty(findingsOfANote([AFTER]), async (random) => {
      const others = random.filter(({ code }) => code !== CONTACT.code);
      const findings = signable('contact', [...others, CONTACT, MASSAGE]);
      const note = await draftNote(clinic.physio, 'contact');
      for (const { attributes, ...key } of findings) {
        const values = Object.entries(attributes);
        await chart(
          clinic.physio,
          note,
          values.map(([attribute, value]) => [key, attribute, value]),
        );
      }
      const draft = granted(await openNote(clinic.physio, note.noteId));
      expect(inOrder(draft.content.findings)).toEqual(inOrder(findings));

      granted(await signNote(clinic.physio, { ...note, revision: draft.revision }));
      const { signed, content } = granted(await openNote(clinic.physio, note.noteId));
      if (!signed) throw new Error('The note was signed and has no document.');
      expect(inOrder(signed.document.findings)).toEqual(inOrder(content.findings));

      const words = shown(signed.document.sections).join('\n').toLowerCase();
      for (const finding of findings) {
        for (const each of [...typedWordsOf(finding), ...numbersOf(finding)]) {
          expect(words, `${keyText(finding)} (${codeDefinition(finding.code)?.label})`).toContain(
            each.toLowerCase(),
          );
        }
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);
