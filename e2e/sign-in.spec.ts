import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { expect, PASSWORD, test } from './support/consult';
import { errorSummary, fillSignIn, showsSignIn, signOut } from './support/doors';

const NEW_PASSWORD = 'seven herons over mudflats';

test('whoever guesses learns nothing', async ({ clinic }) => {
  const page = await clinic.visit();
  const words = async (email: string, password: string) => {
    await page.goto(paths.signIn());
    await fillSignIn(page, email, password);
    await expect(errorSummary(page)).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in$/);
    // The address stays, so that a slip of the finger is not typed twice.
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    return errorSummary(page).innerText();
  };
  await test.step('a wrong password and an unknown person are answered in the same words', async () => {
    const wrong = await words(clinic.emails.physio, 'not the password at all');
    const unknown = await words('nobody.at.all@example.test', 'not the password at all');
    expect(unknown).toBe(wrong);
    expect(wrong).toContain('The e-mail address or the password is not right');
  });
  await test.step('the right password then opens Today', async () => {
    await fillSignIn(page, clinic.emails.physio, PASSWORD);
    await expect(page).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
  });
});

test('after signing out, Back shows the sign-in page', async ({ clinic }) => {
  const page = await clinic.signIn('owner');
  await page.goto(paths.people(clinic.clinicId));
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  await signOut(page, 'Olive Owner-Test');
  await showsSignIn(page);
  await page.goBack();
  await showsSignIn(page);
  await expect(page.getByText('Percy Physio-Test')).toHaveCount(0);
});

test('disabling a person ends what they have open at once', async ({ clinic }) => {
  const physio = await clinic.signIn('physio');
  const owner = await clinic.signIn('owner');
  await test.step('the owner disables the physiotherapist', async () => {
    await owner.goto(paths.people(clinic.clinicId));
    await owner.getByRole('button', { name: 'Disable Percy Physio-Test' }).click();
    const question = owner.getByRole('alertdialog', { name: 'Disable Percy Physio-Test?' });
    await question.getByRole('button', { name: 'Disable' }).click();
    const row = owner.getByRole('row', { name: /Percy Physio-Test/ });
    await expect(row.getByText('Disabled', { exact: true })).toBeVisible();
  });
  await test.step('their open session is over, and their password opens nothing', async () => {
    await physio.goto(paths.today(clinic.clinicId));
    await showsSignIn(physio);
    await fillSignIn(physio, clinic.emails.physio, PASSWORD);
    await expect(errorSummary(physio)).toBeVisible();
  });
  await test.step('enabled again, they sign in with the password they had', async () => {
    await owner.getByRole('button', { name: 'Enable Percy Physio-Test' }).click();
    await owner.getByRole('alertdialog').getByRole('button', { name: 'Enable' }).click();
    const row = owner.getByRole('row', { name: /Percy Physio-Test/ });
    await expect(row.getByText('May sign in', { exact: true })).toBeVisible();
    await fillSignIn(physio, clinic.emails.physio, PASSWORD);
    await expect(physio).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
  });
});

