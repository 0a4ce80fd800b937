import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import { hashPassword } from '@/db/accounts/password-hash';
import { foundClinic, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { paths } from '@/components/paths';
import { fillSignIn } from './doors';

export type Who = keyof ClinicFixture['emails'];

export const PASSWORD = 'the quiet lighthouse keeper';

export type TestClinic = ClinicFixture & {
  /** A page of somebody who is not signed in, in a browser context of its own. */
  visit: () => Promise<Page>;
  /** Another clinic, whose owner is signed in on a page of their own. */
  stranger: () => Promise<{ clinicId: string; page: Page }>;
  /** A signed-in page of one of the clinic's people, in a browser context of its own. */
  signIn: (who: Who) => Promise<Page>;
};

type Fixtures = { clinic: TestClinic };

/** Every test has a clinic of its own, so that tests can run in any order and side by side. */
export const test = base.extend<Fixtures>({
  clinic: async ({ browser }, provide) => {
    const hash = await hashPassword(PASSWORD);
    const fixture = await foundClinic('Lighthouse Physio (Test)', hash);
    const contexts: BrowserContext[] = [];
    const visit = async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    };
    await provide({
      ...fixture,
      visit,
      stranger: async () => {
        const page = await visit();
        const other = await foundClinic('Strangers’ Physio (Test)', hash);
        await signInAs(page, other, 'owner');
        return { clinicId: other.clinicId, page };
      },
      signIn: async (who) => {
        const page = await visit();
        await signInAs(page, fixture, who);
        return page;
      },
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Signs in on the page, which is left on Today. */
async function signInAs(page: Page, clinic: ClinicFixture, who: Who): Promise<void> {
  await page.goto(paths.signIn());
  await fillSignIn(page, clinic.emails[who], PASSWORD);
  await expect(page).toHaveURL(new RegExp(`${paths.today(clinic.clinicId)}$`));
}

export { expect };
