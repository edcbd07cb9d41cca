import { Component, type ReactNode } from "react";
import { messageOf, MissingPartError, ProblemError } from "../../model/failure";
import { controlsWords } from "../../words/en/controls";
import { failures } from "../../words/en/failures";
import { Alert } from "./Alert";
import { Button } from "./Button";
import { ReloadButton } from "./ReloadButton";

export interface BoundaryProps {
  /** What could not be drawn, as a sentence begins: "This cell". */
  readonly what: string;
  /** What the drawing depends on: it is tried again when one of them is another. */
  readonly causes: readonly unknown[];
  /** Called before it is tried again, and when what failed is taken off the page. */
  readonly onAgain?: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly failed: { readonly thrown: unknown } | null;
}

/** A failure of what is inside stays inside, is told in its place, and ends with its cause or at a press. */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failed: { thrown } };
  }

  override componentDidUpdate({ causes: before }: BoundaryProps) {
    const { causes } = this.props;
    const changed = causes.length !== before.length || causes.some((cause, i) => !Object.is(cause, before[i]));
    if (this.state.failed !== null && changed) this.setState({ failed: null });
  }

  override componentWillUnmount() {
    if (this.state.failed !== null) this.props.onAgain?.();
  }

  readonly #again = () => {
    this.props.onAgain?.();
    this.setState({ failed: null });
  };

  override render() {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    const { thrown } = failed;
    return (
      <Alert message={thrown instanceof ProblemError ? thrown.problem : failures.notDrawn(this.props.what, messageOf(thrown))}>
        <Button onClick={this.#again}>{controlsWords.tryAgain}</Button>
        {thrown instanceof MissingPartError && <ReloadButton />}
      </Alert>
    );
  }
}
