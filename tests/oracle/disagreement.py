"""How a comparison ends that finds a difference."""
import sys


def fail(message):
    sys.exit(f"disagreement: {message}")
