/** Puts class names together, leaving out those that do not apply. */
export const joinClasses = (...names: (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
