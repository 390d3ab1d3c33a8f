"""The Hội thi before and around the stage: rules, seats, programme, teams."""
