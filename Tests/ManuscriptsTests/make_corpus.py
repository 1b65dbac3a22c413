#!/usr/bin/env python3
"""Makes the corpus of drafts in Corpus/: forty files of different habits, each with what a careful
reader finds in it (NAME.jsonl: role, level, attachment, how the text begins).

    python3 Tests/ManuscriptsTests/make_corpus.py          # needs python-docx and LibreOffice

What is expected is written down while a draft is put together, never taken from the recogniser.
The same input gives the same bytes, LibreOffice's own version apart.
"""
import json
import os
import sys

import corpus_letters as L
import corpus_writers as W
from corpus_writers import P, T, Blank, PageBreak

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, 'Corpus')
CHINESE = '一二三四五六七八九十'


def chinese(n):
    return CHINESE[n - 1] if n <= 10 else '十' + CHINESE[n - 11] if n < 20 else str(n)


def circled(n):
    return chr(0x3220 + n - 1)


STYLES = {
    'gb': [lambda n: chinese(n) + '、', lambda n: '（%s）' % chinese(n), lambda n: '%d.' % n, lambda n: '（%d）' % n],
    'half': [lambda n: chinese(n) + '、', lambda n: '(%s)' % chinese(n), lambda n: '%d. ' % n, lambda n: '(%d)' % n],
    'dots': [lambda n: chinese(n) + '. ', lambda n: '（%s）、' % chinese(n), lambda n: '%d、' % n, lambda n: '%d）' % n],
    'sign': [lambda n: chinese(n) + '．', lambda n: circled(n), lambda n: '%d．' % n, lambda n: '（%d）' % n],
    'arabic': [lambda n: '%d. ' % n, lambda n: '（%d）' % n, lambda n: '%d）' % n, lambda n: chr(0x245F + n)],
    'arabic2': [lambda n: '%d、' % n, lambda n: '(%d) ' % n, lambda n: '%d）' % n, lambda n: chr(0x245F + n)],
    'enclosed': [lambda n: '（%s）' % chinese(n), lambda n: '%d. ' % n, lambda n: '（%d）' % n, lambda n: '%d）' % n],
    'decimal': [lambda n: '%d. ' % n, None, None, None],
}
LIST_KEY = {1: '一、', 2: '（一）', 3: '1.', 4: '（1）'}
DISCLOSE = {'open': '主动公开', 'on-request': '依申请公开', 'withheld': '不予公开'}


class Draft:
    """A draft being put together: its blocks and what a reader finds."""

    def __init__(self):
        self.blocks, self.expected = [], []

    def expect(self, role, text, level=0, attachment=0):
        text = ' '.join(text.split())
        self.expected.append({'role': role, 'level': level, 'attachment': attachment, 'text': text[:14]})

    def add(self, role, text, level=0, attachment=0, shown=None, **how):
        self.blocks.append(P(text, **how))
        for line in (shown if shown is not None else text).split('\n'):
            self.expect(role, line, level, attachment)

    def blank(self, n=1):
        self.blocks += [Blank() for _ in range(n)]


