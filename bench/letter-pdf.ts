import { spawnSync } from 'node:child_process';
import { composeEmergencyHandover } from '@/clinical/letters/compose-emergency-handover';
import { composeImagingRequest } from '@/clinical/letters/compose-imaging-request';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import { thoracicAnswers, thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import { renderLetterPdf } from '@/letters/render-letter-pdf';
import { runProgram } from '@/scripts/serve/terminal';
import { median, rounded } from './statistics';

const SHA256 = '0123456789abcdef'.repeat(4);
const ROUNDS = 20;
const WARM_UP = 10;

const ADDRESS = 'https://notes.example/verify/c/7K3Q-9TXB-2MPA';

/** An X-ray request whose patient, recipient, recipient of a copy and question name somebody. */
function request(name: string): LetterDocument {
  const { patient } = thoracicLetter();
  const answers = thoracicAnswers();
  return composeImagingRequest(
    thoracicLetter({
      patient: { ...patient, familyName: name, preferredName: name },
      answers: {
        ...answers,
        recipients: answers.recipients.map((each) => ({ ...each, name: `Dr ${name}` })),
        question: `${answers.question} Asked with ${name}, who interprets (0400 000 003).`,
      },
    }),
  );
}

const LETTERS: Readonly<Record<string, () => LetterDocument>> = {
  'X-ray request, Latin names': () => request('Żółtowska Nguyễn'),
  'X-ray request, a Chinese name': () => request('陈小明'),
  'X-ray request, an Arabic name': () => request('عبد الرحمن الفارسي'),
  'X-ray request, names in six scripts': () =>
    request('陈小明 陳美玲 渡辺さくら 김민준 عبد الرحمن שרה'),
  'emergency letter, one page': () => composeEmergencyHandover(handoverLetter()),
};

type Cost = { ms: number; processorMs: number; bytes: number };

/** Where other work shares the machine, the time of the processor says more than that of the clock. */
async function timed(letter: LetterDocument): Promise<Cost> {
  const used = process.cpuUsage();
  const began = performance.now();
  const pdf = await renderLetterPdf(letter, {
    sha256: SHA256,
    recipientId: 'r1',
    verifyAddress: ADDRESS,
    logo: null,
  });
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  return { ms, processorMs: (user + system) / 1000, bytes: pdf.length };
}

/** The first letter of a process that has loaded the program and no font. */
function first(name: string): Cost {
  const words = [...process.execArgv, process.argv[1] ?? '', name];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`No first letter: ${stderr}`);
  return JSON.parse(stdout) as Cost;
}

async function measure(name: string, compose: () => LetterDocument) {
  const letter = compose();
  const cold = Array.from({ length: ROUNDS }, () => first(name));
  const warm: Cost[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) warm.push(await timed(letter));
  const of = (costs: readonly Cost[]) => ({
    ms: rounded(median(costs.map(({ ms }) => ms)), 0),
    processorMs: rounded(median(costs.map(({ processorMs }) => processorMs)), 0),
  });
  const kb = rounded((warm[0]?.bytes ?? 0) / 1000, 1);
  return { cold: of(cold), warm: of(warm.slice(WARM_UP)), kb };
}

// npm run bench:letter: what the PDF of a letter costs. The last line is JSON; nothing passes or
// fails. With the name of a letter it prints how long the first one took, which it asks of itself.
runProgram(async (shutdown) => {
  const only = LETTERS[process.argv[2] ?? ''];
  if (only) {
    process.stdout.write(JSON.stringify(await timed(only())));
    return shutdown.stop(0);
  }
  const figures: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  console.log(`Medians of ${ROUNDS} letters each; in brackets the time of the processor.`);
  for (const [name, compose] of Object.entries(LETTERS)) {
    const figure = await measure(name, compose);
    const { cold, warm, kb } = figure;
    figures[name] = figure;
    console.log(
      `${name}: first ${cold.ms} ms (${cold.processorMs}), ` +
        `then ${warm.ms} ms (${warm.processorMs}), ${kb} KB.`,
    );
  }
  console.log(JSON.stringify(figures));
  return shutdown.stop(0);
});
