import { Suspense } from "react";
import siteNotebooks, { type SiteNotebook } from "virtual:site-notebooks";
import { classroomWords } from "../../words/en/classroom";
import { galleryWords } from "../../words/en/gallery";
import { owned } from "../base/owned";
import { Button } from "../controls/Button";
import { preloadable } from "../controls/preloadable";
import { Sentence } from "../controls/Sentence";
import { starterNotebook } from "../starter/starter";
import { VERSION, type Notebook } from "../notebook/document/document";
import { useHeadlight } from "../shell/headlight";
import { leaveGallery } from "../shell/shellStore";
import styles from "./Gallery.module.css";
import { linkTo } from "../base/siteLinks";
import type { Own } from "./progress";
import { useOwn } from "./useOwn";

const ClassPage = preloadable(() => import("../classroom/ClassPage")).View;

/** `?gallery=class`: the answers of a class, a room of its own behind the lessons. */
const CLASS = "class";

export default function Gallery() {
  const isClass = new URLSearchParams(location.search).get("gallery") === CLASS;
  return isClass ? (
    <Suspense fallback={<main data-gallery />}>
      <ClassPage />
    </Suspense>
  ) : (
    <Shelves />
  );
}

/** Lessons with their progress, worked examples, and one's own notebooks: each a link. */
function Shelves() {
  const { keeper, shell } = useHeadlight();
  const { kept, own, problem } = useOwn();
  const of = (sort: SiteNotebook["sort"]) => siteNotebooks.filter((notebook) => notebook.sort === sort);
  const start = (notebook: Notebook) => {
    keeper.openNew(notebook);
    leaveGallery(shell);
  };
  return (
    <main className={styles.gallery} data-gallery>
      <h1>{galleryWords.title}</h1>
      <p className={styles.lead}>{location.protocol === "file:" ? galleryWords.fromDisk : galleryWords.lead}</p>
      {problem !== null && (
        <p role="alert">
          <Sentence told={problem} />
        </p>
      )}
      <Shelf title={galleryWords.lessons} notebooks={of("lesson")} own={own} />
      <Shelf title={galleryWords.examples} notebooks={of("example")} own={own} />
      <section aria-label={classroomWords.forTeachers}>
        <h2>{classroomWords.forTeachers}</h2>
        <ul className={styles.cards}>
          {of("guide").map((notebook) => (
            <Card key={notebook.path} notebook={notebook} own={own.get(notebook.id)} />
          ))}
        </ul>
        <a className={styles.link} href={linkTo(location.search, { gallery: CLASS })}>
          {classroomWords.open}
        </a>
      </section>
      <section aria-label={galleryWords.own}>
        <h2>{galleryWords.own}</h2>
        <div className={styles.buttons}>
          <Button onClick={() => start({ format: "headlight", version: VERSION, title: "", cells: [] })}>{galleryWords.empty}</Button>
          <Button onClick={() => start(starterNotebook())}>{galleryWords.starter}</Button>
        </div>
        {kept.length === 0 && <p className={styles.soft}>{galleryWords.noneOwn}</p>}
        <ul className={styles.list}>
          {kept.map(({ id, title }) => (
            <li key={id}>
              <OwnLink id={id}>{title}</OwnLink>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

interface ShelfProps {
  readonly title: string;
  readonly notebooks: readonly SiteNotebook[];
  readonly own: ReadonlyMap<string, Own>;
}

function Shelf({ title, notebooks, own }: ShelfProps) {
  if (notebooks.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.cards}>
        {notebooks.map((notebook) => (
          <Card key={notebook.path} notebook={notebook} own={own.get(notebook.id)} />
        ))}
      </ul>
    </section>
  );
}

function Card({ notebook, own }: { readonly notebook: SiteNotebook; readonly own: Own | undefined }) {
  const { path, title, summary, minutes, asked, sort } = notebook;
  return (
    <li className={styles.card}>
      <a href={linkTo(location.search, { notebook: path })} data-lesson={sort === "lesson" ? notebook.id : undefined} lang="en">
        {title}
      </a>
      <p lang="en">{summary}</p>
      <p className={styles.soft}>
        {galleryWords.minutes(minutes)}
        {own !== undefined && asked > 0 && ` · ${galleryWords.progress(own.answered, asked)}`}
      </p>
      {own !== undefined && <OwnLink id={own.id}>{galleryWords.goOn}</OwnLink>}
    </li>
  );
}

/** Opens one of one's own notebooks. */
function OwnLink({ id, children }: { readonly id: string; readonly children: string }) {
  const { keeper, shell } = useHeadlight();
  const open = async () => {
    if ((await keeper.openKept(id)) === null) leaveGallery(shell);
  };
  return (
    <Button look="quiet" onClick={() => owned(open())}>
      {children}
    </Button>
  );
}
