#!/usr/bin/env python3
"""OFD by easyofd, out of finished PDF files: the only writer of OFD to be had as a package.
usage: p_easyofd.py PDFFOLDER OUTDIR N"""
import glob, logging, os, sys, warnings
warnings.simplefilter("ignore")
from loguru import logger
logger.remove()
import easyofd
source, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.makedirs(out, exist_ok=True)
work = os.path.join(out, "work")
os.makedirs(work, exist_ok=True)
for name in sorted(glob.glob(source + "/**/*.pdf", recursive=True))[:count]:
    os.chdir(work)  # easyofd unpacks into the current folder
    with open(name, "rb") as file:
        made = easyofd.OFD().pdf2ofd(file.read(), optional_text=True)
    with open(os.path.join(out, os.path.basename(name)[:-4] + ".ofd"), "wb") as file:
        file.write(made)
