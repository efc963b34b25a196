/** Whom to ask about a past report, as its preamble tells it: office, address, postcode, phone, mail. */
import { blockText, type Prose } from '#report/prose.ts'
import type { Contact } from '#report/report.ts'

const told: Readonly<Record<keyof Contact, RegExp>> = {
  office:
    /(?:请|可)?(?:及时|直接|径)?(?:与|联系|咨询)[:：]?([\u4e00-\u9fa5]{3,40}?)(?=(?:进行|取得)?联系|咨询|[（(，,。；;]\s*(?:联系|办公|通讯|通信)?(?:地址|电话|邮编|方式))/gu,
  address:
    /(?:地址|地点)\s*[:：为是]?\s*([\u4e00-\u9fa5][^，。,;；（()）]{3,60}?)(?=\s*(?:[，。,;；、）)（(]|邮编|邮政编码|(?:联系|咨询|办公)?电话|传真|$))/gu,
  postcode: /(?:邮编|邮政编码)\s*[:：为是]?\s*(\d{6})(?!\d)/gu,
  phone:
    /(?:电话|热线|联系方式)(?:号码)?(?:[/／、]传真)?\s*[:：为是]?\s*((?:[（(]0\d{2,3}[)）]|0\d{2,3})?\s*[-—–]?\s*\d{7,8}|1\d{10})(?!\d)/gu,
  email: /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gu,
}

/** The organ itself, and parts of sentences that are none. */
const noOffice =
  /^(?:我|本|其|该|群众|公众|社会|各|人民群众)|政府信息公开(?:工作)?(?:年度)?报告|相关/u

/** What the words tell once, or always alike; nothing where they tell two. */
function theOne(words: string, pattern: RegExp): string {
  const found = new Set(
    [...words.matchAll(pattern)].flatMap(([, value = '']) => {
      const text = value.trim()
      return text === '' || noOffice.test(text) ? [] : [text]
    }),
  )
  const [only = '', ...others] = found
  return others.length === 0 ? only : ''
}

/** The contact that a preamble tells; what it does not tell, or tells in two ways, stays empty. */
export function contactTold(preamble: Prose): Contact {
  const words = preamble.map(blockText).join('\n')
  return {
    office: theOne(words, told.office),
    address: theOne(words, told.address),
    postcode: theOne(words, told.postcode),
    phone: theOne(words, told.phone).replace(/\s/gu, ''),
    email: theOne(words, told.email),
  }
}
