import { glossaryWords } from "../../../words/en/glossary";
import { Glossary } from "../../controls/glossary/Glossary";
import { Modal } from "../../controls/Modal";
import { useHeadlight } from "../headlight";
import { closeDialog } from "../shellStore";

export function GlossaryDialog() {
  const { shell } = useHeadlight();
  return (
    <Modal title={glossaryWords.title} onClose={() => closeDialog(shell)}>
      <Glossary />
    </Modal>
  );
}
