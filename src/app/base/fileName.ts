/**
 * A file name from a title, of letters, digits and dashes in any script: "What each head looks at" becomes
 * "what-each-head-looks-at.npz". `untitled` names what has no title.
 */
export const fileNameOf = (title: string, ending: string, untitled = "notebook"): string =>
  (title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "").slice(0, 60) || untitled) + ending;