def compose(letter, style='gb', numbering='typed', run_in=(), stop=False, bold=False, fonts=False, outline=False,
            mark=None, number=None, klass=None, urgency=None, title_break=None, title_size=None, colon='：',
            addressee=None, greeting=None, disclosure=None, contact=None, closing=None, issuer=None, date=None,
            tail=('note', 'sign', 'date', 'contact', 'disclosure'), imprint=(), top_junk=(), end_junk=(),
            attachment='附件{n}', note='附件：{list}', caption=True, gap=True, sign_blank=2, same_line=False,
            opening_breaks=False, centre_title=True, page_break=True, unit=None, head_order=None, before_sign=None):
    d = Draft()
    for line in top_junk:
        d.add('junk', line)
    order = head_order or ['mark', 'number', 'class', 'urgency']
    for item in order:
        if item == 'mark' and mark:
            d.add('mark', mark, align='center', size=36 if fonts else None)
        if item == 'number' and number:
            d.add('number', number, align='center')
        if item == 'class' and klass:
            d.add('class', klass[0], shown=klass[1], align='right')
        if item == 'urgency' and urgency:
            d.add('urgency', urgency)
        if item == 'disclosure-head' and disclosure:
            d.add('disclosure', disclosure)
    if gap:
        d.blank()
    if letter.title:
        title = letter.title.replace('\n', '')
        if '\n' in letter.title and title_break is None:
            title = letter.title
        if title_break:
            at = title.index(title_break) + len(title_break)
            title = title[:at] + '\n' + title[at:]
        parts = title.split('\n')
        if opening_breaks:
            d.add('title', title, align='center' if centre_title else None, size=title_size, outline=1 if outline else None)
        else:
            for part in parts:
                d.add('title', part, align='center' if centre_title else None, size=title_size, outline=1 if outline else None)
    if gap:
        d.blank()
    name = addressee if addressee is not None else letter.addressee
    if name:
        for i, line in enumerate(name.split('\n')):
            last = i == len(name.split('\n')) - 1
            shown = line[3:] if line.startswith('尊敬的') and last else line
            d.add('addressee', line + (colon if last else ''), shown=shown, indent=False)
    if greeting:
        d.add('opening', greeting)
    if letter.opening:
        d.add('opening', letter.opening)
    write_body(d, letter.body, 0, style, numbering, run_in, stop, bold, fonts, outline, caption, unit)
    for line in (closing if closing is not None else [letter.closing]):
        d.add('closing', line)
    who = issuer if issuer is not None else letter.issuer
    when = date if date is not None else letter.date
    for item in tail:
        if item == 'note' and letter.attachments:
            names = [a[0] for a in letter.attachments]
            if gap:
                d.blank()
            if len(names) == 1:
                d.add('attachment-note', note.format(list=names[0]))
            elif '{list}' in note:
                d.add('attachment-note', note.format(list='1.' + names[0]))
                for i, other in enumerate(names[1:]):
                    d.add('attachment-note', '　　　%d.%s' % (i + 2, other), shown='%d.%s' % (i + 2, other))
        if item == 'sign' and who:
            d.blank(sign_blank)
            if same_line:
                d.blocks.append(P(who + '    ' + when, align='right'))
                d.expect('signature', who)
                d.expect('date', when)
            else:
                for line in who.split('\n'):
                    if line in ('（盖章）', '（公章）', '（印章）'):
                        d.add('junk', line, align='right')
                    else:
                        shown = line.replace('（盖章）', '').replace('（公章）', '')
                        d.add('signature', line, shown=shown, align='right')
        if item == 'date' and when and not same_line:
            d.add('date', when, align='right')
        if item == 'contact' and contact:
            if isinstance(contact, T):
                d.blocks.append(contact)
                d.expect('contact', '')
            else:
                for line in contact.split('\n'):
                    d.add('contact', line)
        if item == 'disclosure' and disclosure:
            d.add('disclosure', disclosure)
        if item == 'class' and klass:
            d.add('class', klass[0], shown=klass[1])
    for line in imprint if not letter.attachments else ():
        d.add('imprint', line)
    for n, (title, content) in enumerate(letter.attachments, 1):
        if page_break:
            d.blocks.append(PageBreak())
        label = attachment.format(n=n if len(letter.attachments) > 1 else '')
        if label.endswith('：'):
            d.blocks.append(P(label + title, indent=False))
            d.expect('attachment-label', label + title, attachment=n)
            d.expect('attachment-title', title, attachment=n)
        else:
            d.add('attachment-label', label, attachment=n, indent=False)
            d.add('attachment-title', title, attachment=n, align='center')
        write_body(d, content, n, style, numbering + '#%d' % n if numbering == 'word' else numbering,
                   run_in, stop, bold, fonts, outline, caption, unit)
    for line in imprint if letter.attachments else ():
        d.add('imprint', line)
    for line in end_junk:
        d.add('junk', line)
    return d


