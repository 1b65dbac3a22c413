"""Writers of drafts as other programs and people make them. Deterministic: no clock, no random."""
import html
import io
import os
import re
import shutil
import subprocess
import tempfile
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def esc(text):
    return html.escape(text, quote=True)


class P:
    """A paragraph as a writer sees it."""

    def __init__(self, text, align=None, bold=False, font=None, size=None, outline=None, style=None,
                 numbering=None, indent=True):
        self.text, self.align, self.bold, self.font, self.size = text, align, bold, font, size
        self.outline, self.style, self.numbering, self.indent = outline, style, numbering, indent


class T:
    """A table: rows of cells, each text or (text, columns, rows); None is covered from above."""

    def __init__(self, rows, head=0):
        self.rows, self.head = rows, head


class Blank:
    pass


class PageBreak:
    pass


def cell(value):
    return value if isinstance(value, tuple) else (value, 1, 1)


# MARK: plain text

def txt(blocks, indent='　　', wrap=None, newline='\n', table='|'):
    lines = []
    for block in blocks:
        if isinstance(block, Blank):
            lines.append('')
        elif isinstance(block, PageBreak):
            lines.append('\f')
        elif isinstance(block, T):
            for row in block.rows:
                lines.append('\t'.join(cell(c)[0] for c in row if c is not None))
        else:
            text = (block.numbering[1] if block.numbering else '') + block.text
            for part in text.split('\n'):
                pad = ' ' * 24 if block.align == 'center' else ' ' * 40 if block.align == 'right' else (
                    indent if block.indent else '')
                lines.append(pad + part)
    return newline.join(lines) + newline


def md(blocks):
    out = []
    for block in blocks:
        if isinstance(block, (Blank, PageBreak)):
            continue
        if isinstance(block, T):
            rows = [[cell(c)[0] for c in row if c is not None] for row in block.rows]
            out.append('\n'.join(
                ['| ' + ' | '.join(rows[0]) + ' |', '|' + ' --- |' * len(rows[0])]
                + ['| ' + ' | '.join(r) + ' |' for r in rows[1:]]))
            continue
        text = (block.numbering[1] if block.numbering else '') + block.text
        text = text.replace('\n', '  \n')
        if block.outline is not None:
            out.append('#' * block.outline + ' ' + text)
        elif block.bold:
            out.append('**' + text + '**')
        else:
            # 1. at the start of a line would be a list to Markdown, and people let it be one.
            out.append(text)
    return '\n\n'.join(out) + '\n'


# MARK: HTML

def html_browser(blocks, title='答复'):
    out = ['<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title>'
           '<style>p{text-indent:2em}</style></head><body>' % esc(title)]
    for block in blocks:
        if isinstance(block, Blank):
            out.append('<p>&nbsp;</p>')
        elif isinstance(block, PageBreak):
            out.append('<div style="page-break-before:always"></div>')
        elif isinstance(block, T):
            out.append('<table border="1">')
            for i, row in enumerate(block.rows):
                tag = 'th' if i < block.head else 'td'
                out.append('<tr>' + ''.join(
                    '<%s%s%s>%s</%s>' % (
                        tag, ' colspan="%d"' % c[1] if c[1] > 1 else '',
                        ' rowspan="%d"' % c[2] if c[2] > 1 else '', esc(c[0]), tag)
                    for c in (cell(v) for v in row if v is not None)) + '</tr>')
            out.append('</table>')
        else:
            text = esc((block.numbering[1] if block.numbering else '') + block.text).replace('\n', '<br>')
            if block.bold:
                text = '<strong>' + text + '</strong>'
            style = ' style="text-align:%s"' % block.align if block.align else ''
            tag = 'h%d' % block.outline if block.outline else 'p'
            out.append('<%s%s>%s</%s>' % (tag, style, text, tag))
    return '\n'.join(out) + '\n</body></html>\n'


