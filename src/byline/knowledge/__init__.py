"""Tables that byline brings along: states, bodies, places, persons. Sources and licences: docs/knowledge.md."""
