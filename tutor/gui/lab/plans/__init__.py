"""How do the recovery plans lie side by side? Equal cards, in the order of the articles."""
