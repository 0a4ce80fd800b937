import type { Page } from 'playwright/test';
import { readStrokes } from '@/clinical/body-chart/stroke-text';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import { figure, onPage, type FigurePoint } from './support/body-figure';
import { isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { signedFirstVisit } from './support/signed-first-visit';

const FIRST_MARK = { code: 'body-chart.mark', at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0b140' };

test('a finger and a pen draw, and the first visit shows in outline', async ({ clinic }) => {
  const { patientId, episodeId } = await signedFirstVisit(clinic, [
    [FIRST_MARK, 'markType', 'pain'],
    [FIRST_MARK, 'view', 'back'],
    [FIRST_MARK, 'sites', ['left:buttock']],
    [FIRST_MARK, 'strokes', '1:150,450,8 165,480,8'],
    [FIRST_MARK, 'position', 'a'],
  ]);
  const { noteId } = granted(
    await startNote(clinic.physio, { patientId, kind: 'review', episodes: [{ episodeId }] }),
  );
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Story');
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  const marks = page.getByRole('list', { name: 'Marks of the body chart' });

  await test.step('the first visit stands behind in outline until it is put away', async () => {
    const ghost = figure(page, 'Back').locator('path[style*="--figure-ghost"]');
    const box = page.getByRole('checkbox', { name: /^First visit, .*, in grey outline$/ });
    await box.setChecked(true);
    await expect(ghost.first()).toBeAttached();
    await box.setChecked(false);
    await expect(ghost).toHaveCount(0);
    await expect(marks.getByRole('listitem')).toHaveCount(0);
  });

  await test.step('a finger draws', async () => {
    await touch(page, [
      [150, 450],
      [158, 465],
      [165, 480],
    ]);
    await expect(marks).toContainText('Pain, buttock left');
  });

  await test.step('a pen draws another mark, and its pressure is kept', async () => {
    await page.keyboard.press('n');
    await pen(page, [
      [158, 700, 0.1],
      [158, 745, 0.9],
      [158, 790, 1],
    ]);
    await expect(marks).toContainText('Numbness, calf left');
    await isSaved(page);
    const { content } = granted(await openNote(clinic.physio, noteId));
    const numb = content.findings.find(({ attributes }) => attributes.markType === 'numbness');
    const [drawn = []] = readStrokes(String(numb?.attributes.strokes));
    const pressures = drawn.map(([, , pressure]) => pressure);
    expect(pressures[0]).toBeLessThan(4);
    expect(pressures.at(-1)).toBeGreaterThan(12);
  });
});

/** One stroke of a finger. */
async function touch(page: Page, points: readonly FigurePoint[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const places = await onPage(figure(page, 'Back'), points);
  for (const [index, place] of places.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [place] });
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** One stroke of a pen, pressed so hard at each point: 0 to 1. */
async function pen(
  page: Page,
  points: readonly (readonly [x: number, y: number, force: number])[],
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const places = await onPage(
    figure(page, 'Back'),
    points.map(([x, y]) => [x, y]),
  );
  const common = { button: 'left', pointerType: 'pen', clickCount: 1 } as const;
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', index: number) => {
    const [, , force = 0] = points[index] ?? [];
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    const isDown = type !== 'mouseReleased';
    return devtools.send('Input.dispatchMouseEvent', {
      ...{ ...common, type, x, y, buttons: isDown ? 1 : 0, force: isDown ? force : 0 },
    });
  };
  await send('mousePressed', 0);
  for (const index of points.keys()) await send('mouseMoved', index);
  await send('mouseReleased', points.length - 1);
}
