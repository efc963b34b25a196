/** Sentences as good reports have them, in any order: not one of them raises anything. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { judged } from './judged-report.ts'

const sentences = [
  '坚持以公开为常态、不公开为例外，做到应公开尽公开。',
  '进一步规范规范性文件制定程序，公众参与与决策公开同步推进。',
  '截至12月底，网站访问量13900001111次，新媒体关注人数达10余万人。',
  '开展“5·15”政务公开日活动，发放资料800余份，满意率98.6%。',
  '严格落实“三审三校”“先审后发”制度，实行谁公开、谁负责。',
  '印发《关于公开〈青石县水利工程目录（试行）〉的通知》（青政办发〔2024〕3号）。',
  '对申请人补正后仍不明确的，告知理由；申请人要求更正的，及时转办。',
  '办公地址：青石县河滨路18号1号楼2单元301室，邮编：000123，电话（0000）5550182。',
  '邮箱：xxgk@qingshi.gov.cn，网址：http://www.qingshi.gov.cn/gk/index.html?id=2024。',
  '依据《政府信息公开条例》第二十条第（一）（五）（六）（八）项公开，答复时限为20个工作日。',
  '一是公开不够及时，二是解读形式单一，三是培训不够系统。',
  '家家知晓、人人参与，常常回访、天天更新，等等做法受到好评。',
  '对以属于国家秘密为由不予公开的，逐件说明理由，没有泄露工作秘密。',
  '工作时间8:30至17:30，比上年增长1.2个百分点，每月1日更新。',
  '局党组书记、局长任组长，副局长任副组长，办公室承担日常工作。',
  '推行“双随机、一公开”，公开抽查结果12期（含跨部门联合抽查3期）。',
  '为了解群众需求，召开座谈会2次，征集意见建议7条，采纳5条。',
  '规划计划、人事任免、财政预决算、重大项目等信息全部公开。',
  '其他事项按照《政府网站发展指引》办理，登录网站即可查询。',
  '2024年11月，县政府办公室对本局公开情况开展第三方评估。',
] as const

it('raises nothing, whatever the order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...sentences], { minLength: 1 }), (chosen) => {
      const problems = `一、问题：公开不够及时。改进：加强培训。\n${chosen.join('\n')}`.replace(
        '一、',
        '',
      )
      expect(judged({ problems })).toEqual([])
      expect(judged({ problems: `问题和改进：${chosen.join('')}` })).toEqual([])
    }),
  )
})
