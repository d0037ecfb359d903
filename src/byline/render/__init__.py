"""A dossier as JSON, Markdown and HTML."""
