import { runProgram } from '@/scripts/serve/terminal';
import { fillChart } from './chart/filled-chart';
import { handBudget } from './chart/hand-budget';
import { measureOpening } from './chart/opening';
import { measureTyping } from './chart/typing';
import { openBench } from './installation';
import { SLOWER } from './slow-down';
import { rounded } from './statistics';

// npm run bench:chart: what charting costs. The last line is JSON; nothing passes or fails.
runProgram(async (shutdown) => {
  const bench = await openBench(shutdown);
  const chart = await fillChart(bench.clinic, new Date());
  console.log(`A draft with ${chart.fields} values after ${chart.pastVisits} visits.`);
  const opening = await measureOpening(bench, chart);
  console.log(
    `Opening, cold, ${SLOWER}x slow: first field after ${opening.readyMs.toFixed(0)} ms, ` +
      `answers keys after ${opening.answersMs.toFixed(0)} ms.`,
  );
  console.log(
    `Script: ${opening.firstLoadKb.toFixed(1)} KB gzip at first, ` +
      `${opening.laterKb.toFixed(1)} KB once it answers.`,
  );
  const typing = await measureTyping(bench, chart);
  console.log(
    `Key to paint, p95: chart ${typing.p95Ms.toFixed(1)} ms, bare page of ${chart.fields} inputs ` +
      `${typing.bareP95Ms.toFixed(1)} ms, ratio ${typing.ratio.toFixed(2)}; over a bare page of the ` +
      `${typing.shownInputs} inputs that are shown at once ${typing.shownRatio.toFixed(2)}.`,
  );
  const hand = await handBudget();
  const counted = (count: number | null) => count ?? 'not counted yet';
  console.log(
    `The hand: follow-up ${counted(hand.followUpInteractions)}, ` +
      `first visit ${counted(hand.initialInteractions)}.`,
  );
  console.log(
    JSON.stringify({
      ...hand,
      typingP95Ratio: rounded(typing.ratio, 3),
      typingP95Ms: rounded(typing.p95Ms, 1),
      chartReadyMs: rounded(opening.readyMs, 0),
      chartFirstLoadKb: rounded(opening.firstLoadKb, 1),
    }),
  );
  await shutdown.stop(0);
});
