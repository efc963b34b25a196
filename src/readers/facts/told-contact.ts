/** Whom to ask about a past report, as its words tell it: office, address, postcode, phone, mail. */
import { blockText, type Prose } from '#report/prose/prose.ts'
import { type Contact, noContact } from '#report/report.ts'
import { simplified } from '#readers/printed/simplified.ts'

const colon = '\\s*[:为是]?\\s*'
const told: Readonly<Record<keyof Contact, RegExp>> = {
  office:
    /(?:与|向|请?联系|致电|咨询):?\s*([\u4e00-\u9fa5]{3,40}?)(?=(?:进行|取得)?(?:联系|咨询|反映)|[(,。:;]\s*(?:(?:联系|办公|通讯|通信)?(?:地址|电话|邮编|方式)|\d))/gu,
  address: new RegExp(
    `(?:地址|地点)${colon}([\\u4e00-\\u9fa5][^,;。:、\\s()]*?(?:\\([^)]*\\)[^,;。:、\\s()]*?)?)(?=\\s*(?:[,;。:、)(]|邮编|邮政编码|(?:联系|咨询|办公)?电话|传真|$))`,
    'gu',
  ),
  postcode: new RegExp(`(?:邮编|邮码|邮政编码)${colon}(\\d{6})(?!\\d)`, 'gu'),
  phone: new RegExp(
    `(?:电话|热线|致电|联系方式)(?:号码)?(?:\\([^)\\d]*\\))?(?:[/、]传真)?(?:号码)?${colon}((?:\\(0\\d{2,3}\\)|0\\d{2,3})?\\s*[-—–]?\\s*\\d{7,8}|1\\d{10})(?!\\d)`,
    'gu',
  ),
  email: /([\w.+-]+\s?@\s?[\w-]+(?:[.。][\w-]+)+)/gu,
}

/** The organ itself, and parts of sentences that are none. */
const noOffice =
  /^(?:我|本|其|该|群众|公众|社会|各|人民群众)|政府信息公开(?:工作)?(?:年度)?报告|相关/u

/** What the words tell once, or always alike; nothing where they tell two. */
function theOne(words: string, pattern: RegExp): string {
  // In the script of the text: simplifying changes no length.
  const plain = simplified(words)
  const found = new Set(
    [...plain.matchAll(pattern)].flatMap((match) => {
      const [whole, value = ''] = match
      const at = match.index + whole.lastIndexOf(value)
      const text = words.slice(at, at + value.length).trim()
      return text === '' || noOffice.test(text) ? [] : [text]
    }),
  )
  const [only = '', ...others] = found
  return others.length === 0 ? only : ''
}

const asked = /联系|咨询|疑问|意见|电话|邮编|邮箱|邮件/u

/** Widths of brackets and signs do not count; a bracketed area code stays as it is printed. */
const plainWidths = (text: string): string => text.normalize('NFKC')

function contactIn(paragraphs: readonly string[]): Contact {
  const words = paragraphs
    .flatMap((text) => plainWidths(text).split(/(?<=[。!?])(?!\w)/u))
    .filter((sentence) => asked.test(simplified(sentence)))
    .join('\n')
  const phone = theOne(words, told.phone).replace(/\s/gu, '').replace(/[—–]/gu, '-')
  const contact = {
    address: theOne(words, told.address),
    postcode: theOne(words, told.postcode),
    phone: phone.replace('(', '（').replace(')', '）'),
    email: theOne(words, told.email).replace(/\s/gu, '').replaceAll('。', '.'),
  }
  const isTold = Object.values(contact).some((text) => text !== '')
  return isTold ? { office: theOne(words, told.office), ...contact } : noContact
}

/** A paragraph beside the preamble tells whom to ask about the report only where it speaks of the report. */
const ofItself = /本(?:年度)?(?:报告|年报)|疑问/u

/**
 * The contact that a preamble tells; where it tells none, the one that a paragraph of `others` tells of
 * the report. What is not told, or told in two ways, stays empty.
 */
export function contactTold(preamble: Prose, ...others: readonly Prose[]): Contact {
  const first = contactIn(preamble.map(blockText))
  if (first !== noContact) return first
  return contactIn(
    others
      .flat()
      .map(blockText)
      .filter((text) => ofItself.test(simplified(text))),
  )
}
