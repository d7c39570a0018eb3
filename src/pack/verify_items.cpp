// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/verify_items.hpp"

#include <algorithm>
#include <map>

#include "onramp/base/text.hpp"
#include "pack/program_runner.hpp"
#include "pack/verify_jobs.hpp"

namespace onramp {

namespace {

// A program that some verdicts are about.
struct Job {
    Program program;
    Depth depth = Depth::check;
    bool from_cache = false;
    std::optional<ProgramOutcome> outcome;
    std::string failure; // why there is none
};

// An option of a variant, and the jobs of its verdicts.
struct OptionCheck {
    std::size_t item = 0;
    std::size_t variant = 0;
    ItemOption option;
    std::vector<std::size_t> jobs;
};

class Verifier {
public:
    Verifier(const std::vector<Item>& items, const RustCompiler& compiler, const VerifyOptions& options,
             ProcessRunner& processes, FileSystem& files)
        : m_items(items), m_compiler(compiler), m_options(options), m_processes(processes), m_files(files),
          m_runner(compiler, options, processes, files) {}

    Result<Verification> run() {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            m_result.states.push_back(add_item(i));
        }
        m_result.programs = m_jobs.size();
        if (auto done = find_outcomes(); !done) {
            return fail(done.error());
        }
        m_result.cached = static_cast<std::size_t>(
            std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.from_cache; }));
        for (const OptionCheck& check : m_checks) {
            judge(check);
        }
        return std::move(m_result);
    }

private:
    ItemState add_item(std::size_t at) {
        const Item& item = m_items[at];
        const std::size_t checks_before = m_checks.size();
        const bool crates = m_runner.has_crates(item.setting.crates);
        const bool machine = fits_machine(item.setting, m_compiler);
        for (std::size_t variant = 0; variant < item.parameters.size(); ++variant) {
            const ItemVariant filled = variant_of(item, variant);
            const bool verifiable = std::any_of(filled.options.begin(), filled.options.end(),
                                                [](const ItemOption& option) { return !option.verdicts.empty(); });
            if (!verifiable) {
                continue;
            }
            if (!crates || !machine) {
                m_result.need_crates += crates ? 0 : 1;
                m_result.need_machine += crates ? 1 : 0;
                return ItemState::not_here;
            }
            ++m_result.variants;
            for (const ItemOption& option : filled.options) {
                if (!option.verdicts.empty()) {
                    add_option(at, variant, filled, option);
                }
            }
        }
        if (m_checks.size() == checks_before) {
            return ItemState::plain;
        }
        ++m_result.items;
        m_result.options += m_checks.size() - checks_before;
        return ItemState::verified; // until it is judged
    }

    void add_option(std::size_t item, std::size_t variant, const ItemVariant& filled, const ItemOption& option) {
        OptionCheck check{item, variant, option, {}};
        const ProgramSetting& setting = m_items[item].setting;
        for (const ProgramVerdict& verdict : option.verdicts) {
            Program program{option_program(filled, option), verdict.edition.empty() ? setting.edition : verdict.edition,
                            setting.profile, setting.crates};
            const auto [found, fresh] = m_job_of.emplace(program, m_jobs.size());
            if (fresh) {
                m_jobs.push_back({std::move(program), Depth::check, false, {}, {}});
            }
            if (needs_run(verdict)) {
                m_jobs[found->second].depth = Depth::run;
            }
            check.jobs.push_back(found->second);
        }
        m_checks.push_back(std::move(check));
    }

    Result<void> find_outcomes() {
        std::vector<Job*> open;
        for (Job& job : m_jobs) {
            job.outcome = m_runner.recall(job.program, job.depth);
            job.from_cache = job.outcome.has_value();
            if (!job.from_cache) {
                open.push_back(&job);
            }
        }
        if (open.empty() || m_options.mode == VerifyMode::recall) {
            return {};
        }
        // What is linked and run takes longest: first, so that the threads end together.
        std::stable_partition(open.begin(), open.end(), [](const Job* job) { return job->depth == Depth::run; });
        return do_jobs(open.size(), m_options, m_processes, m_files, [&](std::size_t at, const std::string& folder) {
            Job& job = *open[at];
            auto outcome = m_runner.find_out(job.program, job.depth, folder);
            if (outcome) {
                job.outcome = std::move(*outcome);
            } else {
                job.failure = outcome.error().message;
            }
        });
    }

    void judge(const OptionCheck& check) {
        ItemState& state = m_result.states[check.item];
        std::vector<ProgramOutcome> outcomes;
        for (const std::size_t at : check.jobs) {
            const Job& job = m_jobs[at];
            if (!job.outcome) {
                state = state == ItemState::drifted ? state : ItemState::unknown;
                if (!job.failure.empty()) {
                    report(check, "verify", job.failure);
                }
                return;
            }
            outcomes.push_back(*job.outcome);
        }
        if (const auto drift = find_drift(check.option, outcomes)) {
            state = ItemState::drifted;
            report(check, "drift", *drift + " (rustc " + m_compiler.version + ")");
        }
    }

    void report(const OptionCheck& check, std::string rule, const std::string& words) {
        const Item& item = m_items[check.item];
        const std::string variant =
            item.parameters.size() > 1 ? " (variant " + std::to_string(check.variant + 1) + ")" : std::string();
        const std::string which = item.id + variant + ", " + (check.option.right ? "Right" : "Wrong") + ": ";
        m_result.problems.push_back(
            {Severity::error, std::move(rule), which + words, {}, {item.file, check.option.line, 1, {}}});
    }

    const std::vector<Item>& m_items;
    const RustCompiler& m_compiler;
    const VerifyOptions& m_options;
    ProcessRunner& m_processes;
    FileSystem& m_files;
    ProgramRunner m_runner;
    std::map<Program, std::size_t> m_job_of;
    std::vector<Job> m_jobs;
    std::vector<OptionCheck> m_checks;
    Verification m_result;
};

} // namespace

Result<Verification> verify_items(const std::vector<Item>& items, const RustCompiler& compiler,
                                  const VerifyOptions& options, ProcessRunner& processes, FileSystem& files) {
    return Verifier(items, compiler, options, processes, files).run();
}

} // namespace onramp
