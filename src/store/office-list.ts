/** 本单位用词表: the office's own list of phrases as it was written, kept for this browser and shared by its tabs. */
import type { Surroundings } from './surroundings.ts'

const note = 'nianbao:phrases'

/** The text of the list; empty where none was kept or the browser keeps nothing. */
export class OfficeList {
  readonly #around: Surroundings
  readonly #listeners = new Set<() => void>()
  readonly #channel: ReturnType<Surroundings['channel']>
  #text: string

  constructor(around: Surroundings) {
    this.#around = around
    this.#text = around.lasting.get(note) ?? ''
    this.#channel = around.channel(note)
    this.#channel.listen(() => this.#take(around.lasting.get(note) ?? ''))
  }

  get text(): string {
    return this.#text
  }

  /** Keeps a list in place of the one before; false where the browser did not keep it. */
  keep(text: string): boolean {
    if (text === '') this.#around.lasting.remove(note)
    else this.#around.lasting.set(note, text)
    this.#channel.post('changed')
    this.#take(text)
    return (this.#around.lasting.get(note) ?? '') === text
  }

  /** Calls back when this or another tab keeps another list; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#channel.close()
    this.#listeners.clear()
  }

  #take(text: string): void {
    if (text === this.#text) return
    this.#text = text
    for (const listener of this.#listeners) listener()
  }
}
