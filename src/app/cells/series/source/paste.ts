/** Pasted text as a file; its name tells the reader whether it is JSON or a table. */
export function pastedFile(text: string): File {
  const isJson = /^\s*[[{]/.test(text);
  return new File([text], isJson ? "pasted.json" : "pasted.csv", { type: "text/plain" });
}
