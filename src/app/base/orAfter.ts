/** What `work` comes to, or `instead` where that takes more than so many ms. What comes too late, failures too, is dropped. */
export async function orAfter<Done, Instead>(work: Promise<Done>, ms: number, instead: Instead): Promise<Done | Instead> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Instead>((resolve) => {
    timer = setTimeout(resolve, ms, instead);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
