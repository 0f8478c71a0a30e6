"""What a language that is read is."""

from crossbearing.read import LANGUAGES
from crossbearing.read.language import Language


def test_a_language_is_a_code_and_a_reader() -> None:
    """A second one is a record more: codes are of two letters, and none stands twice."""
    codes = [language.code for language in LANGUAGES]
    assert all(isinstance(language, Language) and len(language.code) == 2 for language in LANGUAGES)
    assert len(set(codes)) == len(codes)
