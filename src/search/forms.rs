//! Old forms of ideographs.

/// Forms of ideographs from before the reform of 1946 (kyūjitai), and some that names have kept, each
/// with the one written today: whoever looks for 斎藤 finds 齋藤, too. The browser gets them in the
/// index's head, so that its program needn't carry them.
pub const OLD_FORMS: &str = "\
    亞亜惡悪壓圧圍囲醫医爲為壹壱稻稲飮飲隱隠營営榮栄衞衛驛駅圓円緣縁艷艶鹽塩奧奥應応橫横歐欧毆殴\
    黃黄溫温穩穏假仮價価畫画會会壞壊懷懐繪絵擴拡殼殻覺覚學学嶽岳樂楽勸勧卷巻寬寛歡歓罐缶觀観關関\
    陷陥巖巌顏顔歸帰氣気龜亀僞偽戲戯犧犠舊旧據拠擧挙峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径惠恵\
    溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸缺欠儉倹劍剣圈圏檢検權権獻献縣県險険顯顕驗験嚴厳效効廣広恆恒\
    鑛鉱號号國国黑黒濟済碎砕齋斎劑剤櫻桜册冊雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実\
    舍舎寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将燒焼稱称證証乘乗剩剰壤壌孃嬢條条\
    淨浄疊畳穰穣讓譲釀醸囑嘱觸触寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔隨随髓髄數数樞枢聲声靜静齊斉攝摂\
    竊窃專専戰戦淺浅潛潜纖繊踐践錢銭禪禅曾曽雙双壯壮搜捜插挿爭争總総聰聡莊荘裝装騷騒增増臟臓藏蔵\
    屬属續続墮堕體体對対帶帯滯滞臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁\
    徵徴聽聴敕勅鎭鎮脫脱遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬭闘德徳獨独讀読屆届繩縄貳弐惱悩腦脳\
    霸覇廢廃拜拝賣売麥麦發発髮髪拔抜蠻蛮祕秘濱浜甁瓶拂払佛仏竝並變変邊辺邉辺辨弁瓣弁辯弁舖舗穗穂\
    寶宝豐豊襃褒沒没每毎滿満默黙餠餅戾戻彌弥藥薬譯訳豫予餘余與与譽誉搖揺樣様謠謡遙遥瑤瑶來来賴頼\
    亂乱覽覧龍竜兩両獵猟綠緑壘塁淚涙勵励禮礼隸隷靈霊齡齢戀恋爐炉勞労樓楼郞郎祿禄亙亘灣湾髙高﨑崎\
    嵜崎桒桑槇槙淸清靑青冨富峯峰嶋島嶌島萬万冰氷凜凛堯尭巢巣廏厩廚厨搔掻攜携曆暦歷歴壻婿眾衆昻昂\
    晚晩步歩涉渉溼湿狀状畧略硏研稅税筝箏絕絶緜綿繡繍羣群舘館萠萌虛虚說説讃賛豎竪輛両邨村鄰隣銳鋭\
    錄録鍊錬閱閲雞鶏頰頬鬪闘鷗鴎鹼鹸麴麹麵麺倂併內内卽即噓嘘塡填姬姫姸妍尙尚屢屡强強悅悦戶戸揭掲\
    旣既渴渇蔥葱閒間栁柳舩船劔剣劒剣剱剣埜野壷壺悳徳暎映曻昇枩松檜桧檮梼濵浜瀨瀬灾災牀床穐秋竈竃\
    耻恥胷胸腳脚蘆芦蠣蛎躰体軆体輌両逺遠鄉郷鉃鉄銕鉄隄堤駈駆驒騨麪麺\
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_form_leads_to_one_of_today() {
        let chars: Vec<char> = OLD_FORMS.chars().collect();
        assert_eq!(chars.len() % 2, 0);
        let old: Vec<char> = chars.iter().copied().step_by(2).collect();
        for (at, pair) in chars.chunks(2).enumerate() {
            assert!(!old.contains(&pair[1]), "{pair:?} leads to another old form");
            assert!(!old[..at].contains(&pair[0]), "{pair:?} stands twice");
        }
        for pair in ["國国", "齋斎", "髙高", "澤沢", "邊辺", "邉辺", "廣広", "濱浜", "﨑崎"]
        {
            let at = OLD_FORMS.find(pair).map(|at| OLD_FORMS[..at].chars().count() % 2);
            assert_eq!(at, Some(0), "{pair}");
        }
    }
}
