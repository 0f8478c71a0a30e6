"""Reading: from the text of a document to mentions and statements."""
