// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/zone_source.hpp"

#include <map>
#include <set>

#include "support/catch.hpp"
#include "support/tzif.hpp"

using namespace onramp;
using onramp_test::Tzif;
using std::chrono::hours;

namespace {

// A disk with a few files by path.
class Files final : public FileSystem {
public:
    std::map<std::string, std::string> files;
    std::map<std::string, std::string> links;
    mutable std::set<std::string> read_paths;

    Result<std::string> read(const std::string& path, std::size_t) const override {
        read_paths.insert(path);
        const auto found = files.find(path);
        if (found == files.end()) {
            return fail(ErrorKind::io, "cannot read: No such file or directory", {}, {path, 0, 0, {}});
        }
        return found->second;
    }
    std::vector<std::string> list(const std::string& folder) const override {
        std::set<std::string> names;
        for (const auto& [path, bytes] : files) {
            if (path.starts_with(folder + "/")) {
                const std::string rest = path.substr(folder.size() + 1);
                names.insert(rest.substr(0, rest.find('/')));
            }
        }
        return {names.begin(), names.end()};
    }
    std::string link_target(const std::string& path) const override {
        const auto found = links.find(path);
        return found == links.end() ? std::string() : found->second;
    }
    Result<void> write(const std::string&, std::string_view) override { return {}; }
    bool exists(const std::string& path) const override { return files.contains(path); }
    Result<void> make_folder(const std::string&) override { return {}; }
    Result<std::string> read_stdin(std::size_t) const override { return std::string(); }
};

class Variables final : public Environment {
public:
    std::map<std::string, std::string, std::less<>> values;

    std::optional<std::string> get(std::string_view name) const override {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
};

std::string fixed_zone(std::int32_t offset_hours) {
    return Tzif{.types = {{offset_hours * 3600, 0, 0}}, .names = std::string("ABC\0", 4)}.bytes();
}

struct Machine {
    Files files;
    Variables variables;

