import { controlsWords } from "../../words/en/controls";
import { Button } from "./Button";

/** Loads the page anew, and with it the newest Headlight there is. The work is kept on the way out, as on any way out. */
export function ReloadButton() {
  return <Button onClick={() => location.reload()}>{controlsWords.reload}</Button>;
}
