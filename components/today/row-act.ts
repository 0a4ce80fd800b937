// Apart from the client's code: what a server component imports from there is a reference, and
// spreads to nothing.

/** The attribute of the one thing that Enter does in a row. */
export const rowAct = { 'data-row-act': '' } as const;
