/** Lists of signs that are taken for each other, each group a word of a line. */

/** Whether two signs stand in one of these groups. */
export function inOneGroup(lines: readonly string[]): (one: string, other: string) => boolean {
  const beside = new Map<string, string>()
  for (const group of lines.flatMap((line) => line.split(' ')))
    for (const sign of group) beside.set(sign, (beside.get(sign) ?? '') + group)
  return (one, other) => other !== '' && (beside.get(one)?.includes(other) ?? false)
}
