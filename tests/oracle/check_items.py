#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Reads item files and verifies every option with rustc, sharing nothing with onramp: the judge of its
reader and its verifier (items.py).

    check_items.py FILE|DIR...

Prints one line per problem and a count; status 1 where there is a problem."""
import concurrent.futures, glob, json, os, re, resource, subprocess, sys, tempfile, tomllib

KINDS = ["compiles", "error", "output", "fix", "best", "order", "number", "knowledge"]
FIELDS = {"skill", "level", "kind", "pool", "difficulty", "seconds", "edition", "sources", "hint",
          "guessing", "discrimination", "enemies", "crates", "rust", "host", "profile", "variant", "checked"}


def sections(body):
    """[(heading or None, text)] split at '## ' headings outside fences."""
    found, fence = [[None, []]], None
    for line in body.split("\n"):
        mark = re.match(r"^\s*(```+|~~~+)", line)
        if mark:
            fence = None if fence and line.strip().startswith(fence) and line.strip() == line.strip()[0] * len(line.strip()) else fence or mark.group(1)
        if not fence and line.startswith("## "):
            found.append([line[3:].strip(), []])
        else:
            found[-1][1].append(line)
    return [(h, "\n".join(t).strip("\n")) for h, t in found]


def rust_blocks(text):
    """[(info, code)] of the fenced blocks whose info starts with rust."""
    return [(m.group(2).strip(), m.group(3)) for m in
            re.finditer(r"^(```+)(rust[^\n`]*)\n(.*?)^\1[ ]*$", text, re.M | re.S)]


def parse_verdict(text):
    m = re.fullmatch(r"(?:(20\d\d): )?(.*)", text, re.S)
    edition, rest = m.group(1), m.group(2)
    if rest == "compiles":
        return edition, ("compiles",)
    m = re.fullmatch(r"error (E\d{4}|-|[a-z_]+) @ (\d+)", rest)
    if m:
        return edition, ("error", m.group(1), int(m.group(2)))
    m = re.fullmatch(r"warns ([a-z_]+) @ (\d+)", rest)
    if m:
        return edition, ("warns", m.group(1), int(m.group(2)))
    m = re.fullmatch(r'prints (".*")', rest, re.S)
    if m:
        return edition, ("exits", 0, json.loads(m.group(1)))
    m = re.fullmatch(r'panics(?: after (".*"))?', rest, re.S)
    if m:
        return edition, ("exits", 101, json.loads(m.group(1)) if m.group(1) else None)
    m = re.fullmatch(r'exits (\d+)(?: after (".*"))?', rest, re.S)
    if m:
        return edition, ("exits", int(m.group(1)), json.loads(m.group(2)) if m.group(2) else None)
    if rest == "aborts":
        return edition, ("exits", -6, None)
    raise ValueError(f"unknown verdict: {text!r}")


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


CACHE = {}
RUN = True  # False: only the form is checked


def outcome(code, edition, profile, run, crates=()):
    """What rustc and the program do: dict(errors, warnings, status, stdout)."""
    key = (code, edition, profile, run, crates)
    if key in CACHE:
        return CACHE[key]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "item.rs")
        open(path, "w").write(code)
        is_program = re.search(r"^\s*(pub )?(async )?fn main\b", code, re.M) is not None
        kind = "bin" if is_program else "lib"
        optimize = ["-O"] if profile == "release" else ["-C", "opt-level=0", "-C", "debug-assertions=on"]
        base = ["rustc", "--edition", edition, "--crate-type", kind, "--crate-name", "item",
                "--error-format=json", "-C", "debuginfo=0", *optimize, *externs(crates), path]
        done = subprocess.run(base + ["--emit=metadata", "-o", os.path.join(folder, "m")], capture_output=True, text=True, cwd=folder, timeout=60)
        result = {"errors": [], "warnings": [], "status": None, "stdout": None}
        note(result, done)
        if done.returncode == 0 and run and is_program:
            done = subprocess.run(base + ["-o", os.path.join(folder, "p")], capture_output=True, text=True, cwd=folder, timeout=60)
            if done.returncode != 0:
                note(result, done)
            else:
                try:
                    ran = subprocess.run([os.path.join(folder, "p")], capture_output=True, cwd=folder, timeout=10,
                                         stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin"}, preexec_fn=limit)
                    result["status"], result["stdout"] = ran.returncode, ran.stdout.decode("utf-8", "replace")
                except subprocess.TimeoutExpired:
                    result["status"], result["stdout"] = "timeout", ""
    CACHE[key] = result
    return result


def externs(crates):
    deps = os.environ.get("ONRAMP_CRATES", "")
    options = []
    for crate in crates:
        found = [f for f in glob.glob(os.path.join(deps, f"lib{crate}-*.rlib"))]
        if found:
            options += ["--extern", f"{crate}={found[0]}"]
    return ["-L", "dependency=" + deps, *options] if crates else []


def note(result, done):
    for line in done.stderr.splitlines():
        try:
            message = json.loads(line)
        except ValueError:
            continue
        primary = [s for s in message.get("spans", []) if s["is_primary"]]
        if message.get("level") in ("error", "warning") and primary:
            code = (message.get("code") or {}).get("code") or "-"
            result["errors" if message["level"] == "error" else "warnings"].append((code, primary[0]["line_start"]))


def holds(verdict, result):
    if verdict[0] == "compiles":
        return not result["errors"]
    if verdict[0] == "error":
        return len(result["errors"]) == 1 and result["errors"][0] == verdict[1:]
    if verdict[0] == "warns":
        return not result["errors"] and verdict[1:] in result["warnings"]
    return not result["errors"] and result["status"] == verdict[1] and (verdict[2] is None or result["stdout"] == verdict[2])


def fill(text, variant):
    for name, value in variant.items():
        text = text.replace("{{" + name + "}}", str(value))
    return text


def check(path):
    problems = []
    def bad(what):
        problems.append(f"{path}: {what}")
    text = open(path, encoding="utf-8").read()
    m = re.match(r"^\+\+\+\n(.*?)^\+\+\+\n(.*)$", text, re.S | re.M)
    if not m:
        bad("no front matter between +++ lines")
        return problems, None
    try:
        head = tomllib.loads(m.group(1))
    except tomllib.TOMLDecodeError as e:
        bad(f"front matter: {e}")
        return problems, None
    if not re.match(r"# SPDX-License-Identifier: [^\n]*[^\s][^\n]*\n# Copyright [^\n]*[^\s][^\n]*\n", m.group(1)):
        bad("the front matter starts with a license and a copyright line")
    for key in head:
        if key not in FIELDS:
            bad(f"unknown field {key}")
    for key in ["skill", "level", "kind", "pool", "difficulty", "seconds", "sources", "hint"]:
        if key not in head:
            bad(f"no {key}")
            return problems, head
    if head["kind"] not in KINDS: bad("kind")
    if head["pool"] not in ("measure", "review"): bad("pool")
    if head["level"] not in (1, 2, 3): bad("level is 1-3")
    if head["difficulty"] not in (1, 2, 3, 4, 5): bad("difficulty is 1-5")
    if not head["sources"]: bad("no source")
    if head["kind"] == "knowledge" and "checked" not in head: bad("knowledge needs checked = \"YYYY-MM-DD\"")
    if os.path.basename(os.path.dirname(path)) != head["skill"]: bad("the folder is not the skill")
    variants = head.get("variant", [{}])
    for number, variant in enumerate(variants):
        where = f"variant {number + 1}: " if len(variants) > 1 else ""
        for p in check_variant(head, fill(m.group(2), variant)):
            bad(where + p)
    if re.search(r"\{\{\w+\}\}", fill(m.group(2), variants[0])):
        bad("a {{parameter}} is not filled")
    return problems, head


def check_variant(head, body):
    problems = []
    parts = sections(body)
    stem = parts[0][1]
    blocks = rust_blocks(stem)
    program = "".join(code for _, code in blocks)
    options, explanation = [], None
    for heading, content in parts[1:]:
        m = re.match(r"^(Right|Wrong)\b(.*)$", heading)
        if heading == "Explanation":
            explanation = content
        elif m:
            try:
                verdicts = [parse_verdict(v) for v in re.findall(r"`((?:[^`\\]|\\.)*)`", m.group(2))]
            except ValueError as e:
                problems.append(f"{heading}: {e}")
                verdicts = []
            shown, _, why = content.partition("**Why:**")
            if not why.strip(): problems.append(f"{heading}: no **Why:**")
            if not shown.strip(): problems.append(f"{heading}: nothing shown")
            options.append((m.group(1), verdicts, shown.strip(), heading))
        else:
            problems.append(f"unknown section '{heading}'")
    if not explanation or not explanation.strip():
        problems.append("no Explanation")
    right = [o for o in options if o[0] == "Right"]
    if len(right) != 1: problems.append(f"{len(right)} right options")
    if len(options) < (2 if head["kind"] in ("compiles", "number") else 3): problems.append("too few options")
    if len(options) > 6: problems.append("too many options")
    if len({o[2] for o in options}) != len(options): problems.append("two options look the same")
    lengths = [len(o[2]) for o in options if o[0] == "Wrong"]
    if right and lengths and head["kind"] not in ("number",) and len(right[0][2]) > 1.3 * max(lengths) + 10:
        problems.append("the right option is given away by its length")
    if head["kind"] == "number" and right and not re.fullmatch(r"-?[\d_]+(\.\d+)?", right[0][2].strip("` ")):
        problems.append("number: the right option is not a number")
    default = head.get("edition", "2021")
    for which, verdicts, shown, heading in options:
        own = [code for _, code in rust_blocks(shown)]
        if not verdicts:
            if head["kind"] not in ("knowledge", "best"):
                problems.append(f"{heading}: no verdict")
            continue
        if own:
            code = "".join(own)
            if re.search(r"^[ \t]*// HERE[ \t]*\n", program, re.M):
                code = re.sub(r"^[ \t]*// HERE[ \t]*\n", lambda _: code, program, count=1, flags=re.M)
            elif program and not re.search(r"fn main\b", code):
                problems.append(f"{heading}: no '// HERE' line in the program for the option's code")
        else:
            code = program
        if not code:
            problems.append(f"{heading}: no program for its verdict")
            continue
        if not RUN:
            continue
        for edition, verdict in verdicts:
            run = verdict[0] == "exits"
            result = outcome(code, edition or default, head.get("profile", "debug"), run, tuple(head.get("crates", [])))
            true = holds(verdict, result)
            wanted = True if own else which == "Right"
            if true != wanted and not (not own and which == "Wrong" and len(verdicts) > 1):
                problems.append(f"{heading}: {'does not hold' if wanted else 'holds, though wrong'}; rustc says {result}")
        if not own and which == "Wrong" and len(verdicts) > 1:
            if all(holds(v, outcome(code, e or default, head.get("profile", "debug"), v[0] == "exits", tuple(head.get("crates", [])))) for e, v in verdicts):
                problems.append(f"{heading}: all verdicts hold, though wrong")
    return problems


def main():
    files = []
    for a in sys.argv[1:]:
        files += sorted(glob.glob(os.path.join(a, "**/*.md"), recursive=True)) if os.path.isdir(a) else [a]
    wrong, heads = [], []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for problems, head in pool.map(check, files):
            wrong += problems
            heads.append(head)
    for p in wrong:
        print(p)
    print(f"{len(files)} items, {len(wrong)} problems")
    per = {}
    for h in heads:
        if h: per.setdefault(h["skill"], []).append((h["pool"], h["difficulty"], h["kind"]))
    for skill, rows in sorted(per.items()):
        print(f"  {skill}: {len(rows)} items, {sum(r[0] == 'review' for r in rows)} review, difficulties {sorted({r[1] for r in rows})}, kinds {sorted({r[2] for r in rows})}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
