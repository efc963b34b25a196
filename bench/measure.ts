/** What every bench prints of itself: the machine, the median and the 95th percentile. */
import { cpus, loadavg, totalmem } from 'node:os'

/** Absolute figures mean nothing without this line, and little where others keep the cores busy. */
export function printMachine(): void {
  const [cpu] = cpus()
  console.log(
    `${cpu?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  )
}

/** Median and 95th percentile. */
export function quantiles(samples: readonly number[]): readonly [number, number] {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return [at(0.5), at(0.95)]
}

/** A line for a figure with a target for its 95th percentile: a miss is said, never hidden. */
export function printAgainst(name: string, samples: readonly number[], most: number): void {
  const [median, tail] = quantiles(samples)
  const verdict = tail <= most ? 'met' : 'MISSED'
  console.log(
    `${name}: p95 ${tail.toFixed(1)} ms, median ${median.toFixed(1)} ms (target p95 ≤ ${most} ms) ${verdict}`,
  )
}
