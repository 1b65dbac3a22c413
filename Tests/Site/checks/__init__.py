"""Judges an exported site from outside, by the web's own rules and programs that aren't ours."""
