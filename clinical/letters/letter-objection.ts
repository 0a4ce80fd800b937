/** Why a letter cannot be signed yet. `field` is a path in the form, or `paragraph:<id>`. */
export type LetterObjection = { field: string; words: string };
