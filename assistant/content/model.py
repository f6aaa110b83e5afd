"""The common ground of all content models: Danish keys, text as text, unknown keys refused."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from assistant.content.findings import Finding
from assistant.content.messages import explain
from assistant.content.strict import Sheet


class Content(BaseModel):
    """A frozen piece of content whose YAML keys are Danish aliases of English fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


def as_list(value: Any) -> Any:
    """A lone text as a list of one, and nothing as an empty list."""
    return [value] if isinstance(value, str) and value.strip() else value or ()


Text = Annotated[str, AfterValidator(str.strip), StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(as_list)]


def _iso_day(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip(), re.ASCII):
        raise PydanticCustomError("date_form", "a day as 2026-03-31")
    return value


Day = Annotated[date, BeforeValidator(_iso_day)]

ContentT = TypeVar("ContentT", bound=Content)


def validate(sheet: Sheet, model: type[ContentT]) -> tuple[ContentT | None, list[Finding]]:
    """The sheet as a model, or None with every finding of both YAML and model at once."""
    value, findings = attempt(sheet, model)
    return (None if findings else value), findings


def attempt(sheet: Sheet, model: type[ContentT]) -> tuple[ContentT | None, list[Finding]]:
    """As `validate`, but with the model even where the YAML has findings, so that it can be looked into."""
    if sheet.tree is None:
        return None, list(sheet.findings)
    try:
        return model.model_validate(sheet.tree, by_alias=True, by_name=False), list(sheet.findings)
    except ValidationError as error:
        known = known_keys(model)
        details = [dict(detail) for detail in error.errors(include_url=False)]
        found = [_finding(sheet, detail, known) for detail in details if not _echoes(detail)]
        return None, [*sheet.findings, *found]


def _echoes(detail: dict[str, Any]) -> bool:
    """Whether a list is only called too short because of the faults in it, which are told on their own."""
    return detail["type"] == "too_short" and isinstance(detail["input"], list) and bool(detail["input"])


def _finding(sheet: Sheet, detail: dict[str, Any], known: frozenset[str]) -> Finding:
    path = tuple(detail["loc"])
    line, column = sheet.place(path)
    what, repair = explain(detail, known)
    return Finding(sheet.file, line, column, str(detail["type"]), what, repair)


def known_keys(model: type[BaseModel]) -> frozenset[str]:
    """Every YAML key that a model and the models inside it know."""
    keys: set[str] = set()
    for name, field in model.model_fields.items():
        keys.add(field.alias or name)
        for inner in _models_in(field.annotation):
            if inner is not model:
                keys |= known_keys(inner)
    return frozenset(keys)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
