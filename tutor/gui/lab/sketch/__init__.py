"""What does the learner expect? Curves drawn before the run."""
