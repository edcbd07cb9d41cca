import { owned } from "../../../base/owned";
import type { RowSound } from "./rowSound";

/** Seconds that a note takes to reach the next one's pitch and loudness: below it, a click would be heard. */
const GLIDE = 0.008;
const VOLUME = 0.2;

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
  tone.onended = () => {
    owned(context.close());
    onEnd();
  };
  tone.start(start);
  tone.stop(start + duration + 10 * GLIDE);
  return () => tone.stop();
}
