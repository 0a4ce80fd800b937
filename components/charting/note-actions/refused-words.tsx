/** Why an action did not happen, read aloud when it comes. */
export function RefusedWords({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p role="alert" className="font-medium text-decision-ink">
      {words}
    </p>
  );
}
