/** One call of the command line on files held in memory, as a script would see it; for tests. */
import { main } from './main.ts'

/** Files by their path; what a command writes joins them. */
export type MemoryFiles = Map<string, Uint8Array>

/** A file of that text. */
export const textFile = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What the file holds as text; undefined where there is none. */
export const textOf = (files: MemoryFiles, path: string): string | undefined => {
  const bytes = files.get(path)
  return bytes && new TextDecoder().decode(bytes)
}

export async function runInMemory(files: MemoryFiles, args: readonly string[]) {
  let out = ''
  const err: string[] = []
  const status = await main(args, {
    read: async (path) => {
      const bytes = files.get(path)
      if (!bytes) throw new Error('ENOENT')
      return bytes
    },
    write: async (path, content) => void files.set(path, content),
    out: (text) => (out += text),
    err: (line) => err.push(line),
  })
  return { status, out, err }
}
