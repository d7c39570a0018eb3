#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Runs the shell steps of the example jobs in docs/ci against people made for it.

    jobs.py ONRAMP SOURCE_FOLDER

Steps that install onramp are left out: the program of the build stands on the PATH. YAML is read by python's
yaml where that is installed, otherwise by the few rules that these files keep to.
"""
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import junit

try:
    import yaml
except ImportError:
    yaml = None

FIELDS = "tasks,steps,plan,evidence-dates"


def blocks(lines, key):
    """The texts of `key: value` and `key: |` entries, by indentation alone."""
    found, at = [], 0
    while at < len(lines):
        entry = re.match(rf"^(\s*)(?:- )?{key}:\s*(.*)$", lines[at])
        at += 1
        if not entry:
            continue
        depth = len(entry[1])
        inner = []
        while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip()) > depth):
            inner.append(lines[at])
            at += 1
        found.append(entry[2] if entry[2] not in ("", "|") else dedent(inner))
    return found


def dedent(lines):
    least = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[least:] for line in lines).strip() + "\n"


def github_steps(text):
    """Pairs of a step's name and its shell script."""
    if yaml:
        document = yaml.safe_load(text)
        return [(step.get("name", ""), step["run"]) for step in document["jobs"]["gate"]["steps"] if "run" in step]
    names = re.findall(r"- name: (.*)\n\s+run:", text)
    return list(zip(names, blocks(text.splitlines(), "run")))


def gitlab_scripts(text):
    """The script of each job."""
    if yaml:
        return {name: "\n".join(job["script"]) for name, job in yaml.safe_load(text).items()}
    scripts = [dedent(re.sub(r"^- (\|\n)?", "", script, count=1).splitlines())
               for script in blocks(text.splitlines(), "script")]
    return dict(zip(re.findall(r"^(\w+):$", text, re.M), scripts))


class People:
    """A repository with one person in it, who does what is due or does not."""

    def __init__(self, onramp, source, root, diligent):
        self.work = root / "work"
        (self.work / "onboarding/people").mkdir(parents=True)
        shutil.copy(source / "docs/ci/policy.json", self.work / "onboarding/policy.json")
        tools = root / "bin"
        tools.mkdir()
        (tools / "onramp").symlink_to(onramp)
        (root / "home").mkdir()
        self.env = {"PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin", "HOME": str(root / "home"), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        self.store = root / "ann.db"
        start = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=12)
        answers = {"kind": "answers", "schema_version": 1, "hours_per_week": 6, "zone": "UTC",
                   "start_date": start.strftime("%Y-%m-%d"), "areas": {"systems-programming": 3}}
        (root / "answers.json").write_text(json.dumps(answers))
        self.onramp("init", "--answers", str(root / "answers.json"), "--now", start.strftime("%Y-%m-%dT%H:%M:%SZ"))
        if diligent:
            everything = json.loads(self.onramp("data", "export", "--fields", FIELDS))
            for item in everything["tasks"] + everything["steps"]:
                if item["due"] and item["due"] < datetime.date.today().isoformat():
                    self.onramp("done", item["id"], "--unchecked")
        (self.work / "onboarding/people/ann.json").write_text(self.onramp("data", "export", "--fields", FIELDS))

    def onramp(self, *words):
        return subprocess.run(["onramp", *words, "--store", str(self.store)], env=self.env, cwd=self.work, check=True,
                              capture_output=True, text=True).stdout

    def run(self, script, shell, **more):
        return subprocess.run([*shell, script], env={**self.env, **more}, cwd=self.work, capture_output=True,
                              text=True, check=False, stdin=subprocess.DEVNULL)


def check(condition, what, done=None):
    if not condition:
        shown = f"\n{done.stdout}{done.stderr}" if done else ""
        raise SystemExit(f"FAILED: {what}{shown}")


def check_github(people, source, diligent):
    text = (source / "docs/ci/github.yml").read_text()
    steps = github_steps(text)
    check([name for name, _ in steps] == ["Install onramp", "Gate"], f"the steps are {steps}")
    check(not re.search(r"secrets\.|actions/cache|cache:", text), "the job uses a secret or a cache")
    summary = people.work.parent / "summary.md"
    summary.write_text("before\n")
    done = people.run(steps[1][1], ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"],
                      GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    check(done.returncode == (0 if diligent else 1), f"the status is {done.returncode}", done)
    commands = [line for line in done.stderr.splitlines() if line]
    wanted = "::notice title=" if diligent else "::error title="
    check(commands and all(line.startswith(wanted) for line in commands), "annotations", done)
    shown = summary.read_text()
    check(shown.startswith("before\n# First 90 days: " + ("met" if diligent else "not met")), "the summary: " + shown)
    return people.work / "gate-ann.xml"


def check_gitlab(people, source, diligent):
    text = (source / "docs/ci/gitlab.yml").read_text()
    check("cache:" not in text, "the job uses a cache")
    scripts = gitlab_scripts(text)
    check(list(scripts) == ["onboarding", "progress"], f"the jobs are {list(scripts)}")
    for name, more in (("onboarding", {}), ("progress", {"ONRAMP_STORE": str(people.store)})):
        done = people.run(scripts[name], ["sh", "-e", "-c"], **more)
        check(done.returncode == (0 if diligent else 1), f"{name}: the status is {done.returncode}", done)
    return people.work / "gate-progress.xml"


def main(words):
    onramp, source = os.path.abspath(words[0]), pathlib.Path(words[1]).resolve()
    judged = 0
    for diligent in (True, False):
        with tempfile.TemporaryDirectory(prefix="onramp-ci-") as name:
            people = People(onramp, source, pathlib.Path(name), diligent)
            for report in (check_github(people, source, diligent), check_gitlab(people, source, diligent)):
                faults = junit.faults_of(report)
                check(not faults, f"{report}: {faults}")
                check(("<failure" in report.read_text()) != diligent, f"failures in {report}")
                judged += 1
    print(f"{judged} reports of jobs, read by {'yaml' if yaml else 'their shape'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
