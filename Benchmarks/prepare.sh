# What the peers need, in the work folder $work. Sourced by Benchmarks/run after Scripts/lib/*.sh.

bench_packages=(python3-venv libxml2-utils poppler-utils)
peer_requirements=(typst==0.15.2 weasyprint==70.0 reportlab==5.1.0 docxtpl==0.20.2 python-docx==1.2.0 ofdkit==0.2.0 easyofd==20260427 lxml==6.1.3 fonttools==4.68.0)

prepare_python() {
  local stamp=$work/venv/REQUIREMENTS
  [ -e "$stamp" ] && [ "$(<"$stamp")" = "${peer_requirements[*]}" ] && return 0
  say "installing the peers by pip in $work/venv"
  step "make a Python environment" "as root run: apt-get install python3-venv" "无法建立 Python 环境" -- \
    "$debian_python" -m venv --clear "$work/venv" >&2
  step "install ${peer_requirements[*]} by pip" "check the network, then run it again" "pip 安装失败，请检查网络" -- \
    "$work/venv/bin/python" -m pip --quiet --disable-pip-version-check --no-input install "${peer_requirements[@]}" >&2
  write_whole "$stamp" "${peer_requirements[*]}"
}

# The CFF faces as Debian has them, and Fuwen's own conversions of the same to TrueType.
prepare_peer_fonts() {
  local face bench=$fuwen_root/Benchmarks/peers
  [ -e "$work/ttf/FandolXBS.ttf" ] && return 0
  mkdir -p "$work/fonts" "$work/ttf"
  fetch_fandol "$work/fonts"
  rm -f "$work"/fonts/FandolBraille-* "$work/fonts/FandolHei-Bold.otf"
  for face in FandolFang FandolHei FandolKai FandolSong; do
    cp "$FUWEN_FONTS/$face-Regular.ttf" "$work/ttf/"
  done
  "$work/venv/bin/python" -B "$bench/boldsong.py" "$work/fonts/FandolSong-Bold.otf" "$work/fonts/FandolXBS.otf"
  rm -f "$work/fonts/FandolSong-Bold.otf"
  "$work/venv/bin/python" -B "$bench/boldsong.py" "$FUWEN_FONTS/FandolSong-Bold.ttf" "$work/ttf/FandolXBS.ttf"
  cat >"$work/fonts.conf" <<CONF
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$work/fonts</dir><cachedir>$work/fontconfig-cache</cachedir></fontconfig>
CONF
}

# Programs of the benchmarks' own, which the package has only while FUWEN_BENCHMARKS is set.
build_stage() {
  step "build $1" "see the compiler's first error above" "编译失败" -- \
    env FUWEN_BENCHMARKS=1 swift build -c release --product "$1" --package-path "$fuwen_root" \
    --scratch-path "$stage_scratch" </dev/null >&2
}
