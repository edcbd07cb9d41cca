import { owned } from "../../../base/owned";
import type { RowSound } from "./rowSound";

/** Seconds that a note takes to reach the next one's pitch and loudness: below it, a click would be heard. */
const GLIDE = 0.008;
const VOLUME = 0.2;

/** Milliseconds that the sound may begin late, as with a wireless loudspeaker, before it is taken as over. */
const LATE = 1000;

/** Plays a row and calls `onEnd` when it is over, or was stopped by what is returned. */
export function play({ duration, notes }: RowSound, onEnd: () => void): () => void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.type = "triangle";
  tone.connect(gain).connect(context.destination);
  const start = context.currentTime + 0.05;
  gain.gain.setValueAtTime(0, context.currentTime);
  for (const { at, frequency, loudness } of notes) {
    tone.frequency.setTargetAtTime(frequency, start + at, GLIDE);
    gain.gain.setTargetAtTime(loudness * VOLUME, start + at, GLIDE);
  }
  gain.gain.setTargetAtTime(0, start + duration, GLIDE);
  const rest = duration + 10 * GLIDE;
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    owned(context.close());
    onEnd();
  };
  // Without a device to play on, Firefox's clock stands still and "ended" never comes.
  const timer = setTimeout(end, rest * 1000 + LATE);
  tone.onended = end;
  tone.start(start);
  tone.stop(start + rest);
  return end;
}
