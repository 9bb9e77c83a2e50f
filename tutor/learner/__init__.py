"""What has this person done? Scoring, memory, and the store that keeps both."""
