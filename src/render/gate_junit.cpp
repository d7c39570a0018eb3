// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/gate_view.hpp"

namespace onramp {

namespace {

// As XML text and as an attribute in double quotes. visible() leaves no character out of XML 1.0 but U+FFFE and
// U+FFFF, which are made the sign for what cannot be shown.
std::string xml(std::string_view text, Lines lines = Lines::escape) {
    std::string escaped;
    const std::string shown = visible(text, lines);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string_view rest = std::string_view(shown).substr(i);
        if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
            escaped += "\xEF\xBF\xBD";
            i += 2;
            continue;
        }
        switch (shown[i]) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        default:
            escaped += shown[i];
        }
    }
    return escaped;
}

std::string failure(const GateAnswer& answer) {
    std::string details = "found: " + answer.found + "\nwanted: " + answer.wanted + "\n";
    details += answer.todo.empty() ? "" : "do: " + answer.todo + "\n";
    return "      <failure message=\"" +
           xml(answer.title + ": " + std::string(gate_outcome_words(answer.outcome)) + ": " + answer.found) +
           "\" type=\"" + std::string(gate_outcome_name(answer.outcome)) + "\">" + xml(details, Lines::keep) +
           "</failure>\n";
}

} // namespace

std::string render_gate_junit(const Gate& gate) {
    const auto failures = std::to_string(gate.count(GateOutcome::not_met) + gate.count(GateOutcome::unknown));
    const std::string counts = " tests=\"" + std::to_string(gate.answers.size()) + "\" failures=\"" + failures +
                               "\" errors=\"0\" time=\"0.000\"";
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"onramp assess gate\"" + counts +
                       ">\n  <testsuite name=\"" + xml(gate.policy) + "\"" + counts + " skipped=\"0\" timestamp=\"" +
                       format_date(gate.today) + "T00:00:00\">\n";
    for (const GateAnswer& answer : gate.answers) {
        text += "    <testcase classname=\"onramp.gate\" name=\"" + xml(answer.id) + "\" time=\"0.000\"";
        text += answer.outcome == GateOutcome::met ? "/>\n" : ">\n" + failure(answer) + "    </testcase>\n";
    }
    return text + "  </testsuite>\n</testsuites>\n";
}

} // namespace onramp
