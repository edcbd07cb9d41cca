/** What stands in the site for `@tensorflow/tfjs-backend-webgl` (vite.alias.ts), a third of all that `@tensorflow/tfjs` brings: nothing here runs on it. */
export const version_webgl = "";
