/** Brings together those who wait for the end of a job and the notifications of it, whichever of the two comes first. */
export class JobEnds<T extends { jobId: string }> {
  private readonly waiting = new Map<string, { resolve(finished: T): void; reject(reason: Error): void }>();
  private readonly early = new Map<string, T>();

  add(finished: T): void {
    const waiter = this.waiting.get(finished.jobId);
    if (waiter === undefined) {
      this.early.set(finished.jobId, finished);
      return;
    }
    this.waiting.delete(finished.jobId);
    waiter.resolve(finished);
  }

  wait(jobId: string): Promise<T> {
    const finished = this.early.get(jobId);
    if (finished === undefined) return new Promise((resolve, reject) => this.waiting.set(jobId, { resolve, reject }));
    this.early.delete(jobId);
    return Promise.resolve(finished);
  }

  /** No more ends will come. */
  abandon(reason: Error): void {
    for (const waiter of this.waiting.values()) waiter.reject(reason);
    this.waiting.clear();
    this.early.clear();
  }
}
