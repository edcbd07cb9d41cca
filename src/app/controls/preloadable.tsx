import { lazy, useState, type ComponentType, type FunctionComponent } from "react";
import { controlsWords } from "../../words/en/controls";
import { loadPart } from "../base/loadPart";
import { Boundary } from "./Boundary";

/** A component whose code is a chunk of its own. */
export interface Preloadable<Props extends object> {
  /** Drawn at once where the code has arrived, waited for (Suspense) where it has not; says in its place when it does not come. */
  readonly View: FunctionComponent<Props>;
  /** Fetches the code, again where that failed before; done when it can be drawn. */
  readonly load: () => Promise<void>;
}

/**
 * Splits a component off. `React.lazy` alone shows its placeholder for a moment even when the code is
 * there already, so that the page would flicker and jump, and what failed once it never tries again.
 */
export function preloadable<Props extends object>(fetch: () => Promise<{ readonly default: ComponentType<Props> }>): Preloadable<Props> {
  let loading: ReturnType<typeof fetch> | null = null;
  let Loaded: ComponentType<Props> | null = null;
  let failed = false;
  const start = () => (loading ??= begin());
  const begin = async () => {
    try {
      const module = await loadPart(fetch);
      Loaded = module.default;
      return module;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const awaited = () => lazy(start) as unknown as ComponentType<Props>;
  let Awaited = awaited();
  const again = () => {
    if (!failed) return;
    failed = false;
    loading = null;
    Awaited = awaited();
  };
  const Part = (props: Props) => {
    // What it was first drawn by stays: another type in its place would be drawn anew, and what was typed and opened in it lost.
    const [First] = useState<ComponentType<Props>>(() => Loaded ?? Awaited);
    return <First {...props} />;
  };
  return {
    View: (props) => (
      <Boundary what={controlsWords.parts.part} causes={Object.values(props)} onAgain={again}>
        <Part {...props} />
      </Boundary>
    ),
    async load() {
      again();
      await start();
    },
  };
}
