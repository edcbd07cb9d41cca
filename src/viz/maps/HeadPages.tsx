import { useRef, useState, type FocusEvent, type UIEvent } from "react";
import { branchesWords } from "../../words/en/branches";
import { mapsWords } from "../../words/en/maps";
import { AttentionMap } from "./AttentionMap";
import { QUERIES } from "./gridLayout";
import styles from "./HeadPages.module.css";
import { KeptRowsMean } from "./LargeMap";
import { MapCanvas } from "./MapCanvas";
import type { SizedGridProps } from "./MapRows";
import { LEAST, snapped } from "./mapSize";
import { RowLabel } from "./RowLabel";

/** Side of a thumbnail, CSS pixels. */
const THUMB = 44;
const GREATEST = 420;

/** One head at a time, its maps of all branches below each other; to be swiped, or chosen by its thumbnail. */
export function HeadPages(props: SizedGridProps) {
  const { rows, from, to, steps, light, pointed, selected, onLight, onSelect, onFocus, aside, width, density } = props;
  const [at, setAt] = useState(0);
  const heads = Array.from({ length: to - from }, (_, i) => from + i);
  const shown = heads[Math.min(at, heads.length - 1)];
  const pages = useRef<HTMLDivElement>(null);
  const size = snapped(Math.max(LEAST, Math.min(GREATEST, width - QUERIES - 8)), steps, density);
  const [first] = rows;
  // At once: what stands beside the head on show moves with it, and a browser that lays out on the way stops at the head it has come to.
  const goTo = (page: number) => pages.current?.scrollTo({ left: page * width, behavior: "instant" });
  // A browser goes back to the head that was swiped to last, when that swipe still glides or rows are kept: the head that was chosen is
  // gone to until the browser takes a finger for the next swipe, which cancels its pointer.
  const chosen = useRef<number | null>(null);
  const choose = (page: number) => {
    chosen.current = page;
    goTo(page);
  };
  const onScroll = ({ currentTarget }: UIEvent) => {
    const page = Math.round(currentTarget.scrollLeft / width);
    if (chosen.current !== null && chosen.current !== page) goTo(chosen.current);
    else setAt(page);
  };
  const release = () => (chosen.current = null);
  // The browser brings into sight what gets the keyboard.
  const follow = ({ currentTarget, target }: FocusEvent) => {
    const page = [...currentTarget.children].findIndex((child) => child.contains(target));
    if (page >= 0) chosen.current = page;
    else release();
  };
  return (
    <>
      {heads.length > 1 && first !== undefined && (
        <div className={styles.thumbs} data-controls>
          {heads.map((head, page) => (
            <button key={head} type="button" className={styles.thumb} aria-label={mapsWords.show(head)} aria-pressed={head === shown} onClick={() => choose(page)}>
              <MapCanvas
                values={first.values}
                offset={head * steps * first.layout.columns}
                rows={steps}
                columns={first.layout.columns}
                edges={first.layout.edges}
                palette={first.branch}
                domain={first.scale.domain}
                even={first.scale.even}
                times={first.scale.times}
                width={THUMB}
                height={THUMB}
              />
            </button>
          ))}
        </div>
      )}
      <div ref={pages} className={styles.pages} onScroll={onScroll} onPointerCancel={release} onWheel={release} onFocusCapture={follow}>
        {heads.map((head) => (
          <div key={head} className={styles.page} style={{ width }}>
            {rows.map((row) => {
              const { branch, caption, measure, values, layout, scale, axis, planted } = row;
              return (
                <div key={branch} className={styles.map}>
                  <RowLabel {...{ branch, caption, measure, scale }} cells={steps} aside={head === shown ? aside : undefined} />
                  <div className={styles.name}>{branchesWords.head(head)}</div>
                  <AttentionMap
                    {...{ branch, head, steps, values, layout, scale, size, axis, planted, light, selected, onLight, onSelect, onFocus }}
                    offset={head * steps * layout.columns}
                    queryLabels
                    pointed={pointed && light?.map?.branch === branch && light.map.head === head}
                  />
                  {selected.length > 0 && head === shown && <KeptRowsMean {...{ row, head, steps, selected }} side={size} />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}
