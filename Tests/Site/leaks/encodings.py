"""Every way of writing a secret as bytes that a search of bytes must know."""
import base64, hashlib, urllib.parse

CHARSETS = ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030", "big5"]
DIGESTS = ["md5", "sha1", "sha256"]            # a short secret's digest can be guessed back


def written(secret):
    """(name of the encoding, bytes) for each; names are for people."""
    for charset in CHARSETS:
        try:
            plain = secret.encode(charset)
        except UnicodeEncodeError:
            continue
        yield charset, plain
        yield charset + " hex", plain.hex().encode()
        yield charset + " hex", plain.hex().upper().encode()
        for alphabet, name in ((None, "base64"), (b"-_", "base64url")):
            for shift, code in enumerate(inside_base64(plain, alphabet)):
                yield f"{charset} {name}, {shift} before", code
    percent = urllib.parse.quote(secret, safe="")
    if percent != secret:
        for form in {percent, lowered(percent), percent.replace("%", "%25"), lowered(percent).replace("%", "%25")}:
            yield "percent", form.encode()
    units = secret.encode("utf-16-be")
    units = [units[i:i + 2].hex() for i in range(0, len(units), 2)]
    yield "\\u escapes", "".join("\\u" + u for u in units).encode()
    yield "\\u escapes", "".join("\\u" + u.upper() for u in units).encode()
    yield "HTML, decimal", "".join(f"&#{ord(c)};" for c in secret).encode()
    yield "HTML, hexadecimal", "".join(f"&#x{ord(c):x};" for c in secret).encode()
    yield "HTML, hexadecimal", "".join(f"&#x{ord(c):X};" for c in secret).encode()
    yield "octal", "".join(f"\\{b:03o}" for b in secret.encode()).encode()
    for digest in DIGESTS:
        plain = hashlib.new(digest, secret.encode())
        yield digest, plain.digest()
        yield digest + " hex", plain.hexdigest().encode()
        yield digest + " base64", base64.b64encode(plain.digest()).rstrip(b"=")


def lowered(percent):
    return "".join(c.lower() if i and percent[max(0, i - 2):i].find("%") >= 0 else c for i, c in enumerate(percent))


def inside_base64(plain, alphabet):
    """The three ways in which the bytes look inside a longer run, by how many bytes stand before
    them (mod 3); only the characters that nothing else decides."""
    for before in range(3):
        code = base64.b64encode(b"\0" * before + plain, alphabet).rstrip(b"=")
        first = (8 * before + 5) // 6                    # the first character that is the secret's own
        whole = (8 * (before + len(plain))) // 6         # after the last one that is
        if whole - first >= 5:
            yield code[first:whole]
