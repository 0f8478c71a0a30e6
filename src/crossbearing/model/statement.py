"""One utterance of one frame. Source of the terms: AIDA Interchange Format (claim); KINDS.md."""

from dataclasses import dataclass
from enum import StrEnum

from crossbearing.model.frame import Frame, Mention
from crossbearing.model.ids import content_id
from crossbearing.model.locator import TextSpan


class Modality(StrEnum):
    """How the innermost speaker puts it."""

    ASSERTED = "asserted"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    PREDICTED = "predicted"
    UNCONFIRMED = "unconfirmed"
    DENIED = "denied"


class Polarity(StrEnum):
    """Whether the text says that it is so, or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class SpeechAct(StrEnum):
    """How it was said."""

    STATES = "states"
    CONFIRMS = "confirms"
    DENIES = "denies"
    PREDICTS = "predicts"
    DEMANDS = "demands"
    WARNS = "warns"
    ACCUSES = "accuses"
    PROMISES = "promises"


class Aspect(StrEnum):
    """Where in its course the happening is."""

    BEGUN = "begun"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    PLANNED = "planned"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One link of an attribution chain; a speaker without a name is still a speaker, and ends in "(unnamed)"."""

    name: str
    mention: Mention | None = None
    cue: str | None = None
    """The words that make the link: "said", "according to"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says that what, how sure they are, and the exact words. Immutable."""

    locator: TextSpan
    frame: Frame
    attribution: tuple[Speaker, ...]
    """Outermost first; empty where the document speaks for itself."""
    speech_act: SpeechAct
    modality: Modality
    polarity: Polarity
    aspect: Aspect | None
    hedges: tuple[str, ...]
    """The words that carry the speaker's doubt, as they stand in the text."""
    factuality: float
    """The speaker's commitment, from -3 (certainly not) to 3 (certainly). Source: FactBank; Lee et al. 2015."""
    reader: str
    """Name and version of what read it."""
    trigger: tuple[int, int] = (0, 0)
    """The characters of the word that announced the kind."""

    @property
    def id(self) -> str:
        """The content hash of everything that makes this statement what it is."""
        f = self.frame
        return content_id(
            "statement",
            self.locator.document,
            self.locator.start,
            self.locator.end,
            self.trigger[0],
            f.kind,
            [[x.role, x.mention.start, x.mention.end, x.mention.text] for x in f.fillers],
            [s.name for s in self.attribution],
            self.modality.value,
            self.polarity.value,
            self.reader,
        )
