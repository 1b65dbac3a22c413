# Shared by Scripts/setup, Scripts/fuwen and Scripts/test. Sourced with `set -euo pipefail` in force.
# Sets: fuwen_root, fuwen_data, FUWEN_FONTS.

fuwen_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# A bare machine's runner may start us without HOME.
if [ -z "${HOME:-}" ]; then
  HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
  export HOME
fi
fuwen_data=${XDG_DATA_HOME:-$HOME/.local/share}/fuwen
# Of several folders the first is the one that is set up; the program looks through all.
export FUWEN_FONTS=${FUWEN_FONTS:-$fuwen_data/fonts}
fuwen_fonts=${FUWEN_FONTS%%:*}

# say TEXT: progress, on standard error.
say() { printf 'fuwen: %s\n' "$*" >&2; }

# fail STEP REMEDY [中文]: say what failed and what to do, and end.
fail() {
  printf 'fuwen: failed: %s\n  what to do: %s\n' "$1" "$2" >&2
  [ -z "${3:-}" ] || printf '  %s\n' "$3" >&2
  exit 1
}

# step NAME REMEDY 中文 -- COMMAND...: run it; its failure names the step.
step() {
  local name=$1 remedy=$2 chinese=$3
  shift 4
  "$@" || fail "$name (exit status $?)" "$remedy" "$chinese"
}

# locked FUNCTION: run it while no other set-up of this user runs.
locked() {
  mkdir -p "$fuwen_data" || fail "make the folder $fuwen_data" "make it writable, or set XDG_DATA_HOME" "无法建立数据目录"
  exec 9>"$fuwen_data/.setup.lock"
  flock -n 9 || { say "waiting for another set-up to end / 等待另一个安装进程"; flock 9; }
  "$@"
  exec 9>&-
}

# write_whole FILE TEXT: all of it or nothing.
write_whole() {
  mkdir -p "$(dirname "$1")"
  printf '%s\n' "$2" >"$1.$$"
  mv -f "$1.$$" "$1"
}
