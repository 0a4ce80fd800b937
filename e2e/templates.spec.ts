import { paths } from '@/components/paths';
import type { Actor } from '@/db/actors/actor';
import { openNote } from '@/db/notes/open-note';
import { chart, draftNote, granted } from '@/db/testing/clinic-fixture';
import { saveTemplate } from '@/db/templates/save-template';
import { passesAxe } from './support/axe';
import { add, addItem, box, doseItem, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { openAccountMenu } from './support/doors';

const WORDS = 'Advised to keep moving within comfort.\nShort walks, little and often.';

/** The treatments of a note as the server has them, in their order, without their place. */
async function treatments(actor: Actor, noteId: string) {
  const { content } = granted(await openNote(actor, noteId));
  return content.findings
    .filter(({ code }) => code.startsWith('treatment.'))
    .toSorted((one, other) =>
      String(one.attributes.position) < String(other.attributes.position) ? -1 : 1,
    )
    .map(({ code, attributes: { position: _place, ...attributes } }) => [code, attributes]);
}

test('a phrase is made on its page and put into a text by keys alone', async ({ clinic }) => {
  const { physio, clinicId } = clinic;
  granted(
    await saveTemplate(clinic.owner, {
      keeper: 'clinic',
      name: 'Stairs',
      content: { kind: 'phrase', words: 'Stairs one at a time.' },
    }),
  );
  const { noteId } = await draftNote(physio);
  const page = await clinic.signIn('physio');

  await test.step('the page is found under one’s own name', async () => {
    const menu = await openAccountMenu(page, 'Percy Physio-Test');
    await menu.getByRole('menuitem', { name: 'Templates and phrases' }).click();
    await expect(
      page.getByRole('heading', { name: 'Templates and phrases', level: 1 }),
    ).toBeVisible();
    await expect(page.getByText('Stairs one at a time.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change Stairs' })).toHaveCount(0);
    await expect(page.getByText('No templates yet')).toBeVisible();
  });

  await test.step('a phrase without words is not taken; with words it is', async () => {
    await page.getByRole('button', { name: 'Add a phrase' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a phrase' });
    await dialog.getByLabel('Name').fill('Stay active');
    await dialog.getByRole('button', { name: 'Add phrase' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Write the words that it stands for.');
    await expect(dialog.getByRole('radio')).toHaveCount(0);
    await dialog.getByLabel('Words').fill(WORDS);
    await dialog.getByRole('button', { name: 'Add phrase' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Stay active' })).toContainText(
      'Yours',
    );
    await passesAxe(page);
  });

  await test.step('it is removed, and taken back', async () => {
    await page.getByRole('button', { name: 'Remove Stay active' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Short walks' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Short walks' })).toBeVisible();
  });

  await page.goto(paths.note(clinicId, noteId));
  await openSection(page, 'Impression');
  const text = box(page, 'Impression (clinician’s)');
  const list = page.getByRole('listbox', { name: 'Phrases' });
  const option = (name: string) => list.getByRole('option', { name });

  await test.step('two strokes and the beginning of its name find it; Enter puts it in', async () => {
    await text.focus();
    await page.keyboard.type('Pain eases. //st');
    await expect(list.getByRole('option')).toHaveCount(2);
    await expect(option('Stairs')).toHaveAttribute('aria-selected', 'true');
    await passesAxe(page);
    await page.keyboard.press('ArrowDown');
    await expect(option('Stay active')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(text).toHaveValue(`Pain eases. ${WORDS}`);
    await expect(list).toHaveCount(0);
    await page.keyboard.type(' Well.');
    await isSaved(page);
    const { content } = granted(await openNote(physio, noteId));
    expect(content.findings).toContainEqual(
      expect.objectContaining({
        code: 'narrative.impression',
        attributes: { body: `Pain eases. ${WORDS} Well.` },
      }),
    );
  });

  await test.step('one step of undo takes it back, and Backspace and Escape keep what was typed', async () => {
    await text.fill('');
    await page.keyboard.type('//stai');
    await page.keyboard.press('Tab');
    await expect(text).toHaveValue('Stairs one at a time.');
    await expect(text).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(text).toHaveValue('//stai');
    await expect(option('Stairs')).toBeVisible();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(list.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await page.keyboard.type('a');
    await expect(list).toHaveCount(0);
    await expect(text).toHaveValue('//sta');
    await expect(text).toBeFocused();
  });

  await test.step('nothing is lost, and no key means anything else, where nothing matches', async () => {
    await text.fill('');
    await page.keyboard.type('See //zebra');
    await expect(page.getByText('No phrase is called “zebra”')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('https://example.test and 5//6');
    await expect(list).toHaveCount(0);
    await expect(text).toHaveValue('See //zebra\nhttps://example.test and 5//6');
    await isSaved(page);
  });

  await test.step('letters that are being composed are not taken for a name', async () => {
    const input = await page.context().newCDPSession(page);
    await text.fill('');
    await page.keyboard.type('//');
    await expect(list.getByRole('option')).toHaveCount(2);
    const composed = { text: 'stai', selectionStart: 4, selectionEnd: 4 };
    await input.send('Input.imeSetComposition', composed);
    await expect(text).toHaveValue('//stai');
    await expect(list.getByRole('option')).toHaveCount(2);
    await input.send('Input.insertText', { text: 'stai' });
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(text).toHaveValue('//stai');
  });

  await test.step('without a network a phrase goes in as before', async () => {
    await page.context().setOffline(true);
    await text.fill('');
    await page.keyboard.type('//stai');
    await page.keyboard.press('Enter');
    await expect(text).toHaveValue('Stairs one at a time.');
    await page.keyboard.type(' Slowly.');
    await expect(text).toHaveValue('Stairs one at a time. Slowly.');
    await page.context().setOffline(false);
    await isSaved(page);
  });

  await test.step('what was used stands first at the next opening', async () => {
    for (const times of ['a second', 'a third']) {
      await text.fill('');
      await page.keyboard.type('//stay');
      await page.keyboard.press('Enter');
      await expect(text, times).toHaveValue(WORDS);
    }
    await isSaved(page);
    await page.reload();
    await text.fill('');
    await text.focus();
    await page.keyboard.type('//st');
    await expect(list.getByRole('option').first()).toContainText('Stay active');
  });
});

test('a treatment template is saved from items and applied by skip, append and overwrite', async ({
  clinic,
}) => {
  const { physio, clinicId } = clinic;
  const first = await draftNote(physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinicId, first.noteId));
  await openSection(page, 'Treatment today');
  const apply = page.getByRole('button', { name: 'Apply template…' });
  const save = page.getByRole('button', { name: 'Save as template…' });

  await test.step('with nothing to apply or to save, the buttons say why', async () => {
    await expect(apply).toHaveAccessibleDescription(/No treatment templates yet/);
    await expect(save).toHaveAccessibleDescription(/Nothing stands here/);
  });

  await test.step('consent, checks and side stay out of what is saved', async () => {
    await addItem(page, 'Add a treatment', 'Heat', {
      type: 'heat pack',
      minutes: '20',
      'contraindication check': 'Checked, none found',
      'more: consent': 'Verbal consent',
      'more: side': 'Left',
    });
    await addItem(page, 'Add a treatment', 'Exercise', { name: 'Bridge', sets: '3' });
    await save.click();
    const dialog = page.getByRole('dialog', { name: 'Save a treatment template' });
    await expect(dialog).toContainText('Left out, because it belongs to this patient or this day');
    await expect(
      dialog.getByRole('checkbox', { name: 'Heat pack 20 min', exact: true }),
    ).toBeChecked();
    await dialog.getByRole('button', { name: 'Save template' }).click();
    await expect(dialog).toContainText('Give it a name');
    await dialog.getByLabel('Name').fill('Warm and bridge');
    await passesAxe(page);
    await dialog.getByRole('button', { name: 'Save template' }).click();
    await expect(page.getByText('Saved the template “Warm and bridge”')).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  const { noteId, patientId } = await draftNote(physio);
  const heat = 'item:019aa7d1-8f3c-7c1e-9a51-0123456789ab';
  await chart(physio, { noteId, patientId }, [
    [{ code: 'treatment.heat', at: heat }, 'position', 'i'],
    [{ code: 'treatment.heat', at: heat }, 'product', 'hot_pack'],
    [{ code: 'treatment.heat', at: heat }, 'minutes', 10],
    [{ code: 'treatment.heat', at: heat }, 'consent', 'verbal'],
  ]);
  const charted = ['treatment.heat', { product: 'hot_pack', minutes: 10, consent: 'verbal' }];
  const bridge = ['treatment.exercise', { name: 'Bridge', sets: 3 }];
  await page.goto(paths.note(clinicId, noteId));
  await openSection(page, 'Treatment today');
  const dialog = page.getByRole('dialog', { name: 'Apply a treatment template' });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  const undo = async () => {
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await isSaved(page);
    await expect.poll(() => treatments(physio, noteId)).toEqual([charted]);
  };

  await test.step('skip adds what is not there, seen before it is done', async () => {
    await expect(apply).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await apply.click();
    await expect(preview).toContainText('AddedBridge');
    await expect(preview).toContainText('Stays as it isHeat pack 10 min');
    await passesAxe(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await treatments(physio, noteId)).toEqual([charted]);
    await apply.click();
    await dialog.getByRole('button', { name: 'Apply template' }).click();
    await expect(page.getByText('Applied “Warm and bridge”: 1 added')).toBeVisible();
    await page.context().setOffline(false);
    await expect.poll(() => treatments(physio, noteId)).toEqual([charted, bridge]);
    await undo();
  });

  await test.step('append adds all of it after what is there', async () => {
    await apply.click();
    await dialog.getByRole('radio', { name: /^Append/ }).check();
    await expect(preview).toContainText('AddedHeat pack 20 min');
    await dialog.getByRole('button', { name: 'Apply template' }).click();
    await expect
      .poll(() => treatments(physio, noteId))
      .toEqual([charted, ['treatment.heat', { product: 'hot_pack', minutes: 20 }], bridge]);
    await undo();
  });

  await test.step('overwrite replaces the dose and leaves consent as it was charted', async () => {
    await apply.click();
    await dialog.getByRole('radio', { name: /^Overwrite/ }).check();
    await expect(preview).toContainText('ReplacedHeat pack: minutes 10 min → 20 min');
    await dialog.getByRole('button', { name: 'Apply template' }).click();
    const overwritten = { product: 'hot_pack', minutes: 20, consent: 'verbal' };
    await expect
      .poll(() => treatments(physio, noteId))
      .toEqual([['treatment.heat', overwritten], bridge]);
    await undo();
  });

  await test.step('another dose is saved over it under the same name', async () => {
    await page.getByRole('button', { name: /^Heat pack 10 min/ }).click();
    await doseItem(page, 'Heat', { minutes: '15' });
    await save.click();
    const saving = page.getByRole('dialog', { name: 'Save a treatment template' });
    await saving.getByLabel('Name').fill('warm and bridge');
    await saving.getByRole('button', { name: 'Replace “warm and bridge”' }).click();
    await expect(saving).toHaveCount(0);
    await page.goto(paths.templates(clinicId));
    const kept = page.getByRole('listitem').filter({ hasText: 'warm and bridge' });
    await expect(kept).toContainText('Heat pack 15 min');
    await expect(kept).not.toContainText('Bridge, 3');
    await kept.getByRole('button', { name: 'Change warm and bridge' }).click();
    const changing = page.getByRole('dialog', { name: 'Change “warm and bridge”' });
    await changing.getByLabel('Name').fill('Warmth');
    await changing.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Warmth' })).toBeVisible();
  });
});

test('another physiotherapist sees the clinic’s and not one’s own; reception sees none', async ({
  clinic,
}) => {
  const { clinicId } = clinic;
  const words = (text: string) => ({ kind: 'phrase', words: text }) as const;
  granted(
    await saveTemplate(clinic.physio, {
      keeper: 'own',
      name: 'Percy’s own',
      content: words('Only Percy writes this.'),
    }),
  );
  const owner = await clinic.signIn('owner');
  await owner.goto(paths.templates(clinicId));
  await owner.getByRole('button', { name: 'Add a phrase' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Add a phrase' });
  await dialog.getByLabel('Name').fill('House rule');
  await dialog.getByLabel('Words').fill('Everybody writes this.');
  await dialog.getByRole('radio', { name: /The clinic’s/ }).check();
  await dialog.getByRole('button', { name: 'Add phrase' }).click();
  await expect(owner.getByRole('listitem').filter({ hasText: 'House rule' })).toBeVisible();
  await expect(owner.getByText('Only Percy writes this.')).toHaveCount(0);

  const { noteId } = await draftNote(clinic.colleague);
  const colleague = await clinic.signIn('colleague');
  const answer = await colleague.goto(paths.note(clinicId, noteId));
  expect(await answer?.text()).not.toContain('Only Percy writes this.');
  await openSection(colleague, 'Impression');
  await box(colleague, 'Impression (clinician’s)').focus();
  await colleague.keyboard.type('//');
  const options = colleague.getByRole('listbox', { name: 'Phrases' }).getByRole('option');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('House rule');

  const reception = await clinic.signIn('reception');
  await expect(
    (await openAccountMenu(reception, 'Rene Reception-Test')).getByRole('menuitem', {
      name: 'Templates and phrases',
    }),
  ).toHaveCount(0);
  await reception.goto(paths.templates(clinicId));
  await expect(reception.getByText('For those who chart')).toBeVisible();
  await expect(reception.getByText('Everybody writes this.')).toHaveCount(0);
});

test('lists begin with what this physiotherapist charts most, and stay so while open', async ({
  clinic,
}) => {
  const { physio, colleague, clinicId } = clinic;
  const item = (last: number) => `item:019aa7d1-8f3c-7c1e-9a51-${String(last).padStart(12, '0')}`;
  for (const codes of [['treatment.traction'], ['treatment.traction', 'treatment.ice']]) {
    const earlier = await draftNote(physio);
    for (const [index, code] of codes.entries())
      await chart(physio, earlier, [[{ code, at: item(index) }, 'minutes', 10]]);
  }
  await chart(colleague, await draftNote(colleague), [
    [{ code: 'treatment.electrotherapy', at: item(5) }, 'minutes', 10],
  ]);
  const { noteId } = await draftNote(physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinicId, noteId));
  await openSection(page, 'Treatment today');
  const list = page.getByRole('combobox', { name: 'Add a treatment' });
  const begins = async (names: readonly string[]) => {
    await list.click();
    const options = page.getByRole('option');
    await expect(options.nth(names.length)).toBeVisible();
    expect((await options.allTextContents()).slice(0, names.length)).toEqual(names);
    await page.keyboard.press('Escape');
  };
  await begins(['Traction', 'Ice', 'Heat']);
  await add(page, 'Add a treatment', 'Heat');
  await isSaved(page);
  await begins(['Traction', 'Ice', 'Heat']);
  await page.reload();
  await begins(['Traction', 'Ice', 'Heat']);
});
