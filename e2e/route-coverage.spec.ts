import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, APIResponse } from 'playwright/test';
import { v4 as uuid } from 'uuid';
import { ANSWERS_FORMAT } from '@/clinical/letters/answers-save';
import { CHANGE_FORMAT } from '@/clinical/notes/change-batch';
import { documentPaths } from '@/components/documents/document-paths';
import { letterPaths } from '@/components/letters/letter-paths';
import { contactPaths } from '@/components/contacts/contact-paths';
import { paths } from '@/components/paths';
import { foundClinic } from '@/db/testing/clinic-fixture';
import { expect, test, type TestClinic } from './support/consult';
import {
  CLINICAL_WORDS,
  FAMILY_NAME,
  goodBatch,
  goodLogo,
  goodUpload,
  MORE_PAGES,
  openWorld,
  PAGES,
  PUBLIC_PAGES,
  type PageRoute,
  type World,
} from './support/world';

type Call = (request: APIRequestContext, world: World, clinic: TestClinic) => Promise<APIResponse>;

/** Every route that answers something else than a page, called as well as a page would call it. */
const ROUTES: Record<string, { isPublic: string | null; call: Call }> = {
  '/api/health': {
    isPublic: 'says that the database answers, and nothing more',
    call: (request) => request.get(paths.health()),
  },
  '/api/auth/[...nextauth]': {
    isPublic: 'the sign-in of next-auth, which decides itself',
    call: (request) => request.get('/api/auth/session'),
  },
  '/api/journal-secret': {
    isPublic: null,
    call: (request) => request.post(paths.journalSecret()),
  },
  '/api/notes/[noteId]/changes': {
    isPublic: null,
    call: (request, world, clinic) =>
      request.post(paths.noteChanges(world.draftNoteId), { data: goodBatch(clinic, world) }),
  },
  '/api/notes/[noteId]/catch-up': {
    isPublic: null,
    call: (request, world, clinic) =>
      request.post(paths.noteCatchUp(world.draftNoteId), {
        data: {
          format: CHANGE_FORMAT,
          accountId: clinic.physio.accountId,
          clinicId: world.clinicId,
          patientId: world.patientId,
          device: uuid(),
          since: 0,
        },
      }),
  },
  '/api/c/[clinicId]/contacts/search': {
    isPublic: null,
    call: (request, world) => request.get(contactPaths.search(world.clinicId, 'grebe', ['gp'])),
  },
  '/api/c/[clinicId]/contacts/matches': {
    isPublic: null,
    call: (request, world) =>
      request.post(contactPaths.matches(world.clinicId), {
        data: { rows: [{ row: 2, name: '', organisation: 'Bramble Radiology', email: '' }] },
      }),
  },
  '/api/c/[clinicId]/contacts/import': {
    isPublic: null,
    call: (request, world) =>
      request.post(contactPaths.importRows(world.clinicId), {
        data: {
          otherwise: 'radiology',
          rows: [
            {
              row: 2,
              given: { organisation: 'Bramble Radiology' },
              decision: { what: 'add', isAnother: false },
            },
          ],
        },
      }),
  },
  '/api/c/[clinicId]/letters/[letterId]/answers': {
    isPublic: null,
    call: (request, world) =>
      request.put(letterPaths.answers(world.clinicId, world.draftLetterId), {
        data: {
          format: ANSWERS_FORMAT,
          patientId: world.patientId,
          noteId: world.draftNoteId,
          revision: 1,
          answers: {},
        },
      }),
  },
  '/api/c/[clinicId]/letters/[letterId]/pdf': {
    isPublic: null,
    call: (request, world) => request.get(letterPaths.pdf(world.clinicId, world.signedLetterId)),
  },
  '/api/c/[clinicId]/documents/[documentId]': {
    isPublic: null,
    call: (request, world) => request.get(documentPaths.content(world.clinicId, world.documentId)),
  },
  '/api/c/[clinicId]/patients/[patientId]/documents': {
    isPublic: null,
    call: (request, world) => request.post(...goodUpload(world)),
  },
  '/api/c/[clinicId]/logos': {
    isPublic: null,
    call: async (request, world) => request.post(...(await goodLogo(world))),
  },
  '/api/c/[clinicId]/logos/[sha256]': {
    isPublic: null,
    call: (request, world) => request.get(letterPaths.logo(world.clinicId, world.logoSha256)),
  },
  '/api/c/[clinicId]/letters/[letterId]/fhir': {
    isPublic: null,
    call: (request, world) =>
      request.get(letterPaths.fhir(world.clinicId, world.signedLetterId, 'r1')),
  },
  '/api/c/[clinicId]/letters/[letterId]/mails': {
    isPublic: null,
    call: (request, world) => request.get(letterPaths.mails(world.clinicId, world.signedLetterId)),
  },
  '/api/c/[clinicId]/notes/names': {
    isPublic: null,
    call: (request, world) =>
      request.post(paths.noteNames(world.clinicId), { data: { noteIds: [world.draftNoteId] } }),
  },
  '/api/c/[clinicId]/patients/search': {
    isPublic: null,
    call: (request, world) =>
      request.post(paths.patientSearch(world.clinicId), { data: { query: 'wilhelmina' } }),
  },
  '/api/c/[clinicId]/patients/duplicates': {
    isPublic: null,
    call: (request, world) =>
      request.post(paths.patientDuplicates(world.clinicId), {
        data: { familyName: 'Żółtowska-Demo', givenNames: 'Wilhelmina', dateOfBirth: '1951-07-09' },
      }),
  },
  '/api/c/[clinicId]/patients/waiting': {
    isPublic: null,
    call: (request, world) => request.get(paths.waitingPatients(world.clinicId)),
  },
};

