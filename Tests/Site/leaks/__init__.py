"""Finds planted secrets in an exported site, whatever they are written as."""
