import { Component, type ReactNode } from "react";
import { CellAlert } from "./CellAlert";

interface Props {
  readonly children: ReactNode;
}

/** A bug in one cell's view stays in that cell. */
export class CellBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    return message === null ? (
      this.props.children
    ) : (
      <CellAlert message={`This cell could not be drawn (${message}). The rest of the notebook still works; reload the page to try again.`} />
    );
  }
}
