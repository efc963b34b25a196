/**
 * What the property tests draw their reports from: the content of the commit, so that the gate says the same of the same
 * code wherever it runs, and every commit draws anew. FC_SEED=… draws something else; `npm run shake` does so many times.
 */
import { configureGlobal, readConfigureGlobal } from 'fast-check'

configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env['FC_SEED']) })
