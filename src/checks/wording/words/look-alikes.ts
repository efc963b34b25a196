/** Signs that look alike, as a hasty eye, a scan or a wrong stroke takes one for the other; our own list. */
import { inOneGroup } from './sign-groups.ts'

const groups = [
  '颍颖 未末 己已巳 侯候 析折拆 拔拨 辩辨辫 籍藉 治冶 抓爪 暑署 晰淅 崇祟 徒徙 偏遍 挡档 栏拦 渎读续 搏博 摸模',
  '竟竞 幕墓慕募 稍捎梢 概慨溉 刑型 泄泻 拓折 官宫 清请情晴睛 织职识 项顶须 第弟 容客 各名 间问闻 众从 监临',
  '准谁淮 推堆 检捡脸险验 缴激 效郊 埋理 汛讯迅 技枝肢 受爱 限很恨 便使更 往住 待侍持特 史吏 低底抵 论伦 责贡',
  '规现 各务备 攻政 文又 令今 太大 部陪 提堤题 该核刻 人入八 日曰目 干千于 土士 力办为 法去 布市 工王 处外 本木',
  '开井 方万 台合 任仕 件仵 申甲由电 反友发 社杜 建健 科料 制剖 管菅 复夏 义议仪 达送 过这 选送迭 服报 张帐 贝员',
  '结给 级极 组祖 设没 许计 试式 证征 透秀 通痛 重里童 阳阴 院阮 难准 领邻 频须 齐济 务条 动功 加如 办为 民氏 体休',
  '直真且 完宗 门们 查杳 权杈 会合 利和 知和 实买 收牧 放故 数教 整正 传转 辑缉 诉拆 廷延 庭挺 遵尊 导异 商高 环坏',
  '纳讷 畅杨 场扬 载栽裁 执热势 质贡 财材 绩积 效敖 晚免 兔免 申中 由曲 典曲 具且 宣宜 审宙 牵率 季委 秀季 旬句',
] as const

const areAlike = inOneGroup(groups)

/** Whether one sign may be taken for the other by its looks. */
export const looksAlike = (one: string, other: string): boolean =>
  one !== other && areAlike(one, other)
