#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/occasions.h"
#include "core/safety.h"

namespace groundwork::app {

/// What was given to each check of the page on each occasion, and which check is open. `checks` are always those of the
/// page.
class Sitting {
public:
    /// Nothing given to any of so many checks.
    explicit Sitting(std::size_t checks = 0) : all_(checks) {}

    /// Those of each check, in the order of the page.
    const std::vector<Occasions>& all() const { return all_; }
    /// Which check is open.
    std::size_t check() const { return check_; }
    void open(std::size_t check) { check_ = check; }
    /// Those of the open check; `run` is the open one of them, which must be there.
    Occasions& occasions() { return all_[check_]; }
    const Occasions& occasions() const { return all_[check_]; }
    Run& run() { return occasions().current().run; }
    const Run& run() const { return occasions().current().run; }

    /// The response that an item comes to when that option is taken, without those that it excludes, or taken away.
    Response ticked(const Pack& pack, std::size_t item, std::size_t option, bool on) const;

    /// Adds the records of checks that are taken over time. Returns how many were news; absent, with nothing added,
    /// when all would no longer fit into a file.
    std::optional<std::size_t> add(const std::vector<Check>& checks, const std::vector<Record>& records);

    /// The panels that some response opens as it is now.
    std::vector<const Panel*> opened_panels(const std::vector<Check>& checks, const Safety& safety) const;
    /// The first panel of the open step from that number on; absent when it opens none.
    std::optional<std::size_t> step_panel(const Pack& pack, const Safety& safety, std::size_t from) const;

    /// How far each check has come.
    std::vector<view::Progress> progress(const std::vector<Check>& checks) const;
    /// Of how many checks the open occasion is finished.
    std::size_t finished() const;
    /// The open occasion as the view has it, with what was given to the other checks.
    view::OccasionView occasion(const std::vector<Check>& checks, const std::string& today) const;
    /// Every check that was begun as the view has it, without those about several people.
    std::vector<view::OccasionView> occasion_views(const std::vector<Check>& checks, const std::string& today) const;

private:
    std::vector<OtherCheck> others(const std::vector<Check>& checks, std::size_t check) const;

    std::vector<Occasions> all_;
    std::size_t check_ = 0;
};

}  // namespace groundwork::app
