import { useRef } from "react";
import { Button } from "../controls/Button";

interface FilesFieldProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files of answers, any number of them. */
export function FilesField({ label, onFiles }: FilesFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="primary" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        data-upload="answers"
        aria-label={label}
        accept=".json,application/json"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same files can be chosen again only after it is cleared.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