test('changing the password ends every other session of the person', async ({ clinic }) => {
  const here = await clinic.signIn('physio');
  const elsewhere = await clinic.signIn('physio');
  await here.goto(paths.account());
  await test.step('the wrong current password changes nothing', async () => {
    await changePassword(here, 'this is not it at all', NEW_PASSWORD);
    await expect(errorSummary(here)).toContainText('The current password is not right');
  });
  await test.step('a short one is refused at its field', async () => {
    await changePassword(here, PASSWORD, 'short');
    await expect(here.getByRole('textbox', { name: 'New password', exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  });
  await test.step('the right one changes it, and says where else it signed out', async () => {
    await changePassword(here, PASSWORD, NEW_PASSWORD);
    await expect(here.getByText('You were signed out of 1 other browser.')).toBeVisible();
  });
  await test.step('the other browser is signed out, this one is not', async () => {
    await elsewhere.goto(paths.today(clinic.clinicId));
    await showsSignIn(elsewhere);
    await here.reload();
    await expect(here.getByRole('heading', { name: 'Your account' })).toBeVisible();
  });
  await test.step('only the new password opens', async () => {
    const page = await clinic.visit();
    await page.goto(paths.signIn());
    await fillSignIn(page, clinic.emails.physio, PASSWORD);
    await expect(errorSummary(page)).toBeVisible();
    await fillSignIn(page, clinic.emails.physio, NEW_PASSWORD);
    await expect(page).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
  });
});

test('signing out everywhere ends the other browser too', async ({ clinic }) => {
  const here = await clinic.signIn('physio');
  const elsewhere = await clinic.signIn('physio');
  await here.goto(paths.account());
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();
  await here.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await showsSignIn(here);
  await elsewhere.goto(paths.account());
  await showsSignIn(elsewhere);
});

test('the owner invites a physiotherapist, who comes in once by the link', async ({ clinic }) => {
  const owner = await clinic.signIn('owner');
  const email = `newcomer.${clinic.clinicId.slice(-12)}@example.test`;
  await owner.goto(paths.people(clinic.clinicId));
  const link = await test.step('the page shows a one-time link', async () => {
    await owner.getByRole('textbox', { name: 'Name', exact: true }).fill('Nadia Newcomer-Test');
    await owner.getByLabel('E-mail address').fill(email);
    await owner.getByRole('radio', { name: /Physiotherapist/ }).check();
    await owner.getByLabel('Registration number').fill('PHY0007654321');
    await owner.getByRole('button', { name: 'Make invitation link' }).click();
    await expect(owner.getByText('Give this link to Nadia Newcomer-Test')).toBeVisible();
    return owner.getByLabel('One-time link').inputValue();
  });
  const newcomer = await clinic.visit();
  await test.step('she chooses a password and is signed in', async () => {
    await newcomer.goto(link);
    await newcomer
      .getByRole('textbox', { name: 'Choose a password', exact: true })
      .fill(NEW_PASSWORD);
    await newcomer.getByRole('button', { name: 'Join and sign in' }).click();
    await expect(newcomer).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
    await expect(
      newcomer.getByRole('button', { name: 'Nadia Newcomer-Test', exact: true }),
    ).toBeVisible();
  });
  await test.step('the link does not open a second time', async () => {
    const other = await clinic.visit();
    await other.goto(link);
    await expect(other.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();
  });
  await test.step('she signs out and in again', async () => {
    await signOut(newcomer, 'Nadia Newcomer-Test');
    await showsSignIn(newcomer);
    await fillSignIn(newcomer, email, NEW_PASSWORD);
    await expect(newcomer).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
  });
  await test.step('the owner sees her among the people, and no open invitation', async () => {
    await owner.reload();
    await expect(owner.getByRole('row', { name: /Nadia Newcomer-Test/ })).toContainText(
      'PHY0007654321',
    );
    await expect(owner.getByText('No open invitations')).toBeVisible();
  });
});

test('a forgotten password is set anew by a link of the owner’s', async ({ clinic }) => {
  const owner = await clinic.signIn('owner');
  const physio = await clinic.signIn('physio');
  await owner.goto(paths.people(clinic.clinicId));
  const link = await test.step('the owner makes the link', async () => {
    await owner.getByRole('button', { name: 'Make a reset link for Percy Physio-Test' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Reset link for Percy Physio-Test' });
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    return dialog.getByLabel('One-time link').inputValue();
  });
  const page = await clinic.visit();
  await test.step('it sets a new password, and ends what was open', async () => {
    await page.goto(link);
    await page.getByRole('textbox', { name: 'New password', exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Set new password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    await physio.reload();
    await showsSignIn(physio);
  });
  await test.step('once', async () => {
    const other = await clinic.visit();
    await other.goto(link);
    await expect(other.getByRole('heading', { name: 'This link is over' })).toBeVisible();
  });
  await test.step('only the new password opens', async () => {
    await fillSignIn(physio, clinic.emails.physio, PASSWORD);
    await expect(errorSummary(physio)).toBeVisible();
    await fillSignIn(physio, clinic.emails.physio, NEW_PASSWORD);
    await expect(physio).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
  });
});

test('a withdrawn invitation does not open', async ({ clinic }) => {
  const owner = await clinic.signIn('owner');
  await owner.goto(paths.people(clinic.clinicId));
  await owner.getByRole('textbox', { name: 'Name', exact: true }).fill('Wanda Withdrawn-Test');
  await owner.getByLabel('E-mail address').fill(`w.${clinic.clinicId.slice(-12)}@example.test`);
  await owner.getByRole('button', { name: 'Make invitation link' }).click();
  const link = await owner.getByLabel('One-time link').inputValue();
  await owner
    .getByRole('button', { name: 'Withdraw the invitation of Wanda Withdrawn-Test' })
    .click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Withdraw invitation' }).click();
  await expect(owner.getByText('No open invitations')).toBeVisible();
  const wanda = await clinic.visit();
  await wanda.goto(link);
  await expect(wanda.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();
});

test('sign-in leads back to the page that was asked for, and to no other site', async ({
  clinic,
}) => {
  const page = await clinic.visit();
  await test.step('the page that was asked for', async () => {
    await page.goto(paths.people(clinic.clinicId));
    await showsSignIn(page);
    await fillSignIn(page, clinic.emails.owner, PASSWORD);
    await expect(page).toHaveURL(new RegExp(`${paths.people(clinic.clinicId)}$`));
    await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  });
  for (const foreign of ['https://evil.example/', '//evil.example/', '/\\evil.example/'])
    await test.step(`not ${foreign}`, async () => {
      const other = await clinic.visit();
      await other.goto(paths.signIn(foreign));
      await fillSignIn(other, clinic.emails.reception, PASSWORD);
      await expect(other).toHaveURL(new RegExp(`^${origin(page)}${paths.today(clinic.clinicId)}$`));
    });
});

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Current password', exact: true }).fill(current);
  await page.getByRole('textbox', { name: 'New password', exact: true }).fill(next);
  await page.getByRole('button', { name: 'Change password' }).click();
}

function origin(page: Page): string {
  return new URL(page.url()).origin;
}
