import type { Metadata } from 'next';
import { permits } from '@/clinical/acts';
import { refusalWords } from '@/clinical/refusals';
import { holdsItems, isOfALetter, isPhrase } from '@/clinical/templates/template';
import { PageBody } from '@/components/shell/page-body';
import { ItemsTemplateList } from '@/components/templates/items-template-list';
import { LetterTemplateList } from '@/components/templates/letter-template-list';
import { PhraseForm } from '@/components/templates/phrase-form';
import { PhraseList } from '@/components/templates/phrase-list';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { listTemplates } from '@/db/templates/list-templates';
import { pageActor } from '../../../page-actor';
import { changeItems, changeLetter, changePhrase, remove, restore, savePhrase } from './actions';

export const metadata: Metadata = { title: 'Templates and phrases' };

type Props = { params: Promise<{ clinicId: string }> };

export default async function TemplatesPage({ params }: Props) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const listed = await listTemplates(actor);
  if (!listed.ok)
    return (
      <PageBody title="Templates and phrases" width="form">
        <Notice kind="info" title="For those who chart">
          {refusalWords(listed.refusal)}
        </Notice>
      </PageBody>
    );
  const mayKeepClinics = permits(actor.role, 'template.keep-clinic');
  const acts = {
    mayKeepClinics,
    remove: remove.bind(null, clinicId),
    restore: restore.bind(null, clinicId),
  };
  const phrases = listed.value.filter(isPhrase);
  const templates = listed.value.filter(holdsItems);
  return (
    <PageBody title="Templates and phrases" className="max-w-4xl">
      <div className="flex flex-col gap-5">
        <Card
          title="Phrases"
          actions={
            <PhraseForm
              mayKeepClinics={mayKeepClinics}
              save={savePhrase.bind(null, clinicId)}
              change={null}
            />
          }
        >
          <PhraseList phrases={phrases} change={changePhrase.bind(null, clinicId)} {...acts} />
        </Card>
        <Card title="Treatment and plan">
          <ItemsTemplateList
            templates={templates}
            change={changeItems.bind(null, clinicId)}
            {...acts}
          />
        </Card>
        <Card title="Letters">
          <LetterTemplateList
            templates={listed.value.filter(isOfALetter)}
            change={changeLetter.bind(null, clinicId)}
            {...acts}
          />
        </Card>
      </div>
    </PageBody>
  );
}
