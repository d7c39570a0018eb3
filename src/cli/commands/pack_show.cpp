// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_show.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/pack_view.hpp"

namespace onramp {

namespace {

Answer show_pack(const Pack& pack, const Services& services) {
    return {in_format(
        services, [&] { return render_pack_json(pack); }, [&] { return render_pack_markdown(pack); },
        [&] { return render_pack_text(pack, services.terminal.style); })};
}

Answer show_skill(const SkillView& view, const Services& services) {
    return {in_format(
        services, [&] { return render_skill_json(view); }, [&] { return render_skill_markdown(view); },
        [&] { return render_skill_text(view, services.terminal.style); })};
}

// What else the pack has for the skill of the view.
Result<void> read_parts(const Services& services, const std::string& pack_name, SkillView& view) {
    const std::string folder = "items/" + view.skill.id + "/";
    const auto files = find_pack(services, pack_name, [&](std::string_view inner_path) {
        const PackFileKind kind = pack_file_kind(inner_path);
        return kind == PackFileKind::exercise || kind == PackFileKind::resources ||
               (kind == PackFileKind::item && inner_path.starts_with(folder));
    });
    if (!files) {
        return fail(files.error());
    }
    PackItems items = read_items(of_kinds(*files, {PackFileKind::item}));
    PackExercises exercises = read_exercises(of_kinds(*files, {PackFileKind::exercise}));
    PackResources resources;
    for (const PackFile& file : of_kinds(*files, {PackFileKind::resources})) {
        resources = read_resources(file);
    }
    for (std::vector<Problem>* problems : {&items.problems, &exercises.problems, &resources.problems}) {
        if (has_errors(*problems)) {
            return fail(error_of(std::move(*problems)));
        }
    }
    view.items = std::move(items.items);
    view.resources = std::move(resources.resources);
    view.exercises = std::move(exercises.exercises);
    std::erase_if(view.exercises, [&](const Exercise& exercise) {
        return std::find(exercise.skills.begin(), exercise.skills.end(), view.skill.id) == exercise.skills.end();
    });
    return {};
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
    const auto found = find_skill(*pack, *name);
    if (!found) {
        return fail(found.error());
    }
    const Skill* skill = *found;
    std::optional<Target> target;
    for (const auto& [id, each] : profile.targets) {
        if (pack->find(id) == skill) {
            target = each;
        }
    }
    SkillView view{*pack, *skill, std::move(target), profile.id, {}, {}, {}};
    if (auto read = read_parts(services, pack_name, view); !read) {
        return fail(read.error());
    }
    return show_skill(view, services);
}

} // namespace onramp
