"""Writes the documents that other programs made of one draft: python-docx's, and LibreOffice's of
word.docx, which lies here as Word writes it.

make_documents.py FOLDER, with python-docx; soffice must be in the path.
"""
import os
import subprocess
import sys
import tempfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

folder = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))

draft = docx.Document()
draft.add_heading("关于市十六届人大二次会议第123号建议的答复", 0).alignment = WD_ALIGN_PARAGRAPH.CENTER
draft.add_paragraph("张三代表：")
draft.add_paragraph("\u3000\u3000您提出的“关于完善居家养老服务的建议”收悉。现答复如下：")
draft.add_heading("一、办理情况", 1)
draft.add_paragraph("新建助餐点。", style="List Number")
draft.add_paragraph("完善补贴办法。", style="List Number")
draft.add_paragraph("加强监管。", style="List Bullet")
table = draft.add_table(3, 3)
table.cell(0, 0).merge(table.cell(0, 1)).text = "项目"
table.cell(0, 2).text = "数量"
table.cell(1, 0).merge(table.cell(2, 0)).text = "助餐"
table.cell(1, 1).text = "点位"
table.cell(1, 2).text = "12"
table.cell(2, 1).text = "人次"
table.cell(2, 2).text = "3000"
line = draft.add_paragraph()
line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
run = line.add_run("市民政局")
run.bold = True
run.font.size = Pt(16)
run.font.name = "仿宋_GB2312"
run._element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
draft.add_paragraph("2026年5月8日").alignment = WD_ALIGN_PARAGRAPH.RIGHT
draft.add_page_break()
draft.add_paragraph("附件")
draft.save(os.path.join(folder, "python-docx.docx"))

with tempfile.TemporaryDirectory() as work:
    for source, kind in ((os.path.join(here, "word.docx"), "odt"), (work + "/word.odt", "docx")):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile",
             "--convert-to", kind, "--outdir", work, source], check=True, timeout=200)
    os.replace(work + "/word.docx", os.path.join(folder, "libreoffice.docx"))
