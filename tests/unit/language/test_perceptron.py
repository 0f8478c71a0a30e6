"""Small networks: evaluated as written down, kept and read again."""

from pathlib import Path

import numpy as np
import pytest

from crossbearing.language.perceptron import Net, Perceptron, read_perceptron, write_perceptron


def made_up() -> Perceptron:
    """Two inputs, one hidden unit that sees their sum, one output that doubles it."""
    hidden = (np.ones((2, 1), np.float32), np.zeros(1, np.float32))
    last = (np.full((1, 1), 2, np.float32), np.full(1, -1, np.float32))
    return Perceptron(("a", "b"), np.zeros(2, np.float32), np.ones(2, np.float32), (Net((hidden, last)),))


def test_a_hidden_unit_is_rectified():
    """What is below nothing counts as nothing; the rest is summed and shifted."""
    scores = made_up().scores(np.array([[1, 2], [-5, 1]], np.float32))
    assert scores.tolist() == [5.0, -1.0]


def test_networks_are_averaged():
    """Two equal networks score as one does."""
    one = made_up()
    two = Perceptron(one.features, one.mean, one.scale, one.nets * 2)
    inputs = np.array([[0.5, 0.25]], np.float32)
    assert two.scores(inputs) == pytest.approx(one.scores(inputs))


def test_what_is_written_is_read(tmp_path: Path):
    """A model that was kept scores as before."""
    path = tmp_path / "net.npz"
    write_perceptron(path, made_up())
    with np.load(path) as arrays:
        again = read_perceptron(arrays)
    inputs = np.array([[0.5, 0.25], [3, 4]], np.float32)
    assert again.features == ("a", "b")
    assert again.scores(inputs).tolist() == made_up().scores(inputs).tolist()
