/**
 * What the property tests draw their reports from: the content of the commit, so that the gate says the same of the same
 * code wherever it runs, and every commit draws anew. FC_SEED=… draws something else; `npm run shake` does so many times.
 */
import { execSync } from 'node:child_process'
import { configureGlobal, readConfigureGlobal } from 'fast-check'

/** A number of what is committed. Where git cannot tell it, one and the same. */
function contentSeed(): string {
  try {
    const tree = execSync('git rev-parse HEAD^{tree}', { encoding: 'utf8', stdio: 'pipe' })
    return String(Number.parseInt(tree.slice(0, 7), 16))
  } catch {
    return '1'
  }
}

// Asked once in each process of tests; those that draw by a seed of their own read it, too.
process.env['FC_SEED'] ??= contentSeed()
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env['FC_SEED']) })
