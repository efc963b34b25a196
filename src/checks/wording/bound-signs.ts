/**
 * Signs that stand in no sentence by themselves, each with those it makes a word with: 况 behind 情, 状, 概 …
 * or before 且. Taken from the words of a general dictionary and those of the trade. Signs that make ever
 * new words, or stand in names, are not among them: in published reports they were mostly no mistake.
 */
const words: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  根: [
    '扎命归寻一阿两压拉几习十那摩多四树桃三尔这墙哈生培草歇耳丹五祸里除丁金块盘银关方侑病牙追植六主无蓝须刘词舌假劣城侧存山连菌八刨字宿知酸林球同翼芦半发徐定廷杨深亨数万有葛二西断菜高石朗申百宁',
    '据本源治基除植深系廷尼儿子结部茎到状瘤毛性斯须由大错州民究式底拔问苗雕于宝绝知溯湖士道思清河有管特词尖',
  ],
  况: ['情状何概境近实盛战景路每现病海简市赛车', '且愈空严表'],
  措: ['举失所筹无取全', '施手辞置词'],
  括: ['涵包概囊简搜总圆挺综', '号约性'],
  询: ['咨查问征质探垂阳', '价问会处业员费者'],
  概: ['大气一梗偏', '念况览括率论述貌要而算略不全形'],
  绩: ['实比成业功战政嘉佳伟败勋考胜', '优效单溪'],
  础: ['基', '石教性理设科课'],
  辑: ['编逻专剪选溥特', '者部学录思推性佚器'],
  浏: ['', '览阳河'],
  晰: ['清明', '度可'],
  贯: ['横一纵神连万籍鱼会恶童雷以虹满罗然流学', '彻通穿注性满耳之串日中而制家朽'],
  彻: ['贯响透曼头痛大温天莱', '底斯夜云骨尾头大地'],
  馈: ['反回前', '赠'],
}

/** For each such sign the signs it may stand behind, and those that may stand behind it. */
export const boundSigns: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map(
  Object.entries(words),
)
