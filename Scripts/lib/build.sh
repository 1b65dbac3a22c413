# Building the release binary, only when something is newer than the last build.

fuwen_binary=$fuwen_root/.build/release/fuwen
build_stamp=$fuwen_root/.build/fuwen-built # its time: when the last good build began

binary_is_current() {
  [ -x "$fuwen_binary" ] && [ -e "$build_stamp" ] || return 1
  local inputs=("$fuwen_root/Package.swift" "$fuwen_root/Sources") newer
  [ ! -e "$fuwen_root/Package.resolved" ] || inputs+=("$fuwen_root/Package.resolved")
  newer=$(find "${inputs[@]}" -newer "$build_stamp" -print -quit) && [ -z "$newer" ]
}

build_fuwen() {
  binary_is_current && return 0
  say "building (swift build -c release) / 正在编译"
  mkdir -p "$fuwen_root/.build"
  : >"$build_stamp.$$"
  if ! swift build -c release --product fuwen --package-path "$fuwen_root" </dev/null >&2; then
    rm -f "$build_stamp.$$"
    fail "swift build -c release --product fuwen" "see the compiler's first error above; after changing toolchains remove $fuwen_root/.build" "编译失败，见上方第一个错误"
  fi
  mv -f "$build_stamp.$$" "$build_stamp"
}
