"""Heads, codes and labels of the forms, read from jobs/*.yaml so that the samples keep in step with them."""

import pathlib
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]


def _sheets(path):
    job = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    return {name: sheet for form in job.get("forms", {}).values() for name, sheet in form["sheets"].items()}


SHEETS = {name: sheet for path in (*sorted((ROOT / "jobs").glob("*.yaml")), *sorted((ROOT / "src/main/resources/huizong/built-in").glob("*.yaml")))
          for name, sheet in _sheets(path).items()}


def columns(sheet):
    return SHEETS[sheet]["columns"]


def title(sheet):
    return SHEETS[sheet]["title"]


def labels_of(column):
    """Code to label of a code column."""
    codes = column["codes"]
    if isinstance(codes, str):
        codes = yaml.safe_load((ROOT / f"jobs/codes/{codes}.yaml").read_text(encoding="utf-8"))["entries"]
    if isinstance(codes, list):
        return {code: code for code in codes}
    return {code: label[0] if isinstance(label, list) else label for code, label in codes.items()}
