/** Whether a text asks a live layer for numbers; apart from what answers it, which need not come before there is one. */
export const isLive = (markdown: string): boolean => markdown.includes("{{");
