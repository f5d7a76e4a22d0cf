"""The fast judge: work is done once for all people who do not differ in anything that a procedure asks.

Each procedure keeps what came out for every combination of answers that its rules can tell apart (licnav.batch.likeness);
the outcome of a new combination is the assessment's own, of the first person who has it. Only the day on which a door
turns is a person's own: licnav.batch.turning finds it.
"""
