import { expect, test } from 'playwright/test';
import { createWelcomeToken } from '@/db/accounts/create-welcome-token';
import { paths } from '@/components/paths';
import { errorSummary, fillSignIn, openAccountMenu, showsSignIn } from './support/doors';
import { openTestInstallation } from './test-installation';

const OWNER = 'Ottilie Opener-Test';
const EMAIL = 'ottilie.opener@example.test';
const PASSWORD = 'lanterns along the pier';

test('an owner opens the clinic on an empty installation, once', async ({ page, browser }) => {
  const installation = await openTestInstallation();
  try {
    const server = await installation.startServer();
    const address = (path: string) => new URL(path, server.appUrl).href;
    const token = await createWelcomeToken(
      installation.environment.PHYSIO_IDENTITY_DATABASE_URL ?? '',
    );
    expect(token).not.toBeNull();

    await test.step('without the token the page gives nothing away', async () => {
      for (const wrong of [paths.welcome(), paths.welcome('a-guess-at-it')]) {
        await page.goto(address(wrong));
        await expect(page.getByText('This needs the link from the terminal')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Open the clinic' })).toHaveCount(0);
      }
    });

    await test.step('with it the owner says what the clinic is and who they are', async () => {
      await page.goto(address(paths.welcome(token ?? '')));
      await page.getByLabel('Clinic name').fill('Pierside Physio (Test)');
      await page.getByLabel('Practises in').selectOption({ label: 'Australia' });
      await page.getByLabel('Time zone').selectOption({ label: 'Australia/Melbourne' });
      await page.getByLabel('Dates as').selectOption({ label: '04-Oct-2026' });
      await page.getByLabel('Your name').fill(OWNER);
      await page.getByLabel('E-mail address').fill(EMAIL);
      await page.getByLabel('Registration number').fill('PHY0000000001');
    });

    await test.step('a password that everybody uses is refused, and nothing typed is lost', async () => {
      await page.getByRole('textbox', { name: 'Password', exact: true }).fill('password1234');
      await page.getByRole('button', { name: 'Open the clinic' }).click();
      await expect(errorSummary(page)).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toHaveAttribute(
        'aria-invalid',
        'true',
      );
      await expect(page.getByLabel('Clinic name')).toHaveValue('Pierside Physio (Test)');
    });

    const second = await test.step('somebody else holds the same link open', async () => {
      const context = await browser.newContext();
      const other = await context.newPage();
      await other.goto(address(paths.welcome(token ?? '')));
      await expect(other.getByRole('button', { name: 'Open the clinic' })).toBeEnabled();
      return other;
    });

    await test.step('a good one opens the clinic and signs the owner in', async () => {
      await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Open the clinic' }).click();
      await expect(page).toHaveURL(/\/c\/[0-9a-f-]{36}\/today$/);
      await expect(page.getByRole('link', { name: 'Pierside Physio (Test)' })).toBeVisible();
      const menu = await openAccountMenu(page, OWNER);
      await expect(menu.getByRole('menuitem', { name: 'People' })).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('the form that was open beside it founds no second clinic', async () => {
      await second.getByLabel('Clinic name').fill('A second clinic (Test)');
      await second.getByLabel('Practises in').selectOption({ label: 'Australia' });
      await second.getByLabel('Time zone').selectOption({ label: 'Australia/Melbourne' });
      await second.getByLabel('Your name').fill('Somebody Else-Test');
      await second.getByLabel('E-mail address').fill('somebody.else@example.test');
      await second.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
      await second.getByRole('button', { name: 'Open the clinic' }).click();
      await expect(errorSummary(second)).toBeVisible();
      await second.context().close();
    });

    await test.step('the token and the page are over', async () => {
      const answer = await page.request.get(address(paths.welcome(token ?? '')));
      expect(answer.status()).toBe(404);
      expect(
        await createWelcomeToken(installation.environment.PHYSIO_IDENTITY_DATABASE_URL ?? ''),
      ).toBeNull();
    });

    await test.step('the owner signs out and in again with the password they chose', async () => {
      const menu = await openAccountMenu(page, OWNER);
      await menu.getByRole('menuitem', { name: 'Sign out' }).click();
      await showsSignIn(page);
      await fillSignIn(page, EMAIL, PASSWORD);
      await expect(page).toHaveURL(/\/today$/);
    });
    await server.stop();
  } finally {
    await installation.close();
  }
});
