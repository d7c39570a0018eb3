#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
"""Judges JUnit XML by programs that know nothing of onramp: python's parser, and xmllint with junit.xsd where
it is installed.

    junit.py FILE...     prints every fault; the status is 1 where there is one
"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

NOT_XML = re.compile("[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def faults_of(path):
    path = pathlib.Path(path)
    faults = []
    text = path.read_bytes().decode("utf-8")
    if NOT_XML.search(text):
        faults.append("a character that XML 1.0 does not allow")
    root = tree.fromstring(text)
    if root.tag != "testsuites" or not root.findall("testsuite"):
        faults.append("no test suite")
    for node in [root, *root.findall("testsuite")]:
        cases = list(node.iter("testcase"))
        for attribute, found in (("tests", len(cases)), ("failures", len(list(node.iter("failure")))),
                                 ("errors", len(list(node.iter("error")))),
                                 ("skipped", len(list(node.iter("skipped"))))):
            if attribute in node.attrib and int(node.get(attribute)) != found:
                faults.append(f"{node.tag}: {attribute} is {node.get(attribute)}, found {found}")
        names = [(case.get("classname"), case.get("name")) for case in cases]
        if len(set(names)) != len(names):
            faults.append(f"{node.tag}: two test cases have one name")
    for case in root.iter("testcase"):
        if case.get("time") is None:
            faults.append(f"{case.get('name')}: no time")
    for failure in root.iter("failure"):
        if not failure.get("message"):
            faults.append("a failure without a message")
    if shutil.which("xmllint"):
        schema = pathlib.Path(__file__).with_name("junit.xsd")
        done = subprocess.run(["xmllint", "--noout", "--schema", str(schema), str(path)], capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            faults.append(done.stderr.strip())
    return faults


def main(files):
    bad = False
    for file in files:
        for fault in faults_of(file):
            print(f"{file}: {fault}")
            bad = True
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
