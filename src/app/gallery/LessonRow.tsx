import siteNotebooks from "virtual:site-notebooks";
import { galleryWords } from "../../words/en/gallery";
import styles from "./Gallery.module.css";
import { linkTo } from "../base/siteLinks";

/** A slim row of lessons over what a first visitor sees. */
export default function LessonRow() {
  const lessons = siteNotebooks.filter(({ sort }) => sort === "lesson");
  if (lessons.length === 0 || location.protocol === "file:") return null;
  return (
    <nav className={styles.row} aria-label={galleryWords.lessons} data-chrome>
      <span>{galleryWords.row}</span>
      {lessons.map(({ id, path, title }) => (
        // What a lesson says is English, whatever the page speaks.
        <a key={id} href={linkTo(location.search, { notebook: path })} data-lesson={id} lang="en">
          {title}
        </a>
      ))}
    </nav>
  );
}
