import { verify } from './checks/verify-steps';
import { runProgram } from './serve/terminal';

// npm run verify: everything but the browser tests; stops at the first failure.
runProgram(async (shutdown) => {
  const { failedSteps, passedTests, failedTests } = await verify({ keepGoing: false });
  const [failed] = failedSteps;
  if (failed) console.log(`\n${failed} failed.`);
  else console.log(`\nAll is well: ${passedTests} tests passed, ${failedTests} failed.`);
  await shutdown.stop(failed ? 1 : 0);
});
