"""Drawings as SVG, drawn ahead: no script, no tile server, no font that is not on the reader's machine."""
