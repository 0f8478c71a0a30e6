"""Numbered SQL files that bring a case to the present form, oldest first; none is ever edited once it has shipped."""
