import { lazy, type ComponentType } from "react";

/** A component whose code is a chunk of its own. */
export interface Preloadable<Props extends object> {
  /** Drawn at once where the code has arrived, waited for (Suspense) where it has not. */
  readonly View: ComponentType<Props>;
  /** Fetches the code; done when it can be drawn. */
  readonly load: () => Promise<void>;
}

/**
 * Splits a component off. `React.lazy` alone shows its placeholder for a moment even when the code is
 * there already, so that the page would flicker and jump.
 */
export function preloadable<Props extends object>(fetch: () => Promise<{ readonly default: ComponentType<Props> }>): Preloadable<Props> {
  let loading: ReturnType<typeof fetch> | null = null;
  let Loaded: ComponentType<Props> | null = null;
  const start = () => {
    loading ??= fetch().then((module) => {
      Loaded = module.default;
      return module;
    });
    return loading;
  };
  const Awaited = lazy(start) as unknown as ComponentType<Props>;
  return {
    View: function Preloadable(props: Props) {
      return Loaded === null ? <Awaited {...props} /> : <Loaded {...props} />;
    },
    load: () => start().then(() => {}),
  };
}
