"""Records that mean harm: what they show is meant to break a site, what they hide is meant to get out."""
