/** Finds sentences that stand outside of the catalogue (src/words), or are read from it before the language is known: `npm run check:sentences`, with a folder where one will do. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { sourceFiles } from "./imports.mjs";

/** Rooms whose words no reader of the page meets: the catalogue itself, code for the GPU, a script in Python, and what speaks to programmers. */
const APART = [/^src\/words\//, /^src\/model\/weights\/kerasScript\.ts$/, /^src\/model\/kernels\//, /^src\/model\/layers\//, /\.(test|testing)\.tsx?$/, /(^|\/)testing\//];

/** Properties and attributes whose text is read, however short it is. */
const READ = new Set(["label", "title", "hint", "purpose", "placeholder", "alt", "message", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription"]);

/** Attributes that only the browser reads. */
const CODE = /^(className|rel|accept|d|viewBox|transform|points|style)$/;

/** What is no sentence though it looks like one: the product's own name, and names under which browsers keep things. */
const NAMES = new Set(["Headlight", "headlight unsaved", "headlight tab", "headlight page"]);

/** Two words or more, the beginning of a sentence with its end, or a word in brackets behind what is filled in. */
const isSentence = (text) => /\p{L}{2,}[,;:.]?\s+\(?\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+[.:!?…]$/u.test(text.trim()) || /^\s\(\p{L}{2,}\)/u.test(text);

/** A piece of a page or of a style that is written, or looked for. */
const isMarkup = (text) => /^<[!?/a-z]|^\(prefers-|^linear-gradient\(|\[[\w-]+\]|:not\(/.test(text.trim());

const hasWord = (text) => /\p{L}{2,}/u.test(text);

/** A thrown error is a bug and read on a console. */
const isBug = (node) => (node.type === "NewExpression" || node.type === "CallExpression") && (node.callee.name ?? node.callee.property?.name ?? "").endsWith("Error");

const SKIPPED = new Set(["ImportDeclaration", "ExportAllDeclaration", "TSTypeAliasDeclaration", "TSInterfaceDeclaration", "TSTypeAnnotation"]);

const lineOf = (code, node) => code.slice(0, node.start).split("\n").length;

/** `[{ line, text }]` of what a person could read in this code. */
export function sentencesIn(file, code) {
  const found = [];
  const add = (node, text) => {
    if (!NAMES.has(text.trim()) && !isMarkup(text)) found.push({ line: lineOf(code, node), text: text.trim() });
  };
  const visit = (node, read) => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, read));
    if (typeof node?.type !== "string" || SKIPPED.has(node.type) || isBug(node)) return;
    if (node.type === "JSXText") return hasWord(node.value) ? add(node, node.value) : undefined;
    if (node.type === "Literal" && typeof node.value === "string" && (isSentence(node.value) || (read && hasWord(node.value)))) add(node, node.value);
    if (node.type === "TemplateElement" && (isSentence(node.value.raw) || (read && hasWord(node.value.raw)))) add(node, node.value.raw);
    if (node.type === "JSXAttribute") return CODE.test(node.name.name) ? undefined : visit(node.value, READ.has(node.name.name));
    if (node.type === "Property") return visit(node.value, READ.has(node.key.name ?? node.key.value));
    // What a nested call or condition is given is not itself read.
    const inner = read && ["TemplateLiteral", "ConditionalExpression", "LogicalExpression", "JSXExpressionContainer", "BinaryExpression"].includes(node.type);
    for (const [key, value] of Object.entries(node)) if (typeof value === "object" && key !== "test") visit(value, inner);
  };
  visit(parseSync(file, code).program, false);
  return found;
}

/** A function's body runs when it is called, and a field that is not static when an object is made. */
const RUNS_LATER = (node) =>
  ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"].includes(node.type) || (node.type === "PropertyDefinition" && !node.static);

/** What a node reads members of: `rooms.title`, `rooms[name]`, `{ ...rooms }`, `const { title } = rooms`. */
const readFrom = (node) => {
  if (node.type === "MemberExpression") return node.object;
  if (node.type === "SpreadElement") return node.argument;
  return node.type === "VariableDeclarator" && node.id.type === "ObjectPattern" ? node.init : null;
};

/** `[{ line, text }]` of each sentence that this code reads when it is loaded, so before the page's language is chosen. */
export function earlyReadsIn(file, code) {
  const { program } = parseSync(file, code);
  const rooms = new Set(
    program.body
      .filter((node) => node.type === "ImportDeclaration" && /(^|\/)words\/en\//.test(node.source.value))
      .flatMap((node) => node.specifiers.map(({ local }) => local.name)),
  );
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== "string" || SKIPPED.has(node.type) || RUNS_LATER(node)) return;
    const from = readFrom(node);
    if (from?.type === "Identifier" && rooms.has(from.name)) found.push({ line: lineOf(code, node), text: code.slice(node.start, node.end) });
    for (const value of Object.values(node)) if (typeof value === "object") visit(value);
  };
  visit(program.body);
  return found;
}

/** Waits until the language is chosen, and reads the catalogue only then. */
const CHOOSES = "src/app/main.tsx";

/** One line for each sentence below `root`/`folder` that is not in the catalogue, or read from it too early. */
export function checkSentences(root, folder = "src") {
  return sourceFiles(root, folder)
    .filter((file) => !APART.some((pattern) => pattern.test(file)))
    .flatMap((file) => {
      const code = readFileSync(path.join(root, file), "utf8");
      return [
        ...sentencesIn(file, code).map(({ line, text }) => `${file}:${line}: ${text}`),
        ...(file === CHOOSES ? [] : earlyReadsIn(file, code)).map(({ line, text }) => `${file}:${line}: ${text} is read before the language is known`),
      ];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = checkSentences(path.resolve(import.meta.dirname, ".."), process.argv[2]);
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log("All sentences are in the catalogue.");
}
