import { expect, it } from "vitest";
import { refuse } from "../model/series/reading/fault";
import { openChoices } from "../model/series/reading/openChoice";
import { questionInWords } from "./choices";
import { dialogsWords } from "./en/dialogs";
import { layerWords } from "./en/layer";
import { noticesWords } from "./en/notices";
import { seriesWords } from "./en/series";
import { problems } from "./en/problems";

/** The name of a file as a stranger may give it: it held the page for 0.45 s and made it 9,600 px high. */
const NAME = `\u202E${"W".repeat(5000)}.csv`;

const { files, loading, question } = seriesWords;
const sentences: Readonly<Record<string, string>> = {
  both: files.forBoth(NAME),
  reading: loading.reading(loading.names([NAME, NAME])),
  far: loading.readingFar(loading.names([NAME]), 0.5),
  another: loading.anotherWay(NAME),
  perhaps: loading.perhaps(NAME),
  question: question.title(NAME),
  asks: questionInWords(openChoices(refuse("ambiguous-date", NAME, { example: "03/04/2024" }).error)[0]!, NAME),
  folded: seriesWords.folded([NAME, NAME], 9, "1", "2"),
  layer: layerWords.summary({ weights: 1, file: NAME, step: undefined, byHand: undefined, heads: 1, units: 1, causal: false }),
  layerReading: layerWords.files.reading(NAME),
  layers: layerWords.files.layersIn(NAME),
  which: layerWords.files.which(NAME, 2),
  refused: layerWords.files.refused(NAME, "no"),
  stray: noticesWords.stray(NAME),
  carries: dialogsWords.share.carries([NAME, NAME], 9),
  stays: dialogsWords.share.staysHere([NAME, NAME]),
};

it.each(Object.entries(sentences))("%s says no more of a file's name than can be read", (_, said) => {
  expect(said).toContain("WWWW");
  expect(said).not.toContain("\u202E");
  expect(said.length).toBeLessThan(520);
});

/** The other things that sentences with a file's name tell. */
const OTHERS = { cause: { kind: "notebook/circular", params: {} }, widened: false, path: NAME, megabytes: 1, readable: [".npz"], fault: { kind: "no-name", at: 1 } };
const scarce = { name: NAME, rows: 1, needs: 9, steps: 3, stride: 3 };
const away = { position: 9, min: 1, max: 4, shorter: { name: NAME, rows: 3 } };

/** The kinds of problems that name a file, or a series by its file. */
const KINDS = {
  "keeping/no-room": {},
  "keeping/unreadable": {},
  "series/absent-file": {},
  "files/unreadable": {},
  "layer/absent-file": {},
  "layer/absent-layer": {},
  "layer/unfit": {},
  "classroom/too-large": {},
  "classroom/no-answers": {},
  "classroom/newer": {},
  "classroom/damaged": { path: "" },
  "weights/large-file": {},
  "weights/unreadable": {},
  "weights/without-layer": {},
  "windows/too-short": scarce,
  "windows/position": away,
} as const;

it.each(Object.entries(KINDS))("%s does so as well", (kind, params) => {
  const said = problems[kind as keyof typeof KINDS]({ ...OTHERS, file: NAME, ...params } as never, () => "why");
  expect(said).toContain("WWWW");
  expect(said).not.toContain("\u202E");
  expect(said.length).toBeLessThan(620);
});
