"""From bytes to reports: the only place that meets raw pages."""
