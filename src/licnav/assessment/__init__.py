"""One person, one profession, one day."""

from licnav.assessment.assessing import assess, assess_procedure

__all__ = ["assess", "assess_procedure"]