const closedPages = () =>
  (Object.keys(PAGES) as PageRoute[]).filter((route) => !(route in PUBLIC_PAGES));
const closedRoutes = () => Object.entries(ROUTES).filter(([, { isPublic }]) => isPublic === null);

/** Addresses of app/ that hold a file of this name, as Next spells them. */
function routesOnDisk(fileName: 'page.tsx' | 'route.ts'): string[] {
  return readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === fileName)
    .map((entry) => path.relative('app', entry.parentPath).split(path.sep).join('/'))
    .map((folder) => `/${folder}`.replaceAll(/\/\([^)]+\)/g, ''))
    .sort();
}

test('every page and route on disk is listed here, and nothing else', () => {
  expect(Object.keys(PAGES).sort()).toEqual(routesOnDisk('page.tsx'));
  expect(Object.keys(ROUTES).sort()).toEqual(routesOnDisk('route.ts'));
});

test('a visitor who is not signed in is sent to sign in, or refused', async ({ clinic }) => {
  const world = await openWorld(clinic);
  const page = await clinic.visit();
  const look = async (who: string) => {
    for (const route of closedPages())
      await test.step(`${route}, ${who}`, async () => {
        const answer = await page.goto(PAGES[route](world));
        await expect(page).toHaveURL(/\/sign-in(\?|$)/);
        expect(await answer?.text()).not.toContain(FAMILY_NAME);
      });
    for (const [route, { call }] of closedRoutes())
      await test.step(`${route}, ${who}`, async () => {
        const answer = await call(page.request, world, clinic);
        expect(answer.status()).toBe(401);
        expect(await answer.text()).not.toContain(FAMILY_NAME);
      });
  };
  await look('without a cookie');
  // The proxy lets a cookie through: now every page has to decide for itself.
  await page.goto(paths.signIn());
  await page
    .context()
    .addCookies([{ name: 'physio-session', value: 'forged', url: new URL(page.url()).origin }]);
  await look('with a forged cookie');
});

