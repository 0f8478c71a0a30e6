"""The same for speed: always against a peer in the same run."""
