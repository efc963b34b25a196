/** Whether a name in the words is the organ's own, in full or in short. */

/** Signs that many organs' names share; they tell nothing of whose it is. */
const common =
  /人民政府|委员会|办公[厅室]|办事处|街道办|管理|单位|[我本省市区县州盟旗乡镇街局厅委办府处部院会政和及与等的室全各级其党工]/gu

const core = (name: string): readonly string[] =>
  Array.from(name.replace(/[^\u4e00-\u9fa5]/gu, '').replaceAll(common, ''))

/** How many different signs of `some` are not in `others`. */
const missing = (some: readonly string[], others: readonly string[]): number =>
  [...new Set(some)].filter((sign) => !others.includes(sign)).length

/** 青石县水务局 for 青石县水利局: as long and one sign off, it is another organ or mistyped. */
const isOneSignOff = (name: string, one: string): boolean =>
  name.length > 4 &&
  name.length === one.length &&
  Array.from(name).filter((sign, at) => sign !== one.charAt(at)).length === 1

/** What an organ is for, behind the names of places. */
const trade = (name: string): readonly string[] =>
  core(name.split(/[省市县区州盟旗]/u).at(-1) ?? '')

/** 青石县财政局 beside 青石县水利局: of one place, and for other things. */
function isForOthers(name: string, one: string): boolean {
  const [a, b] = [trade(name), trade(one)]
  return a.length > 0 && b.length > 0 && missing(a, b) === new Set(a).size
}

/**
 * True where `name` may be one of `own`, written out, in short ("县卫健委") or with another region
 * left out; a longer or shorter name that differs in one sign only is taken for the same.
 */
export const isOwnName = (name: string, own: readonly string[]): boolean =>
  (own.includes(name) || !own.some((one) => isOneSignOff(name, one))) &&
  own.some((one) => {
    if (isForOthers(name, one)) return false
    const [a, b] = [core(name), core(one)]
    return missing(a, b) <= 1 || missing(b, a) <= (b.length > 2 ? 1 : 0)
  })
