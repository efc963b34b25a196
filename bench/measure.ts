/** What every bench prints of itself: the machine, the median and the 95th percentile. */
import { cpus, totalmem } from 'node:os'

/** Absolute figures mean nothing without this line. */
export function printMachine(): void {
  const [cpu] = cpus()
  console.log(
    `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
}

/** Median and 95th percentile. */
export function quantiles(samples: readonly number[]): readonly [number, number] {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return [at(0.5), at(0.95)]
}

/** A line for a figure that has a target: a miss is said, never hidden. */
export function printAgainst(name: string, value: number, most: number, unit = 'ms'): void {
  const verdict = value <= most ? 'met' : 'MISSED'
  console.log(`${name}: ${value.toFixed(1)} ${unit} (target ≤ ${most} ${unit}) ${verdict}`)
}
