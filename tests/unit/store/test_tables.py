"""What SQLAlchemy knows of the tables is what the migrations made."""

import sqlite3

from crossbearing.store.database import expected_schema
from crossbearing.store.tables import COVERAGE, HEAD, MOVEMENT_STATE, MOVEMENTS, TRUTH, VIEW_STATE, VIEWS


def test_columns_are_those_of_the_database() -> None:
    """Every table has the same columns, in the same order, on both sides, but for the order of seq, reading and id."""
    database = sqlite3.connect(":memory:")
    for sql in expected_schema().values():
        if sql.startswith("CREATE TABLE") and "_words_" not in sql:
            database.execute(sql)
    for table in (*TRUTH.values(), *VIEWS.values(), *MOVEMENTS.values(), COVERAGE, MOVEMENT_STATE, HEAD, VIEW_STATE):
        found = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
        assert found == [x.name for x in table.c]
    database.close()
