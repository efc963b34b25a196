/** Whom to ask, in the wordings preambles have. */
import { expect, it } from 'vitest'
import { contactTold } from './told-contact.ts'

const told = (text: string) => contactTold([{ kind: 'paragraph', indent: 0, runs: [{ text }] }])

it('takes office, address, postcode, phone and mail from a sentence', () => {
  expect(
    told(
      '如对本报告有疑问，请与清河县水利局办公室联系（地址：清河县滨河路12号，邮编：054800，联系电话：0319-8161234，电子邮箱：slj@qinghe.example.cn）。',
    ),
  ).toEqual({
    office: '清河县水利局办公室',
    address: '清河县滨河路12号',
    postcode: '054800',
    phone: '0319-8161234',
    email: 'slj@qinghe.example.cn',
  })
})

it.each([
  [
    '如有疑问，请联系清河县水利局综合科(办公地址:滨河路12号;咨询电话:8161234;邮政编码:054800)。',
    '8161234',
  ],
  [
    '请及时与清河镇党政办取得联系，地址：清河镇一街3号邮编:054800，电话（0319）8161234。',
    '（0319）8161234',
  ],
  ['联系电话: 0319 - 8161234', '0319-8161234'],
])('takes the phone of “%s”', (text, phone) => {
  expect(told(text).phone).toBe(phone)
})

it('ends an address before a postcode without a stop', () => {
  expect(told('地址：清河镇一街3号邮编:054800').address).toBe('清河镇一街3号')
})

it('takes no phone where two are told', () => {
  expect(told('电话：0319-8161234；监督电话：0319-8165678').phone).toBe('')
})

it('names no office where the words name none', () => {
  expect(told('加强与群众联系，公开咨询电话。').office).toBe('')
})
