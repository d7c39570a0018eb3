// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_show.hpp"

#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/pack_view.hpp"

namespace onramp {

namespace {

Answer show_pack(const Pack& pack, const Services& services) {
    switch (services.settings.format) {
    case Format::json:
        return {render_pack_json(pack), 0, {}};
    case Format::markdown:
        return {render_pack_markdown(pack), 0, {}};
    case Format::text:
        break;
    }
    return {render_pack_text(pack, services.terminal.style), 0, {}};
}

Answer show_skill(const SkillView& view, const Services& services) {
    switch (services.settings.format) {
    case Format::json:
        return {render_skill_json(view), 0, {}};
    case Format::markdown:
        return {render_skill_markdown(view), 0, {}};
    case Format::text:
        break;
    }
    return {render_skill_text(view, services.terminal.style), 0, {}};
}

} // namespace

Result<Answer> run_pack_show(const Arguments& arguments, Services& services) {
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    const Profile& profile = layered->profile;
    const std::string pack_name = pack_of(services, *layered);
    const auto pack = load_pack(services, pack_name);
    if (!pack) {
        return fail(pack.error());
    }
    const auto name = arguments.text("SKILL");
    if (!name) {
        return show_pack(*pack, services);
    }
    const Skill* skill = pack->find(*name);
    if (skill == nullptr) {
        std::vector<std::string> names;
        for (const Skill& each : pack->skills) {
            names.push_back(each.id);
        }
        const std::string near = nearest(*name, names);
        return fail(ErrorKind::unknown_name, "the pack '" + pack->id + "' has no skill '" + *name + "'",
                    near.empty() ? "'onramp pack show' lists them" : "did you mean '" + near + "'?");
    }
    std::optional<Target> target;
    for (const auto& [id, each] : profile.targets) {
        if (pack->find(id) == skill) {
            target = each;
        }
    }
    auto items = load_pack_items(services, pack_name);
    if (!items) {
        return fail(items.error());
    }
    std::erase_if(*items, [&](const Item& item) { return item.skill != skill->id; });
    return show_skill({*pack, *skill, std::move(target), profile.id, std::move(*items)}, services);
}

} // namespace onramp
