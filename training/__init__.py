"""Training of the reading model. Needs the extra `training`; nothing of the product imports this folder."""
