"""Views of a text in which a reader, a browser or a script would see what the bytes hide."""
import html, quopri, re, urllib.parse

ROUNDS = 4                                     # an encoding of an encoding of an encoding


def decoded(blob):
    """The texts that a blob may be; strict, so that binary is not taken for Chinese."""
    if blob[:2] in (b"\xff\xfe", b"\xfe\xff"):
        charsets = ["utf-16"]
    elif blob.count(0) * 4 > len(blob):
        charsets = ["utf-16-le", "utf-16-be"]
    else:
        charsets = ["utf-8-sig", "gb18030"]
    for charset in charsets:
        try:
            yield blob.decode(charset)
            return
        except UnicodeDecodeError:
            continue
    yield blob.decode("latin-1")


ESCAPES = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
CSS = re.compile(r"\\([0-9a-fA-F]{4,6})[ \t\n]?")
OCTAL = re.compile(r"(?:\\[0-3][0-7]{2})+")
QUOTED = re.compile(r"(?:=[0-9A-F]{2}){2,}")


def character(number):
    return chr(number) if number <= 0x10FFFF else ""


def surrogates_joined(text):
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def unescaped(text):
    """One layer of every escape taken off."""
    if "\\" in text:
        text = ESCAPES.sub(lambda m: character(int(next(filter(None, m.groups())), 16)), text)
        text = CSS.sub(lambda m: character(int(m[1], 16)), text)
        text = OCTAL.sub(lambda m: bytes(int(o, 8) for o in m[0].split("\\")[1:]).decode("utf-8", "replace"), text)
        text = surrogates_joined(text)
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = urllib.parse.unquote(text, errors="replace")
    if "=" in text:
        text = QUOTED.sub(lambda m: quopri.decodestring(m[0]).decode("utf-8", "replace"), text)
    return text


def views(text):
    """The text, with and without its mark-up, again for each layer of escapes."""
    for _ in range(ROUNDS):
        yield text
        without = re.sub(r"<[^<>]{0,2000}>", "", text)
        if without != text:
            yield without
        after = unescaped(text)
        if after == text:
            return
        text = after
