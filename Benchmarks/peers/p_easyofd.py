#!/usr/bin/env python3
"""OFD by easyofd, out of finished PDF files: the only writer of OFD to be had as a package.
usage: p_easyofd.py PDFFOLDER OUTDIR N"""
import glob, os, sys, tempfile, warnings
warnings.simplefilter("ignore")
from loguru import logger
logger.remove()
import easyofd
source, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
out = os.path.abspath(out)
os.makedirs(out, exist_ok=True)
for name in sorted(glob.glob(os.path.abspath(source) + "/**/*.pdf", recursive=True))[:count]:
    with open(name, "rb") as file:
        pdf = file.read()
    with tempfile.TemporaryDirectory() as work:  # easyofd unpacks into the current folder
        os.chdir(work)
        made = easyofd.OFD().pdf2ofd(pdf, optional_text=True)
        os.chdir(out)
    with open(os.path.join(out, os.path.basename(name)[:-4] + ".ofd"), "wb") as file:
        file.write(made)
