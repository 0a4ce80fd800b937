import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import { templateSchema, type TemplateInput } from '@/clinical/templates/template-schema';
import type { Actor } from '../actors/actor';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { audited } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changeTemplate } from './change-template';
import { listTemplates } from './list-templates';
import { removeTemplate } from './remove-template';
import { restoreTemplate } from './restore-template';
import { saveTemplate } from './save-template';
import { countTemplateUse } from './count-template-use';

const database = withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic('Templates-Test Clinic');
});

const phrase = (name: string, keeper: 'own' | 'clinic' = 'own'): TemplateInput => ({
  keeper,
  name,
  content: { kind: 'phrase', words: `${name}, in words.` },
});

const names = async (actor: Actor) => granted(await listTemplates(actor)).map(({ name }) => name);

describe('whose a template is', () => {
  it('one’s own is seen, changed and used by nobody else', async () => {
    const { templateId } = granted(await saveTemplate(clinic.physio, phrase('Mine alone')));
    expect(await names(clinic.physio)).toContain('Mine alone');
    for (const other of [clinic.colleague, clinic.owner]) {
      expect(await names(other)).not.toContain('Mine alone');
      const ref = { templateId, keeper: 'own', revision: 1 } as const;
      const asked = [
        removeTemplate(other, ref),
        changeTemplate(other, { ...ref, ...phrase('Taken') }),
        countTemplateUse(other, templateId),
      ];
      for (const answer of await Promise.all(asked))
        expect(answer).toEqual({ ok: false, refusal: { kind: 'not_found' } });
    }
    const asClinics = { templateId, keeper: 'clinic', revision: 1 } as const;
    expect(await removeTemplate(clinic.owner, asClinics)).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await names(clinic.physio)).toContain('Mine alone');
  });

  it('the clinic’s is the owner’s to keep and everybody’s to use, audited', async () => {
    expect(await saveTemplate(clinic.physio, phrase('For all', 'clinic'))).toMatchObject({
      refusal: { kind: 'not_permitted' },
    });
    const before = await audited(clinic.owner, 'template.keep-clinic');
    granted(await saveTemplate(clinic.owner, phrase('For all', 'clinic')));
    expect(await audited(clinic.owner, 'template.keep-clinic')).toBe(before + 1);
    for (const actor of [clinic.physio, clinic.colleague, clinic.owner])
      expect(await names(actor)).toContain('For all');
  });

  it('stays whose it is, against the database itself', async () => {
    const { templateId } = granted(await saveTemplate(clinic.physio, phrase('Stays mine')));
    const app = new pg.Client({ connectionString: database().appUrl });
    await app.connect();
    try {
      await app.query(`set app.clinic_id = '${clinic.clinicId}'`);
      const take = `update templates set owner_account_id = null where id = $1`;
      await expect(app.query(take, [templateId])).rejects.toThrow('stays whose it is');
      await expect(app.query('delete from templates')).rejects.toThrow('permission denied');
      await expect(app.query('truncate template_uses')).rejects.toThrow('permission denied');
    } finally {
      await app.end();
    }
  });

  it('is of one clinic', async () => {
    const elsewhere = await foundClinic('Templates-Test Elsewhere');
    const { templateId } = granted(await saveTemplate(clinic.owner, phrase('Ours', 'clinic')));
    expect(await names(elsewhere.owner)).toEqual([]);
    const ref = { templateId, keeper: 'clinic', revision: 1 } as const;
    expect(await removeTemplate(elsewhere.owner, ref)).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await countTemplateUse(elsewhere.physio, templateId)).toMatchObject({
      refusal: { kind: 'not_found' },
    });
  });
});

