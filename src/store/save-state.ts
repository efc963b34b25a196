/** Where a clerk's last keystroke is: on the disk, on its way there, or not saved and why. */

/** What the quiet line under the title says; times are milliseconds since 1970. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving'; readonly since: number }
  /** `why` says in Chinese what happened and what to do; the store goes on trying by itself. */
  | { readonly kind: 'failed'; readonly why: string; readonly at: number }

/** Whether this tab may keep anything at all: an older tab beside a newer one may only be read. */
export type StoreState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read-only'; readonly why: string }

/** What came of a wish that can fail without anyone's mistake (disk full, draft gone). */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string }
