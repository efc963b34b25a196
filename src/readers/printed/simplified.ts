/** Traditional characters of labels and official names read as their simplified ones (a page may be published in either). */

const pairs =
  '將将於于裡里餘余臺台係系並并繳缴它他規规開开關关條条項项內内數数對对總总業业機机構构組组織织務务發发廢废現现處处決决許许罰罚強强費费額额單单萬万購购採采預预結结轉转續续繼继辦办況况據据請请與与權权確确認认獲获覆复復复議议訴诉訟讼維维糾纠審审經经會会無无當当補补報报應应說说類类執执書书過过國国級级稱称標标題题問问進进動动體体個个護护產产證证計计種种從从區区財财資资訊讯檔档為为後后號号門门聯联屬属檢检徵征給给獎奖勵励範范製制減减負负團团鎮镇鄉乡縣县廳厅廣广東东車车龍龙馬马雲云灣湾齊齐華华劃划規规環环態态農农衛卫運运輸输藝艺術术稅税統统貿贸監监質质勞劳傳传媒媒網网電电話话郵邮編编貫贯實实領领導导黨党學学習习嚴严謹谨時时間间見见長长濟济災灾難难離离際际陽阳陳陈陸陆險险隊队雙双難难麗丽點点齡龄歷历歸归歲岁歡欢殘残滿满漢汉潤润澤泽濕湿燈灯爭争爾尔狀状獨独瑪玛畫画異异畢毕療疗瘋疯盡尽眾众睜睁礎础禮礼積积穩稳窮穷競竞筆笔節节築筑簡简糧粮紀纪約约紅红納纳純纯級级細细終终紹绍絕绝絡络統统綜综綠绿網网緊紧線线練练緣缘縮缩績绩繫系續续罷罢義义聖圣聞闻聲声職职聽听腦脑臨临興兴舉举舊旧莊庄著著葉叶蓋盖蘇苏蘭兰虛虚蟲虫補补裝装複复觀观訂订訓训託托記记設设訪访評评詢询試试詳详誠诚誤误課课調调談谈論论諮咨謂谓講讲謝谢識识警警譯译護护讀读變变讓让貢贡責责貨货販贩貧贫買买費费貼贴賀贺賠赔賦赋賬账賴赖購购贈赠趙赵趨趋跡迹踐践軌轨軍军軟软載载較较輔辅輕轻輛辆輪轮辭辞農农迴回這这連连週周進进遊游達达違违遙遥遞递遠远適适遷迁選选遺遗鄰邻釋释鑒鉴鐵铁長长閉闭閱阅闊阔隱隐隻只雜杂靈灵靜静響响頁页頂顶順顺須须頒颁頓顿頭头頻频顆颗願愿顧顾顯显風风飛飞飲饮飯饭館馆駐驻駕驾騙骗驗验驚惊魚鱼鮮鲜鳥鸟鹽盐麥麦黃黄齒齿'

const simple = new Map<string, string>()
for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs[at] ?? '', pairs[at + 1] ?? '')

const known = new RegExp(`[${[...simple.keys()].join('')}]`, 'gu')

/** The text with each traditional character it knows written as the simplified one; length unchanged. */
export const simplified = (text: string): string =>
  text.replace(known, (sign) => simple.get(sign) ?? sign)

/** True where a text is written in traditional characters. */
export const isTraditional = (text: string): boolean => /[為會國機關與務開報]/u.test(text)
