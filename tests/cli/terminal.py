#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""What users of a terminal expect, each point a check: terminal.py ONRAMP SOURCE_FOLDER [NAME...].

Every check starts the real program in an empty home with a scrubbed environment.
"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

from world import NOW, Session, check, expect, main

# Commands that answer without a person and without a store, with what they need.
ANSWERS = [
    ["persona", "list"],
    ["persona", "show"],
    ["profile", "show"],
    ["profile", "explain"],
    ["pack", "list"],
    ["pack", "show"],
    ["pack", "lint"],
    ["schema"],
    ["doctor"],
    ["run", "--example", "cpp-developer"],
    ["assess", "practice", "list"],
]


@check
def p01_help(world):
    for command in [[]] + world.commands():
        forms = [[*command, "--help"], [*command, "-h"], ["help", *command]]
        for form in forms:
            done = world.run(*form)
            expect(done.returncode == 0, form, done.returncode, done.stderr)
            expect(done.stderr == b"", form, done.stderr)
            text = done.stdout.decode()
            expect("Example" in text and "onramp" in text, form, "no example")
            for line in text.splitlines():
                expect(len(line) <= 80, form, "wider than 80:", line)


@check
def p02_version(world):
    done = world.run("--version")
    expect(re.fullmatch(rb"onramp \d+\.\d+\.\d+\n", done.stdout), done.stdout)
    expect(done.stderr == b"" and done.returncode == 0)


@check
def p03_unknown_option(world):
    for command in world.commands():
        done = world.run(*command, "--bogus-option")
        expect(done.returncode == 2 and done.stdout == b"", command, done)
        expect(b"--bogus-option" in done.stderr, command, done.stderr)
        done = world.run(*command, "--jsno")
        expect(b"did you mean '--json'" in done.stderr, command, done.stderr)
        done = world.run(*command, "--bogus-option", "--help")
        expect(done.returncode == 2 and done.stdout == b"" and b"Usage:" in done.stderr, command, done)


@check
def p04_unknown_command(world):
    for words, near in ((["persnoa"], b"persona"), (["persona", "shwo"], b"persona show"), (["tody"], b"today")):
        done = world.run(*words)
        expect(done.returncode == 2 and b"did you mean '" + near in done.stderr, words, done)


@check
def p05_statuses_are_documented(world):
    expect(b"Exit status: 0 done; 1" in world.run("--help").stdout)
    page = (pathlib.Path(world.source) / "docs/exit-status.md").read_text()
    for status in (0, 1, 2, 3, 70, 130, 141):
        expect(f"| {status} |" in page, status)


@check
def p06_malformed_input_has_a_place(world):
    (world.work / "broken.json").write_text('{\n  "kind": "persona",\n  "schema_version": x\n}\n')
    for words in (["persona", "show", "broken.json"], ["profile", "validate", "broken.json"],
                  ["path", "plan", "--hours-per-week", "5", "--assessment", "broken.json", "--store", "none"],
                  ["schedule", "day", "--path", "broken.json", "--store", "none"]):
        done = world.run(*words)
        answer = done.stdout if "validate" in words else done.stderr  # what is wrong is what validate answers
        expect(b"broken.json:3:" in answer, words, done)
        expect(done.returncode == (1 if "validate" in words else 3), words, done)


@check
def p07_last_option_wins(world):
    done = world.run("persona", "list", "--format", "text", "--format", "json")
    json.loads(done.stdout)


@check
def p08_full_disk(world):
    for words in ("--version", "--help", "persona show", "schema"):
        done = world.shell(f"$ONRAMP {words} >/dev/full")
        expect(done.returncode == 3 and b"No space left" in done.stderr, words, done)


