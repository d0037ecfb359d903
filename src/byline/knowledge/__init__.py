"""Tables that byline brings along: states, capitals, bodies, names."""
