/** Boots the typesetting engine outside a browser: program and fonts from the disk. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FetchRareFont } from '#writers/pdf/rare-fonts.ts'
import { bootTypst, type TypstEngine } from '#writers/pdf/typst-engine.ts'
import { fontFiles } from '#writers/pdf/font-files.ts'

const root = join(import.meta.dirname, '..', '..')

/** The engine with the fonts of this repository. */
export async function nodeTypst(): Promise<TypstEngine> {
  const wasm = createRequire(import.meta.url).resolve(
    '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  )
  const [program, ...fonts] = await Promise.all(
    [wasm, ...fontFiles.map((name) => join(root, 'fonts', name))].map((file) => readFile(file)),
  )
  if (!program) throw new Error('The typesetting engine is not installed')
  return bootTypst({ wasm: program, fonts })
}

/** A font for rare characters, from the folder of this repository. */
export const readRareFont: FetchRareFont = async (name) => {
  try {
    return await readFile(join(root, 'fonts', 'rare', `${name}.ttf.gz`))
  } catch {
    return null
  }
}