    Machine() {
        files.files = {{"/usr/share/zoneinfo/Europe/Berlin", fixed_zone(1)},
                       {"/usr/share/zoneinfo/America/New_York", fixed_zone(-5)},
                       {"/usr/share/zoneinfo/America/Argentina/Buenos_Aires", fixed_zone(-3)},
                       {"/usr/share/zoneinfo/EST5EDT", fixed_zone(-6)},
                       {"/usr/share/zoneinfo/tzdata.zi", "# version 2025b"},
                       {"/usr/share/zoneinfo/posix/Europe/Berlin", fixed_zone(1)},
                       {"/secret", fixed_zone(9)}};
    }
    Result<Zone> load(std::string_view name) { return load_zone(files, variables, name); }
    Result<Zone> local(const std::string& tz) {
        variables.values["TZ"] = tz;
        return load("local");
    }
};

hours offset(const Result<Zone>& zone) {
    REQUIRE(zone);
    return std::chrono::duration_cast<hours>(zone->offset_at(*parse_instant("2026-01-15")));
}

} // namespace

TEST_CASE("zones are found by name in the folders of the system") {
    Machine machine;
    CHECK(offset(machine.load("Europe/Berlin")) == hours(1));
    CHECK(machine.load("Europe/Berlin")->name() == "Europe/Berlin");
    CHECK(offset(machine.load("America/Argentina/Buenos_Aires")) == hours(-3));
    machine.files.files["/my/zones/Europe/Berlin"] = fixed_zone(7);
    machine.variables.values["TZDIR"] = "/my/zones";
    CHECK(offset(machine.load("Europe/Berlin")) == hours(7));
    CHECK(offset(machine.load("America/New_York")) == hours(-5));
    machine.variables.values["TZDIR"] = "relative";
    CHECK(offset(machine.load("Europe/Berlin")) == hours(1));
    machine.files.files["/usr/share/lib/zoneinfo/Mars/Olympus"] = fixed_zone(3);
    CHECK(offset(machine.load("Mars/Olympus")) == hours(3));
    CHECK(zone_folder(machine.files, machine.variables) == "/usr/share/zoneinfo");
    CHECK(zone_names(machine.files, machine.variables) ==
          std::vector<std::string>{"America/Argentina/Buenos_Aires", "America/New_York", "EST5EDT", "Europe/Berlin"});
}

TEST_CASE("a name that no zone has is answered with the one meant") {
    Machine machine;
    const std::pair<const char*, const char*> cases[] = {
        {"Europe/Berln", "did you mean 'Europe/Berlin'?"},
        {"europe/berlin", "did you mean 'Europe/Berlin'?"},
        {"Berlin", "did you mean 'Europe/Berlin'?"},
        {"new york", "did you mean 'America/New_York'?"},
        {"Europe", "give an IANA name, for example Europe/Berlin"},
        {"tzdata.zi", "give an IANA name, for example Europe/Berlin"},
        {"", "give an IANA name, for example Europe/Berlin"},
    };
    for (const auto& [name, hint] : cases) {
        CAPTURE(name);
        const auto zone = machine.load(name);
        REQUIRE_FALSE(zone);
        CHECK(zone.error().kind == ErrorKind::unknown_name);
        CHECK(zone.error().message == "there is no time zone '" + std::string(name) + "'");
        CHECK(zone.error().hint == hint);
    }
}

TEST_CASE("a name never leads out of the folders") {
    Machine machine;
    for (const char* name : {"../../../secret", "/secret", "Europe/../../../../secret", "Europe//Berlin",
                             "Europe/./Berlin", "./Europe/Berlin", "Europe/", "Europe\\Berlin", "Europe/Berlin\n"}) {
        CAPTURE(name);
        machine.files.read_paths.clear();
        CHECK_FALSE(machine.load(name));
        CHECK(machine.files.read_paths.empty());
    }
    CHECK_FALSE(machine.load(std::string_view("Europe/Berlin\0", 14)));
    CHECK_FALSE(machine.load(std::string(100000, 'a')));
}

TEST_CASE("without a zone database UTC still works") {
    Machine machine;
    machine.files.files.clear();
    CHECK(machine.load("UTC")->name() == "UTC");
    CHECK(offset(machine.load("Etc/UTC")) == hours(0));
    CHECK(offset(machine.load("local")) == hours(0));
    const auto zone = machine.load("Europe/Berlin");
    REQUIRE_FALSE(zone);
    CHECK(zone.error().kind == ErrorKind::io);
    CHECK(zone.error().hint.starts_with("install the package tzdata"));
    CHECK(zone_folder(machine.files, machine.variables).empty());
}

TEST_CASE("the local zone is that of TZ where it is set") {
    Machine machine;
    machine.files.files["/etc/localtime"] = fixed_zone(4);
    CHECK(offset(machine.local("Europe/Berlin")) == hours(1));
    CHECK(offset(machine.local(":America/New_York")) == hours(-5));
    CHECK(machine.local(":America/New_York")->name() == "America/New_York");
    CHECK(offset(machine.local("/usr/share/zoneinfo/posix/Europe/Berlin")) == hours(1));
    CHECK(machine.local("/usr/share/zoneinfo/America/New_York")->name() == "America/New_York");
    CHECK(machine.local("/secret")->name() == "/secret");
    CHECK(offset(machine.local("")) == hours(0));
    CHECK(offset(machine.local(":")) == hours(0));
    CHECK(offset(machine.local("EST5EDT")) == hours(-6)); // a file of that name comes first
    CHECK(offset(machine.local("CET-1CEST,M3.5.0,M10.5.0/3")) == hours(1));
    CHECK(offset(machine.local("<+0530>-5:30")) == hours(5));

    const auto wrong = machine.local("Europe/Berln");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == ErrorKind::unknown_name);
    CHECK(wrong.error().message == "the environment variable TZ names no time zone: 'Europe/Berln'");
    CHECK(wrong.error().hint == "did you mean 'Europe/Berlin'?");
    CHECK_FALSE(machine.local(":CET-1"));
    CHECK_FALSE(machine.local("../../secret"));
    CHECK(machine.local("/nowhere").error().kind == ErrorKind::io);
}

TEST_CASE("the local zone is that of the machine where TZ is not set") {
    Machine machine;
    machine.files.files["/etc/localtime"] = fixed_zone(1);
    CHECK(offset(machine.load("local")) == hours(1));
    CHECK(machine.load("local")->name() == "local");
    machine.files.links["/etc/localtime"] = "../usr/share/zoneinfo/Europe/Berlin";
    CHECK(machine.load("local")->name() == "Europe/Berlin");
    machine.files.files["/etc/localtime"] = "garbage";
    const auto zone = machine.load("local");
    REQUIRE_FALSE(zone);
    CHECK(zone.error().kind == ErrorKind::invalid);
    CHECK(zone.error().where.file == "/etc/localtime");
}
