/**
 * Paragraphs in the manner of published reports, every one invented, each labelled by hand before the
 * checks saw it: the words that are wrong, or none. All belong to one report (`figures`).
 */

export interface Labelled {
  readonly text: string
  /** The wrong words; a finding that quotes some of them, or a piece of them, is right. */
  readonly wrong: readonly string[]
}

/** What the tables of the labelled report say. */
export const figures: Readonly<Record<string, number | string>> = {
  'applications.new.person': 58,
  'applications.new.enterprise': 7,
  'applications.carried-in.person': 3,
  'applications.granted.person': 30,
  'applications.granted.enterprise': 5,
  'applications.partly-granted.person': 6,
  'applications.withheld.third-party.person': 4,
  'applications.unavailable.not-held.person': 15,
  'applications.unavailable.not-held.enterprise': 2,
  'applications.not-processed.petition.person': 2,
  'applications.carried-out.person': 4,
  'reconsideration.upheld': 2,
  'reconsideration.corrected': 1,
  'litigation.direct.upheld': 1,
  'documents.normative.issued': 5,
  'documents.normative.repealed': 2,
  'documents.normative.in-force': 41,
  'licensing.decisions': 1204,
  'penalties.decisions': 37,
  'fees.amount': '12.5',
}

const right = (text: string): Labelled => ({ text, wrong: [] })
const wrong = (text: string, ...words: readonly string[]): Labelled => ({ text, wrong: words })

/** What stands under （二）依申请公开. */
export const ofApplications: readonly Labelled[] = [
  right('2024年，我局共收到政府信息公开申请65件，均为网上提交或者信函提交。'),
  right('全年受理申请68件，其中上年结转3件，本年新收65件。'),
  right('办结64件，按时办结率100%，结转下年度4件。'),
  right('新收申请65件，同比增长30%，其中自然人58件，占89.2%。'),
  right('在已办结的申请中，予以公开35件，占比54.7%。'),
  right('不予公开4件，均涉及第三方合法权益。'),
  right('因政府信息公开引发行政复议3件，2件维持、1件纠正；行政诉讼1件，结果维持。'),
  wrong('2024年共收到政府信息公开申请56件，均按期答复。', '56件'),
  wrong('新收申请65件，其中自然人58件、企业9件。', '9件'),
  wrong('本年办结申请62件，结转下年度4件。', '62件'),
  wrong('全年新收政府信息公开申请65件，全部办结，没有结转。', '没有结转', '全部办结'),
  wrong('予以公开35件，部分公开9件，不予公开4件。', '9件'),
  wrong('全年没有因政府信息公开被申请行政复议。', '没有因政府信息公开被申请行政复议'),
  wrong('行政复议3件，其中维持1件、纠正1件。', '3件', '1件'),
  wrong('新收申请65件，其中自然人58件，占78.2%。', '78.2%'),
  right('本机关不掌握相关信息的17件，已逐件告知申请人向有关单位咨询。'),
]

/** What stands in any other part. */
export const ofOtherThings: readonly Labelled[] = [
  right('全年制发行政规范性文件5件，废止2件，截至年底现行有效41件。'),
  right('公开行政许可决定1204件、行政处罚决定37件，行政事业性收费12.5万元。'),
  right('门户网站发布信息1860条，较上年增加212条；微信公众号推送326篇，阅读量4.6万次。'),
  right('回应群众留言25件，其中建议类10件、咨询类8件、求助类7件。'),
  right('举办政务开放日活动2场，邀请市民代表40余人参加。'),
  right('5月17日，召开政务公开推进会，12个科室、36人参会。'),
  right('按照《政府信息公开条例》第三十六条、第三十七条作出答复。'),
  right('国务院办公厅印发的《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）得到落实。'),
  right('热线0000-5550199全年接听咨询450次，平均等待时间18秒。'),
  right('申请人对答复不服的，可以依法申请行政复议或者提起行政诉讼。'),
  right('政策解读率100%，图解、视频等多元化解读占60%以上。'),
  right('分3期培训信息员，共计90人次，考核合格率达到98.9%。'),
  right('档案馆、图书馆等3处查阅点接待查阅130人次。'),
  right('清理存量文件46件，其中继续有效41件、废止2件、拟修订3件。'),
  right('本年度未收取信息处理费，没有发生因政府信息公开被追究责任的情形。'),
  right('上年反映的更新不及时问题已整改，栏目平均更新周期由9天缩短到4天。'),
  wrong('制发行政规范性文件5件，现行有效31件。', '31件'),
  wrong('作出行政处罚决定73件。', '73件'),
  wrong('收取行政事业性收费125万元。', '125万元'),
  wrong('留言30件，其中建议类10件、咨询类8件、求助类7件。', '30件'),
  wrong('截止2024年底，公开专题8个。', '截止'),
  wrong('做好公开工作，及其它重点领域信息发布。', '其它'),
  wrong('进一步规范规范公开流程。', '规范规范'),
  wrong('全面落实《条例》要求，，不断提高质量。', '，，'),
  wrong('开展“5.15政务公开日”活动,发放资料300份。', '5.15', ','),
  wrong('申请人赵春梅对答复不服，提起行政复议。', '赵春梅'),
  wrong('如有疑问请拨13800138000，联系人为办公室。', '13800138000'),
  wrong('附件标有“秘密★1年”字样，已归档。', '秘密★1年'),
  wrong('根据《政府信息公开条例》（国务院令第492号）开展工作。', '492号', '国务院令第492号'),
  wrong('共公开信息XX条，更新栏目XX个。', 'XX'),
]
