# Fonts: Debian's files converted into $FUWEN_FONTS (see Scripts/fonts/convert.py). None is kept in the repository.

# Debian's own Python: another one first on PATH wouldn't see python3-fonttools.
debian_python=/usr/bin/python3
fandol_package=texlive-lang-chinese
font_version=1

font_stamp() {
  printf '%s %s' "$font_version" "$(cat "$fuwen_root/Scripts/fonts/convert.py" "$fuwen_root/Scripts/lib/fonts.sh" | sha256sum | cut -d ' ' -f 1)"
}

fonts_ready() { [ -e "$fuwen_fonts/VERSION" ] && [ "$(<"$fuwen_fonts/VERSION")" = "$(font_stamp)" ]; }

# package_file PACKAGE NAME: where Debian put it.
package_file() {
  local files
  files=$(dpkg-query -L "$1" 2>/dev/null) && grep -m 1 "/$2\$" <<<"$files" ||
    fail "find $2 of Debian's $1" "as root run: apt-get install --reinstall $1" "软件包 $1 不完整，请重新安装"
}

# fetch_fandol FOLDER: the Fandol faces out of Debian's TeX package, without installing TeX.
fetch_fandol() {
  local folder=$1 options=(-qq -o Acquire::Retries=3)
  [ "$(id -u)" != 0 ] || options+=(-o APT::Sandbox::User=root)
  apt-cache show "$fandol_package" >/dev/null 2>&1 || refresh_lists
  say "fetching the Fandol fonts (Debian's $fandol_package, 49 MB; not installed)"
  (cd "$folder" && apt-get "${options[@]}" download "$fandol_package" >&2) ||
    fail "download $fandol_package" "check the network; as root run apt-get update, then Scripts/setup again" "下载字体软件包失败，请检查网络"
  dpkg-deb --fsys-tarfile "$folder"/"$fandol_package"_*.deb |
    tar -x -C "$folder" --wildcards --transform 's,.*/,,' '*/Fandol*-*.otf' ||
    fail "unpack the Fandol fonts from $fandol_package" "is the disk full? Run Scripts/setup again" "字体解包失败"
  rm -f "$folder"/*.deb
}

convert_fonts() {
  fonts_ready && return 0 # another set-up did it while we waited
  local began=$SECONDS noto ukai liberation dejavu unihan
  noto=$(package_file fonts-noto-cjk NotoSerifCJK-Regular.ttc)
  ukai=$(package_file fonts-arphic-ukai ukai.ttc)
  liberation=$(package_file fonts-liberation LiberationSerif-Regular.ttf)
  dejavu=$(package_file fonts-dejavu-core DejaVuSerif.ttf)
  unihan=$(package_file unicode-data 'Unihan_OtherMappings.txt\(.bz2\)\?')
  mkdir -p "$fuwen_fonts" || fail "make the folder $fuwen_fonts" "make it writable, or set FUWEN_FONTS" "无法建立字体目录"
  font_workspace=$(mktemp -d)
  trap 'rm -rf "$font_workspace"' EXIT
  fetch_fandol "$font_workspace"
  say "converting fonts into $fuwen_fonts (about a minute and a half) / 正在转换字体"
  rm -f "$fuwen_fonts/VERSION"
  "$debian_python" -B "$fuwen_root/Scripts/fonts/convert.py" --out "$fuwen_fonts" --fandol "$font_workspace" \
    --noto "$(dirname "$noto")" --ukai "$ukai" --liberation "$liberation" --dejavu "$dejavu" --unihan "$unihan" >&2 ||
    fail "convert the fonts" "see the line above; then run Scripts/setup again" "字体转换失败，见上一行"
  write_whole "$fuwen_fonts/VERSION" "$(font_stamp)"
  rm -rf "$font_workspace"
  trap - EXIT
  say "fonts ready in $((SECONDS - began)) s / 字体就绪"
}

ensure_fonts() { fonts_ready || locked convert_fonts; }
