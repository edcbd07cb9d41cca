import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const NAME = "virtual:site-notebooks";
const ENDING = ".headlight.json";

/**
 * For Vite: `virtual:site-notebooks` lists the notebook files of `public/notebooks/`, in the order of their names, by what they
 * say of themselves. So a notebook comes into the gallery by being put there.
 */
export function siteNotebooks(folder = "public/notebooks") {
  return {
    name: "site-notebooks",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).toSorted();
      const listed = await Promise.all(files.map((file) => entryOf(path.join(folder, file), file)));
      return `export default ${JSON.stringify(listed)};`;
    },
  };
}

/** What the gallery needs of a notebook file. A file that says nothing of itself fails the build. */
export async function entryOf(file, name) {
  const { title, about, cells } = JSON.parse(await readFile(file, "utf8"));
  if (about === undefined) throw new Error(`${file} has no "about", so the gallery cannot say what it is.`);
  const asked = cells.filter(({ kind }) => ["predict", "task", "check"].includes(kind)).length;
  return { path: `notebooks/${name}`, title, asked, ...about };
}
