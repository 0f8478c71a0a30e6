"""Quality, measured: one script a task, each prints its score as JSON beside published figures."""
