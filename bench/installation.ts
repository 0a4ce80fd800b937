import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { paths } from '@/components/paths';
import { hashPassword } from '@/db/accounts/password-hash';
import { foundClinic, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { findBrowser } from '@/e2e/browser';
import { openTestInstallation } from '@/e2e/test-installation';
import { build, isBuilt } from '@/scripts/serve/build';
import { step, type Shutdown } from '@/scripts/serve/terminal';

const PASSWORD = 'the quiet lighthouse keeper';

/** A production build on an empty database, a clinic in it, and a browser. */
export type Bench = {
  appUrl: string;
  clinic: ClinicFixture;
  /** A page of the signed-in physiotherapist with nothing in its cache. */
  coldPage: () => Promise<Page>;
};

/** Brings up what is measured. */
export async function openBench(shutdown: Shutdown): Promise<Bench> {
  const executablePath = findBrowser();
  if (!isBuilt()) await step('production build', () => build(shutdown));
  const installation = await openTestInstallation();
  shutdown.whenStopping(installation.close);
  Object.assign(process.env, installation.environment);
  const { appUrl, stop } = await installation.startServer();
  shutdown.whenStopping(stop);
  const browser = await chromium.launch({ executablePath });
  shutdown.whenStopping(() => browser.close());
  const clinic = await foundClinic('Bench Physio (Test)', await hashPassword(PASSWORD));
  const cookies = await signIn(browser, appUrl, clinic.emails.physio);
  const coldPage = async () => {
    const context = await newContext(browser);
    await context.addCookies(cookies);
    return context.newPage();
  };
  return { appUrl, clinic, coldPage };
}

function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-AU',
    timezoneId: 'Australia/Melbourne',
  });
}

async function signIn(browser: Browser, appUrl: string, email: string) {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(new URL(paths.signIn(), appUrl).href);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/today$/);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}
