//! The words of the page on which one contributes, as a guide that needs no script.

use super::Text;

phrases! {
    contribute: "原稿を送る", "Contribute";
    contribute_lead: "イベント、ストーリー、人の紹介、募集。このサイトに載るものは、どれも誰かが送った原稿です。事務局の方も、アルムナイの方も、ここから送れます。", "Events, stories, profiles, positions: everything on this site was proposed by somebody. The alumni office and alumni alike can do so here.";
    edit_page: "このページを直す", "Edit this page";

    composer_needs_scripts: "この画面で書いて送るにはJavaScriptが必要です。なくても、下の手順で同じように送れます。", "Writing on this page needs JavaScript. Without it, the steps below lead to the same end.";
    composer_is_off: "お使いのブラウザーでは、この画面の編集機能が動きません（WebAssemblyが使えないようです）。下の手順で同じように送れます。", "The editor on this page doesn't run in your browser (WebAssembly seems to be blocked). The steps below lead to the same end.";
    composer_loading: "編集の画面を用意しています…", "Getting the editor ready…";

    what_can_be_proposed: "送れるもの", "What you can propose";
    propose_event: "イベント。講座や集まりの案内と、その報告。", "An event: a lecture or a gathering, and later how it went.";
    propose_story: "ストーリー。取材、復帰や協業の話、考えたこと。アルムナイの方の投稿を歓迎します。", "A story: an interview, a return, a collaboration, an idea. Alumni are welcome to write.";
    propose_person: "人の紹介。ご本人が載りたいと思ったときだけ。", "A profile: only of somebody who wants to be shown.";
    propose_page: "ページ。案内や決まりごと。", "A page: guidance, rules.";
    propose_position: "募集。再入社、副業、協業、相談役、紹介。", "A position: to come back, on the side, together, as an adviser, by referral.";

    who_can_propose: "送れる人", "Who can propose";
    who_can_propose_text: "どなたでも送れます。載せるかどうかは事務局が決めます。アルムナイの方は、自分のストーリーと紹介をご自分で書いて送れます。", "Anybody. The alumni office decides what is published. Alumni can write their own stories and profiles.";

    before_proposing: "送る前に", "Before you propose";
    before_proposing_text: "ここに載るものは、だれでも読めます。送った時点で、載る前の原稿も、消したあとの履歴も、見られる場所に残ることがあります。", "Whatever stands here can be read by anybody. Once it is proposed, it may be visible before it is published, and in the history after it is gone.";
    must_be_public: "そもそも、公開する必要がありますか。", "Must this be public at all?";
    must_be_public_text: "社内の数字、取引先の名前、まだ発表していないことは、ログインの要る場所で伝えてください。", "Internal figures, names of clients and what has not been announced belong where one must sign in.";
    no_way_in: "会議の入室用アドレス、パスワード、個人の連絡先は入っていませんか。", "Is there a meeting link, a password or somebody's private contact in it?";
    no_way_in_text: "申し込みのページや、事務局のアドレスに置きかえてください。", "Put a page for registration or the office's address in its place.";
    everyone_agreed: "名前の出る人、写真に写る人の全員が同意していますか。", "Has everybody agreed who is named or seen?";
    everyone_agreed_text: "人の紹介と、人の登場するストーリーには、同意の日を書きます。最後の一人が同意した日です。同意はいつでも取り消せます。", "A profile, and a story with people in it, states the day of consent: that of the last who agreed. Consent can be withdrawn at any time.";

    what_happens_next: "送ったあと", "What happens next";
    next_checked: "日付や書き方の自動の確認が走ります。直すところがあれば、どの行をどう直すかが出ます。", "Dates and forms are checked by themselves. If something must be mended, you are told which line and how.";
    next_read: "事務局のもう一人が読み、必要ならお尋ねします。", "Another person at the office reads it, and asks if something is unclear.";
    next_published: "承認されると、数分でサイトに載ります。載せないときは理由をお伝えします。", "Once approved, it is on the site within minutes. If it isn't published, you are told why.";

    without_composer: "この画面を使わずに送る", "Without this page";
    on_code_host: "原稿の置き場所を開き、ファイルを足すか、直したいファイルを開いて鉛筆の印を押します。保存するとき、新しいブランチと提案（プルリクエスト）を選びます。", "Open the place where the content lies, add a file or open one and press the pencil. When you save, choose a new branch and a pull request.";
    open_repository: "原稿の置き場所を開く", "Open the repository of the content";
    by_mail: "書いたものをメールで送っていただいても構いません。事務局が代わりに載せます。", "Or send what you wrote by mail: the office puts it here for you.";
    no_repository: "このサイトでは、原稿をメールで受けとっています。", "This site takes contributions by mail.";
}
