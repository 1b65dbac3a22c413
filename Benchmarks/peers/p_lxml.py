#!/usr/bin/env python3
"""lxml, one XMLSchema re-used. usage: p_lxml.py SCHEMA FILE...   exit status 1 when one is invalid"""
import sys
from lxml import etree

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
parser = etree.XMLParser(no_network=True)
bad = sum(not schema.validate(etree.parse(path, parser)) for path in sys.argv[2:])
sys.exit(bad > 0)
