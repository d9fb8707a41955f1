/** More is waiting to be written than the queue takes on. Nothing was kept; the same request may come again soon. */
export class QueueBusy extends Error {
  override readonly name = "QueueBusy";
  constructor(waiting: number) {
    super(`The queue is full: ${waiting} writes are waiting. Try again.`);
  }
}

/** The database does not answer or has no room. What was asked is not acknowledged; the same request may come again. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
  constructor(reason: string, options?: ErrorOptions) {
    super(`The store is not available: ${reason}`, options);
  }
}

/** The database was made by a newer version of the program. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
  constructor(unknown: readonly string[]) {
    super(
      `The database holds changes that this version does not know (${unknown.join(", ")}). Run the newer version.`,
    );
  }
}
