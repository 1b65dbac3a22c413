#!/usr/bin/env python3
"""FandolSong-Bold renamed to family FandolXBS, regular weight, as the programs ask for it (it stands
in for the 小标宋 face). usage: boldsong.py IN OUT   (CFF or TrueType outlines)"""
import sys
from fontTools.ttLib import TTFont

NAME = "FandolXBS"
font = TTFont(sys.argv[1])
table = font["name"]
for record in list(table.names):
    new = {1: NAME, 2: "Regular", 3: NAME, 4: NAME, 6: NAME, 16: None, 17: None}
    value = new.get(record.nameID, "")
    if value is None:
        table.removeNames(record.nameID)
    elif value:
        table.setName(value, record.nameID, record.platformID, record.platEncID, record.langID)
font["OS/2"].usWeightClass = 400
font["OS/2"].fsSelection = 0x40
font["head"].macStyle = 0
if "CFF " in font:
    cff = font["CFF "].cff
    cff.fontNames = [NAME]
    top = cff.topDictIndex[0]
    for key, value in (("FullName", NAME), ("FamilyName", NAME), ("Weight", "Regular")):
        if hasattr(top, key):
            setattr(top, key, value)
font.save(sys.argv[2])
