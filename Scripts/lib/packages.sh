# Debian packages: installs what is missing, as root or through sudo.

build_packages=(
  libxml2-dev libharfbuzz-dev libdeflate-dev nettle-dev libsqlite3-dev libzip-dev libxlsxwriter-dev
  libmd4c-dev libpoppler-glib-dev libcairo2-dev libqpdf-dev libqrencode-dev pkg-config
)
font_packages=(fonts-noto-cjk fonts-arphic-ukai fonts-liberation fonts-dejavu-core unicode-data python3-fonttools)
test_packages=(qpdf poppler-utils python3-pil libxml2-utils python3-venv zbar-tools chromium chromium-driver python3-selenium default-jre-headless libreoffice-writer-nogui)

# as_root COMMAND...: status 127 when there is no way to be root.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 127
  fi
}

# missing_packages NAME...: those not installed, on one line.
missing_packages() {
  local installed name missing=()
  installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')"
  for name; do
    [[ $installed == *" $name "* ]] || missing+=("$name")
  done
  printf '%s' "${missing[*]}"
}

# refresh_lists: apt-get update, once a run.
refresh_lists() {
  [ -z "${lists_fresh:-}" ] || return 0
  say "reading the package lists (apt-get update)"
  as_root apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 update >&2 ||
    fail "apt-get update" "check the network and /etc/apt/sources.list*; as root run: apt-get update" "无法更新软件包列表，请检查网络"
  lists_fresh=1
}

install_missing() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  local by_hand="apt-get update && apt-get install --no-install-recommends $missing"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "install Debian packages: neither root nor sudo" "as root run: $by_hand" "缺少系统软件包，请以 root 运行上面的命令"
  fi
  refresh_lists
  say "installing $missing"
  local log
  # shellcheck disable=SC2086  # a list of names
  log=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 install $missing 2>&1 </dev/null) || {
    printf '%s\n' "$log" >&2
    fail "install Debian packages" "see apt's words above; as root run: $by_hand" "系统软件包安装失败，请以 root 运行上面的命令"
  }
  missing=$(missing_packages "$@")
  [ -z "$missing" ] || fail "install Debian packages: still missing $missing" "as root run: $by_hand" "系统软件包仍不完整"
}

# ensure_packages KIND NAME...: the stamp (list of names, state of dpkg's database) spares even the query.
ensure_packages() {
  local kind=$1 stamp=$fuwen_data/setup/packages-$1 state
  shift
  [ -e /var/lib/dpkg/status ] && command -v dpkg-query >/dev/null ||
    fail "look for Debian packages: this is not Debian" "use Debian 12 or newer, or install by your own means what $fuwen_root/Scripts/lib/packages.sh lists" "本脚本适用于 Debian"
  state="$* $(stat -c '%i %s %Y' /var/lib/dpkg/status)"
  [ -e "$stamp" ] && [ "$(<"$stamp")" = "$state" ] && return 0
  [ -z "$(missing_packages "$@")" ] || locked install_missing "$@"
  write_whole "$stamp" "$* $(stat -c '%i %s %Y' /var/lib/dpkg/status)"
}
