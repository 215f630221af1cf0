/** Keeps requests to one host apart: each waits until the one before it and the host's own wishes let it go. */
export class HostTurns {
  /** When the next request to a host may go out, and until when the host asked for rest, in the clock's milliseconds. */
  readonly #next = new Map<string, number>();
  readonly #rest = new Map<string, number>();

  /** Waits for a turn; the next one comes `apart` milliseconds later. */
  async take(host: string, apart: number): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, at + apart);
    if (at > now)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, at - now);
      });
  }

  /** Lets no request go out to a host for so long. */
  pause(host: string, ms: number): void {
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, Date.now() + ms));
  }

  /** The same because the host asks for it. */
  rest(host: string, ms: number): void {
    this.#rest.set(host, Math.max(this.#rest.get(host) ?? 0, Date.now() + ms));
    this.pause(host, ms);
  }

  /** For how long a host has still asked for rest. */
  resting(host: string): number {
    return Math.max(0, (this.#rest.get(host) ?? 0) - Date.now());
  }
}
