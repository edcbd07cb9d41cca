import { barWords } from "../../../words/en/bar";
import { owned } from "../../base/owned";
import { useHeadlight } from "../headlight";
import { readAndOpen } from "../notebookFiles";

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
        if (file !== undefined) owned(readAndOpen(headlight, file));
      }}
    />
  );
}
