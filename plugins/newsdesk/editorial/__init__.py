"""Who may say it: the approval of these very bytes, by a person in office, under an order in force."""
