//! Words of two languages, as many and as unevenly used as those of real texts.
//!
//! In real texts the second word is half as frequent as the first, the third a third (Zipf's law),
//! and there are thousands of them: what a search index or a compressor meets depends on that.

use fastrand::Rng;

/// The signs of which compounds are made: those that Japanese schools teach first.
const KANJI: &str = "\
    一右雨円王音下火花貝学気九休玉金空月犬見口校左三山子四糸字耳七車手十出女小上森人水正生青夕石赤千川先\
    早草足村大男竹中虫町天田土二日入年白八百文木本名目立力林六引羽雲園遠何科夏家歌画回会海絵外角楽活間丸\
    岩顔汽記帰弓牛魚京強教近兄形計元言原戸古午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時\
    室社弱首秋週春書少場色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電冬当東\
    答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話安暗医委意育員院飲運\
    泳駅央横屋温化荷開界階寒感漢館岸起期客究急級宮球去橋業曲局銀区苦具君係軽決研県庫湖向幸港号根祭皿仕\
    使始指歯詩次事持式実写者主守取酒受州拾終習集住重宿所暑助昭消商章勝乗植申身神真深進世整昔全相送想息\
    速族他打対待代第題炭短談着注柱丁帳調追定庭笛鉄転都度投豆島湯登等動童農波配倍箱畑発反坂板皮悲美鼻筆氷\
    表秒病品負部服福物平返勉放味命面問役薬由油有遊予羊洋葉陽様落流旅両緑礼列練路和愛案以衣位囲胃印英栄塩\
    億加果貨課芽改械街各覚完官管関観願希季紀喜旗器機議求救給挙漁共協鏡競極訓軍郡径型景芸欠結建健験固\
    功好候航康告差菜最材昨札刷察参産散残士氏史司試児治辞借種周祝順初松笑唱焼象照賞臣信成省清静席積折\
    節説浅選然争倉巣束側続卒孫帯隊達単置仲貯兆腸低底停的典伝徒努灯堂働特得熱念梅博飯飛費必票標不夫\
    付府副粉別辺変便包法望牧末満未脈民無約勇要養浴利陸良料量輪類令冷例歴連老労録圧移因永営衛易益液演応\
    往桜恩可仮価河過賀快解格確額刊幹慣眼基寄規技義逆久旧居許境均禁句群経潔件券険検限現減故個護効厚耕鉱構\
    興講混査再災妻採際在財雑酸賛支志枝師資飼示似識質舎謝授修述術準序招承証条状常情織職制性政勢精製税責";

/// Nouns without a sign.
const KANA: &str = "\
    こと もの ところ ひと まち わたし みんな つながり はじまり ななめ きっかけ おすそわけ うち \
    となり ふだん あたりまえ たより しごと くらし まかない ねぎらい ひとやすみ てがみ めぐりあわせ";

/// What stands before a clause.
const BEFORE: &str = "\
    そのころ、 はじめは やがて いまも それでも ところが、 ある朝、 帰り道で 振り返ると、 \
    あとで聞くと、 ときどき まっさきに しばらくして、 思いがけず たとえば だから、 その日から \
    ひとりで みんなで 三年前に 離れてから 週に一度、 翌年の春、 もう一度 ゆっくりと とはいえ、 \
    なによりも おかげで";

/// Verbs, in the form to which an ending is added.
const VERBS: &str = "\
    集め 教え 伝え 続け 支え 見つけ 考え 届け 育て 始め 変え 助け 預け 確かめ 比べ 並べ 調べ 答え \
    迎え 数え 働き 書き 聞き 歩き 描き 開き 磨き 築き 招き 気づき 話し 渡し 残し 試し 直し 探し \
    起こし 生かし 示し 託し 学び 運び 選び 結び 読み 組み 積み 頼み 包み 編み 作り 守り 知り 語り \
    送り 巡り 使い 習い 担い 誘い";

