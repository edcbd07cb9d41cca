import { zipSync } from "fflate";

/** The earliest date that a zip can carry, so that the same lesson always makes the same file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * A lesson as a SCORM 1.2 package: one SCO, the page with the app and the notebook in it, and the manifest that names it.
 * @param id letters, digits, "-" and "_"; another for each assignment
 */
export function scormPackage(page: Uint8Array, { title, id }: { readonly title: string; readonly id: string }): Uint8Array<ArrayBuffer> {
  return zipSync({ "imsmanifest.xml": new TextEncoder().encode(manifest(title, id)), "index.html": page }, { mtime: NO_DATE });
}

/** Source: SCORM 1.2 Content Aggregation Model, section 2.3. Platforms tell packages apart by the identifier. */
function manifest(title: string, id: string): string {
  const named = xmlText(title === "" ? "Headlight" : title);
  const root = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="headlight-${id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">`;
  return `${root}
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="lesson">
    <organization identifier="lesson">
      <title>${named}</title>
      <item identifier="item" identifierref="sco"><title>${named}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
  </resources>
</manifest>
`;
}

/** A text between tags of XML 1.0, without the characters that it cannot hold. */
const xmlText = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
