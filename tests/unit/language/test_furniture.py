"""Lines that belong to the page and not to its report."""

import pytest

from crossbearing.language.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "- Previous After the vote",
        "- Next The New Record: 9 billion trips",
        "Read more",
        "Read more: Russia leaves",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "Subscribe to our newsletter",
        "Follow us on Telegram",
        "We use cookies to improve your experience.",
        "© 2024 Example Times. All rights reserved.",
        "Home > World > Africa",
        "Advertisement",
        "Related articles",
        "Leave a comment",
        "Tags: Libya, Russia",
        "Page 3 of 12",
        "اقرأ أيضا: روسيا تغادر",
        "Читайте также: новости",
    ],
)
def test_furniture(line: str) -> None:
    """Navigation, sharing and notices are furniture."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Next year the army will leave.",
        "Next, the army left Tartus.",
        "The next ship left.",
        "- Next week the ships will sail to Tobruk.",
        "- Previous to the war, Russia had two bases.",
        "Previous attempts failed.",
        "Read more than one report and you will see that ships left.",
        "Shares fell in Moscow.",
        "Share prices of arms makers rose.",
        "Russian expansion in Africa",
        "Home to 3,000 soldiers, the base is large.",
        "Comments by the minister angered Ankara.",
        "Related to Haftar, he commands a brigade.",
        "Follow the money, the report says.",
        "X said it would leave.",
        "Close to the port, two ships were seen.",
        "Search for survivors continues.",
        "Print media reported nothing.",
        "Sources: the ministry and two officials.",
    ],
)
def test_no_furniture(line: str) -> None:
    """A line that says something of the world is not furniture, whatever its first word."""
    assert not is_furniture(line)
