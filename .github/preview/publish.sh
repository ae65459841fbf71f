#!/usr/bin/env bash
# Publishes a preview on the Pages of another repository: `publish.sh SITE OPEN`.
#
# SITE is the folder of the preview, OPEN a file with the numbers of all open pull requests, one a line:
# the previews of others are removed. All previews are one commit, so the repository doesn't grow.
# PREVIEW_REPOSITORY and NUMBER name the repository and the pull request; GH_TOKEN may write to the
# repository and to nothing else.
set -euo pipefail

site=$(realpath "$1") open=$(realpath "$2")
gh auth setup-git
work=$(mktemp -d)
if ! git clone --quiet --depth 1 --branch gh-pages "https://github.com/$PREVIEW_REPOSITORY.git" "$work"; then
  git init --quiet --initial-branch gh-pages "$work"
  git -C "$work" remote add origin "https://github.com/$PREVIEW_REPOSITORY.git"
fi
cd "$work"
for folder in pr-*/; do
  number=${folder#pr-}
  grep -qxF "${number%/}" "$open" || rm -rf -- "$folder"
done
rm -rf -- "pr-$NUMBER"
cp -R -- "$site" "pr-$NUMBER"
touch .nojekyll
git checkout --quiet --orphan only
git add --all
git -c user.name=preview -c user.email=preview@invalid commit --quiet --message "Show pull request $NUMBER"
git push --quiet --force origin only:gh-pages
