"""A build with a bar on the terminal, and with nothing where nobody is watching."""
