/** A wrong turn of words as data: what it looks like, why it is wrong, what it would become. */

export interface SlipPattern {
  readonly pattern: RegExp
  readonly why: (words: string) => string
  readonly fix?: (words: string) => string
}