def write_body(d, body, attachment, style, numbering, run_in, stop, bold, fonts, outline, caption, unit):
    counts = [0] * 6
    forms = STYLES[style]
    skip = False
    parents = 0
    for i, block in enumerate(body):
        if skip:
            skip = False
            continue
        if block[0] == 'h':
            _, level, heading = block
            counts[level] += 1
            for deeper in range(level + 1, 6):
                counts[deeper] = 0
            if level == 1:
                parents += 1
            plain = heading.rstrip('。')
            typed = forms[level - 1](counts[level]) if numbering == 'typed' else ''
            shown_stop = '。' if stop or heading.endswith('。') else ''
            how = {}
            if bold:
                how['bold'] = True
            if fonts:
                how['font'] = ['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312'][level - 1]
            if outline:
                how['outline'] = level + 1 if outline == 'markdown' else level
            if numbering.startswith('word'):
                key = LIST_KEY[level] + '#' + numbering + '#%d' % (parents if level > 1 else 0)
                if level > 2:
                    key += '#%d' % counts[2]
                how['numbering'] = (key, forms[level - 1](counts[level]))
            following = body[i + 1] if i + 1 < len(body) else None
            if level in run_in and following and following[0] == 'p':
                d.blocks.append(P(typed + plain + '。' + following[1], **{k: v for k, v in how.items() if k == 'numbering'}))
                d.expect('heading', plain, level, attachment)
                d.expect('paragraph', following[1], 0, attachment)
                skip = True
            else:
                d.blocks.append(P(typed + plain + shown_stop, **how))
                d.expect('heading', plain, level, attachment)
        elif block[0] == 'p':
            d.add('paragraph', block[1], attachment=attachment)
        else:
            _, name, rows, head = block
            if name and caption:
                d.add('caption', name, attachment=attachment, align='center')
                if unit:
                    d.add('paragraph', unit, attachment=attachment, align='right')
            elif name:
                pass
            d.blocks.append(T(rows, head))
            first = rows[0][0]
            d.expect('table', first[0] if isinstance(first, tuple) else first, attachment=attachment)


def write(name, form, draft):
    """The file and what is expected of it."""
    blocks = draft.blocks
    if form == 'txt':
        data, ext = W.txt(blocks).encode('utf-8'), 'txt'
    elif form == 'txt-flush':
        data, ext = W.txt(blocks, indent='').encode('utf-8'), 'txt'
    elif form == 'gb18030':
        data, ext = W.txt(blocks, newline='\r\n').encode('gb18030'), 'txt'
    elif form == 'md':
        data, ext = W.md(blocks).encode('utf-8'), 'md'
    elif form == 'html':
        data, ext = W.html_browser(blocks).encode('utf-8'), 'html'
    elif form == 'html-word':
        data, ext = W.html_word(blocks).encode('utf-8'), 'html'
    elif form == 'python-docx':
        data, ext = W.python_docx(blocks), 'docx'
    elif form == 'libreoffice':
        data, ext = W.libreoffice(blocks), 'docx'
    else:
        data, ext = W.docx(blocks, manner=form.split('-')[1], tracked=form.endswith('tracked')), 'docx'
    with open(os.path.join(OUT, name + '.' + ext), 'wb') as f:
        f.write(data)
    with open(os.path.join(OUT, name + '.jsonl'), 'w', encoding='utf-8') as f:
        for line in draft.expected:
            f.write(json.dumps(line, ensure_ascii=False) + '\n')


def contact(letter, form):
    name, phone = letter.contact
    return form.format(name=name, phone=phone)


def without_tables(letter):
    """For plain text: a table there is nothing but lines."""
    letter.body = [b for b in letter.body if b[0] != 't']
    letter.attachments = [(t, [b for b in c if b[0] != 't']) for t, c in letter.attachments]
    return letter