@check
def p09_closed_pipe(world):
    for ignore in ("", "trap '' PIPE; "):
        done = world.shell(f"{ignore}$ONRAMP persona show --json | head -n 1 >/dev/null; echo ${{PIPESTATUS[0]}}")
        expect(done.stderr == b"" and done.stdout in (b"0\n", b"141\n"), done)
        done = world.shell(f"{ignore}$ONRAMP persona show --json | sleep 0.2; echo ${{PIPESTATUS[0]}}")
        expect(done.stderr == b"", done)
    # A pipe that nobody reads and that is closed before the program writes.
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run([world.program, "persona", "show"], env=world.env, cwd=world.work, stdin=subprocess.DEVNULL,
                          stdout=write_end, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(write_end)
    expect(done.returncode == -signal.SIGPIPE and done.stderr == b"", done)
    done = world.shell("$ONRAMP --version >&-")
    expect(done.stderr == b"", done)
    done = world.shell("$ONRAMP --version >&- 2>&-; echo $?")
    expect(done.stdout in (b"0\n", b"3\n"), done)


@check
def p10_standard_input(world):
    seed = (pathlib.Path(world.source) / "data/personas/senior-rust-developer.md").read_bytes()
    done = world.run("persona", "import", "-", stdin=seed)
    expect(json.loads(done.stdout)["kind"] == "persona", done.stderr)
    done = world.run("persona", "show", "--", "--json")
    expect(done.returncode == 2 and b"--json" in done.stderr, done)
    for words in (["persona", "import", "-"], ["init"], ["assess", "rate"], ["run"]):
        for closed in ("</dev/null", "<&-"):
            done = world.shell(f"timeout 20 $ONRAMP {' '.join(words)} {closed}")
            expect(done.returncode not in (0, 124), words, closed, done)
    output, _ = world.terminal(["persona", "import", "-"], b"\x04")
    expect(b"standard input" in output, output)


@check
def p11_diagnostics_on_stderr(world):
    done = world.run("persona", "show", "nobody")
    expect(done.stdout == b"" and done.stderr.startswith(b"onramp: error: "), done)
    for words in ANSWERS:
        done = world.run(*words, *NOW, "--store", "none", "-q")
        expect(done.returncode == 0 and done.stderr == b"", words, done.stderr)


@check
def p12_json_answers(world):
    for words in ANSWERS:
        first = world.run(*words, *NOW, "--json", "--store", "none", env={"CLICOLOR_FORCE": "1"})
        second = world.run(*words, *NOW, "--json", "--store", "none")
        expect(first.returncode == 0, words, first.stderr)
        expect(words == ["doctor"] or first.stdout == second.stdout, words, "not the same bytes")
        expect(first.stdout.endswith(b"\n") and b"\x1b" not in first.stdout, words)
        document = json.loads(first.stdout)
        expect(isinstance(document, dict) and isinstance(document.get("schema_version"), int), words)
        expect(isinstance(document.get("kind"), str), words)
    world.init()
    done = world.run("data", "forget", "--yes")
    expect(done.returncode == 0, done.stderr)
    document = json.loads(world.run("data", "export", "--json").stdout)
    expect(document["items"] == [], document)


@check
def p13_ndjson(world):
    world.init()
    lines = world.run("data", "export").stdout.splitlines()
    expect(len(lines) >= 3, lines)
    for line in lines:
        expect("type" in json.loads(line), line)


@check
def p14_invalid_utf8_argument(world):
    for words in (["persona", "show", b"\xff\xfe"], [b"\xff"], ["--format", b"\xff", "persona", "list"],
                  ["init", "--answers", b"\xff"], ["pack", "show", b"a\xffb"]):
        done = subprocess.run([world.program, *words], env=world.env, cwd=world.work, input=b"", capture_output=True,
                              timeout=60, check=False)
        expect(done.returncode in (2, 3) and done.stdout == b"", words, done)
        done.stderr.decode("utf-8")


@check
def p15_hostile_documents(world):
    cases = {
        "deep.json": b"[" * 100000,
        "deep-object.json": b'{"a":' * 100000,
        "twice.json": b'{"kind": "persona", "kind": "persona", "schema_version": 1}',
        "binary.json": bytes(range(256)) * 10,
        "empty.json": b"",
        "truncated.json": b'{"kind": "persona", "schema_ver',
    }
    for name, text in cases.items():
        (world.work / name).write_bytes(text)
        for words in (["persona", "validate", name], ["profile", "validate", name], ["init", "--answers", name],
                      ["path", "verify", name], ["assess", "gate", "--policy", name],
                      ["assess", "gate", "--export", name]):
            done = world.run(*words)
            expect(done.returncode in (1, 3), words, done)
            expect(name.encode() in done.stderr + done.stdout, words, done)
    seed = (pathlib.Path(world.source) / "data/personas/senior-rust-developer.md").read_bytes()
    plain = json.loads(world.run("persona", "import", "-", stdin=seed).stdout)
    for text in (b"\xef\xbb\xbf" + seed, seed.replace(b"\n", b"\r\n")):
        found = json.loads(world.run("persona", "import", "-", stdin=text).stdout)
        expect(found["skills"] == plain["skills"], "BOM or CRLF changed the skills")
    (world.work / "deep.md").write_bytes(b"> " * 100000)
    (world.work / "deep2.md").write_bytes(b"# X\n\n" + b"- " * 50000 + b"x\n")
    for name in ("deep.md", "deep2.md"):
        done = world.run("persona", "import", name)
        expect(done.returncode in (0, 3), name, done.returncode, done.stderr[:300])


@check
def p16_colour(world):
    words = ["persona", "show"]

    def colored(env=None, *more):
        return b"\x1b[" in world.terminal([*words, *more], env=env)[0]

    expect(b"\x1b" not in world.run(*words).stdout, "piped output is plain")
    expect(colored(), "a terminal gets colour")
    expect(not colored({"NO_COLOR": "1"}), "NO_COLOR=1")
    expect(colored({"NO_COLOR": ""}), "NO_COLOR= is not set")
    expect(not colored({"TERM": "dumb"}), "TERM=dumb")
    for name in ("CLICOLOR_FORCE", "FORCE_COLOR"):
        expect(b"\x1b[" in world.run(*words, env={name: "1"}).stdout, name)
        expect(b"\x1b[" not in world.run(*words, env={name: "1", "NO_COLOR": "1"}).stdout, name, "under NO_COLOR")
        expect(b"\x1b[" in world.run(*words, env={name: "1", "TERM": "dumb"}).stdout, name, "over TERM")
    expect(b"\x1b[" in world.run(*words, "--color", "always", env={"NO_COLOR": "1"}).stdout, "--color first")
    expect(b"\x1b[" not in world.run(*words, "--color", "never", env={"CLICOLOR_FORCE": "1"}).stdout)


@check
def p17_no_progress_in_pipes(world):
    for words in ANSWERS:
        done = world.run(*words, *NOW, "--store", "none")
        expect(b"\r" not in done.stderr and b"\r" not in done.stdout, words)


@check
def p18_width_and_characters(world):
    for words in ANSWERS:
        for columns in ("40", "80", "1", "0", "x", "99999"):
            done = world.run(*words, *NOW, "--store", "none", env={"COLUMNS": columns})
            expect(done.returncode == 0, words, columns, done.stderr)
        text = world.run(*words, *NOW, "--store", "none").stdout.decode()
        for line in text.splitlines():
            # An id that is longer than a line stands alone on one: it is there to be copied. A finding with
            # its place is one line, for editors to follow.
            located = re.match(r"\S+:\d+:\d+: ", line)
            expect(len(line) <= 80 or " " not in line.strip() or located, words, "wider than 80:", line)
        done = world.run(*words, *NOW, "--store", "none", env={"LC_ALL": "C"})
        expect(done.stdout.isascii(), words, "not ASCII:", [l for l in done.stdout.splitlines() if not l.isascii()][:1])


@check
def p19_hostile_surroundings(world):
    for env in ({"HOME": None}, {"HOME": ""}, {"HOME": "/proc/none"}):
        done = world.run("persona", "list", env=env)
        expect(done.returncode == 0, env, done.stderr)
        done = world.run("init", "--example", "cpp-developer", *NOW, env=env)
        expect(done.returncode in (2, 3) and done.stderr.startswith(b"onramp: error: "), env, done)
    done = world.shell("mkdir gone && cd gone && rmdir ../gone && $ONRAMP persona show | head -n 1 && $ONRAMP doctor")
    expect(done.returncode == 0, done)
    done = world.run("persona", "list", "-o", "/proc/none/x")
    expect(done.returncode == 3 and b"/proc/none/x" in done.stderr, done)


@check
def p20_configuration(world):
    config = world.home / ".config/onramp"
    config.mkdir(parents=True)
    (config / "config.toml").write_text('profile = "user-profile"\n')
    expect(b"user-profile" in world.run("profile", "show").stderr, "the user's file is read")
    (world.work / ".onramp").mkdir()
    (world.work / ".onramp/config.toml").write_text('profile = "project-profile"\n')
    expect(b"project-profile" in world.run("profile", "show").stderr, "project over user")
    expect(b"variable-profile" in world.run("profile", "show", env={"ONRAMP_PROFILE": "variable-profile"}).stderr)
    done = world.run("profile", "show", "--profile", "flag-profile", env={"ONRAMP_PROFILE": "variable-profile"})
    expect(b"flag-profile" in done.stderr, "flag over variable")
    (world.work / ".onramp/config.toml").write_text('\nprofil = "x"\n')
    done = world.run("profile", "show")
    expect(done.returncode == 3 and b"config.toml:2:1" in done.stderr and b"did you mean 'profile'" in done.stderr, done)
    done = world.run("profile", "show", "--config", "missing.toml")
    expect(done.returncode == 3 and b"missing.toml" in done.stderr, done)
    shutil.rmtree(world.work / ".onramp")
    other = world.root / "xdg"
    (other / "onramp").mkdir(parents=True)
    (other / "onramp/config.toml").write_text('profile = "xdg-profile"\n')
    expect(b"xdg-profile" in world.run("profile", "show", env={"XDG_CONFIG_HOME": str(other)}).stderr)
    done = world.run("profile", "show", env={"XDG_CONFIG_HOME": "relative"}, cwd=other.parent)
    expect(b"user-profile" in done.stderr, "a relative XDG value is ignored")


@check
def p22_many_writers(world):
    world.init()
    before = len(world.run("data", "export").stdout.splitlines())
    failures = []

    def write(number):
        done = world.run("assess", "rate", "--answers", "-",
                         stdin=json.dumps({"skill": "ownership", "level": number % 6}).encode())
        if done.returncode != 0:
            failures.append(done.stderr)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expect(not failures, failures[:2])
    after = len(world.run("data", "export").stdout.splitlines())
    expect(after == before + 20, before, after)


@check
def p22_symbolic_links(world):
    (world.work / "real.json").write_text("old")
    (world.work / "link.json").symlink_to("real.json")
    done = world.run("persona", "list", "--json", "-o", "link.json")
    expect(done.returncode == 0, done.stderr)
    expect((world.work / "link.json").is_symlink(), "the link is still a link")
    json.loads((world.work / "real.json").read_text())
    target = world.root / "elsewhere"
    target.mkdir()
    store = world.home / ".local/share/onramp"
    store.mkdir(parents=True)
    (store / "onramp.db").symlink_to(target / "kept.db")
    world.init()
    expect((store / "onramp.db").is_symlink() and (target / "kept.db").exists(), "the store's link is still a link")


@check
def p22_store_is_private(world):
    world.init()
    store = world.home / ".local/share/onramp/onramp.db"
    expect(store.stat().st_mode & 0o777 == 0o600, oct(store.stat().st_mode))


@check
def p23_interrupt(world):
    output, status = world.terminal(["init"], b"\x03")
    expect(status == 130, status, output)
    expect(not (world.home / ".local/share/onramp/onramp.db").exists() or
           world.run("data", "export").stdout == b"", "nothing half-written")


@check
def p23_interrupt_of_programs(world):
    """Ctrl-C while a pack's programs run: they are gone at once, and so is the folder that they ran in."""
    pack = world.work / "pack"
    shutil.copytree(pathlib.Path(world.source) / "tests/cli/pack-lint/whole", pack)
    endless = pack / "exercises/double-it/wrong-1.rs"
    endless.write_text(endless.read_text().replace("x * x", "loop {\n        std::thread::park()\n    }")
                       .replace("(x: i32)", "(_: i32)"))
    scratch = world.root / "scratch"
    scratch.mkdir()
    mine = {name: os.environ[name] for name in ("PATH", "HOME", "RUSTUP_HOME", "CARGO_HOME") if name in os.environ}
    env = {**world.env, **mine, "TMPDIR": str(scratch), "XDG_CACHE_HOME": str(world.root / "cache")}
    run = subprocess.Popen([world.program, "pack", "lint", "--run", str(pack)], env=env, cwd=world.work,
                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def running():
        found = []
        for file in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = file.read_bytes()
            except OSError:
                continue
            if words.startswith(str(scratch).encode()):
                found.append(file.parent.name)
        return found

    # Only the endless one runs for longer than it takes to look twice.
    for _ in range(1200):
        if run.poll() is not None or (running() and not time.sleep(1.5) and running()):
            break
        time.sleep(0.05)
    expect(run.poll() is None and running(), "a program runs", run.returncode)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=30)
    expect(run.returncode == 130, "130", run.returncode, errors)
    expect(b"stopped before the end" in errors, "says so", errors)
    expect(not running(), "what it started is gone", running())
    expect(not list(scratch.iterdir()), "the folder is gone", list(scratch.iterdir()))


@check
def p23_practice_watch(world):
    """Every save is checked, until it passes; q and Ctrl-C end it, and leave no folder behind."""
    role = pathlib.Path(world.source) / "tests/support/practice"
    env = {"PATH": f"{role / 'bin'}:{world.env['PATH']}"}  # with a rustc that says the same everywhere
    scratch = world.root / "scratch"
    scratch.mkdir()
    world.env["TMPDIR"] = str(scratch)
    profile = ["--profile", str(role / "tiny.json")]
    watch = ["assess", "practice", "watch", *profile]
    expect(world.run("assess", "practice", "start", "double-it", *profile).returncode == 0)
    file = world.home / ".local/share/onramp/practice/double-it/src/lib.rs"
    starter = file.read_text()

    session = Session(world, watch, env)
    session.wait_for(b"Run them? [y/N] ")
    session.type(b"y\n")
    session.wait_for(b"Watching ~/.local/share/onramp/practice/double-it/src")
    session.wait_for(b"(try 1)")
    session.wait_for(b"when you are stuck")
    file.write_text(starter.replace("todo!", "oops!"))
    session.wait_for(b"does not compile")
    session.wait_for(b"when you are stuck")
    saved = file.with_suffix(".new")  # as many editors do
    saved.write_text(starter.replace('todo!("{x}")', "x * 2"))
    saved.rename(file)
    session.wait_for(b"Passed")
    expect(session.end() == 0, "passes", session.output)

    file.write_text(starter)
    for keys, wanted in ((b"q\n", 1), (b"\x03", 130), (b"\x04", 1)):
        session = Session(world, watch, env)
        session.wait_for(b"when you are stuck")
        session.type(keys)
        status = session.end()
        expect(status == wanted, keys, status, session.output)
    expect(not list(scratch.iterdir()), "the folders are gone", list(scratch.iterdir()))


@check
def p24_no_network(world):
    if world.shell("unshare -rn true").returncode != 0:
        print("    (network namespaces are not allowed here: not checked)")
        return
    for words in ANSWERS:
        line = " ".join([*words, *NOW, "--store", "none"])
        expect(world.shell(f"$ONRAMP {line}").stdout == world.shell(f"unshare -n $ONRAMP {line}").stdout, words)


@check
def p29_time_zone(world):
    for words in ANSWERS:
        if words[0] in ("doctor",):
            continue
        outputs = {world.run(*words, *NOW, "--store", "none", env={"TZ": zone}).stdout
                   for zone in ("UTC", "America/New_York", "Asia/Kolkata")}
        expect(len(outputs) == 1, words, "TZ changes the answer")


@check
def hostile_text_cannot_steer(world):
    text = "# X\x1b[2J Persona\n\n## Core Responsibilities\n\n### A\x1b]0;title\x07\n- b\u202e\x1b[31mred\n"
    (world.work / "x.md").write_text(text)
    for words in (["persona", "show", "x.md"], ["persona", "validate", "x.md"], ["persona", "diff", "x.md",
                  "senior-rust-developer"]):
        done = world.run(*words)
        expect(b"\x1b" not in done.stdout + done.stderr and "\u202e".encode() not in done.stdout, words, done.stdout)
    done = world.run("persona", "show", "no\x1b[2Jbody")
    expect(b"\x1b" not in done.stderr, done.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
