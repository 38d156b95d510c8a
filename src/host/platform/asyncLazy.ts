/** Makes a job that is done once, whoever asks; one that failed is tried again by the next who asks. */
export function asyncLazy<T>(job: () => Promise<T>): () => Promise<T> {
  let doing: Promise<T> | undefined;
  return () => {
    if (!doing) {
      const begun = job();
      doing = begun;
      begun.catch(() => {
        doing = undefined;
      });
    }
    return doing;
  };
}
