import siteNotebooks from "virtual:site-notebooks";
import { galleryWords } from "../../words/en/gallery";
import styles from "./Gallery.module.css";
import { linkTo } from "../base/siteLinks";

/** A slim row over what a first visitor sees: the lesson to begin with, and the way to all of them. */
export default function LessonRow() {
  const lessons = siteNotebooks.filter(({ sort }) => sort === "lesson");
  const [first] = lessons;
  if (first === undefined || location.protocol === "file:") return null;
  return (
    <nav className={styles.row} aria-label={galleryWords.lessons} data-chrome>
      <span>{galleryWords.row}</span>
      {/* What a lesson says is English, whatever the page speaks. */}
      <a href={linkTo(location.search, { notebook: first.path })} data-lesson={first.id} lang="en">
        {first.title}
      </a>
      {lessons.length > 1 && <a href={linkTo(location.search, { gallery: "" })}>{galleryWords.all(lessons.length)}</a>}
    </nav>
  );
}
