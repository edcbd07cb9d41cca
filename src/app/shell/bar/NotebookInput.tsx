import { barWords } from "../../../words/en/bar";
import { useHeadlight } from "../headlight";
import { withFiles } from "../withFiles";

/** Takes a notebook file; opened by the command "Open a notebook file…". */
export function NotebookInput() {
  const headlight = useHeadlight();
  return (
    <input
      type="file"
      hidden
      data-upload="notebook"
      aria-label={barWords.notebookFile}
      accept=".json,.html,application/json,text/html"
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file can be chosen again only after it is cleared.
        event.target.value = "";
        if (file !== undefined) withFiles(({ readAndOpen }) => readAndOpen(headlight, file));
      }}
    />
  );
}
