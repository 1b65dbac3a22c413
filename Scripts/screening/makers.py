"""Makes private data that belongs to nobody, in every disguise that people and files give it."""

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁沈任姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
GIVEN = "伟芳娜秀英敏静丽强磊洋艳勇军杰娟涛超明霞平刚桂兰国华建红玉玲飞燕文辉志鹏海波春梅凤林翠珍荣福贵旭宁浩宇轩涵梓萱欣怡佳琪子豪俊博雨晴思彤嘉乐诗雅一诺若曦晨阳天宝昊"
AREAS = ["110105", "120101", "310115", "320102", "330106", "330302", "350203", "370202", "420106",
         "440305", "500103", "510104", "610113", "652301", "150102", "230103", "411023", "530128"]
PREFIXES = ["130", "131", "135", "136", "137", "138", "139", "147", "150", "151", "152", "155",
            "158", "159", "166", "170", "176", "177", "180", "182", "185", "188", "189", "191",
            "198", "199"]
CODES = ["010", "021", "022", "025", "0571", "0577", "0755", "0551", "0531", "0871", "028", "0512",
         "0769", "0991", "0431", "0898"]
PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def digits(dice, count):
    return "".join(str(dice.number(0, 9)) for _ in range(count))


def person(dice):
    given = dice.pick(GIVEN)
    if dice.chance(0.65):
        given += dice.pick(GIVEN)
    return dice.pick(SURNAMES) + given


# Disguises

