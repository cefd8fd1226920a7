"""Copies Dear ImGui's sources with the bodies of listed functions taken out, so that the linker drops what they call.

    trim_imgui.py LIST FROM TO

LIST says which functions, and why (imgui_unused.txt explains its own form). Nothing else of a source is changed, and a
function that is not defined exactly once is a fault: a newer ImGui has renamed, moved or split it, and the list must be
looked at again.
"""
import pathlib
import re
import sys

# A comment, a string or a character: a brace in one of them is none.
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
GROUP = re.compile(r"(\S+): (empty|trap)")


class Fault(Exception):
    """What is wrong with the list or the sources, as a sentence."""


def read_list(text):
    """Returns (file, treatment, signature) of every function of a list."""
    functions, group = [], None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if heading := GROUP.fullmatch(line):
            group = heading.groups()
        elif group and line.startswith("    "):
            functions.append((*group, line.strip()))
        else:
            raise Fault(f"line {number} of the list is neither a group nor a function in one: {line}")
    return functions


def blanked(source):
    """The source with spaces for everything that is no code; every other character keeps its place."""
    return NOT_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)


def body_of(code, signature):
    """Returns where the body of the only definition with that signature begins and ends, its braces included."""
    definitions = list(re.finditer(rf"^{re.escape(signature)}\s*(?=\{{)", code, re.MULTILINE))
    if len(definitions) != 1:
        raise Fault(f"must be defined once but is {len(definitions)} times: {signature}")
    begin = definitions[0].end()
    depth = 0
    for brace in re.finditer(r"[{}]", code[begin:]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return begin, begin + brace.end()
    raise Fault(f"its body does not end: {signature}")


def new_body(treatment, signature):
    """A body that traps, or does nothing and returns nothing: zero, false, null or an empty value."""
    if treatment == "trap":
        return "{ __builtin_trap(); }"
    returns_nothing = re.match(r"(static |inline )*void\s", signature) or re.match(r"(\w+)::~?\1\(", signature)
    return "{}" if returns_nothing else "{ return {}; }"


def trimmed(source, functions):
    """The source with new bodies for `functions`, (treatment, signature) each."""
    code = blanked(source)
    bodies = [(*body_of(code, signature), new_body(treatment, signature)) for treatment, signature in functions]
    for begin, end, body in sorted(bodies, reverse=True):
        source = source[:begin] + body + source[end:]
    return source


def main(list_path, from_folder, to_folder):
    functions = read_list(pathlib.Path(list_path).read_text(encoding="utf-8"))
    to = pathlib.Path(to_folder)
    to.mkdir(parents=True, exist_ok=True)
    for name in dict.fromkeys(file for file, _, _ in functions):
        source = (pathlib.Path(from_folder) / name).read_text(encoding="utf-8")
        try:
            new = trimmed(source, [(treatment, signature) for file, treatment, signature in functions if file == name])
        except Fault as fault:
            raise Fault(f"a function of {name} {fault}") from fault
        (to / name).write_text(new, encoding="utf-8")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Fault as fault:
        sys.exit(f"trim_imgui: {fault}")
