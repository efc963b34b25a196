/** Boots the cutting of fonts outside a browser: its program from the disk. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bootSubsetting, type SubsetFont } from '#writers/ofd/subset-font.ts'

/** The cutter of the installed package. */
export const nodeSubsetting = async (): Promise<SubsetFont> =>
  bootSubsetting(
    await readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  )
