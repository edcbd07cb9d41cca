import { BUNDLED } from "../../../model/series/bundled";
import { GENERATORS } from "../../../model/series/generators/catalogue";
import { bundledWords } from "../../../words/en/bundled";
import { findingWords } from "../../../words/en/finding";
import { generatorsWords } from "../../../words/en/generators";
import { seriesWords } from "../../../words/en/series";
import { owned } from "../../base/owned";
import { defineFinds } from "../find";
import { generatedBy } from "./source/generatedBy";
import { loadSource } from "./source/load";
import { specWith } from "./source/specWith";
import type { SeriesSpec, Source } from "./spec";
import type { SeriesValue } from "./value";

/** Every data set, every generator, and the settings of the windows. */
export default defineFinds<SeriesSpec, object>("series", (within) => {
  const { cell, value, update, files, readers, hold, reportProblem, focus, goTo } = within;
  const { also, choice, switched } = findingWords;
  const { windows, bundled, generated, sources } = seriesWords;
  const take = (source: Source) => () => {
    const before = (value as SeriesValue | undefined)?.given.short.columns.map(({ name }) => name) ?? [];
    const read = loadSource(source, { files, readers }).then((loaded) => {
      if (!loaded.ok) return reportProblem(loaded.error.problem);
      const made = specWith(cell.spec, source, loaded.value, before);
      if (!made.ok) return reportProblem(made.error.problem);
      update(made.value.change);
      goTo(cell.id);
    });
    owned(read.finally(hold()));
  };
  return [
    ...BUNDLED.map(({ id }) => ({ id: `data-${id}`, label: choice(bundled.dataset, bundledWords[id]), also: also.data, run: take({ from: "bundled", dataset: id, columns: null }) })),
    ...GENERATORS.map(({ id }) => ({ id: `made-${id}`, label: choice(generated.generator, generatorsWords[id].title), also: also.data, run: take(generatedBy(id)) })),
    { id: "file", label: sources.files, also: also.file, run: () => document.querySelector<HTMLInputElement>(`[data-cell-id="${CSS.escape(cell.id)}"] [data-upload="series"]`)?.click() },
    ...[
      { label: windows.steps, also: also.steps },
      { label: windows.stride, also: also.stride },
      { label: windows.position, also: also.position },
    ].map((number) => ({ id: number.label, ...number, run: () => focus(number.label) })),
    {
      id: "standardise",
      label: switched(windows.standardise, !cell.spec.window.standardise),
      also: also.normalise,
      run: () => update({ window: { ...cell.spec.window, standardise: !cell.spec.window.standardise } }),
    },
  ];
});
