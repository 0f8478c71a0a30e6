"""Crossbearing: who says that who moved what, where, when, and how sure they were."""

__version__ = "0.1.0"
