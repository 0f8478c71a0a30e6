"""Writes reports/14-tobruk-port-talk.docx, the one report of the example that a text editor cannot write.

The same words give the same bytes: the dates inside the archive and in its properties are fixed.
Run it from the root of the project: ``python examples/libya/make_docx.py``.
"""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document

TARGET = Path(__file__).parent / "reports" / "14-tobruk-port-talk.docx"
TITLE = "Talk of a Russian berth at Tobruk"
PUBLISHED = datetime(2025, 2, 10, 9, 0, tzinfo=UTC)
ARCHIVE_DATE = (1980, 1, 1, 0, 0, 0)
WORDS = """
TOBRUK - Russia is seeking a permanent berth for its navy in the port of Tobruk, a Libyan official and a Western
diplomat told The Harbour Dispatch. The talks began before the fall of the government in Damascus and have gained pace
since, the diplomat said.

Russian officers visited the port twice in January and asked for repair sheds and for storage, according to a harbour
pilot. The port authority denied this. “Tobruk is a commercial port and will remain one,” the head of the authority
said in a statement.

A naval base at Tobruk would put Russian ships within 400 kilometres of Crete. It might also affect the route of NATO
patrols, a retired Greek admiral said. NATO is monitoring the situation closely, a spokesperson in Brussels said, and
declined to give details.

No agreement has been signed. Haftar is expected in Moscow in May.
"""
PARAGRAPHS = tuple(" ".join(paragraph.split()) for paragraph in WORDS.strip().split("\n\n"))


def main() -> None:
    """Write the file."""
    document = Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "A correspondent in Tobruk"
    document.core_properties.language = "en"
    for stamp in ("created", "modified", "last_printed"):
        setattr(document.core_properties, stamp, PUBLISHED.replace(tzinfo=None))
    document.add_heading(TITLE, level=1)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, ARCHIVE_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))


if __name__ == "__main__":
    main()
