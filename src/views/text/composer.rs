//! The words of the composer.

use super::Text;
use crate::domain::Locale;

phrases! {
    composer: "原稿を書く", "Write";
    drafts: "書きかけの原稿", "Drafts";
    no_drafts: "書きかけの原稿はありません。", "There are no drafts.";
    stays_in_browser: "書いたものは、このブラウザーの中だけに保存されます。「送る」まで、どこにも送られません。", "What you write is kept in this browser alone. Nothing is sent anywhere until you propose it.";
    not_kept: "このブラウザーは保存を許していないため、ページを閉じると消えます。書き終えたら「ファイルに保存」してください。", "This browser doesn't allow anything to be kept: closing the page loses what you wrote. Save it as a file when you are done.";
    keeping_full: "ブラウザーの保存場所がいっぱいで、最後の変更を保存できませんでした。「ファイルに保存」するか、要らない原稿を消してください。", "This browser has no room left, and the last change could not be kept. Save it as a file, or delete a draft that you don't need.";
    kept: "保存しました", "Kept in this browser";
    open_draft: "続きを書く", "Go on";
    rename: "名前を変える", "Rename";
    draft_name: "原稿の呼び名（自分用）", "Name of the draft (for you)";
    delete_draft: "消す", "Delete";
    undo: "元に戻す", "Undo";
    save_as_file: "ファイルに保存", "Save as a file";
    open_file: "ファイルから開く", "Open from a file";
    not_a_draft: "このファイルは、ここで保存した原稿ではないようです。", "This file doesn't seem to be a draft saved here.";

    begin_new: "新しく書く", "Write something new";
    which_kind: "何を書きますか", "What is it?";
    kind_event: "イベント", "An event";
    kind_story: "ストーリー", "A story";
    kind_person: "人の紹介", "A profile";
    kind_page: "ページ", "A page";
    kind_position: "募集", "A position";
    address_name: "アドレスになる名前", "Name in the address";
    address_name_hint: "小文字の英字と数字とハイフン。たとえば spring-tea-2027。", "Small letters, digits and hyphens, such as spring-tea-2027.";
    address_name_wrong: "小文字の英字（a–z）と数字とハイフンだけで書いてください。", "Use small letters (a–z), digits and hyphens only.";
    address_name_taken: "この名前はもう使われています。別の名前にしてください。", "This name is taken. Choose another.";
    with_pictures: "画像を添える予定がある", "There will be pictures";
    with_pictures_hint: "画像は、原稿を送ったあとに同じ場所へ置きます。", "Pictures are put beside the text after it is proposed.";
    begin: "書きはじめる", "Begin";
    back_to_drafts: "原稿の一覧へ", "All drafts";

    write: "書く", "Write";
    look: "仕上がりを見る", "Preview";
    as_form: "項目で書く", "Form";
    as_text: "原稿を直接書く", "Text";
    text_language: "原稿の言語", "Language of the text";
    japanese: "日本語", "Japanese";
    english: "英語", "English";
    add_english: "英語版を足す", "Add an English version";
    source_text: "原稿", "Text";
    body: "本文", "Text of the page";
    body_hint: "空の行で段落が分かれます。見出しは行の始めに「## 」、箇条書きは「- 」と書きます。", "An empty line ends a paragraph. A heading begins with “## ”, an item of a list with “- ”.";
    required: "必須", "required";
    more_fields: "そのほかの項目", "More fields";
    form_unreadable: "いまの原稿は項目に分けて読めません。「原稿を直接書く」で直すと、また項目で書けます。", "The text can't be read field by field at the moment. Mend it as text, and the form comes back.";
    none_chosen: "（選ばない）", "(none)";
    another: "ほか", "Other";
    add_item: "足す", "Add";
    remove_item: "外す", "Remove";
    whole_day: "終日（時刻なし）", "All day";
    in_japanese: "日本語で", "In Japanese";
    in_english: "英語で（なければ空のまま）", "In English (or leave it empty)";
    yes: "はい", "Yes";
    one_a_line: "一行に一つ", "One a line";

    findings: "確認", "Check";
    checking: "確認しています…", "Checking…";
    nothing_found: "直すところはありません。", "Nothing to mend.";
    preview: "仕上がり", "Preview";
    preview_title: "仕上がりの見本", "Preview of the page";
    preview_stale: "直すところがあるあいだは、最後に読めたときの姿を見せています。", "While something must be mended, this is how the page looked last.";
    preview_none: "必須の項目が埋まると、ここに仕上がりが出ます。", "Once the required fields are filled in, the page appears here.";
    preview_language: "見本の言語", "Language of the preview";
    preview_width: "見本の幅", "Width of the preview";
    phone: "電話", "Phone";
    desktop: "パソコン", "Desktop";

    propose: "送る", "Propose";
    propose_lead: "送ると、原稿の置き場所の画面が新しいタブで開きます。先にその場所にログインしておいてください。", "This opens the code host in a new tab. Sign in there first.";
    leak_questions: "送る前に確かめてください", "Please check before you propose";
    i_checked_public: "公開してよい内容だけです。", "Only what may be public is in it.";
    i_checked_way_in: "会議の入室用アドレス、パスワード、個人の連絡先は入っていません。", "No meeting link, password or private contact is in it.";
    i_checked_consent: "名前の出る人、写る人の全員が同意しています。", "Everybody who is named or seen has agreed.";
    consent_day: "最後の一人が同意した日", "Day on which the last of them agreed";
    not_yet: "まだ送れません", "Not yet";
    reason_errors: "「確認」に出ているところを直してください。", "Mend what the check shows.";
    reason_questions: "上の三つを確かめて、印を付けてください。", "Confirm the three points above.";
    reason_consent: "同意の日を入れてください。", "Fill in the day of consent.";
    ready: "送れます。", "Ready.";
    open_new_file: "提案の画面を開く", "Open the page for proposing";
    open_new_file_of_english: "英語版の提案の画面を開く", "Open the page for proposing the English version";
    copy_text: "原稿を写しとる（コピー）", "Copy the text";
    copied_text: "写しとりました。", "Copied.";
    copy_failed: "写しとれませんでした。「ダウンロード」を使ってください。", "It could not be copied. Please download it.";
    download: "ダウンロード", "Download";
    is_too_long: "長いので、原稿は次の手順で渡します。", "It is too long for a link; please take it there yourself.";
    must_be_pasted: "原稿は次の手順で渡します。", "Please take the text there yourself.";
    step_copy: "原稿を写しとります。", "Copy the text.";
    step_open_new: "新しいファイルの画面を開きます。名前はもう入っています。", "Open the page for a new file. Its name is filled in.";
    step_open_repository: "原稿の置き場所を開き、次の場所に新しいファイルを作ります。", "Open the repository and make a new file at this place.";
    step_open_edit: "元のファイルの画面を開きます。", "Open the file.";
    step_paste_new: "中身の欄に貼り付けます。", "Paste the text into it.";
    step_paste_over: "中身をすべて選び（Ctrl+A）、貼り付けて置きかえます。", "Select everything in it (Ctrl+A) and paste the text over it.";
    step_commit: "保存のボタン（Commit changes など）を押し、新しいブランチと提案（プルリクエスト）を選びます。", "Press the button to save (Commit changes) and choose a new branch and a pull request.";
    step_filled: "開いた画面には、場所と原稿がもう入っています。保存のボタン（Commit changes など）を押し、提案（プルリクエスト）に進みます。", "Path and text are filled in. Press the button to save (Commit changes) and go on to the pull request.";
    same_branch: "先に送った提案に足すとき、そのブランチの名前", "Branch of an earlier proposal, to add to it";
    same_branch_hint: "英語版は、日本語版の提案と同じブランチに足します。提案の画面に patch-1 のような名前で出ています。", "The English version goes to the branch of the Japanese one, which the proposal shows by a name such as patch-1.";
    file_path: "ファイルの場所", "Path of the file";
    sources_failed: "サイトの原稿を読み込めませんでした。通信を確かめて、ページを読み直してください。書きかけの原稿は残っています。", "The content of the site could not be loaded. Check the connection and reload the page. Your drafts are safe.";
    no_such_file: "直したいページの原稿が見つかりません。新しく書くか、一覧から選んでください。", "The file of that page was not found. Write something new, or choose a draft.";
}

