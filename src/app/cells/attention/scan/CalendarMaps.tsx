import { useMemo } from "react";
import { CALENDARS } from "../../../../model/scan/calendar";
import type { BranchScan } from "../../../../model/scan/scan";
import { ClassMap } from "../../../../viz/maps/ClassMap";
import { scanWords } from "../../../../words/en/scan";
import { weekdayShort } from "../../../../words/dates";
import { jointDomain } from "../maps/colours/colouring";
import styles from "./ScanPanel.module.css";

interface CalendarMapsProps {
  readonly scan: BranchScan;
  readonly head: number;
}

const SIZE = 264;

/** What the hours of the day, and the days of the week, give to one another; nothing where the steps tell neither. */
export function CalendarMaps({ scan: { branch, calendars }, head }: CalendarMapsProps) {
  const words = scanWords.calendar;
  const scales = useMemo(() => calendars.map(({ mean }) => ({ domain: jointDomain(1, mean.filter(Number.isFinite)) })), [calendars]);
  if (calendars.length === 0) return null;
  return (
    <section className={styles.figure} aria-label={words.hour}>
      <div className={styles.calendars}>
        {calendars.map(({ name, mean }, i) => (
          <ClassMap
            key={name}
            {...{ branch }}
            title={words[name]}
            label={words.label[name](head)}
            values={mean}
            offset={head * CALENDARS[name] ** 2}
            names={name === "hour" ? HOURS : Array.from({ length: 7 }, (_, day) => weekdayShort(day))}
            scale={scales[i]!}
            measure={words.measure}
            titles={{ query: words.query, key: words.key }}
            size={SIZE}
          />
        ))}
      </div>
      <p className={styles.note}>{words.note}</p>
    </section>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => (hour % 6 === 0 ? String(hour).padStart(2, "0") : ""));
