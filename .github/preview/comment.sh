#!/usr/bin/env bash
# Tells in the pull request where its preview is: one comment, written anew after every check. All that
# it says comes from GitHub and this file, nothing from the pull request.
#
# REPO, NUMBER, RUN, ARTIFACT and HEAD_SHA name the repository, the pull request, the check, what it left,
# and the commit; PREVIEW_URL is the address of the published preview, if there is one.
set -euo pipefail

mark='<!-- preview -->'
archive="${GITHUB_SERVER_URL:-https://github.com}/$REPO/actions/runs/$RUN/artifacts/$ARTIFACT"
folder="${REPO#*/}-previews/pr-$NUMBER"
{
  printf '%s\n' "$mark"
  if [ -n "${PREVIEW_URL:-}" ]; then
    printf '### [プレビューを開く / Open the preview](%s)\n\n' "$PREVIEW_URL"
  else
    printf '### プレビュー / Preview\n\n'
  fi
  printf '%s のときのサイトです。下書きと、まだ出す日時になっていない原稿は入っていません。\n' "$HEAD_SHA"
  printf 'The site as of this commit, without drafts and what is not to be seen yet.\n\n'
  cat <<TEXT
<details><summary>自分のパソコンで見る / Look at it on your own machine</summary>

1. [site.zip]($archive) を取って、開きます（サインインが要ります。七日で消えます）。
   Download and unpack it (you must be signed in; it is kept for seven days).
2. 開いたフォルダーで、次のどちらかを打ちます。ページの上のリンクは、ファイルを直接開いても働きません。
   Type one of these in that folder; opened as files, the pages' links lead nowhere.

       python3 -m http.server 8000
       npx http-server -p 8000

3. <http://localhost:8000/$folder/> を開きます。 / Open that address.

</details>
TEXT
} > comment.md

comment=$(gh api --paginate "repos/$REPO/issues/$NUMBER/comments" |
  jq -rs --arg mark "$mark" \
    'add | first(.[] | select(.user.login == "github-actions[bot]" and (.body | startswith($mark))) | .id) // empty')
if [ -n "$comment" ]; then
  gh api -X PATCH "repos/$REPO/issues/comments/$comment" -F body=@comment.md --jq .html_url
else
  gh api -X POST "repos/$REPO/issues/$NUMBER/comments" -F body=@comment.md --jq .html_url
fi