def first():
    """The drafts that the rules were made with."""
    l = L.ZHUCAN
    yield '01-wps-zhucan', 'docx-wps', compose(
        l, fonts=True, mark='青岚市民政局', number=l.number, klass=('A类', 'A'), title_size=22,
        contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='（此件公开发布）')
    l = L.TINGCHE
    yield '02-word-tingche', 'docx-word', compose(
        l, numbering='word', title_break='第五次会议', title_size=22, klass=('办理结果：B', 'B'),
        contact=contact(l, '联系人及电话：{name}  {phone}'), disclosure='公开属性：主动公开', tail=('note', 'sign', 'date', 'disclosure', 'contact'),
        imprint=['抄送：市政协提案委员会（2份），市政府督查室。', '澜桥市城市管理局办公室    2026年5月20日印发'])
    l = L.SHUILI
    yield '03-txt-shuili', 'txt', compose(
        l, style='half', contact=contact(l, '联系单位：棠溪县水利局农村水利水电股    联系人：{name}    联系电话：{phone}'),
        disclosure='公开方式：主动公开', klass=('（B）', 'B'), colon=':')
    l = L.JIAOYU
    yield '04-gb18030-jiaoyu', 'gb18030', compose(
        l, contact=contact(l, '联 系 人：{name}\n联系电话：{phone}'), disclosure='公开属性：主动公开', klass=('A', 'A'),
        issuer='岭原市教育局\n（盖章）')
    l = L.YILIAO
    yield '05-md-yiliao', 'md', compose(
        l, outline='markdown', contact=contact(l, '联系人：{name}；电话：{phone}'), disclosure='公开属性：依申请公开（理由：涉及患者用药数据）',
        klass=('分类：A类', 'A'), gap=False, sign_blank=0)
    l = L.LUDENG
    yield '06-python-docx-ludeng', 'python-docx', compose(
        l, number=l.number, contact=contact(l, '（联系人：{name}；联系电话：{phone}）'), top_junk=['（征求意见稿）'])
    l = L.XIAOFANG
    yield '07-html-word-xiaofang', 'html-word', compose(
        l, fonts=True, bold=True, contact=contact(l, '（联系人:{name},电话:{phone}）'), disclosure='公开选项：主动公开', klass=('类别：A', 'A'))
    l = L.LVHUA
    yield '08-html-lvhua', 'html', compose(
        l, contact=contact(l, '承办单位：市园林绿化局绿化处  联系人：{name}  电话：{phone}'), disclosure='是否公开：是', klass=('【B类】', 'B'))
    l = L.example('s06-shuili/heku')
    yield '09-wps-heku', 'docx-wps', compose(
        l, style='dots', number='棠水函〔2026〕31号', klass=('办理类别：A类', 'A'), contact=contact(l, '联系人：{name}，电话：{phone}'),
        disclosure='公开方式：主动公开', date='二〇二六年六月九日')
    l = L.example('s01-keji/yanfa-touru')
    yield '10-word-yanfa', 'docx-word', compose(
        l, fonts=True, outline=True, numbering='typed', contact=contact(l, '（联系人：{name}，电话：{phone}）'), disclosure='（此件公开发布）',
        note='附件：{list}', attachment='附件{n}', klass=('B类', 'B'))
    l = L.example('s11-gongan-jiaotong/dianche')
    yield '11-libreoffice-dianche', 'libreoffice', compose(
        l, bold=True, klass=('A类', 'A'), contact=contact(l, '联系人：{name}  联系电话：{phone}'), disclosure='公开属性：主动公开')
    l = without_tables(L.example('s08-zhujian/jiuzhuang'))
    yield '12-txt-jiuzhuang', 'txt-flush', compose(
        l, style='sign', run_in=(2, 3), contact=contact(l, '经办人：{name}，联系电话：{phone}'), disclosure='公开类别：主动公开',
        klass=('答复类型：B', 'B'), end_junk=['（此页无正文）'])
    l = L.example('s03-weijian/xiangcun-yisheng')
    yield '13-wps-cunyi', 'docx-wps', compose(
        l, mark='云岭县卫生健康局文件', number='云卫函〔2026〕7号', fonts=True, title_size=22, unit='单位：人',
        contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='（此件公开发布）', klass=('B类', 'B'), end_junk=['— 8 —'])
    l = L.example('s09-shangwu-shoufu/yejingji')
    yield '14-word-yejingji', 'docx-word-tracked', compose(
        l, numbering='none', bold=True, fonts=True, contact=contact(l, '联系人：{name}（{phone}）'), disclosure='公开属性：主动公开',
        klass=('办理结果：A', 'A'), closing=['感谢您对首府夜间经济发展工作的关心和支持，欢迎继续提出宝贵意见。', '此复。'])
    l = without_tables(L.example('s04-shangwu/sheng-zhengxie'))
    yield '15-gb18030-sheng', 'gb18030', compose(
        l, run_in=(2,), stop=True, contact=contact(l, '联系人及联系电话：{name}，{phone}'), disclosure='此件主动公开', klass=('（A类）', 'A'),
        same_line=True)
    l = L.example('s02-gongan/zhian-wangge')
    yield '16-md-wangge', 'md', compose(
        l, style='enclosed', bold=True, contact=contact(l, '联系人：{name}，联系电话：{phone}'), disclosure='公开属性：主动公开',
        klass=('办理结果：A类', 'A'), gap=False, sign_blank=0, centre_title=False)
    l = L.example('s07-chengjian/tingche')
    yield '17-html-tingche', 'html', compose(
        l, outline=True, style='gb', contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='（此件公开发布）', klass=('B类', 'B'),
        head_order=['class', 'mark', 'number'])
    l = L.example('s06-shuili/guanqu')
    yield '18-python-docx-guanqu', 'python-docx', compose(
        l, style='arabic', bold=True, contact=contact(l, '联系电话：{phone}　联系人：{name}'), disclosure='公开方式：主动公开', klass=('B', 'B'))
    l = L.example('s10-shangwuwei/zuzhi-tian')
    yield '19-wps-zuzhi', 'docx-wps', compose(
        l, numbering='word', run_in=(), contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='（此件公开发布）', klass=('A类', 'A'),
        before_sign=True, tail=('note', 'contact', 'sign', 'date', 'disclosure'))
    l = L.example('s07-chengjian/jingshui')
    yield '20-html-word-jingshui', 'html-word', compose(
        l, fonts=True, contact=contact(l, '联系人：{name}   联系电话：{phone}'), disclosure='公开属性：主动公开', klass=('B类', 'B'), opening_breaks=True,
        title_break='大会', end_junk=['第 1 页 共 6 页'] ) if '大会' in l.title else compose(
        l, fonts=True, contact=contact(l, '联系人：{name}   联系电话：{phone}'), disclosure='公开属性：主动公开', klass=('B类', 'B'),
        opening_breaks=True, title_break='第', end_junk=['第 1 页 共 6 页'])
    l = L.example('s01-keji/chanxueyan')
    yield '21-plain-chanxueyan', 'docx-plain', compose(
        l, style='half', contact=contact(l, '联系人：{name} 电话：{phone}'), disclosure='信息公开选项：主动公开', klass=('类别标记：A', 'A'),
        urgency='特急', greeting='您好！' if l.opening.startswith('您') else '你们好！')
    l = L.example('s11-gongan-jiaotong/xuexiao')
    yield '22-libreoffice-xuexiao', 'libreoffice', compose(
        l, style='gb', contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='（此件公开发布）', klass=('A类', 'A'), date='2026年  月  日')
    l = L.example('s08-zhujian/shengpizi')
    yield '23-word-shengpizi', 'docx-word', compose(
        l, style='enclosed', fonts=True, contact=contact(l, '联系人：{name}，联系电话：{phone}'), disclosure='公开属性：主动公开', klass=('办理结果：B', 'B'),
        closing=['感谢您对住房和城乡建设工作的关心和支持。', '特此函复。'])
    l = L.example('s10-shangwuwei/caishichang')
    yield '24-txt-caishichang', 'txt', compose(
        l, style='arabic2', contact=contact(l, '联系人及电话：{name}，{phone}'), disclosure='公开属性：主动公开', klass=('办复类别：A', 'A') if False else ('办理结果：A', 'A'))
    l = L.example('s05-sifa/tiaojie')
    yield '25-md-tiaojie', 'md', compose(
        l, outline='markdown', numbering='none', contact=contact(l, '联系人：{name}，电话：{phone}'), disclosure='公开属性：主动公开',
        klass=('类别：A', 'A'), gap=False, sign_blank=0)
    l = L.example('s09-shangwu-shoufu/lengku-C')
    yield '26-wps-lengku', 'docx-wps', compose(
        l, run_in=(1, 2), contact=T([['联系人', l.contact[0], '联系电话', l.contact[1]]]), disclosure='公开属性：主动公开', klass=('C类', 'C'))
    l = L.example('s02-gongan/xiebao')
    yield '27-word-xiebao', 'docx-word', compose(
        l, numbering='word', fonts=True, contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), number='青公函〔2026〕 号', klass=None)
    l = L.example('s06-shuili/guanqu-erci')
    l.title = l.title.replace('的答复', '的再次答复')
    yield '28-html-erci', 'html', compose(
        l, bold=True, contact=contact(l, '联系人：{name}，联系电话：{phone}'), disclosure='公开方式：主动公开', klass=('办理类别：A', 'A'),
        imprint=['抄送：县人大常委会代表工作委员会，县政府督查室。'])


