/** How much of the engine and fonts has come, by bytes; never goes back. */

/** Taken for a file until its length is told (8 MB; the files are 3 kB to 28 MB). */
const guess = 8_000_000

interface Loading {
  received: number
  /** Bytes in all; null while not known, as for packed answers. */
  length: number | null
}

export class LoadProgress {
  readonly #files: Loading[] = []
  #shown = 0

  /** Begins a file; the answer is told every piece of it, and its end. */
  begin(): { told(length: number | null): void; came(bytes: number): void; ended(): void } {
    const file: Loading = { received: 0, length: null }
    this.#files.push(file)
    return {
      told: (length) => {
        file.length = length
      },
      came: (bytes) => {
        file.received += bytes
      },
      ended: () => {
        file.length = file.received
      },
    }
  }

  /** From 0 to 1. */
  get share(): number {
    let received = 0
    let length = 0
    for (const file of this.#files) {
      received += file.received
      length += Math.max(file.length ?? guess, file.received)
    }
    if (length > 0) this.#shown = Math.max(this.#shown, received / length)
    return this.#shown
  }
}
