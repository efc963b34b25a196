/** Words of a report within a pattern, so that they mean themselves. */

/** The text as a pattern that matches it and nothing else. */
export const literally = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
