# The Swift toolchain is the user's own to install: it is only looked at.

ensure_swift() {
  local remedy="install Swift 6.2 or newer (swift.org/install, Debian 12) and put its usr/bin first on PATH"
  local program stamp=$fuwen_data/setup/swift state version major minor
  program=$(command -v swift) || fail "find Swift: no 'swift' on PATH" "$remedy" "未找到 Swift，请安装 6.2 或更新版本"
  state="$program $(stat -L -c '%i %s %Y' "$program")"
  [ -e "$stamp" ] && [ "$(<"$stamp")" = "$state" ] && return 0
  version=$("$program" --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' | head -n 1) || true
  [ -n "$version" ] || fail "ask '$program --version'" "$remedy" "无法运行 Swift，请重新安装"
  read -r major minor <<<"$version"
  ((major > 6 || (major == 6 && minor >= 2))) ||
    fail "check Swift: $program is $major.$minor" "$remedy" "Swift 版本过低，需要 6.2 或更新版本"
  write_whole "$stamp" "$state"
}
