/** The notebook files of this site, in the order of the gallery (`tools/siteNotebooks.mjs`). */
declare module "virtual:site-notebooks" {
  export interface SiteNotebook {
    readonly path: string;
    readonly title: string;
    readonly id: string;
    readonly sort: "lesson" | "example" | "guide";
    readonly minutes: number;
    readonly summary: string;
    /** How many of its cells ask something. */
    readonly asked: number;
  }
  const notebooks: readonly SiteNotebook[];
  export default notebooks;
}
