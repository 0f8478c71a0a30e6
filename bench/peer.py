"""A spaCy CNN pipeline of default width with parser and entities over a folder of text files: the peer of speed.py.

The weights are random: what a transition costs does not depend on which one is taken. Prints JSON: words, seconds.
Source of the sizes: spaCy's own defaults (HashEmbedCNN, width 96, depth 4, embed_size 2000).
"""

import json
import sys
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example

DEPENDENCIES = 45
"""Labels of the parser: as many as the published English pipelines have."""
ENTITIES = 18
"""Labels of the entity recogniser: those of OntoNotes."""
PROCESSES = 2
BATCH_TEXTS = 64


def pipeline() -> Language:
    """Shared tok2vec of width 96, parser and entity recogniser, initialised with random weights."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    for name in ("parser", "ner"):
        model = {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": name,
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": listener,
        }
        nlp.add_pipe(name, config={"model": model})
    words = [f"w{n}" for n in range(DEPENDENCIES)]
    heads = [0, *range(DEPENDENCIES - 1)]
    labels = ["ROOT", *(f"dep{n}" for n in range(1, DEPENDENCIES))]
    tags = [f"U-ENT{n % ENTITIES}" for n in range(DEPENDENCIES)]
    example = Example.from_dict(nlp.make_doc(" ".join(words)), {"heads": heads, "deps": labels, "entities": tags})
    nlp.initialize(lambda: [example])
    return nlp


def main() -> None:
    """Time the pipeline over the files; loading and start-up are not counted, in the peer's favour."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    nlp = pipeline()
    list(nlp.pipe(texts[:BATCH_TEXTS]))
    begin = time.perf_counter()
    sentences = 0
    for doc in nlp.pipe(texts, batch_size=BATCH_TEXTS, n_process=PROCESSES):
        sentences += sum(1 for _ in doc.sents)
    seconds = time.perf_counter() - begin
    words = sum(len(text.split()) for text in texts)
    print(
        json.dumps({"words": words, "seconds": round(seconds, 2), "sentences": sentences, "spacy": spacy.__version__})
    )


if __name__ == "__main__":
    main()
