import type { Locator, Page } from 'playwright/test';
import { documentPaths } from '@/components/documents/document-paths';
import { paths } from '@/components/paths';
import { openLetter } from '@/db/letters/open-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { fakeClamd } from '@/uploads/testing/fake-clamd';
import { pdf, testVirus } from '@/uploads/testing/files';
import { expect, test } from './support/consult';
import { WILHELMINA, registered } from './support/patients';
import { largePicture, photographedPaper, reportPdf } from './support/report-file';
import { thoracicRequest } from './support/signed-request';
import { goodUpload, openWorld } from './support/world';
import { startTestServer } from './test-installation';

test('a result is attached, read, reviewed, told and closed, and not before it was read', async ({
  clinic,
}) => {
  const { letterId } = await thoracicRequest(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.letter(clinic.clinicId, letterId));
  const way = page.getByRole('listitem', { name: 'Bramble Radiology' });

  await test.step('by the picker: what is missing is said, and the patient is named', async () => {
    await way.getByRole('button', { name: 'Attach the report' }).click();
    const form = page.getByRole('dialog', { name: 'Attach the report: Bramble Radiology' });
    await expect(form).toContainText('ŻÓŁTOWSKA-DEMO, Wilhelmina (Mrs), born 09-Jul-1951');
    await form.getByRole('button', { name: 'Attach report' }).click();
    await expect(form.getByRole('alert')).toContainText('Choose a file.');
    await expect(form.getByRole('alert')).toContainText('Type the key result');
    await pick(form, {
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html><script>alert(1)</script></html>'),
    });
    await form.getByLabel(/^Key result/).fill('Wedge fracture T8, 30 % height loss');
    await form.getByRole('button', { name: 'Attach report' }).click();
    await expect(form.getByRole('alert')).toContainText('By its content this is no complete PDF');
    await expect(form.getByLabel(/^Key result/)).toHaveValue('Wedge fracture T8, 30 % height loss');
    await pick(form, {
      name: 'zoltowska.pdf',
      mimeType: 'application/pdf',
      buffer: await reportPdf(
        'Thoracic spine: wedge fracture of T8',
        'Second page: no retropulsion',
      ),
    });
    await form.getByRole('button', { name: 'Attach report' }).click();
    await expect(form).toHaveCount(0);
    await expect(way).toContainText('Result in: Wedge fracture T8, 30 % height loss');
    await expect(way).toContainText('You have not opened it');
  });

  await test.step('by drop: a photographed page stands beside it', async () => {
    await way.getByRole('button', { name: 'Attach the report' }).click();
    const form = page.getByRole('dialog', { name: 'Attach the report: Bramble Radiology' });
    await form.getByLabel(/^Key result/).fill('Key image of T8');
    await drop(page, form.getByRole('group', { name: 'File' }), await photographedPaper());
    await expect(form).toContainText('paper.jpg');
    await form.getByRole('button', { name: 'Attach report' }).click();
    await expect(form).toHaveCount(0);
    await expect(way.getByRole('link', { name: 'Key image of T8' })).toBeVisible();
  });

  await test.step('it is not reviewed before both were opened', async () => {
    await review(page, way);
    const dialog = page.getByRole('dialog', { name: /^Reviewed/ });
    await expect(dialog.getByRole('alert')).toContainText(
      'You have not opened “Wedge fracture T8, 30 % height loss” (Bramble Radiology) and “Key image of T8”',
    );
    await page.keyboard.press('Escape');
  });

  await test.step('the PDF is shown in the app, every page of it', async () => {
    await way.getByRole('link', { name: 'Wedge fracture T8, 30 % height loss' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Report: Wedge fracture');
    const pages = page.getByRole('list', { name: /^Pages of/ });
    await expect(pages).toContainText('Thoracic spine: wedge fracture of T8');
    await pages.getByRole('img', { name: 'Page 2 of 2' }).scrollIntoViewIfNeeded();
    await expect(pages).toContainText('Second page: no retropulsion');
    expect(await darkPixels(pages.getByRole('img', { name: 'Page 1 of 2' }))).toBeGreaterThan(100);
    await page.getByRole('link', { name: 'Back to the letter' }).click();
    await review(page, way);
    const dialog = page.getByRole('dialog', { name: /^Reviewed/ });
    await expect(dialog.getByRole('alert')).toContainText('You have not opened “Key image of T8”');
    await page.keyboard.press('Escape');
  });

  await test.step('the picture is shown, and holds nothing of the telephone', async () => {
    await way.getByRole('link', { name: 'Key image of T8' }).click();
    const picture = page.getByRole('img', { name: 'Key image of T8' });
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(400);
    const source = (await picture.getAttribute('src')) ?? '';
    const kept = await (await page.request.get(source)).body();
    expect(kept.includes('Percy Telephone-Test')).toBe(false);
    await page.getByRole('link', { name: 'Back to the letter' }).click();
  });

  await test.step('then it is reviewed, told and closed', async () => {
    await expect(way).not.toContainText('You have not opened it');
    await review(page, way);
    await expect(way).toContainText('Patient to be told');
    await step(page, way, 'Record patient told', /^Patient told/);
    await step(page, way, 'Close follow-up', /^Closed/);
    const { signed } = granted(await openLetter(clinic.physio, letterId));
    expect(signed?.loops[0]).toMatchObject({ state: 'closed' });
  });
});

test('an older scan is filed from the patient’s page and closes nothing', async ({ clinic }) => {
  const { letterId, patientId } = await thoracicRequest(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.patient(clinic.clinicId, patientId));
  await page.getByRole('button', { name: 'File a document' }).click();
  const form = page.getByRole('dialog', { name: 'File a document' });
  await form.getByLabel('What it is').selectOption({ label: 'Older imaging' });
  await form.getByLabel(/^What it says/).fill('MRI lumbar: disc bulge L4/5');
  await form.getByLabel(/^Made by/).fill('Thistle Imaging');
  await form.getByLabel('Date on it').fill('12/3/2019');
  await test.step('pasted', async () => {
    await paste(page, await photographedPaper());
    await expect(form).toContainText('paper.jpg');
  });
  await test.step('cancelled while it is sent, it is all still there', async () => {
    const upload = `**${documentPaths.file(clinic.clinicId, patientId)}`;
    let isHeld = true;
    // Held and let through by one handler: taken away, it would leave the held one between the two.
    await page.route(upload, (route) => (isHeld ? undefined : route.continue()));
    await form.getByRole('button', { name: 'File document' }).click();
    await expect(form.getByRole('progressbar', { name: 'Sending the file' })).toBeVisible();
    await form.getByRole('button', { name: 'Cancel sending' }).click();
    await expect(form.getByRole('alert')).toContainText('Sending was cancelled');
    await expect(form).toContainText('paper.jpg');
    await expect(form.getByLabel(/^What it says/)).toHaveValue('MRI lumbar: disc bulge L4/5');
    isHeld = false;
  });
  await form.getByRole('button', { name: 'File document' }).click();
  await expect(form).toHaveCount(0);
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Older imaging' }) });
  await expect(line).toContainText('MRI lumbar: disc bulge L4/5');
  await expect(line).toContainText('Thistle Imaging, of 12-Mar-2019');
  await expect(line).toContainText('Not opened yet');
  const { signed } = granted(await openLetter(clinic.physio, letterId));
  expect(signed?.loops[0]).toMatchObject({ state: 'written', reports: [] });

  await test.step('filed in error it stays, marked, with the reason', async () => {
    await line.getByRole('link', { name: 'Older imaging' }).click();
    await expect(page.getByRole('img', { name: 'MRI lumbar: disc bulge L4/5' })).toBeVisible();
    await page.getByRole('button', { name: 'Filed in error…' }).click();
    const error = page.getByRole('dialog', { name: 'Filed in error?' });
    await error.getByLabel(/^What is wrong/).fill('Another patient’s scan.');
    await error.getByRole('button', { name: 'Mark filed in error' }).click();
    await expect(page.getByText('Another patient’s scan.')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the record' }).click();
    await expect(line).toContainText('Filed in error');
  });
});

test('a file over 10 MB arrives whole, one over 15 MB is refused early, other sites are not heard', async ({
  clinic,
}) => {
  const { patientId } = await registered(clinic.physio, WILHELMINA);
  const world = { ...(await openWorld(clinic)), patientId };
  const page = await clinic.signIn('physio');
  const [address, { multipart, headers }] = goodUpload(world);
  const send = (changed: object, sent: Record<string, string> = headers) =>
    page.request.post(address, { multipart: { ...multipart, ...changed }, headers: sent });
  const large = await largePicture(12);
  expect(large.length).toBeGreaterThan(11 * 1024 * 1024);
  const file = { name: 'scan.png', mimeType: 'text/plain', buffer: large };
  const answer = await send({ file });
  expect(answer.status(), await answer.text()).toBe(201);
  const { documentId } = (await answer.json()).value as { documentId: string };

  await test.step('and is given back with headers that let nothing run', async () => {
    const back = await page.request.get(documentPaths.content(clinic.clinicId, documentId));
    expect((await back.body()).length).toBeGreaterThan(11 * 1024 * 1024);
    const given = back.headers();
    expect(given['content-type']).toBe('image/png');
    expect(given['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(given['x-content-type-options']).toBe('nosniff');
    expect(given['cache-control']).toBe('private, no-store');
    expect(given['referrer-policy']).toBe('no-referrer');
    expect(given['content-disposition']).toBe(`inline; filename="document-${documentId}.png"`);
    const other = { headers: { 'sec-fetch-site': 'cross-site' } };
    const elsewhere = await page.request.get(
      documentPaths.content(clinic.clinicId, documentId),
      other,
    );
    expect(elsewhere.status()).toBe(403);
  });

  await test.step('too large, for another patient, from another site', async () => {
    const huge = { ...file, buffer: Buffer.alloc(16 * 1024 * 1024) };
    const refused = await send({ file: huge });
    expect(refused.status()).toBe(413);
    expect((await refused.json()).words).toContain('one may have 15 MB');
    const another = await send({ patientId: clinic.clinicId });
    expect((await another.json()).words).toContain('opened for another patient');
    for (const sent of [
      { origin: 'https://elsewhere.test' },
      { ...headers, 'sec-fetch-site': 'cross-site' },
    ])
      expect((await send({}, sent)).status()).toBe(403);
  });
});

test('the settings say what documents take, and reception sees none of it', async ({ clinic }) => {
  const world = await openWorld(clinic);
  const owner = await clinic.signIn('owner');
  await owner.goto(paths.settings(world.clinicId));
  for (const words of ['of 5 GB', 'at most 200 MB', 'at most 15 MB', 'files are not scanned'])
    await expect(owner.getByRole('main')).toContainText(words);
  const desk = await clinic.signIn('reception');
  await desk.goto(paths.patient(world.clinicId, world.patientId));
  await expect(desk.getByRole('main')).not.toContainText(/document|report/i);
});

test('with a virus scanner nothing is stored unscanned', async ({ clinic }) => {
  const { patientId } = await registered(clinic.physio, WILHELMINA);
  const page = await clinic.signIn('physio');
  const clamd = await fakeClamd();
  Object.assign(process.env, { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) });
  const server = await startTestServer();
  const send = async (buffer: Buffer) => {
    const [address, { multipart }] = goodUpload({ clinicId: clinic.clinicId, patientId });
    const answer = await page.request.post(`${server.appUrl}${address}`, {
      multipart: { ...multipart, file: { ...multipart.file, buffer } },
      headers: { origin: server.appUrl },
    });
    return { status: answer.status(), said: await answer.text() };
  };
  try {
    expect(await send(pdf('/Clean 1'))).toMatchObject({ status: 201 });
    const found = await send(testVirus());
    expect(found).toMatchObject({ status: 422, said: expect.stringContaining('found something') });
    await clamd.close();
    const unscanned = await send(pdf('/Clean 2'));
    expect(unscanned).toMatchObject({ status: 422, said: expect.stringContaining('not scanned') });
    await page.goto(paths.patient(clinic.clinicId, patientId));
    await expect(page.getByRole('link', { name: 'Other document' })).toHaveCount(1);
  } finally {
    delete process.env.CLAMD_HOST;
    delete process.env.CLAMD_PORT;
    await Promise.all([server.stop(), clamd.close()]);
  }
});

type Chosen = { name: string; mimeType: string; buffer: Buffer };

async function pick(form: Locator, file: Chosen): Promise<void> {
  const chooser = form.page().waitForEvent('filechooser');
  await form.getByRole('button', { name: /^Choose/ }).click();
  await (await chooser).setFiles(file);
}

async function drop(page: Page, zone: Locator, content: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'paper.jpg', { type: 'image/jpeg' }));
    return data;
  }, content.toString('base64'));
  for (const type of ['dragenter', 'dragover', 'drop'])
    await zone.dispatchEvent(type, { dataTransfer });
}

async function paste(page: Page, content: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'paper.jpg', { type: 'image/jpeg' }));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, content.toString('base64'));
}

async function step(page: Page, way: Locator, verb: string, title: RegExp): Promise<void> {
  await way.getByRole('button', { name: verb, exact: false }).first().click();
  const dialog = page.getByRole('dialog', { name: title });
  // The corner that closes the dialog comes after its form.
  await dialog.getByRole('button', { name: verb, exact: true }).first().click();
  await expect(dialog).toHaveCount(0);
}

/** Presses the step and sends it; what comes of it is looked at where it is expected. */
async function review(page: Page, way: Locator): Promise<void> {
  await way.getByRole('button', { name: /^Record reviewed/ }).click();
  await page
    .getByRole('dialog', { name: /^Reviewed/ })
    .getByRole('button', { name: 'Record reviewed', exact: true })
    .click();
}

/** How many pixels of a canvas are drawn dark: an empty sheet has none. */
function darkPixels(canvas: Locator): Promise<number> {
  return canvas.evaluate((sheet: HTMLCanvasElement) => {
    const { width, height } = sheet;
    const pixels = sheet.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 80) dark += 1;
    return dark;
  });
}
