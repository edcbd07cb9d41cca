import { useState, type ComponentProps } from "react";
import { copyText } from "../../base/copyText";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";

interface CopyLinkProps extends Pick<ComponentProps<typeof Button>, "look"> {
  /** Empty where there is none to copy. */
  readonly link: string;
  readonly words: { readonly copy: string; readonly copied: string };
  readonly onFailure: (thrown: unknown) => void;
}

/** Copies a link, and says so for as long as that one is on show. */
export function CopyLink({ link, words, look, onFailure }: CopyLinkProps) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button look={look} disabled={link === ""} onClick={() => owned(copyText(link).then(() => setCopied(link)), onFailure)}>
      {copied === link && link !== "" ? words.copied : words.copy}
    </Button>
  );
}
