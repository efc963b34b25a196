/** Whether two names may be of one organ: renamed, raised to a city or merged, but not of another place or trade. */

/** 青石县、清水镇: the places a name begins with, from the widest to the narrowest. */
const places = /^(?:[\u4e00-\u9fff]{2,6}?(?:自治区|省|市|县|区|州|盟|旗|镇|乡|街道))+/u
const lastPlace = /([\u4e00-\u9fff]{2,6}?)(?:自治区|省|市|县|区|州|盟|旗|镇|乡|街道)$/u
const trade = /(?:委员会|办公室|人民政府|办事处|管理局|局|厅|委|办|中心)$/u

interface Name {
  /** 青石 of 青石县水利局; empty where the name tells no place. */
  readonly place: string
  /** 水利 of 青石县水利局; empty for governments. */
  readonly trade: string
}

function nameOf(issuer: string): Name {
  const plain = issuer.replaceAll(/\s/gu, '')
  const [before = ''] = places.exec(plain) ?? []
  const parts = before.match(/[\u4e00-\u9fff]{2,6}?(?:自治区|省|市|县|区|州|盟|旗|镇|乡|街道)/gu)
  return {
    place: lastPlace.exec(parts?.at(-1) ?? '')?.[1] ?? '',
    trade: plain.slice(before.length).replace(trade, ''),
  }
}

const shareSign = (a: string, b: string): boolean => a.split('').some((sign) => b.includes(sign))

function alike(a: string, b: string): boolean {
  const one = nameOf(a)
  const other = nameOf(b)
  const sameTrade =
    one.trade === '' || other.trade === ''
      ? one.trade === other.trade
      : shareSign(one.trade, other.trade)
  const samePlace = one.place === '' || other.place === '' || one.place === other.place
  return sameTrade && samePlace
}

/** False only where no organ of the one can be an organ of the other; an unnamed organ may be any. */
export const mayBeSameOrgan = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 ||
  b.length === 0 ||
  a.some((name) => b.some((other) => name === other || alike(name, other)))
