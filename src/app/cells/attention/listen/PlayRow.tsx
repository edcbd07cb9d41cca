import Square from "lucide-react/icons/square";
import Volume2 from "lucide-react/icons/volume-2";
import { useRef, useState } from "react";
import { listenWords } from "../../../../words/en/listen";
import { useAtEnd } from "../../../base/useAtEnd";
import { Button } from "../../../controls/Button";
import { play } from "./play";
import { rowSound } from "./rowSound";

export interface PlayRowProps {
  /** One query's weights, `(T,)`. */
  readonly weights: ArrayLike<number>;
}

const silence = (stop: () => void) => stop();

/** Plays a row of weights when asked, never by itself: first key first, the more weight the higher. */
export function PlayRow({ weights }: PlayRowProps) {
  const [playing, setPlaying] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  useAtEnd(stop, silence);
  const toggle = () => {
    if (stop.current !== null) return stop.current();
    setPlaying(true);
    stop.current = play(rowSound(weights), () => {
      stop.current = null;
      setPlaying(false);
    });
  };
  const Icon = playing ? Square : Volume2;
  return (
    <Button
      icon={<Icon size={16} aria-hidden />}
      title={listenWords.hint}
      onClick={toggle}
    >
      {playing ? listenWords.stop : listenWords.play}
    </Button>
  );
}