/// How a sentence ends after a verb.
const ENDINGS: &str = "\
    ました。 ます。 続けています。 ませんでした。 たいと思います。 はじめたところです。 \
    ながら考えました。 合うようになりました。 に行きました。 直すことにしました。 ましょう。 \
    終えたのは夜でした。 やすくなりました。 ましたか。";

/// How it ends after a noun that is done.
const DONE: &str = "\
    しました。 しています。 することにしました。 したのです。 するところから始めました。 \
    してみませんか。 しませんでした。 していたのは、そのためです。 し直しました。 するつもりです。";

/// Between nouns and what is done with them.
const CASES: &str = "\
    を に で と から まで へ より について";

/// English words, the frequent ones first.
const ENGLISH: &str = "\
    the of and to a in we it was for that with as they at by from had what were when who their this our would \
    work people years company one more than after first about how time still there every where before \
    morning office back left came made found asked learned together harbour workshop kitchen bread team \
    colleague question answer small old new next town island train letter table tool plan mistake school \
    market evening spring winter talk story idea habit promise ledger warehouse ship crew route parcel \
    customer supplier factory machine repair lesson teacher student neighbour festival garden river bridge \
    station timetable notebook drawing budget meeting decision return departure beginning partner project \
    advice patience craft trade season harvest recipe library museum archive translation conversation \
    introduction invitation experiment prototype measurement maintenance insurance apprenticeship generation";

/// Names and short forms that stand in Japanese texts in Latin letters.
const LATIN: &str = "\
    IT DX AI SNS API Web PDF CEO NPO OB OG Excel Slack Python SaaS B2B EC ERP KPI Rust Zoom ESG";

const SURNAMES: &str = "\
    榊 秦野 水無瀬 小宮山 来栖 相澤 小野 森 浅間 磯部 宇津木 江草 岡部 風間 北条 日下 桑名 古賀 \
    早乙女 志摩 須賀 千石 高遠 常盤";

const GIVEN: &str = "\
    遥 伊織 里緒 ふみ 巴 颯太 大地 朱音 湊 結 航 栞 蓮 千尋 昴 志帆 直人 紬 圭 真琴";

/// What foreign words are made of.
const SYLLABLES: &str = "\
    ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム \
    メ モ ラ リ ル レ ロ ワ ガ グ ゲ ゴ ジ ダ デ ド バ ビ ブ プ パ ティ フィ シャ";

/// The words of a corpus.
pub(super) struct Words {
    compounds: Vec<String>,
    foreign: Vec<String>,
    kana: List,
    latin: List,
    before: List,
    verbs: List,
    endings: List,
    done: List,
    cases: List,
    english: List,
    surnames: List,
    given: List,
}

type List = Vec<&'static str>;

impl Words {
    /// A vocabulary of six thousand compounds and fifteen hundred foreign words.
    pub(super) fn new(rng: &mut Rng) -> Words {
        let kanji: Vec<char> = KANJI.chars().filter(|c| !c.is_whitespace()).collect();
        let mut compound = || {
            let signs = if rng.u8(..10) < 8 { 2 } else { rng.usize(3..5) };
            (0..signs).map(|_| kanji[rng.usize(..kanji.len())]).collect()
        };
        let compounds = (0..6_000).map(|_| compound()).collect();
        let syllables = list(SYLLABLES);
        let foreign = (0..1_500).map(|_| foreign(&syllables, rng)).collect();
        Words {
            compounds,
            foreign,
            kana: list(KANA),
            latin: list(LATIN),
            before: list(BEFORE),
            verbs: list(VERBS),
            endings: list(ENDINGS),
            done: list(DONE),
            cases: list(CASES),
            english: list(ENGLISH),
            surnames: list(SURNAMES),
            given: list(GIVEN),
        }
    }

    fn compound(&self, rng: &mut Rng) -> &str {
        often::<String>(&self.compounds, rng)
    }

