/** Finds sentences that stand outside of the catalogue (src/words): `node tools/checkSentences.mjs [folder]`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { sourceFiles } from "./imports.mjs";

/** Rooms whose words no reader of the page meets: the catalogue itself, code for the GPU, and what speaks to programmers. */
const APART = [/^src\/words\//, /^src\/model\/kernels\//, /^src\/model\/layers\//, /\.test\.tsx?$/, /(^|\/)testing\//];

/** Properties and attributes whose text is read, however short it is. */
const READ = new Set(["label", "title", "hint", "purpose", "placeholder", "alt", "message", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription"]);

/** Two words or more, or the beginning of a sentence with its end. */
const isSentence = (text) => /\p{L}{2,}[,;:.]?\s+\(?\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+[.:!?…]$/u.test(text.trim());

const hasWord = (text) => /\p{L}{2,}/u.test(text);

/** A thrown error is a bug and read on a console. */
const isBug = (node) => (node.type === "NewExpression" || node.type === "CallExpression") && (node.callee.name ?? "").endsWith("Error");

const SKIPPED = new Set(["ImportDeclaration", "ExportAllDeclaration", "TSTypeAliasDeclaration", "TSInterfaceDeclaration", "TSTypeAnnotation"]);

/** `[{ line, text }]` of what a person could read in this code. */
export function sentencesIn(file, code) {
  const found = [];
  const add = (node, text) => found.push({ line: code.slice(0, node.start).split("\n").length, text: text.trim() });
  const visit = (node, read) => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, read));
    if (typeof node?.type !== "string" || SKIPPED.has(node.type) || isBug(node)) return;
    if (node.type === "JSXText") return hasWord(node.value) ? add(node, node.value) : undefined;
    if (node.type === "Literal" && typeof node.value === "string" && (isSentence(node.value) || (read && hasWord(node.value)))) add(node, node.value);
    if (node.type === "TemplateElement" && (isSentence(node.value.raw) || (read && hasWord(node.value.raw)))) add(node, node.value.raw);
    if (node.type === "JSXAttribute") return visit(node.value, READ.has(node.name.name));
    if (node.type === "Property") return visit(node.value, READ.has(node.key.name ?? node.key.value));
    // What a nested call or condition is given is not itself read.
    const inner = read && ["TemplateLiteral", "ConditionalExpression", "LogicalExpression", "JSXExpressionContainer", "BinaryExpression"].includes(node.type);
    for (const [key, value] of Object.entries(node)) if (typeof value === "object" && key !== "test") visit(value, inner);
  };
  visit(parseSync(file, code).program, false);
  return found;
}

/** One line for each sentence below `root`/`folder` that is not in the catalogue. */
export function checkSentences(root, folder = "src") {
  return sourceFiles(root, folder)
    .filter((file) => !APART.some((pattern) => pattern.test(file)))
    .flatMap((file) => sentencesIn(file, readFileSync(path.join(root, file), "utf8")).map(({ line, text }) => `${file}:${line}: ${text}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = checkSentences(path.resolve(import.meta.dirname, ".."), process.argv[2]);
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log("All sentences are in the catalogue.");
}
