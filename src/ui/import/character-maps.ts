/** Where the character maps lie that old Chinese PDFs name instead of carrying them. */

const addresses = import.meta.glob<string>(
  [
    '/node_modules/pdfjs-dist/cmaps/Adobe-GB1-*.bcmap',
    '/node_modules/pdfjs-dist/cmaps/GB*.bcmap',
    '/node_modules/pdfjs-dist/cmaps/UniGB-*.bcmap',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** Fetches one map from beside the page; rejects where there is none. */
export async function fetchCharacterMap(name: string): Promise<Uint8Array> {
  const address = addresses[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
  if (address === undefined) throw new Error(`no character map ${name}`)
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
