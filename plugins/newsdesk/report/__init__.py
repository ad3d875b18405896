"""What is said of the findings: text for an officer, JSON for a program, SARIF and annotations for a platform."""
