import { paths } from '@/components/paths';
import { keepContact } from '@/db/contacts/keep-contact';
import { openLetter } from '@/db/letters/open-letter';
import { writeLetter } from '@/db/letters/write-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { expect, test } from './support/consult';
import { thoracicNote, withLetterhead } from './support/thoracic-note';

test('a recipient is picked from the contacts, and typed over is nobody of them', async ({
  clinic,
}) => {
  await withLetterhead(clinic.owner);
  const { contactId } = granted(
    await keepContact(clinic.reception, {
      kind: 'radiology',
      organisation: 'Bramble Radiology',
      address: '3 Hedge Lane\nLakeside VIC 3999',
      telephone: '03 5550 0200',
    }),
  );
  const note = await thoracicNote(clinic.physio);
  const { letterId } = granted(await writeLetter(clinic.physio, note, 'imaging-request'));
  const kept = async () => {
    const letter = granted(await openLetter(clinic.physio, letterId));
    if (letter.status !== 'draft') throw new Error('Not a draft');
    const [{ contactId: of, name } = { contactId: undefined, name: '' }] =
      letter.source.answers.recipients;
    return { of, name };
  };
  const page = await clinic.signIn('physio');
  await page.goto(paths.letter(clinic.clinicId, letterId));
  const practice = page.getByRole('group', { name: 'Imaging practice', exact: true });
  await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();

  await test.step('picked, all that is known stands in the letter', async () => {
    await practice.getByRole('combobox', { name: 'Find: Imaging practice' }).fill('bramb');
    await page.getByRole('option', { name: /Bramble Radiology/ }).click();
    await expect(practice.getByLabel('Telephone')).toHaveValue('03 5550 0200');
    await expect(page.getByRole('article')).toContainText('3 Hedge Lane');
    await expect.poll(kept).toEqual({ of: contactId, name: 'Bramble Radiology' });
  });

  await test.step('another address is the same practice, another name is another one', async () => {
    await practice.getByLabel('Address').fill('PO Box 7, Lakeside');
    await practice.getByRole('textbox', { name: /^Imaging practice/ }).fill('Thistle Imaging');
    await expect.poll(kept).toEqual({ of: null, name: 'Thistle Imaging' });
  });
});
