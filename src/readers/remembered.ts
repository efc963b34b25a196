/** What a short text was found to be: a report asks for the same labels and figures again and again. */

/** The same answers, worked out once for each text of up to `longest` signs; `most` of them are kept. */
export function remembered<T>(
  find: (text: string) => T,
  longest: number,
  most: number,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return find(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}
