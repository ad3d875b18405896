"""One cleared release in every medium of the manual: printed, drawn, spoken, sent."""
