/** What is made ready from the names of a report's organs, once for as long as they stay the same. */
export function onceForOrgans<Made>(
  make: (own: readonly string[]) => Made,
): (own: readonly string[]) => Made {
  let last: { readonly key: string; readonly made: Made } | null = null
  return (own) => {
    const key = own.join()
    if (last?.key !== key) last = { key, made: make(own) }
    return last.made
  }
}
