import type { Sentences } from "./room";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CHANGED = "áƀçđéƒǵĥíĵķĺɱñóþɋŕšţúṽŵẋýžÁßÇÐÉƑǴĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
const OTHER = new Map([...PLAIN].map((letter, i) => [letter, [...CHANGED][i]!]));

/** One text with each letter changed and a third longer. What a text marks up (`<b>`, `{name}`) stays as it is. */
export function changed(text: string): string {
  const letters = text.split(/(<\/?\w+>)/).map((part, i) => (i % 2 === 1 ? part : [...part].map((each) => OTHER.get(each) ?? each).join("")));
  const longer = "~".repeat(Math.ceil(text.replaceAll(/<\/?\w+>/g, "").length / 3));
  return text.trim() === "" ? text : letters.join("") + longer;
}

/**
 * The pseudo-language `en-XA`: a sentence on the page that it leaves as it was comes from somewhere else than the catalogue,
 * and a layout that holds here holds in languages longer than English.
 */
export function pseudo(room: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(room).map(([name, sentence]) => {
      if (typeof sentence === "string") return [name, changed(sentence)];
      if (typeof sentence === "function") return [name, (...about: never[]) => changed(sentence(...about))];
      return [name, pseudo(sentence)];
    }),
  );
}
