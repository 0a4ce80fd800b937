/** The first thing Tab reaches on every page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-primary px-3 py-2 font-medium text-primary-foreground focus:translate-y-0 print:hidden"
    >
      Skip to the page
    </a>
  );
}