def html_word(blocks):
    """What Word puts on the clipboard."""
    out = ['<html xmlns:v="urn:schemas-microsoft-com:vml" '
           'xmlns:o="urn:schemas-microsoft-com:office:office" '
           'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">'
           '<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">'
           '<meta name=Generator content="Microsoft Word 15">'
           '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->'
           '<style><!-- p.MsoNormal {margin:0cm;text-indent:32.0pt;font-size:16.0pt;'
           'font-family:仿宋_GB2312;} --></style></head><body lang=ZH-CN><div class=WordSection1>']
    for block in blocks:
        if isinstance(block, Blank):
            out.append('<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>')
        elif isinstance(block, PageBreak):
            out.append('<span lang=EN-US><br clear=all style=\'page-break-before:always\'></span>')
        elif isinstance(block, T):
            out.append('<table class=MsoTableGrid border=1 cellspacing=0>')
            for row in block.rows:
                out.append('<tr>' + ''.join(
                    '<td%s%s><p class=MsoNormal><span style=\'font-size:12.0pt\'>%s</span></p></td>' % (
                        ' colspan=%d' % c[1] if c[1] > 1 else '',
                        ' rowspan=%d' % c[2] if c[2] > 1 else '', esc(c[0]))
                    for c in (cell(v) for v in row if v is not None)) + '</tr>')
            out.append('</table>')
        else:
            text = esc(block.text)
            if block.numbering:
                text = ('<![if !supportLists]><span style=\'mso-list:Ignore\'>%s<span style=\'font:7.0pt '
                        '"Times New Roman"\'>&nbsp;</span></span><![endif]>' % esc(block.numbering[1])) + text
            text = text.replace('\n', '<br>')
            font = block.font or '仿宋_GB2312'
            span = '<span style=\'font-family:%s;font-size:%s.0pt\'>%s</span>' % (font, block.size or 16, text)
            if block.bold:
                span = '<b>' + span + '</b>'
            tag = 'h%d' % block.outline if block.outline else 'p class=MsoNormal'
            align = ' align=%s style=\'text-align:%s\'' % (block.align, block.align) if block.align else ''
            out.append('<%s%s>%s<o:p></o:p></%s>' % (tag, align, span, tag.split()[0]))
    return '\n'.join(out) + '\n</div></body></html>\n'


# MARK: DOCX

LEVEL_TEXT = {'一、': ('chineseCountingThousand', '%1、'), '（一）': ('chineseCountingThousand', '（%1）'),
              '1.': ('decimal', '%1.'), '（1）': ('decimal', '（%1）')}


def docx(blocks, manner='word', tracked=False, comment=None):
    """`manner`: word (styles, spacing in twips), wps (direct formatting, chars), plain."""
    lists = {}
    body = []
    ids = [0]

    def run(text, block):
        font = block.font or ('仿宋_GB2312' if manner != 'plain' else None)
        props = ''
        if font:
            props += '<w:rFonts w:ascii="%s" w:eastAsia="%s" w:hAnsi="%s"%s/>' % (
                font, font, font, ' w:hint="eastAsia"' if manner == 'wps' else '')
        if block.bold:
            props += '<w:b/><w:bCs/>'
        size = block.size or 16
        if manner != 'plain':
            props += '<w:sz w:val="%d"/><w:szCs w:val="%d"/>' % (size * 2, size * 2)
        parts = []
        for i, line in enumerate(text.split('\n')):
            if i:
                parts.append('<w:br/>')
            for k, piece in enumerate(line.split('\t')):
                if k:
                    parts.append('<w:tab/>')
                # WPS cuts runs where the keyboard changed.
                for bit in (re.findall(r'[0-9A-Za-z.]+|[^0-9A-Za-z.]+', piece) if manner == 'wps' else [piece]):
                    parts.append('</w:r><w:r>%s<w:t xml:space="preserve">%s</w:t>' % (
                        '<w:rPr>%s</w:rPr>' % props if props else '', esc(bit)))
        inner = '<w:r>' + ''.join(parts) + '</w:r>'
        return inner.replace('<w:r></w:r>', '')

    def paragraph(block):
        props = ''
        if block.style:
            props += '<w:pStyle w:val="%s"/>' % block.style
        if block.numbering:
            key, _ = block.numbering
            lists.setdefault(key, len(lists) + 1)
            props += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>' % lists[key]
        if block.indent and not block.align and not block.numbering:
            props += ('<w:ind w:firstLineChars="200" w:firstLine="640"/>' if manner == 'wps'
                      else '<w:ind w:firstLine="640"/>')
        if block.align:
            props += '<w:jc w:val="%s"/>' % block.align
        if block.outline and not block.style:
            props += '<w:outlineLvl w:val="%d"/>' % (block.outline - 1)
        text = run(block.text, block)
        if tracked and len(block.text) > 60 and ids[0] < 3:
            # The draft was worked over: words came in, words went out.
            ids[0] += 1
            text = (run(block.text[:20], block)
                    + '<w:del w:id="%d" w:author="王立春" w:date="2026-05-06T09:00:00Z"><w:r><w:delText>尽快研究</w:delText></w:r></w:del>' % (10 + ids[0])
                    + '<w:ins w:id="%d" w:author="王立春" w:date="2026-05-06T09:00:00Z">%s</w:ins>' % (20 + ids[0], run(block.text[20:30], block))
                    + run(block.text[30:], block))
        return '<w:p>%s%s</w:p>' % ('<w:pPr>%s</w:pPr>' % props if props else '', text)

    def table(block):
        width = max(sum(cell(c)[1] if c is not None else 1 for c in row) for row in block.rows)
        out = ['<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
               + '<w:gridCol w:w="1800"/>' * width + '</w:tblGrid>']
        for i, row in enumerate(block.rows):
            out.append('<w:tr>' + ('<w:trPr><w:tblHeader/></w:trPr>' if i < block.head else ''))
            for c in row:
                if c is None:
                    out.append('<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>')
                    continue
                text, columns, rows = cell(c)
                props = '<w:tcW w:w="%d" w:type="dxa"/>' % (1800 * columns)
                if columns > 1:
                    props += '<w:gridSpan w:val="%d"/>' % columns
                if rows > 1:
                    props += '<w:vMerge w:val="restart"/>'
                out.append('<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>' % (props, paragraph(P(text, indent=False, size=12))))
            out.append('</w:tr>')
        out.append('</w:tbl>')
        return ''.join(out)

    pending_break = False
    for block in blocks:
        if isinstance(block, Blank):
            body.append('<w:p/>')
        elif isinstance(block, PageBreak):
            body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        elif isinstance(block, T):
            body.append(table(block))
        else:
            body.append(paragraph(block))
    sect = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" '
            'w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>')
    document = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document %s><w:body>%s%s</w:body></w:document>'
                % (W, ''.join(body), sect))
    styles = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles %s>' % W,
              '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="%s"/></w:style>'
              % ('正文' if manner == 'wps' else 'Normal')]
    for n in range(1, 5):
        styles.append('<w:style w:type="paragraph" w:styleId="%d"><w:name w:val="heading %d"/><w:basedOn w:val="a"/>'
                      '<w:pPr><w:outlineLvl w:val="%d"/></w:pPr></w:style>' % (n, n, n - 1))
    styles.append('<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="a"/>'
                  '<w:pPr><w:jc w:val="center"/></w:pPr></w:style></w:styles>')
    numbering = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering %s>' % W]
    for key, number in lists.items():
        fmt, text = LEVEL_TEXT[key.split('#')[0]]
        numbering.append('<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="%s"/>'
                         '<w:suff w:val="nothing"/><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>' % (number, fmt, text))
    for key, number in lists.items():
        numbering.append('<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' % (number, number))
    numbering.append('</w:numbering>')
    ct = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    parts = [
        ('[Content_Types].xml',
         '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>'
         '<Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/>'
         '<Override PartName="/word/numbering.xml" ContentType="%snumbering+xml"/></Types>' % (ct, ct, ct)),
        ('_rels/.rels',
         '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
         'Target="word/document.xml"/></Relationships>'),
        ('word/_rels/document.xml.rels',
         '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
         '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'
         '</Relationships>'),
        ('word/document.xml', document), ('word/styles.xml', ''.join(styles)),
        ('word/numbering.xml', ''.join(numbering)),
    ]
    return archive([(name, text.encode()) for name, text in parts])


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, data)
    return out.getvalue()