    /// A noun.
    pub(super) fn noun(&self, rng: &mut Rng) -> String {
        match rng.u8(..100) {
            0..63 => self.compound(rng).to_owned(),
            63..67 => self.compound(rng).to_owned() + self.compound(rng),
            67..84 => often(&self.foreign, rng).clone(),
            84..96 => word(&self.kana, rng).to_owned(),
            _ => word(&self.latin, rng).to_owned(),
        }
    }

    /// A sentence in Japanese, with its full stop.
    pub(super) fn sentence(&self, rng: &mut Rng) -> String {
        let mut sentence = String::new();
        if rng.u8(..3) == 0 {
            sentence.push_str(word(&self.before, rng));
        }
        self.clause(&mut sentence, rng);
        if rng.u8(..2) == 0 {
            sentence.push_str(word(&self.verbs, rng));
            sentence.push('、');
            self.clause(&mut sentence, rng);
        }
        if rng.u8(..5) < 3 {
            sentence.push_str(word(&self.verbs, rng));
            sentence.push_str(word(&self.endings, rng));
        } else {
            sentence.push_str(self.compound(rng));
            sentence.push_str(word(&self.done, rng));
        }
        sentence
    }

    /// Who, and with what: all of a clause but its verb.
    fn clause(&self, text: &mut String, rng: &mut Rng) {
        if rng.u8(..3) > 0 {
            text.push_str(&self.noun(rng));
            text.push_str(["は", "が", "も", "では"][rng.usize(..4)]);
        }
        for _ in 0..rng.usize(1..3) {
            if rng.u8(..3) == 0 {
                text.push_str(&self.noun(rng));
                text.push('の');
            }
            text.push_str(&self.noun(rng));
            text.push_str(word(&self.cases, rng));
        }
    }

    /// A title in Japanese.
    pub(super) fn title(&self, rng: &mut Rng) -> String {
        let (first, second) = (self.noun(rng), self.noun(rng));
        match rng.u8(..4) {
            0 => format!("{first}の{second}を{}る", word(&self.verbs[..20], rng)),
            1 => format!("{first}と{second}のあいだで"),
            2 => format!("{first}から{second}へ"),
            _ => format!("{first}、{second}の{}", self.noun(rng)),
        }
    }

    /// Somebody's name.
    pub(super) fn name(&self, rng: &mut Rng) -> String {
        let (surname, given) = (&self.surnames, &self.given);
        format!("{} {}", surname[rng.usize(..surname.len())], given[rng.usize(..given.len())])
    }

    /// A sentence in English, with its full stop.
    pub(super) fn english(&self, rng: &mut Rng) -> String {
        let words: Vec<&str> = (0..rng.usize(6..16)).map(|_| word(&self.english, rng)).collect();
        capital(&words.join(" ")) + "."
    }

    /// A title in English.
    pub(super) fn english_title(&self, rng: &mut Rng) -> String {
        let rare = &self.english[40..];
        let (first, second) = (rare[rng.usize(..rare.len())], rare[rng.usize(..rare.len())]);
        match rng.u8(..3) {
            0 => format!("The {first} and the {second}"),
            1 => format!("A {first}, then a {second}"),
            _ => format!("From {first} to {second}"),
        }
    }
}

fn word(of: &[&'static str], rng: &mut Rng) -> &'static str {
    often::<&'static str>(of, rng)
}

/// One of these: the first ones often, the last ones seldom.
pub(super) fn often<'a, T>(of: &'a [T], rng: &mut Rng) -> &'a T {
    // The logarithm of a rank is evenly spread where frequencies follow Zipf's law.
    let rank = ((of.len() + 1) as f64).powf(rng.f64()) as usize;
    &of[rank.clamp(1, of.len()) - 1]
}

fn list(words: &'static str) -> List {
    words.split_whitespace().collect()
}

fn foreign(syllables: &[&str], rng: &mut Rng) -> String {
    let mut word = String::new();
    for _ in 0..rng.usize(2..5) {
        word.push_str(syllables[rng.usize(..syllables.len())]);
        match rng.u8(..8) {
            0 | 1 => word.push('ー'),
            2 => word.push('ン'),
            _ => {}
        }
    }
    word
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}
