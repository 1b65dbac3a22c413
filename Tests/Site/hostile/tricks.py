"""What a record may say in public that is meant to break whatever shows it."""

SCRIPTS = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "javascript:alert(1)",
    "</title><script>alert(1)</script>", "</script><script>alert(1)</script>", "</script><!--", "<!--<script>", "-->",
    "]]><script>alert(1)</script>", "<![CDATA[<b>", "<?php echo 1 ?>", "<%= 1 %>", "{{{raw}}}", "{{title}}", "{{#letters}}",
    "{{/letters}}", "{{>entry}}", "{{=<% %>=}}", "{{! note }}", "${7*7}", "#{7*7}", "`alert(1)`", "\\\" onmouseover=alert(1) x=\\\"",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;amp;", "&#60;img src=x onerror=alert(1)&#62;", "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)", "＜script＞alert(1)＜/script＞", "<style>*{display:none}</style>", "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>", "<a href=javascript:alert(1)>点</a>", "<iframe src=//evil.example>",
    "<form action=//evil.example><input name=q>", "\" /><link rel=stylesheet href=//evil.example/x.css>", "</article></main></body>",
    "<textarea>", "<plaintext>", "<noscript>", "<template>", "expression(alert(1))", "url(javascript:alert(1))",
    "</textarea><script>alert(1)</script>", "__proto__", "constructor", "toString", "null", "undefined", "NaN", "true",
    "' OR '1'='1", "\"; DROP TABLE letters; --", "$(touch x)", "`touch x`", "; rm -rf .", "| cat /etc/passwd", "%s%n%x", "{0}{1}",
]

PATHS = [
    "../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\boot.ini", "%2e%2e%2f%2e%2e%2fx", "..%2f..%2fx", "....//....//x",
    "..;/..;/x", "CON", "nul", "COM1", "aux.html", "x/../../y", "./.", "..", ".", ".htaccess", ".git/config", "~root", "a:b",
    "a?b=c#d", "a*b", "a|b", "a b", "index.html", "assets/site.css", "0", "-1", "1e9", "Ⅷ", "０１２", "X" * 60, "壹" * 40, "a'b\"c",
    "file:///etc/passwd", "//evil.example/x", "\\\\evil\\share", "x.html/", "x%00.pdf", "x\\0.pdf", "123号〔2026〕", "$HOME", "*",
]

FORMULAS = ["=1+1", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "＠SUM(1)", "＋1＋1", "=HYPERLINK(\"//evil.example\",\"点\")",
            "'=1+1", "\"=1+1", "a,b;c\"d", "\"\"", "=", "+", "-", "@"]

UNICODE = ["Ａ＜Ｂ＞", "аdmin", "ΑΒΓ", "〇一二", "１２３", "—— ——", "“”‘’", "〈〉《》", "㈠①②", "½㎡℃", "の", "ß", "Straße", "É", "．．／．．／", "。。。",
           "…", "〔〕【】", "＆ｌｔ；", "″′", "￥", "·", "×××", "〖〗", "～", "№"]

# A number as long as a line may be, for which a letter's title has no room.
TOO_LONG = ["X" * 200, "壹" * 200]

# No font here has these: a letter with one can't be issued.
UNSETTABLE = ["e\u0301\u0301\u0301", "İıſK", "ﬁﬂ", "𠮷野", "עברית", "العربية", "٣٤٥"]

IDENTIFIERS = ["con", "nul.xml", "aux", "a..b", "index.html", "assets", "letter", "0", "x" * 64, "Case-1", "case-1", "CASE-1", "a.", "a-", "a__b",
               "__proto__"[2:], "constructor", "toString", "1e9", "true", "null", "data", "catalogue", "404", "gone.html", "robots.txt", "sitemap.xml"]
