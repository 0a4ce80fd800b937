import { paths } from '@/components/paths';

/** Prints where the owner founds the clinic. The token is shown here and nowhere else. */
export function printWelcome(appUrl: string, token: string): void {
  const url = new URL(paths.welcome(token), appUrl);
  console.log(
    '\nThere is no clinic yet. Found it, and your account as its owner, at this address. It works\n' +
      `once and for 24 hours; starting again prints a new one.\n\n  ${url.toString()}\n`,
  );
}
