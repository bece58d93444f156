/** Decides whether a server that has crashed is started again: not after too many crashes in a short time. */
export class CrashHistory {
  private times: number[] = [];

  constructor(
    private readonly limit = 4,
    private readonly windowMilliseconds = 3 * 60_000,
  ) {}

  /** Notes a crash at `now` (milliseconds); true where the server is to be started again. */
  add(now: number): boolean {
    this.times = [...this.times.filter(time => now - time < this.windowMilliseconds), now];
    return this.times.length <= this.limit;
  }

  clear(): void {
    this.times = [];
  }
}
