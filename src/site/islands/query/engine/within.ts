/** Returns what a promise gives, or fails with `late` where it takes longer than that since it was last kept alive. */
export function within<Value>(
  milliseconds: number,
  late: () => Error,
  work: (keepAlive: () => void) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => reject(late()), milliseconds);
    const keepAlive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(late()), milliseconds);
    };
    work(keepAlive)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