describe('changing a template', () => {
  it('is done over the revision that was read', async () => {
    const { templateId } = granted(await saveTemplate(clinic.physio, phrase('First')));
    const ref = { templateId, keeper: 'own', revision: 1 } as const;
    expect(granted(await changeTemplate(clinic.physio, { ...ref, ...phrase('Second') }))).toEqual({
      revision: 2,
    });
    expect(await changeTemplate(clinic.physio, { ...ref, ...phrase('Third') })).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    expect(await names(clinic.physio)).toContain('Second');
    expect(await names(clinic.physio)).not.toContain('First');
  });

  it('refuses a name that is used, of one’s own and of the same kind only', async () => {
    granted(await saveTemplate(clinic.physio, phrase('Pacing')));
    expect(await saveTemplate(clinic.physio, phrase('PACING'))).toMatchObject({
      refusal: { kind: 'invalid', fields: { name: expect.stringContaining('already') } },
    });
    granted(await saveTemplate(clinic.colleague, phrase('Pacing')));
    granted(
      await saveTemplate(clinic.physio, {
        keeper: 'own',
        name: 'Pacing',
        content: { kind: 'plan', items: [], words: 'Pace.' },
      }),
    );
  });

  it('removes, and puts back under a name that nothing else has taken', async () => {
    const { templateId } = granted(await saveTemplate(clinic.physio, phrase('Gone')));
    const ref = { templateId, keeper: 'own' } as const;
    granted(await removeTemplate(clinic.physio, { ...ref, revision: 1 }));
    expect(await names(clinic.physio)).not.toContain('Gone');
    expect(
      await changeTemplate(clinic.physio, { ...ref, revision: 2, ...phrase('Back') }),
    ).toMatchObject({ refusal: { kind: 'wrong_state' } });
    granted(await restoreTemplate(clinic.physio, { ...ref, revision: 2 }));
    expect(await names(clinic.physio)).toContain('Gone');
    granted(await removeTemplate(clinic.physio, { ...ref, revision: 3 }));
    granted(await saveTemplate(clinic.physio, phrase('gone')));
    expect(await restoreTemplate(clinic.physio, { ...ref, revision: 4 })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});

describe('what may be kept', () => {
  const read = (content: unknown) =>
    templateSchema.safeParse({ keeper: 'own', name: 'A name', content });

  it('is words, or items with what a template may hold', () => {
    expect(read({ kind: 'phrase', words: ' Two\r\nlines. ' }).data?.content).toEqual({
      kind: 'phrase',
      words: 'Two\nlines.',
    });
    const heat = { type: 'heat', attributes: { minutes: 15 } };
    expect(read({ kind: 'treatment', items: [heat], words: '' }).data?.content).toEqual({
      kind: 'treatment',
      items: [heat],
      words: null,
    });
  });

  it.each([
    { kind: 'phrase', words: '  ' },
    { kind: 'plan', items: [], words: null },
    { kind: 'red-flags', items: [] },
    { kind: 'plan', items: [{ type: 'safety-net', attributes: {} }], words: null },
    {
      kind: 'treatment',
      items: [{ type: 'heat', attributes: { consent: 'verbal' } }],
      words: null,
    },
    { kind: 'treatment', items: [{ type: 'ice', attributes: { minutes: 45 } }], words: null },
    { kind: 'treatment', items: [{ type: 'red-flag.saddle', attributes: {} }], words: null },
  ])('is not %j', (content) => {
    expect(read(content).success).toBe(false);
  });
});

describe('the order of what is offered', () => {
  it('is each person’s own', async () => {
    const { physio, colleague } = await (async () => {
      const fresh = await foundClinic('Order-Test Clinic');
      for (const name of ['Alpha', 'Beta', 'Gamma'])
        granted(await saveTemplate(fresh.owner, phrase(name, 'clinic')));
      return fresh;
    })();
    const idOf = async (name: string) =>
      granted(await listTemplates(physio)).find((each) => each.name === name)?.templateId ?? '';
    for (const name of ['Gamma', 'Gamma', 'Beta'])
      granted(await countTemplateUse(physio, await idOf(name)));
    expect(await names(physio)).toEqual(['Gamma', 'Beta', 'Alpha']);
    expect(await names(colleague)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });
});

describe('versions of a template', () => {
  const letter = (purpose: string): TemplateInput => ({
    ...{ keeper: 'own', name: 'Whiplash to the GP' },
    content: {
      ...{ kind: 'letter', letterKind: 'gp-letter', texts: { purpose }, sections: ['red-flags'] },
    },
  });

  it('are all kept, through changes, removal and back', async () => {
    const { templateId } = granted(
      await saveTemplate(clinic.physio, letter('Seen {{visit date}}')),
    );
    const ref = { templateId, keeper: 'own' } as const;
    granted(
      await changeTemplate(clinic.physio, { ...ref, revision: 1, ...letter('About {{problem}}') }),
    );
    granted(await removeTemplate(clinic.physio, { ...ref, revision: 2 }));
    granted(await restoreTemplate(clinic.physio, { ...ref, revision: 3 }));
    const app = new pg.Client({ connectionString: database().appUrl });
    await app.connect();
    await app.query(`set app.clinic_id = '${clinic.clinicId}'`);
    const { rows } = await app.query<{ revision: number; purpose: string }>(
      `select revision, content #>> '{texts,purpose}' as purpose from template_versions
       where template_id = $1 order by revision`,
      [templateId],
    );
    expect(rows).toEqual([
      { revision: 1, purpose: 'Seen {{visit date}}' },
      { revision: 2, purpose: 'About {{problem}}' },
      { revision: 4, purpose: 'About {{problem}}' },
    ]);
    for (const attack of [
      `update template_versions set name = 'Another'`,
      `delete from template_versions`,
      `truncate template_versions`,
    ])
      await expect(app.query(attack)).rejects.toThrow(/insert only|permission denied|emptied/);
    await app.end();
  });

  it('hold the texts of their kind of letter only', () => {
    const wrong = {
      ...letter(''),
      content: { ...letter('').content, texts: { urgencyReason: 'It may wait' } },
    };
    expect(templateSchema.safeParse(wrong).success).toBe(false);
    expect(templateSchema.safeParse(letter('Seen')).success).toBe(true);
    const of = (letterKind: LetterKind, texts: Record<string, string>) =>
      templateSchema.safeParse({
        ...letter(''),
        content: { kind: 'letter', letterKind, texts, sections: ['examination'] },
      }).success;
    expect(of('patient-summary', { message: 'We talked about {{problem}}.' })).toBe(true);
    expect(of('certificate', {})).toBe(false);
    expect(of('certificate', { restrictions: 'No lifting' })).toBe(false);
  });
});
