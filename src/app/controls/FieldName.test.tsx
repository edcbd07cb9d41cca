import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TermMark } from "./glossary/Term";
import { NumberField } from "./NumberField";
import { SelectField } from "./SelectField";
import { Switch } from "./Switch";

const nothing = () => {};

test.each([
  ["a number", () => <NumberField label="Long name of it" word="step" value={1} min={0} max={2} onChange={nothing} />],
  ["a choice", () => <SelectField label="Long name of it" mark={<TermMark id="even" />} value="a" options={[{ value: "a", label: "A" }]} onChange={nothing} />],
  ["a switch", () => <Switch label="Long name of it" mark={<TermMark id="standardise" />} checked onChange={nothing} />],
])("the mark of what %s means follows its last word, and is no part of what is clicked", (_, control) => {
  expect(renderToStaticMarkup(control())).toMatch(/<label for="[^"]+">Long name of it<\/label> <button[^>]+data-term=/);
});
