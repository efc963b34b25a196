/** Who issued a past report, in full official names: what its title, its signature and its words say together. */
import type { Doubt } from '#report/report.ts'
import { fullerName, looksShort, type TitleFound } from './report-facts.ts'
import { fullestOf, issuerTold } from './report-issuer.ts'
import { isTraditional } from '#readers/printed/simplified.ts'

export interface IssuerSources {
  readonly options: { readonly issuers?: readonly string[] }
  readonly titles: readonly TitleFound[]
  readonly doubts: Doubt[]
  /** The words, a paragraph a line. */
  readonly text: string
}

/** The issuers as the title, else the signature, else the words name them; doubts are added to `doubts`. */
export function issuersOf(material: IssuerSources, organs: readonly string[]): readonly string[] {
  const { options, titles, doubts, text } = material
  if (options.issuers?.length) return options.issuers
  const fromTitle = [...titles]
    .reverse()
    .find((title) => title.issuer !== '')
    ?.issuer.replace(/\((.+?)\)/gu, '（$1）')
    // The customs reports for its district and those below it.
    .replace(/(?<=海关)关区$/u, '')
  if (organs.length > 1 && organs.join('') === fromTitle?.replaceAll('、', '')) return organs
  const name = fromTitle ?? organs[0]
  if (name !== undefined) return [fullIssuer(material, organs, name, fromTitle === undefined)]
  const { names, doubt } = issuerTold(text)
  doubts.push(doubt)
  return names
}

/** What advertising puts into the titles of pages it took over. */
const foreign = /[a-z\d]|官网|网站/iu

/** The fullest wording of a name found, with a doubt wherever it is not plainly the official one. */
function fullIssuer(
  { doubts, text, titles }: IssuerSources,
  organs: readonly string[],
  name: string,
  signedOnly: boolean,
): string {
  const fuller = fullerName(text, name)
  const signed = organs.find((organ) => organ !== name && organ.endsWith(name))
  const titled = titles.find(({ issuer }) => issuer !== name && issuer.endsWith(name))?.issuer
  const best = fullestOf(fuller ?? signed ?? titled ?? name, text)
  if (best !== name)
    doubts.push({
      at: 'issuer',
      why: `标题写“${name}”，${signed === undefined ? '正文' : '落款'}写“${best}”，取全称`,
      candidates: [best, name],
    })
  else if (signedOnly)
    doubts.push({ at: 'issuer', why: '标题没有机关名称，取自落款', candidates: [name] })
  else if (foreign.test(name))
    doubts.push({
      at: 'issuer',
      why: `“${name}”夹有与机关名称无关的文字，请核对`,
      candidates: [name],
    })
  else if (looksShort(name) || isTraditional(name))
    doubts.push({ at: 'issuer', why: `“${name}”可能不是机关全称，请核对`, candidates: [name] })
  return best
}
