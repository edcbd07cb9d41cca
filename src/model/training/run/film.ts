/** A run's weights before the step of this number; all arrays end to end. */
export interface Moment {
  readonly step: number;
  readonly weights: Float32Array;
}

/** What is kept of some steps of a run, in the order of steps. */
export interface Film<M extends { readonly step: number } = Moment> {
  readonly moments: readonly M[];
  /** Steps from one of the later moments to the next. */
  readonly stride: number;
}

export const MOST_MOMENTS = 64;
/** Up to here every step is kept, up to there every eighth: this is where heads turn. */
const EVERY = 16;
const OFTEN = 144;
const OFTEN_STRIDE = 8;
/** Later moments at the most. One more place is for the last step of a run. */
const LATE = MOST_MOMENTS - EVERY - (OFTEN - EVERY) / OFTEN_STRIDE - 1;

export const EMPTY_FILM: Film<never> = { moments: [], stride: 16 };

/** Whether a film of this stride keeps the step. */
export function keepsStep(step: number, stride: number): boolean {
  if (step < EVERY) return true;
  if (step < OFTEN) return step % OFTEN_STRIDE === 0;
  return step % stride === 0;
}

/**
 * The film with one more moment, and evenly thinned where it would have too many. The last moment of a run is kept whatever its
 * step, until a later one comes. However long a run is, the film is the same up to where it has come.
 */
export function withMoment<M extends { readonly step: number }>(film: Film<M>, moment: M): Film<M> {
  const before = film.moments.filter(({ step }) => step < moment.step && keepsStep(step, film.stride));
  const late = before.filter(({ step }) => step >= OFTEN).length;
  if (late < LATE || !keepsStep(moment.step, film.stride)) return { ...film, moments: [...before, moment] };
  const stride = 2 * film.stride;
  return { stride, moments: [...before.filter(({ step }) => keepsStep(step, stride)), moment] };
}
