import type { Ref } from "react";
import { CHOSEN_ENDINGS } from "../../../../model/weights/formats";
import { layerWords } from "../../../../words/en/layer";

interface WeightInputProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files with weights; hidden, because a button opens it. */
export function WeightInput({ ref, onFiles }: WeightInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      data-upload="weights"
      aria-label={layerWords.files.file}
      accept={CHOSEN_ENDINGS.join(",")}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file can be chosen again only after it is cleared.
        event.target.value = "";
        onFiles(files);
      }}
    />
  );
}