def fullwidth(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def chinese(text):
    return "".join("零一二三四五六七八九"[int(c)] if c.isdigit() else c for c in text)


def circled(text):
    return "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(c)] if c.isdigit() else c for c in text)


def bold(text):
    return "".join(chr(0x1D7CE + int(c)) if c.isdigit() else c for c in text)


def invisible(dice, text):
    mark = dice.pick(["\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff"])
    at = dice.number(2, len(text) - 2)
    return text[:at] + mark + text[at:]


def mixed(dice, text):
    out = ""
    for c in text:
        kind = dice.number(0, 5) if c.isdigit() else 0
        out += [c, c, c, fullwidth(c), chinese(c), c][kind]
    return out


def grouped(text, sizes, separator):
    parts, at = [], 0
    for size in sizes:
        parts.append(text[at:at + size])
        at += size
    return separator.join(parts)


def disguise(dice, text, share=0.35):
    if not dice.chance(share):
        return text
    return dice.pick([fullwidth, chinese, bold, circled, lambda t: invisible(dice, t),
                      lambda t: mixed(dice, t)])(text)


# The kinds

def mobile(dice):
    number = dice.pick(PREFIXES) + digits(dice, 8)
    way = dice.number(0, 9)
    if way <= 2:
        return number
    if way == 3:
        return grouped(number, (3, 4, 4), dice.pick([" ", "-", "－", " - ", "\u00a0", "·"]))
    if way == 4:
        return dice.pick(["+86", "+86 ", "+86-", "0086", "86-", "(+86)"]) + number
    if way == 5:
        return " ".join(number)
    if way == 6:
        return disguise(dice, grouped(number, (3, 4, 4), dice.pick(["-", " "])), 1)
    return disguise(dice, number, 1)


def landline(dice):
    code = dice.pick(CODES)
    size = 8 if len(code) == 3 or dice.chance(0.7) else 7
    local = str(dice.number(2, 8)) + digits(dice, size - 1)
    way = dice.number(0, 7)
    if way <= 2:
        number = code + dice.pick(["-", "—", "－", " "]) + local
    elif way == 3:
        number = f"({code}){local}" if dice.chance(0.5) else f"（{code}）{local}"
    elif way == 4:
        number = code + local
    elif way == 5:
        number = code + "-" + grouped(local, (size - 4, 4), dice.pick([" ", "-"]))
    elif way == 6:
        number = "400-" + digits(dice, 3) + "-" + digits(dice, 4)
    else:
        return code + "-" + local + dice.pick(["转", "-", "转分机"]) + digits(dice, 3)
    return fullwidth(number) if dice.chance(0.15) else number


def citizen(dice):
    year, month, day = dice.number(1938, 2019), dice.number(1, 12), dice.number(1, 28)
    body = f"{dice.pick(AREAS)}{year}{month:02}{day:02}{digits(dice, 3)}"
    total = sum(int(c) * (2 ** (17 - i) % 11) for i, c in enumerate(body))
    number = body + "10X98765432"[total % 11]
    if dice.chance(0.08):
        return body[:6] + body[8:17]
    if number.endswith("X") and dice.chance(0.3):
        number = number[:-1] + "x"
    way = dice.number(0, 5)
    if way == 0:
        return grouped(number, (6, 8, 4), dice.pick([" ", "-", "  "]))
    if way == 1:
        return disguise(dice, number, 1)
    if way == 2:
        return grouped(number, (6, 4, 4, 4), " ")
    return number


def luhn(body):
    total = 0
    for place, c in enumerate(reversed(body)):
        value = int(c) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def bank(dice):
    head, size = dice.pick([("622202", 19), ("622848", 19), ("621700", 19), ("621661", 19),
                            ("622588", 16), ("623052", 19), ("625912", 16), ("955880", 19),
                            ("436742", 16)])
    number = luhn(head + digits(dice, size - 1 - len(head)))
    way = dice.number(0, 4)
    if way == 0:
        return " ".join(number[i:i + 4] for i in range(0, size, 4))
    if way == 1:
        return disguise(dice, number, 1)
    if way == 2 and dice.chance(0.5):
        return "-".join(number[i:i + 4] for i in range(0, size, 4))
    return number


def email(dice):
    local = dice.pick(["zhangsan", "li.si", "wang_wu88", "chenxm", "liuyang2019", "hy-office", "zhou.h",
                       "a" + digits(dice, 5), digits(dice, 9), "sunny_" + digits(dice, 3)])
    host = dice.pick(["qq.com", "163.com", "126.com", "sina.com", "gmail.com", "outlook.com",
                      "foxmail.com", "sina.com.cn", "139.com", "zju.edu.cn"])
    way = dice.number(0, 6)
    if way == 0:
        return fullwidth(local) + "＠" + fullwidth(host)
    if way == 1:
        return local + "＠" + host
    if way == 2:
        return local + dice.pick(["[at]", "(at)", " at ", "#at#", "（at）", "【at】"]) + host
    if way == 3:
        return local + " @ " + host
    if way == 4:
        return local + dice.pick(["[at]", "(at)"]) + host.replace(".", dice.pick(["[dot]", "(dot)"]))
    return local + "@" + host


def plate(dice):
    head = dice.pick(PROVINCES) + dice.pick("ABCDEFGHJKLM")
    if dice.chance(0.3):
        body = dice.pick("ADF") + dice.pick(PLATE_LETTERS.replace("I", "") + "0123456789") + digits(dice, 4)
    elif dice.chance(0.1):
        body = digits(dice, 5) + dice.pick("DF")
    else:
        body = dice.pick([digits(dice, 5), dice.pick(PLATE_LETTERS) + digits(dice, 4),
                          digits(dice, 2) + dice.pick(PLATE_LETTERS) + digits(dice, 2),
                          digits(dice, 4) + dice.pick("学挂警")])
    number = head + dice.pick(["", "", "·", "•", "-", " ", "．"]) + body
    way = dice.number(0, 7)
    if way == 0:
        return fullwidth(number)
    if way == 1:
        return number.lower()
    return number


def passport(dice):
    number = dice.pick(["E" + digits(dice, 8), "G" + digits(dice, 8),
                        "E" + dice.pick("ABCDEFGHJK") + digits(dice, 7), "D" + "E" + digits(dice, 7),
                        "PE" + digits(dice, 7)])
    way = dice.number(0, 6)
    if way == 0:
        return fullwidth(number)
    if way == 1:
        return number[0].lower() + number[1:]
    return number


def permit(dice):
    return dice.pick(["C" + digits(dice, 8), "H" + digits(dice, 8), "M" + digits(dice, 8),
                      "L" + digits(dice, 8), "H" + digits(dice, 10), "CA" + digits(dice, 7),
                      digits(dice, 8)])


def credit(dice):
    while True:
        body = (dice.pick(["91", "92", "93", "12", "51", "52", "54"]) + dice.pick(AREAS)
                + dice.pick(["MA", "57", "7X", "MB"])
                + "".join(dice.pick(CREDIT) for _ in range(7)))
        total = sum(CREDIT.index(c) * (3 ** i % 31) for i, c in enumerate(body))
        number = body + CREDIT[(31 - total % 31) % 31]
        way = dice.number(0, 6)
        if way == 0:
            return fullwidth(number)
        if way == 1:
            return number.lower()
        if way == 2:
            return grouped(number, (2, 6, 9, 1), " ")
        return number


PLACES = ["幸福小区", "阳光花园", "锦绣新村", "人民路128号", "解放街", "滨江壹号苑", "翠湖公寓", "东风大院",
          "城关镇北街村", "桃源里", "丽景嘉园", "和平巷", "西湖区文三路", "鼓楼区中山北路45号"]


def address(dice):
    place = dice.pick(PLACES)
    a, b, c = dice.number(1, 30), dice.number(1, 4), dice.number(1, 18) * 100 + dice.number(1, 4)
    way = dice.number(0, 6)
    if way == 0:
        tail = f"{a}幢{b}单元{c}室"
    elif way == 1:
        tail = f"{a}号楼{b}单元{c}"
    elif way == 2:
        tail = f"{a}栋{c}室"
    elif way == 3:
        tail = f"{a}-{b}-{c}"
    elif way == 4:
        tail = chinese(str(a % 10)) + "幢" + chinese(str(b)) + "单元" + chinese(str(c)) + "室"
    elif way == 5:
        tail = fullwidth(f"{a}") + "号" + fullwidth(f"{c}") + "室"
    else:
        tail = f"{a}弄{b}号{c}室"
    if "号" in place and tail[0] not in "0123456789":
        place = place.rstrip("0123456789号")
    return place + tail


def secrecy(dice):
    grade = dice.pick(["秘密", "机密", "绝密", "秘　密", "机 密"])
    return dice.pick([grade + "★", grade + "★" + dice.pick(["1年", "10年", "5 年", "6个月", "长期"]),
                      grade + "☆", "密级：" + grade[0] + "密", "★" + grade,
                      "内部资料　注意保存", "（内部资料，不得外传）", "【内部资料】"])


MAKERS = {
    "mobile": mobile, "landline": landline, "id": citizen, "bank": bank, "email": email,
    "plate": plate, "passport": passport, "permit": permit, "credit": credit, "address": address,
    "childname": person, "name": person, "secrecy": secrecy,
}
KINDS = {"permit": "passport", "credit": "credit-code", "childname": "minor", "name": "sensitive"}


# What looks like private data and is none

def reference(dice):
    """A number that names a thing: it starts like a mobile or an id and is neither."""
    return dice.pick(["1" + str(dice.number(3, 9)) + digits(dice, 9), "2026" + digits(dice, 14),
                      "62" + digits(dice, 15) + "0", digits(dice, 12), "3303" + digits(dice, 9),
                      "E" + digits(dice, 8), "G" + digits(dice, 8)])


def amount(dice):
    whole = "1" + str(dice.number(3, 9)) + digits(dice, 9)
    return dice.pick([whole, f"{int(whole):,}", whole + "." + digits(dice, 2), digits(dice, 4)])


def unit(dice):
    return dice.pick(["元", "万元", "平方米", "吨", "人次", "千瓦时", "立方米", "公里"])


def masked(dice):
    number = mobile_plain(dice)
    return dice.pick([number[:3] + "****" + number[-4:], number[:3] + "××××" + number[-4:],
                      "330302********" + digits(dice, 4), "6222 **** **** " + digits(dice, 4),
                      "浙C·***" + digits(dice, 2)])


def mobile_plain(dice):
    return dice.pick(PREFIXES) + digits(dice, 8)


def maskedname(dice):
    return dice.pick(SURNAMES) + dice.pick(["某", "某某", "××", "女士", "先生", "大爷"])


def document(dice):
    return (dice.pick(["青民函", "浙建发", "国办发", "温政办", "鲁人社字"])
            + dice.pick(["〔{}〕", "[{}]", "（{}）"]).format(dice.number(2010, 2026))
            + str(dice.number(1, 400)) + "号")


def officeplace(dice):
    return dice.pick(["人民路{}号", "解放大道{}号", "市府路{}号行政中心{}楼", "科技路{}号创业大厦{}室",
                      "中山路{}号政务服务中心{}室"]).replace("{}", str(dice.number(2, 199)), 1).replace(
                          "{}", str(dice.number(2, 18) * 100 + 1))


NEUTRAL = {
    "reference": reference, "amount": amount, "unit": unit, "masked": masked,
    "maskedname": maskedname, "document": document, "officeplace": officeplace, "officer": person,
}