impl Text {
    /// How many faults and warnings there are.
    pub fn found(self, errors: usize, warnings: usize) -> String {
        let (error, warning) = match self.0 {
            Locale::Ja => (format!("直すところ {errors}件"), format!("注意 {warnings}件")),
            Locale::En => (
                format!("{errors} to mend"),
                format!("{warnings} {}", if warnings == 1 { "warning" } else { "warnings" }),
            ),
        };
        match (errors, warnings) {
            (0, 0) => self.nothing_found().to_owned(),
            (_, 0) => error,
            (0, _) => warning,
            _ => format!("{error}{}{warning}", self.list_separator()),
        }
    }

    /// Where in a text something stands.
    pub fn line_and_column(self, line: u32, column: u32) -> String {
        match self.0 {
            Locale::Ja => format!("{line}行目 {column}文字目"),
            Locale::En => format!("Line {line}, column {column}"),
        }
    }

    /// One of several items of a field.
    pub fn item_of(self, field: &str, number: usize) -> String {
        format!("{field} {number}")
    }

    /// A draft was deleted.
    pub fn deleted(self, name: &str) -> String {
        match self.0 {
            Locale::Ja => format!("「{name}」を消しました。"),
            Locale::En => format!("“{name}” has been deleted."),
        }
    }

    /// Does something with a draft.
    pub fn of_draft(self, action: &str, name: &str) -> String {
        format!("{action}{}{name}", self.colon())
    }

    /// Removes an item of a field.
    pub fn remove_item_of(self, field: &str, number: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{field} {number} を外す"),
            Locale::En => format!("Remove {field} {number}"),
        }
    }

    /// Adds an item to a field.
    pub fn add_item_to(self, field: &str) -> String {
        match self.0 {
            Locale::Ja => format!("{field}を足す"),
            Locale::En => format!("Add to {field}"),
        }
    }
}
