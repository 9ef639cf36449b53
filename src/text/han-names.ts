import { foldText } from './fold.ts'

/**
 * Given names and a few others that Chinese writes in one settled way whoever bears them, by their usual English spelling: read as Mandarin 约翰 sounds like
 * nobody's name. Folded, as `foldText` leaves them.
 */
const names = `
john 约翰 | george 乔治 | edward 爱德华 | william 威廉 | robert 罗伯特 | james 詹姆斯 詹姆士 | charles 查尔斯 查理斯 | henry 亨利 | thomas 托马斯 汤马斯 | tom 汤姆
david 大卫 戴维 | michael 迈克尔 麦可 迈克 | peter 彼得 | paul 保罗 | mary 玛丽 | maria 玛丽亚 玛莉亚 | jean 让 尚 | jacques 雅克 | francois 弗朗索瓦 法兰索瓦 | pierre 皮埃尔
philip 菲利普 菲力普 | richard 理查德 理察 | joseph 约瑟夫 | jose 何塞 荷西 | juan 胡安 | joao 若昂 | luis 路易斯 | louis 路易 | julio 胡里奥 胡利奥 | carlos 卡洛斯 | fernando 费尔南多
vladimir 弗拉基米尔 佛拉迪米尔 | ivan 伊万 伊凡 | nicolas 尼古拉 尼古拉斯 | alexander 亚历山大 | andrei 安德烈 | mikhail 米哈伊尔 | sergei 谢尔盖 | vaclav 瓦茨拉夫
mohammed 穆罕默德 莫罕默德 默罕默德 穆罕穆德 | abdul 阿卜杜勒 阿布杜勒 | abdullah 阿卜杜拉 阿布杜拉 阿都拉 | hassan 哈桑 哈山 | hussein 侯赛因 胡赛因 | ali 阿里
ahmed 艾哈迈德 阿哈迈德 艾哈迈迪 | ibrahim 易卜拉欣 | yusuf 优素福 尤素福 | omar 奥马尔 | khalid 哈立德 | rahman 拉赫曼 | mustafa 穆斯塔法 | suleiman 苏莱曼 | mahmud 马哈茂德 | said 赛义德
hans 汉斯 | helmut 赫尔穆特 | gerhard 格哈德 | angela 安格拉 安吉拉 | friedrich 弗里德里希 | karl 卡尔 | simon 西蒙 | daniel 丹尼尔 | tony 托尼 东尼 | bill 比尔 | jimmy 吉米 | ronald 罗纳德
donald 唐纳德 | joe 乔 | mario 马里奥 | giuseppe 朱塞佩 | stephen 斯蒂芬 史蒂芬 史提芬 | steve 史蒂夫 | mark 马克 | martin 马丁 | justin 贾斯廷 贾斯汀 | kevin 凯文 | julia 朱莉娅 茱莉娅
helen 海伦 | elizabeth 伊丽莎白 伊莉莎白 | margaret 玛格丽特 玛嘉烈 | anthony 安东尼 | benjamin 本杰明 班杰明 | eric 埃里克 艾瑞克 | samuel 塞缪尔 | jack 杰克 | alain 阿兰 | alan 艾伦
emmanuel 埃马纽埃尔 埃曼纽尔 | hugo 雨果 胡戈 | rodrigo 罗德里戈 | benigno 贝尼尼奥 | andrew 安德鲁 | christian 克里斯蒂安 | christopher 克里斯托弗 | frank 弗兰克 | franklin 富兰克林
gordon 戈登 | harry 哈里 | herbert 赫伯特 | jeremy 杰里米 | malcolm 马尔科姆 | nelson 纳尔逊 | olaf 奥拉夫 | patrick 帕特里克 派屈克 | ramon 拉蒙 | roy 罗伊 | scott 斯科特
sebastian 塞巴斯蒂安 | victor 维克托 维克多 | walter 沃尔特 瓦尔特 | douglas 道格拉斯 | diana 黛安娜 | barry 巴里 贝利 | ed 艾德 埃德 | harold 哈罗德 | winston 温斯顿 | arthur 阿瑟 亚瑟
antonio 安东尼奥 | francisco 弗朗西斯科 | pedro 佩德罗 | pablo 巴勃罗 | roberto 罗伯托 | ricardo 里卡多 | alberto 阿尔贝托 | eduardo 爱德华多 | miguel 米格尔 | jorge 豪尔赫 | enrique 恩里克`

let latin: Map<string, string> | undefined

/** What a folded word in Han is in English where it is such a name. */
export function nameOfHan(word: string): string | undefined {
  if (latin === undefined) {
    latin = new Map()
    for (const entry of names.split(/[\n|]/)) {
      const [name = '', ...forms] = entry.trim().split(' ')
      for (const form of forms) latin.set(form, name)
    }
  }
  return latin.get(word)
}

/** A text in Han with the words that are such names in Latin letters; other words stay. */
export function spellHanNames(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (word) => nameOfHan(foldText(word)) ?? word)
}
