/** What a notebook can hold: of what is longer the schema says that it is no notebook, so nothing on the page makes more. */
export const AT_MOST = { cells: 500, title: 500, notes: 20_000, text: 100_000 } as const;