def held_back():
    """Written after the rules were done, and never used to make them."""
    l = L.JIUYE
    yield '29-wps-jiuye', 'docx-wps', compose(
        l, style='half', number='鹿人社函[2026]55号', klass=('答复分类：A', 'A'), addressee='宁远航、戴月明、\n骆宾等五位代表', colon='：',
        contact=contact(l, '联系人及电话：市人社局就业促进科 {name} {phone}'), disclosure='公开属性：主动公开', issuer='鹿原市人力资源\n和社会保障局' if False else None,
        closing=['专此答复。'], imprint=['抄送：市人大常委会代表工作委员会。'])
    l = L.WULIU
    yield '30-word-wuliu', 'docx-word', compose(
        l, numbering='word', fonts=True, klass=('B类', 'B'), contact=contact(l, '（联系人：{name}　电话：{phone}）'),
        disclosure='（此件公开发布）', title_size=22, issuer='市邮政管理局\n（公章）')
    l = L.TUSHU
    yield '31-html-word-tushu', 'html-word', compose(
        l, contact=contact(l, '联系人：{name}，联系电话：{phone}'), disclosure='公开属性：主动公开', klass=('办理结果：A（已经解决）', 'A'),
        unit='单位：平方米', tail=('note', 'contact', 'sign', 'date', 'disclosure'))
    l = L.example('s03-weijian/caogao')
    yield '32-txt-caogao', 'txt', compose(
        l, style='dots', klass=('A类', 'A'), contact=contact(l, '承办人：{name}     电话：{phone}'), disclosure='公开选项：主动公开',
        date='2026-06-09', end_junk=['- 3 -'])
    l = L.example('s04-shangwu/kuajing-huiban')
    yield '33-gb18030-kuajing', 'gb18030', compose(
        without_tables(l), contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='公开属性：不予公开', number='望商函（2026）18号')
    l = L.example('s05-sifa/zhitongche')
    yield '34-md-zhitongche', 'md', compose(
        l, bold=True, contact=contact(l, '联系人：{name}，电话：{phone}'), disclosure='公开属性：主动公开', klass=('类别：A', 'A'), gap=False, sign_blank=0)
    l = L.example('s09-shangwu-shoufu/canyin-D')
    yield '35-html-canyin', 'html', compose(
        l, style='enclosed', klass=('D类', 'D'), contact=contact(l, '联系人：{name}；联系方式：{phone}'), disclosure='公开属性：主动公开',
        closing=['感谢您对餐饮服务工作的关心，如对本答复有不同意见，请随时告知。', '此致', '敬礼！'])
    l = L.year('s06-shuili/year/replies/JYX-2026-0019.xml', '关于疏浚白鹭河城区段的建议', '霍启明代表', '019', '县十八届人大五次会议')
    yield '36-python-docx-bailu', 'python-docx', compose(
        l, style='sign', bold=True, klass=('（A）', 'A'), contact=contact(l, '联系人：{name}（{phone}）'), disclosure='公开方式：主动公开',
        issuer='棠溪县水利局（盖章）')
    l = L.year('s07-chengjian/year/replies/TA-2026-0226.xml', '关于老旧供水管网改造的提案', '政协澜桥市委员会城建环资委', '0226', '市政协十四届五次会议', '提案')
    yield '37-libreoffice-gongshui', 'libreoffice', compose(
        l, run_in=(1,), klass=('B类', 'B'), contact=contact(l, '（联系人：{name}，联系电话：{phone}）'), disclosure='（此件公开发布）')
    l = L.year('s01-keji/year/replies/JY-2026-0108.xml', '关于在经济开发区布局中试基地的建议', '韩慧敏、谢德厚、花晓燕代表', '0108', '霁川市第十六届人民代表大会第二次会议')
    yield '38-plain-zhongshi', 'docx-plain', compose(
        l, style='gb', klass=('A', 'A'), contact=contact(l, '联 系 人：{name}\n联系电话：{phone}'), disclosure='公开属性：主动公开', title_break='第二次会议',
        date='二○二六年五月二十八日', top_junk=['（代拟稿）'])
    l = L.year('s03-weijian/year/replies/JYX-2026-0036.xml', '关于加强乡镇卫生院中医馆建设的建议', '苗青代表', '036', '县十八届人大二次会议')
    yield '39-wps-zhongyi', 'docx-wps', compose(
        l, numbering='word', klass=('A类', 'A'), number='岭卫函〔2026〕21号', mark='芷岭县卫生健康局文件', contact=contact(l, '联系人：{name}，{phone}'),
        disclosure='公开属性：主动公开', same_line=True)
    l = L.year('s04-shangwu/year/replies/TA-2026-0156.xml', '关于完善农贸市场布局的提案', '望汀市工商业联合会', '0156', '市政协五届四次会议', '提案')
    l.attachments = [('农贸市场建设改造计划', [('p', '建设改造计划分两年实施，资金由市、区两级按4:6承担。'), ('h', 1, '新建'),
                                   ('p', '新建4处，2026年12月底前完成主体工程。'), ('h', 1, '改造'), ('p', '改造11处，逐处公示方案后开工。')])]
    yield '40-txt-nongmao', 'txt-flush', compose(
        without_tables(l), run_in=(2,), klass=('办理结果：A类', 'A'), contact=contact(l, '（联系人：{name}，电话：{phone}）'), disclosure='公开属性：主动公开',
        note='附：{list}', attachment='附件：')


def main():
    os.makedirs(OUT, exist_ok=True)
    only = sys.argv[1:]
    drafts = list(first()) + list(held_back())
    for name, form, draft in drafts:
        if only and not any(name.startswith(o) for o in only):
            continue
        write(name, form, draft)
        print(name, form, len(draft.expected))


if __name__ == '__main__':
    main()
