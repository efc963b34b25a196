/** People who want to know when something changes; one list for one kind of news. */

export class Listeners {
  readonly #all = new Set<() => void>()
  #version = 0

  /** Counts the news so far; the same number means nothing happened. */
  get version(): number {
    return this.#version
  }

  readonly add = (listener: () => void): (() => void) => {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }

  tell(): void {
    this.#version += 1
    for (const listener of this.#all) listener()
  }
}