def restamped(data):
    """The same archive without clocks, thumbnails and theme."""
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        parts = []
        for name in z.namelist():
            if 'thumbnail' in name:
                continue
            part = z.read(name)
            if name.startswith('docProps/core'):
                part = re.sub(rb'\d{4}-\d\d-\d\dT[\d:.]+Z?', b'2026-05-06T00:00:00Z', part)
            if name == '_rels/.rels':
                part = re.sub(rb'<Relationship [^>]*thumbnail[^>]*/>', b'', part)
            parts.append((name, part))
    return archive(parts)


def python_docx(blocks):
    import docx as pd
    from docx.enum.text import WD_ALIGN_PARAGRAPH as A
    from docx.shared import Pt
    doc = pd.Document()
    for block in blocks:
        if isinstance(block, Blank):
            doc.add_paragraph('')
        elif isinstance(block, PageBreak):
            doc.add_page_break()
        elif isinstance(block, T):
            width = max(sum(cell(c)[1] if c is not None else 1 for c in row) for row in block.rows)
            table = doc.add_table(rows=len(block.rows), cols=width)
            for i, row in enumerate(block.rows):
                j = 0
                for c in row:
                    if c is None:
                        j += 1
                        continue
                    text, columns, rows = cell(c)
                    target = table.cell(i, j)
                    if columns > 1 or rows > 1:
                        target = target.merge(table.cell(i + rows - 1, j + columns - 1))
                    target.text = text
                    j += columns
        else:
            text = (block.numbering[1] if block.numbering else '') + block.text
            if block.outline:
                p = doc.add_heading(text, level=block.outline)
            else:
                p = doc.add_paragraph()
                r = p.add_run(text)
                r.bold = True if block.bold else None
                if block.size:
                    r.font.size = Pt(block.size)
            if block.align:
                p.alignment = {'center': A.CENTER, 'right': A.RIGHT}[block.align]
    out = io.BytesIO()
    doc.save(out)
    return restamped(out.getvalue())


def libreoffice(blocks, profile='/tmp/lo-corpus'):
    """HTML opened in LibreOffice Writer and saved as DOCX."""
    folder = tempfile.mkdtemp()
    try:
        source = os.path.join(folder, 'draft.html')
        with open(source, 'w', encoding='utf-8') as f:
            f.write(html_browser(blocks))
        subprocess.run(
            ['soffice', '--headless', '-env:UserInstallation=file://' + profile, '--infilter=HTML (StarWriter)',
             '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, source],
            check=True, timeout=170, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(folder, 'draft.docx'), 'rb') as f:
            return restamped(f.read())
    finally:
        shutil.rmtree(folder)
