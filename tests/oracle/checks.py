# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""What the programs that hold onramp_oracle against others have in common."""
import subprocess


class Check:
    """Counts what holds and what does not, and prints the first failures."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def that(self, holds, message):
        self.count += 1
        if not holds:
            self.failed += 1
            if self.failed <= 20:
                print("FAILED:", message)

    def same(self, found, expected, what):
        self.that(found == expected, f"{what}: {found!r}, not {expected!r}")

    def near(self, found, expected, margin, what):
        self.that(abs(float(found) - expected) <= margin, f"{what}: {found!r}, not {expected!r} to {margin}")

    def close(self, found, expected, margin, what):
        """To that margin of the greater of 1 and what is expected."""
        self.near(found, expected, margin * max(1.0, abs(expected)), what)

    def refused(self, oracle, status, words, parts, what=None):
        """The program ends with this status, says nothing on standard output, and these parts on standard error."""
        answer = ask(oracle, *words)
        what = what or f"{words}, {parts}"
        self.that(answer.returncode == status, f"{what}: status {answer.returncode}, not {status}")
        self.that(answer.stdout == "", f"{what}: something on standard output")
        self.that(answer.stderr.startswith("onramp_oracle: error: "), f"{what}: {answer.stderr}")
        for part in parts:
            self.that(part in answer.stderr, f"{what}: '{part}' is not in: {answer.stderr}")

    def done(self):
        print(f"{self.count} checks, {self.failed} failed")
        return 1 if self.failed or not self.count else 0


def ask(oracle, *words):
    return subprocess.run([oracle, *map(str, words)], capture_output=True, text=True, check=False)


def closed(schema):
    """The schema, with fields that it does not name forbidden: here they are mistakes of ours."""
    if isinstance(schema, dict):
        schema = {key: closed(value) for key, value in schema.items()}
        if "properties" in schema and "additionalProperties" not in schema:
            schema["additionalProperties"] = False
    return [closed(each) for each in schema] if isinstance(schema, list) else schema


INFEASIBLE = "none"


def solve_with_cbc(lines, folder):
    """The objective of the integer program (LP format) that cbc proves to be the best, INFEASIBLE where it proves that
    there is none, and None where it has not come to an end after so many nodes."""
    program, solution = folder / "problem.lp", folder / "solution.txt"
    program.write_text("\n".join([*lines, "End", ""]))
    solution.unlink(missing_ok=True)
    subprocess.run(["cbc", str(program), "ratioGap", "0", "allowableGap", "0", "maxNodes", "100000", "solve",
                    "solution", str(solution)], capture_output=True, text=True, check=True)
    first = solution.read_text().splitlines()[0]
    if first.startswith(("Infeasible", "Integer infeasible")):
        return INFEASIBLE
    return round(abs(float(first.split()[-1]))) if first.startswith("Optimal") else None
