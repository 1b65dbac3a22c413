"""What is inside a blob: archives, compressed runs, encoded runs. Blobs come out with the way in."""
import base64, binascii, bz2, lzma, re, zlib

DEEPEST = 8
LARGEST = 256 << 20
RUN = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
WRAPPED = re.compile(rb"[A-Za-z0-9+/]{40,80}(?:\r?\n[ \t]*[A-Za-z0-9+/]{4,80})+={0,2}")
HEX = re.compile(rb"(?:[0-9a-fA-F]{2}){16,}")
ZLIB = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01-\xff]")


def inside(blob):
    """(name of the part, its bytes) for each part, one level down."""
    yield from archive_parts(blob)
    yield from compressed_runs(blob)
    yield from encoded_runs(blob)


def inflated(blob, window):
    """What a stream holds, even where it is cut off or followed by something; None: no such stream."""
    machine = zlib.decompressobj(window)
    try:
        out = machine.decompress(blob, LARGEST)
    except zlib.error:
        machine, out = zlib.decompressobj(window), b""
        try:                                   # a damaged stream still shows its beginning
            for at in range(0, min(len(blob), 1 << 20), 64):
                out += machine.decompress(blob[at:at + 64])
        except zlib.error:
            pass
    return out if len(out) >= 4 else None


def archive_parts(blob):
    """ZIP members by their local headers, so that one that the directory forgets is seen too."""
    at = blob.find(b"PK\x03\x04")
    while at >= 0:
        head = blob[at:at + 30]
        if len(head) == 30:
            method, name, extra = (int.from_bytes(head[i:i + 2], "little") for i in (8, 26, 28))
            size = int.from_bytes(head[18:22], "little")
            start = at + 30 + name + extra
            label = blob[at + 30:at + 30 + name].decode("utf-8", "replace")
            if method == 8:
                out = inflated(blob[start:], -15)
                if out:
                    yield f"zip:{label}", out
            elif method == 0 and size:
                yield f"zip:{label}", blob[start:start + size]
        at = blob.find(b"PK\x03\x04", at + 4)


def compressed_runs(blob):
    """gzip, zlib, bzip2 and xz, wherever in the blob they begin."""
    at = blob.find(b"\x1f\x8b\x08")
    while at >= 0:
        out = inflated(blob[at:], 31)
        if out:
            yield f"gzip@{at}", out
        at = blob.find(b"\x1f\x8b\x08", at + 3)
    end = 0
    for match in ZLIB.finditer(blob):
        at = match.start()
        if at < end or int.from_bytes(match[0], "big") % 31 or match[0][1] & 0x20:
            continue
        machine = zlib.decompressobj()
        try:
            machine.decompress(blob[at:at + 64], 1024)
            out = inflated(blob[at:], 15)
        except zlib.error:
            continue
        if out and len(out) >= 8:
            yield f"zlib@{at}", out
            machine = zlib.decompressobj()
            try:
                machine.decompress(blob[at:], LARGEST)
                end = len(blob) - len(machine.unused_data) if machine.eof else at + 2
            except zlib.error:
                end = at + 2
    for magic, machine, name in ((b"BZh", bz2.BZ2Decompressor, "bzip2"), (b"\xfd7zXZ\0", lzma.LZMADecompressor, "xz")):
        at = blob.find(magic)
        while at >= 0:
            try:
                yield f"{name}@{at}", machine().decompress(blob[at:])
            except (OSError, EOFError, lzma.LZMAError, ValueError):
                pass
            at = blob.find(magic, at + 3)


def encoded_runs(blob):
    """base64 and hexadecimal that hold more than a word: a run may hold a compressed one."""
    for match in RUN.finditer(blob):
        run = match[0].rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        for skipped in range(4 if len(run) < 4096 else 1):       # where a run begins inside another
            part = run[skipped:]
            if len(part) % 4 == 1:
                part = part[:-1]
            try:
                yield f"base64@{match.start() + skipped}", base64.b64decode(part + b"=" * (-len(part) % 4))
            except binascii.Error:
                pass
    for match in WRAPPED.finditer(blob):
        run = re.sub(rb"[\s=]", b"", match[0])
        run = run[:len(run) - (len(run) % 4 == 1)]
        yield f"base64@{match.start()}", base64.b64decode(run + b"=" * (-len(run) % 4))
    for match in HEX.finditer(blob):
        yield f"hex@{match.start()}", bytes.fromhex(match[0].decode())


def all_inside(blob, way, seen):
    """The blob itself and everything in it, however deep, less what was seen; adds to `seen`."""
    waiting = [(way, blob, 0)]
    while waiting:
        name, content, depth = waiting.pop()
        mark = (len(content), hash(content))
        if mark in seen:
            continue
        seen.add(mark)
        yield name, content
        if depth < DEEPEST:
            for part, bytes_ in inside(content):
                if bytes_ and bytes_ != content:
                    waiting.append((f"{name}!{part}", bytes_, depth + 1))
