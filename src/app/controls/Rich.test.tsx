import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Rich } from "./Rich";

const html = (text: string) => renderToStaticMarkup(<Rich text={text} marks={{ key: (inside) => <kbd>{inside}</kbd> }} />);

it.each([
  ["no marks", "Drag it", "Drag it"],
  ["marks", "Press <key>G</key>, then <key>H</key>.", "Press <kbd>G</kbd>, then <kbd>H</kbd>."],
  ["a mark that nobody draws", "See <b>here</b>", "See here"],
  ["what is no mark", "a < b > c", "a &lt; b &gt; c"],
])("draws a sentence with %s", (_, text, drawn) => expect(html(text)).toBe(drawn));
