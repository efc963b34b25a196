#!/bin/sh
# Rebuilds fonts/ from the upstream fonts: fetches them, then subsets, converts and renames them.
# Needs Debian (apt-get, dpkg-deb, python3-fonttools) and npm; see fonts/README.md.
#   scripts/build-fonts.sh [FOLDER]   writes to FOLDER, by default fonts/
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
out=$(mkdir -p "${1:-$root/fonts}" && cd "${1:-$root/fonts}" && pwd)

for program in apt-get dpkg-deb npm tar; do
  if ! command -v "$program" >/dev/null; then
    echo "build-fonts: $program is not installed; the fonts are built on Debian with npm." >&2
    exit 1
  fi
done
python=
for candidate in /usr/bin/python3 python3; do
  if "$candidate" -c 'import fontTools.cu2qu' 2>/dev/null; then python=$candidate && break; fi
done
if [ -z "$python" ]; then
  echo 'build-fonts: fontTools is not installed; run: apt-get install python3-fonttools' >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download texlive-lang-chinese fonts-lxgw-wenkai fonts-hanazono fonts-noto-core fonts-nanum
npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
dpkg-deb --fsys-tarfile texlive-lang-chinese_*.deb | tar -x --wildcards '*FandolFang-*.otf' '*FandolKai-*.otf'
dpkg-deb --fsys-tarfile fonts-lxgw-wenkai_*.deb | tar -x --wildcards '*/LXGWWenKai-Light.ttf'
dpkg-deb --fsys-tarfile fonts-hanazono_*.deb | tar -x --wildcards '*/HanaMin?.ttf'
dpkg-deb --fsys-tarfile fonts-nanum_*.deb | tar -x --wildcards '*/NanumMyeongjo.ttf'
dpkg-deb --fsys-tarfile fonts-noto-core_*.deb | tar -x --wildcards '*/NotoNaskhArabic-Regular.ttf' \
  '*/NotoSerifTibetan-Regular.ttf' '*/NotoSans*-Regular.ttf'
for package in *.tgz; do tar -xzf "$package" --wildcards '*_400Regular.ttf' '*_900Black.ttf'; done
find . -mindepth 2 \( -name '*.otf' -o -name '*.ttf' \) -exec mv {} "$work" \;

"$python" "$root/scripts/build-fonts.py" "$work" "$root/fonts/characters.txt" "$out"
"$python" "$root/scripts/build-rare-fonts.py" "$work" "$root/fonts/characters.txt" "$out"
