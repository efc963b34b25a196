/** What the store needs of the browser around it, named narrowly so that tests can stand in for it. */

/** Time as the store sees it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs once after so many milliseconds; returns the way to call it off. */
  after(ms: number, run: () => void): () => void
}

/** A line on which the tabs of this browser hear each other, but not themselves. */
export interface Channel {
  post(message: unknown): void
  listen(listener: (message: unknown) => void): void
  close(): void
}

/** Turns taken between tabs. */
export interface Locks {
  /** Waits for its turn, works, and lets the next one in. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Takes a name for as long as the page lives, or says after `ms` that another page has it. */
  claim(name: string, ms: number): Promise<boolean>
  /** The names that living pages have claimed. */
  claimed(): Promise<ReadonlySet<string>>
}

/** Small files beside the database (OPFS); each write replaces the whole file or nothing. */
export interface Shelf {
  names(): Promise<readonly string[]>
  read(name: string): Promise<Uint8Array | null>
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  remove(name: string): Promise<void>
}

/** `localStorage` or `sessionStorage`, which may refuse at any time. */
export interface Notes {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  keys(): readonly string[]
}

/** The browser as the store sees it; null where this browser has no such thing. */
export interface Surroundings {
  readonly clock: Clock
  newId(): string
  channel(name: string): Channel
  readonly locks: Locks | null
  readonly shelf: Shelf | null
  /** Kept for the browser; shared by all tabs. */
  readonly lasting: Notes
  /** Kept for this tab over reloads. */
  readonly ofTab: Notes
  /** Calls back when the page may be about to go; returns the way to stop. */
  onHide(run: () => void): () => void
  /** Calls back when the page is seen again; returns the way to stop. */
  onShow(run: () => void): () => void
  /** Asks the browser not to clear the drafts on its own; says whether it agreed. */
  askToPersist(): Promise<boolean>
}
