// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/playbook/playbook.hpp"

#include <algorithm>

#include "onramp/persona/line_names.hpp"

namespace onramp {

namespace {

std::string block_words(const PersonaBlock& block) {
    return block.label.empty() ? block.text : block.label + ": " + block.text;
}

class Collector {
public:
    explicit Collector(const Persona& persona) : m_persona(persona) {}

    std::vector<Playbook> take() {
        std::stable_sort(m_playbooks.begin(), m_playbooks.end(),
                         [](const Playbook& a, const Playbook& b) { return a.kind < b.kind; });
        return std::move(m_playbooks);
    }

    void add(const std::vector<PersonaArea>& areas) {
        for (const PersonaArea& area : areas) {
            add(area);
            add(area.areas);
        }
    }

private:
    void add(const PersonaArea& area) {
        Playbook playbook;
        playbook.id = area.id;
        playbook.title = area.name.empty() ? section_heading(area.id) : area.name;
        bool numbered = false;
        for (const PersonaBlock& block : area.blocks) {
            const bool listed = block.kind == BlockKind::bullet || block.kind == BlockKind::step;
            if (!listed || (block.label.empty() && block.text.empty())) {
                continue;
            }
            if (block.depth == 0) {
                numbered = numbered || block.kind == BlockKind::step;
                playbook.steps.push_back({block.id, block.label, block.text, {}});
            } else if (!playbook.steps.empty()) {
                playbook.steps.back().details.push_back(block_words(block));
            }
        }
        playbook.kind = numbered ? PlaybookKind::method : PlaybookKind::checklist;
        if (!playbook.steps.empty()) {
            m_playbooks.push_back(std::move(playbook));
        }
    }

    // What stands directly below a section's heading has no heading of its own.
    std::string section_heading(const std::string& id) const {
        const auto found = std::find_if(m_persona.sections.begin(), m_persona.sections.end(),
                                        [&](const PersonaSection& section) { return section.id == id; });
        return found == m_persona.sections.end() ? id : found->heading;
    }

    const Persona& m_persona;
    std::vector<Playbook> m_playbooks;
};

} // namespace

std::string_view playbook_kind_name(PlaybookKind kind) {
    return kind == PlaybookKind::method ? "method" : "checklist";
}

std::string step_title(const PlaybookStep& step) {
    return step.label.empty() ? step.text : step.label;
}

std::string step_words(const PlaybookStep& step) {
    if (step.label.empty() || step.text.empty()) {
        return step_title(step);
    }
    return step.label + ": " + step.text;
}

std::vector<Playbook> playbooks_of(const Persona& persona) {
    Collector collector(persona);
    collector.add(persona.methods);
    collector.add(persona.preferences);
    std::vector<Playbook> playbooks = collector.take();
    std::vector<std::string> ids;
    ids.reserve(playbooks.size());
    for (const Playbook& playbook : playbooks) {
        ids.push_back(playbook.id);
    }
    const std::vector<std::string> names = short_line_names(ids);
    for (std::size_t i = 0; i < playbooks.size(); ++i) {
        playbooks[i].name = names[i];
    }
    return playbooks;
}

Result<std::size_t> find_playbook(std::string_view word, const std::vector<Playbook>& playbooks) {
    std::vector<LineName> lines;
    lines.reserve(playbooks.size());
    for (const Playbook& playbook : playbooks) {
        lines.push_back({playbook.id, playbook.name, playbook.title});
    }
    return find_line(word, lines, "playbook", "'onramp playbook list' shows them");
}

} // namespace onramp