test('the public pages are open, and give nothing of a patient away', async ({ clinic }) => {
  const world = await openWorld(clinic);
  const page = await clinic.visit();
  for (const route of Object.keys(PUBLIC_PAGES) as PageRoute[])
    await test.step(route, async () => {
      const answer = await page.goto(PAGES[route](world));
      expect(answer?.status()).toBe(route === '/welcome' ? 404 : 200);
      expect(await answer?.text()).not.toContain(FAMILY_NAME);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
});

test('somebody of another clinic finds nothing here, not even that it exists', async ({
  clinic,
}) => {
  const world = await openWorld(clinic);
  const elsewhere = await foundClinic('Another Clinic (Test)');
  const page = await clinic.signIn('owner');
  const ids = { ...world, clinicId: elsewhere.clinicId };
  for (const route of closedPages().filter((each) => each.startsWith('/c/')))
    await test.step(`${route} of a clinic that is not theirs`, async () => {
      const answer = await page.goto(PAGES[route](ids));
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
    });
  for (const [route, { call }] of closedRoutes().filter(([each]) => each.includes('[clinicId]')))
    await test.step(`${route} of a clinic that is not theirs`, async () => {
      expect((await call(page.request, ids, clinic)).status()).toBe(401);
    });

  const records = Object.entries({ ...PAGES, ...MORE_PAGES }).filter(
    ([route]) => /Id\]\/?.*\[|signed/.test(route) && route !== '/c/[clinicId]',
  );
  const stranger = await clinic.stranger();
  for (const [route, address] of records)
    await test.step(`${route}: their clinic, our record`, async () => {
      const answer = await stranger.page.goto(address({ ...world, clinicId: stranger.clinicId }));
      expect(answer?.status()).toBe(404);
      expect(await answer?.text()).not.toContain(FAMILY_NAME);
    });
  for (const [route, { call }] of closedRoutes())
    await test.step(`${route}: their clinic, our record`, async () => {
      const answer = await call(
        stranger.page.request,
        { ...world, clinicId: stranger.clinicId },
        clinic,
      );
      expect(await answer.text()).not.toContain(FAMILY_NAME);
      if (/Id\]\/.*\[/.test(route)) expect([401, 403, 404, 422]).toContain(answer.status());
    });
});

test('reception gets nothing of clinical content, in no page and no payload', async ({
  clinic,
}) => {
  const world = await openWorld(clinic);
  const page = await clinic.signIn('reception');
  const clinical = (text: string) => CLINICAL_WORDS.filter((words) => text.includes(words));
  const owned = await clinic.signIn('physio');
  await test.step('the words that are looked for are there for a physiotherapist', async () => {
    const note = await owned.goto(paths.note(world.clinicId, world.draftNoteId));
    expect(clinical((await note?.text()) ?? '')).toContain('compression fracture');
  });
  for (const [route, address] of Object.entries({ ...PAGES, ...MORE_PAGES }))
    for (const isPayload of [false, true])
      await test.step(`${route}${isPayload ? ', as a payload' : ''}`, async () => {
        const headers: Record<string, string> = isPayload ? { RSC: '1' } : {};
        const answer = await page.request.get(address(world), { headers });
        expect(clinical(await answer.text())).toEqual([]);
      });
  for (const [route, { call }] of closedRoutes())
    await test.step(route, async () => {
      const answer = await call(page.request, world, clinic);
      expect(clinical(await answer.text())).toEqual([]);
      const no = route.endsWith('/catch-up') ? [401] : [403, 404, 422];
      if (/notes|letters|documents/.test(route)) expect(no).toContain(answer.status());
    });
  await test.step('the owner’s pages are not theirs', async () => {
    for (const address of [paths.people(world.clinicId), paths.settings(world.clinicId)]) {
      await page.goto(address);
      await expect(page.getByText('For the clinic’s owner')).toBeVisible();
      await expect(page.getByRole('button', { name: /Save|Invite|Disable/ })).toHaveCount(0);
    }
  });
});
