import type { backendsWords } from "./en/backends";
import type { barWords } from "./en/bar";
import type { branchesWords } from "./en/branches";
import type { bundledWords } from "./en/bundled";
import type { byHandWords } from "./en/byHand";
import type { chartsWords } from "./en/charts";
import type { choicesWords } from "./en/choices";
import type { commandsWords } from "./en/commands";
import type { controlsWords } from "./en/controls";
import type { dialogsWords } from "./en/dialogs";
import type { doubtWords } from "./en/doubt";
import type { failures } from "./en/failures";
import type { filmWords } from "./en/film";
import type { forecastWords } from "./en/forecast";
import type { frameWords } from "./en/frame";
import type { generatorsWords } from "./en/generators";
import type { headsWords } from "./en/heads";
import type { insideWords } from "./en/inside";
import type { kindsWords } from "./en/kinds";
import type { layerWords } from "./en/layer";
import type { listenWords } from "./en/listen";
import type { longWords } from "./en/long";
import type { mapsWords } from "./en/maps";
import type { mapsPanelWords } from "./en/mapsPanel";
import type { measuresWords } from "./en/measures";
import type { mixerWords } from "./en/mixer";
import type { noticesWords } from "./en/notices";
import type { outputWords } from "./en/output";
import type { paddingWords } from "./en/padding";
import type { pageWords } from "./en/page";
import type { panelsWords } from "./en/panels";
import type { problems } from "./en/problems";
import type { rolesWords } from "./en/roles";
import type { runsWords } from "./en/runs";
import type { seriesWords } from "./en/series";
import type { speechWords } from "./en/speech";
import type { starterWords } from "./en/starter";
import type { textWords } from "./en/text";
import type { tfjsWords } from "./en/tfjs";
import type { tracesWords } from "./en/traces";
import type { trainingWords } from "./en/training";
import type { unitsWords } from "./en/units";
import type { walkWords } from "./en/walk";
import type { Sentences } from "./room";

/** The rooms of English, each by the name of its file. */
interface English {
  readonly backends: typeof backendsWords;
  readonly bar: typeof barWords;
  readonly branches: typeof branchesWords;
  readonly bundled: typeof bundledWords;
  readonly byHand: typeof byHandWords;
  readonly charts: typeof chartsWords;
  readonly choices: typeof choicesWords;
  readonly commands: typeof commandsWords;
  readonly controls: typeof controlsWords;
  readonly dialogs: typeof dialogsWords;
  readonly doubt: typeof doubtWords;
  readonly failures: typeof failures;
  readonly film: typeof filmWords;
  readonly forecast: typeof forecastWords;
  readonly frame: typeof frameWords;
  readonly generators: typeof generatorsWords;
  readonly heads: typeof headsWords;
  readonly inside: typeof insideWords;
  readonly kinds: typeof kindsWords;
  readonly layer: typeof layerWords;
  readonly listen: typeof listenWords;
  readonly long: typeof longWords;
  readonly maps: typeof mapsWords;
  readonly mapsPanel: typeof mapsPanelWords;
  readonly measures: typeof measuresWords;
  readonly mixer: typeof mixerWords;
  readonly notices: typeof noticesWords;
  readonly output: typeof outputWords;
  readonly padding: typeof paddingWords;
  readonly page: typeof pageWords;
  readonly panels: typeof panelsWords;
  readonly problems: typeof problems;
  readonly roles: typeof rolesWords;
  readonly runs: typeof runsWords;
  readonly series: typeof seriesWords;
  readonly speech: typeof speechWords;
  readonly starter: typeof starterWords;
  readonly text: typeof textWords;
  readonly tfjs: typeof tfjsWords;
  readonly traces: typeof tracesWords;
  readonly training: typeof trainingWords;
  readonly units: typeof unitsWords;
  readonly walk: typeof walkWords;
}

/**
 * A language in full: `const de: Language = { … }` does not compile as long as a sentence is missing. A translator sees one
 * file for each place on the page, and functions whose parameters say what stands in a sentence.
 */
export type Language = { readonly [Name in keyof English]: English[Name] } & Readonly<Record<string, Sentences>>;
