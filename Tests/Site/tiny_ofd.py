"""An OFD file written by hand, as small as can be, for planting secrets in: one page, one font."""
import io, zipfile

from tiny_pdf import font

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(public, runs=(), glyphs=None, known="", family="Tiny", data="", files=()):
    """Shows `public`, then each of `runs` in an object of its own; `glyphs`: characters that an object draws
    whose text says 空; `known`: what the font knows too; `data`: a property; `files`: attached ones."""
    said = [public, *runs]
    every = "".join(dict.fromkeys("".join(said) + (glyphs or "") + ("空" if glyphs else "")))
    program = font(every, family, known, has_map=True)

    def shown(number, text, codes=""):
        return (f'<ofd:TextObject ID="{number}" Boundary="10 {number} 200 6" Font="3" Size="5">{codes}'
                f'<ofd:TextCode X="0" Y="4" DeltaX="g {max(1, len(text) - 1)} 5">{text}</ofd:TextCode></ofd:TextObject>')
    body = "".join(shown(10 + n, text) for n, text in enumerate(said))
    if glyphs:
        codes = " ".join(str(1 + every.index(char)) for char in glyphs)
        body += shown(99, "空" * len(glyphs), f'<ofd:CGTransform CodePosition="0" CodeCount="{len(glyphs)}" '
                      f'GlyphCount="{len(glyphs)}"><ofd:Glyphs>{codes}</ofd:Glyphs></ofd:CGTransform>')
    parts = [
        ("OFD.xml", f'<ofd:OFD {NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>'
         f'<ofd:CustomData Name="x">{data}</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo>'
         f'<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
        ("Doc_0/PublicRes.xml", f'<ofd:Res {NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="Tiny">'
         f'<ofd:FontFile>font_3.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>'),
        ("Doc_0/Pages/Page_0/Content.xml", f'<ofd:Page {NAMESPACE}><ofd:Content><ofd:Layer ID="2">{body}'
         f'</ofd:Layer></ofd:Content></ofd:Page>'),
        ("Doc_0/Res/font_3.ttf", program), *files]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()
