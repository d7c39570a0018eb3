// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/gate_view.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

GateAnswer answer(GateOutcome outcome, const std::string& found = "f") {
    return {"id", RuleKind::tasks_done, "Title", outcome, found, "w", outcome == GateOutcome::met ? "" : "d", {}};
}

Gate gate_of(std::vector<GateAnswer> answers) {
    return {"Policy",          "p", "Role", GateSource::store, *parse_date("2026-12-12"), *parse_date("2026-12-12"),
            std::move(answers)};
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

} // namespace

TEST_CASE("JUnit counts what it holds, and unknown fails") {
    const std::string xml = render_gate_junit(
        gate_of({answer(GateOutcome::met), answer(GateOutcome::not_met), answer(GateOutcome::unknown)}));
    CHECK(count(xml, "<testcase ") == 3);
    CHECK(count(xml, "<failure ") == 2);
    CHECK(count(xml, "tests=\"3\" failures=\"2\" errors=\"0\"") == 2);
    CHECK(count(xml, " time=\"") == 5);
}

TEST_CASE("JUnit holds no character that XML 1.0 does not allow") {
    std::string all;
    for (int c = 1; c < 32; ++c) {
        all += static_cast<char>(c);
    }
    const std::string xml =
        render_gate_junit(gate_of({answer(GateOutcome::not_met, all + "<&\">]]>\xEF\xBF\xBF\xEF\xBF\xBE\xFF\x7F")}));
    CHECK(is_valid_utf8(xml));
    for (const char c : xml) {
        CHECK((static_cast<unsigned char>(c) >= 32 || c == '\n' || c == '\t'));
    }
    CHECK(count(xml, "\xEF\xBF\xBF") + count(xml, "\xEF\xBF\xBE") == 0);
    CHECK(count(xml, "&lt;&amp;&quot;&gt;]]&gt;") == 2); // in the attribute and in the text
    CHECK(count(xml, "<") == count(xml, ">"));
}

TEST_CASE("annotations are escaped as GitHub unescapes them") {
    Gate gate = gate_of({answer(GateOutcome::not_met, "100%\r\n::error::x, y: z")});
    gate.answers[0].title = "A, b: c%\n";
    CHECK(render_gate_annotations(gate) ==
          "::error title=A%2C b%3A c%25%0A%3A not met::found: 100%25\\u{0d}%0A::error::x, y: z%0Awanted: w%0Ado: d\n");
}

TEST_CASE("annotations are one line each, at most ten of a kind, and a notice where all is met") {
    std::vector<GateAnswer> answers(12, answer(GateOutcome::not_met, "a\nb"));
    answers.resize(15, answer(GateOutcome::unknown));
    const std::string text = render_gate_annotations(gate_of(answers));
    CHECK(count(text, "::error ") == 10);
    CHECK(count(text, "3 more rules are not met") == 1);
    CHECK(count(text, "::warning ") == 3);
    CHECK(count(text, "\n") == 13);
    CHECK(render_gate_annotations(gate_of({answer(GateOutcome::met)})) == "::notice title=Policy::met: 1 rule of 1\n");
}

TEST_CASE("what is shown to people steers no runner") {
    CHECK(without_workflow_commands("::error::x") == ": :error::x");
    CHECK(without_workflow_commands("a ::b\n  ::c std::string") == "a : :b\n  : :c std::string");
    CHECK(without_workflow_commands("x##[error]y") == "x## [error]y");
    CHECK(without_workflow_commands("# [x] a: b") == "# [x] a: b");
}

TEST_CASE("a gate is wrapped into its width, and shows nothing that steers a terminal") {
    Gate gate = gate_of({answer(GateOutcome::not_met, std::string(30, 'x') + " \x1b[2J " + std::string(60, 'y'))});
    gate.policy = "P\x1b[31m";
    const std::string text = render_gate_text(gate, Style{});
    CHECK(text.find('\x1b') == std::string::npos);
    for (const std::string_view line : split_lines(text)) {
        CHECK(display_width(line) <= 80);
    }
    CHECK(text.starts_with("not met: P"));
}
