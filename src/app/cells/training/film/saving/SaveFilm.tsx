import Film from "lucide-react/icons/film";
import { memo, useRef, useState } from "react";
import { problemOf } from "../../../../../model/failure";
import type { Problem } from "../../../../../model/result";
import { useTheme } from "../../../../../viz/base/useTheme";
import { branchesWords } from "../../../../../words/en/branches";
import { filmWords } from "../../../../../words/en/film";
import { trainingWords } from "../../../../../words/en/training";
import { download } from "../../../../base/download";
import { owned } from "../../../../base/owned";
import { useAtEnd } from "../../../../base/useAtEnd";
import { Button } from "../../../../controls/Button";
import { useSentence } from "../../../../controls/useSentence";
import styles from "../FilmPanels.module.css";
import { filmScale, type FilmPart } from "../filmPart";
import { makeFilm } from "./client";
import type { FilmQuestion } from "./filmQuestion";

const FORMATS = ["webm", "gif"] as const;
const TYPES = { webm: "video/webm", gif: "image/gif" } as const;

type Saving =
  | { readonly phase: "idle" }
  | { readonly phase: "running" | "unable"; readonly format: FilmQuestion["format"] }
  | { readonly phase: "failed"; readonly problem: Problem };

const callOff = (running: AbortController) => running.abort();

/** Saves the small maps of all moments as a film, at the speed at which it plays here. */
export const SaveFilm = memo(function SaveFilm({ moments, glances, branch, prepared, look, titled }: FilmPart & { readonly titled: string }) {
  const words = filmWords.saving;
  const theme = useTheme();
  const [saving, setSaving] = useState<Saving>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useAtEnd(running, callOff);
  const whole = moments.length > 1 && moments.every((moment) => glances.has(moment));
  const failed = useSentence(saving.phase === "failed" ? saving.problem : null);

  const save = (format: FilmQuestion["format"]) => {
    const { signal } = (running.current = new AbortController());
    const { side } = glances.get(moments[0]!)![branch];
    const question: FilmQuestion = {
      format,
      pictures: moments.map((moment) => ({ maps: glances.get(moment)![branch].small, caption: trainingWords.film.at(moment.step) })),
      speed: look.speed,
      title: `${titled} · ${branchesWords.branches[branch]}`,
      names: Array.from({ length: prepared.task.heads }, (_, head) => branchesWords.head(head)),
      branch,
      side,
      scale: filmScale(prepared.task, side),
      theme,
    };
    setSaving({ phase: "running", format });
    const made = makeFilm(question, signal).then((file) => {
      if (file !== null) download(new Blob([file], { type: TYPES[format] }), `film.${format}`);
      setSaving(file === null ? { phase: "unable", format } : { phase: "idle" });
    });
    owned(made, (thrown) => setSaving({ phase: "failed", problem: problemOf(thrown) }));
  };
  return (
    <div className={styles.saving} data-controls>
      {FORMATS.map((format) => (
        <Button key={format} icon={<Film size={16} aria-hidden />} disabled={!whole || saving.phase === "running"} onClick={() => save(format)}>
          {words[format]}
        </Button>
      ))}
      <span role="status">
        {saving.phase === "running" && words.running}
        {saving.phase === "unable" && words.unable[saving.format]}
        {saving.phase === "failed" && failed}
        {saving.phase === "idle" && !whole && words.waiting}
      </span>
    </div>
  );
});
