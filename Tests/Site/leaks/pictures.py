"""Bar codes in pictures and on pages: zbar reads what a telephone would."""
import glob, subprocess, tempfile

MANY_RECTANGLES = 150                          # a QR code drawn as paths has at least so many


def codes_in(path):
    """The texts of the bar codes in a picture; None when zbar can't read the picture."""
    outcome = subprocess.run(["zbarimg", "--quiet", "--raw", "--nodbus", path], capture_output=True)
    if outcome.returncode not in (0, 4):       # 4: no bar code
        return None
    return outcome.stdout.decode("utf-8", "replace")


def codes_on_pages(bytes_):
    """The texts of the bar codes on a PDF's pages, as they are seen."""
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/file.pdf", "wb") as file:
            file.write(bytes_)
        subprocess.run(["pdftoppm", "-r", "150", "-gray", folder + "/file.pdf", folder + "/page"],
                       capture_output=True, check=True)
        return "\n".join(codes_in(page) or "" for page in sorted(glob.glob(folder + "/page*")))
