import { memo, type InputHTMLAttributes, type Ref } from "react";
import { ACCEPTED_ENDINGS } from "../../../../model/series/reading/formats/formats";

interface FileInputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref?: Ref<HTMLInputElement>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files with a series; hidden, because a button beside it opens it. */
export const FileInput = memo(function FileInput({ ref, onFiles, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      ref={ref}
      type="file"
      hidden
      accept={ACCEPTED_ENDINGS.join(",")}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file can be chosen again only after it is cleared.
        event.target.value = "";
        onFiles(files);
      }}
    />
  );
});
