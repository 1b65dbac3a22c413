/// How the page looks: on screen a readable column, on paper the measures of GB/T 9704-2012.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light; }
    body { margin: 0 auto; padding: 2rem 1rem; max-width: 42rem; background: #fff; color: #000;
      font: 1.125rem/1.8 FangSong, "仿宋_GB2312", FandolFang, STFangsong, "Noto Serif CJK SC", serif; }
    p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
    header { text-align: center; margin-bottom: 1.8em; }
    header p, .addressee, .label, footer p { text-indent: 0; }
    h1 { font: bold 1.5em/1.5 FZXiaoBiaoSong-B05S, "方正小标宋简体", FandolSong, "Noto Serif CJK SC", serif;
      text-wrap: balance; margin: 1.2em 0 0; }
    h2, h3, h4, h5, h6 { font: inherit; margin: 0; text-indent: 2em; break-after: avoid; }
    .level1, .label, .class, .urgency { font-family: SimHei, "黑体", FandolHei, "Noto Sans CJK SC", sans-serif; }
    .level2 { font-family: KaiTi, "楷体_GB2312", FandolKai, serif; }
    .mark { color: #c00; font: bold 2em/1.4 FZXiaoBiaoSong-B05S, "方正小标宋简体", FandolSong, serif; }
    .urgency, .class { text-align: left; }
    .class { text-align: right; }
    .stamp { color: #595959; text-indent: 0; border: 1px solid; padding: 0 0.5em; width: fit-content; }
    .attachments { list-style: none; padding: 0 0 0 2em; margin: 1.8em 0 0; }
    .signature { margin: 1.8em 2em 1.8em 0; text-align: right; }
    .attachment { break-before: page; margin-top: 3.6em; }
    .attachment-title { font: bold 1.35em/1.5 FZXiaoBiaoSong-B05S, "方正小标宋简体", FandolSong, serif;
      text-align: center; text-indent: 0; margin: 1em 0; }
    .table { overflow-x: auto; margin: 0.5em 0; }
    table { border-collapse: collapse; width: 100%; font-size: 0.875em; line-height: 1.4; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid #000; padding: 0.25em 0.5em; font-weight: normal; }
    th { font-family: SimHei, "黑体", FandolHei, "Noto Sans CJK SC", sans-serif; }
    .left { text-align: left; }
    .center { text-align: center; }
    .right { text-align: right; }
    footer { border-top: 1px solid #000; border-bottom: 1px solid #000; margin-top: 1.8em;
      padding: 0.25em 1em; font-size: 0.875em; }
    a { color: inherit; }
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 16pt; line-height: 28.95pt; }
      .stamp { position: fixed; top: -20mm; left: 0; }
      a { text-decoration: none; }
    }

    """
}
