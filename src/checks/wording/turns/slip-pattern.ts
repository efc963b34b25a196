/** A wrong turn of words as data: what it looks like, why it is wrong, what it would become. */

export interface SlipPattern {
  /** With the `g` flag. One that looks back first goes quicker where `(?=…)` asks for its own first sign before. */
  readonly pattern: RegExp
  readonly why: (words: string) => string
  readonly fix?: (words: string) => string
}
