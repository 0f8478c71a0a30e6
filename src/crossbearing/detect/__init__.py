"""Tracks to what they show: one file a question put to a sensor. Pure: columns in, records out."""
