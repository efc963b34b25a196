/** Rare Han in a Word file: 仿宋_GB2312 and its like have none, so their runs name fonts of Windows that do. */

/** Extension A; and the planes beyond, which Word takes from another font. */
const rare = /([\u3400-\u4DBF]+)|([\u{20000}-\u{2FFFF}]+)|([\u{30000}-\u{3FFFF}]+)/gu
const fontNames = ['宋体', 'SimSun-ExtB', 'SimSun-ExtG']

const run =
  /(<w:r(?: [^>]*)?>)(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)((?:<w:br\/>)?)<w:(t|delText)(?: [^>]*)?>([^<]*)<\/w:\4><\/w:r>/gsu

const inFont = (look: string, name: string): string =>
  look.replace(/(<w:rFonts [^>]*?)\/>/u, (_, fonts: string) => {
    const bare = fonts.replace(/ w:(?:ascii|hAnsi|eastAsia)="[^"]*"/gu, '')
    return `${bare} w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>`
  })

/** Cuts every run with rare Han in it, so that they alone stand in a font that has them. */
export const withRareFonts = (xml: string): string => (xml.search(rare) < 0 ? xml : cutRuns(xml))

const cutRuns = (xml: string): string =>
  xml.replace(run, (whole: string, ...parts: string[]) => {
    const [open = '', look = '', line = '', tag = '', text = ''] = parts
    if (text.search(rare) < 0) return whole
    const piece = (words: string, style: string, before: string) =>
      words === '' && before === ''
        ? ''
        : `${open}${style}${before}<w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`
    let at = 0
    let cut = ''
    let before = line
    for (const match of text.matchAll(rare)) {
      const ordinary = text.slice(at, match.index)
      if (ordinary !== '') {
        cut += piece(ordinary, look, before)
        before = ''
      }
      const name = fontNames.find((_, index) => match[index + 1] !== undefined) ?? ''
      cut += piece(match[0], inFont(look, name), before)
      before = ''
      at = match.index + match[0].length
    }
    return cut + piece(text.slice(at), look, before)
  })
