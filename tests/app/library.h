#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "app/app.h"
#include "core/packs.h"
#include "core/scale_parser.h"

namespace groundwork {

/// The shipped checks of those ids, with everything that the app is handed at its start.
inline app::Library shipped_library(std::initializer_list<const char*> checks = {"readiness"}) {
    app::Library library;
    const auto scales = parse_scales(read_file("assets/scales/scales.json"), "scales.json");
    for (const std::string id : checks) {
        auto check = parse_check({id + "/pack.json", read_file("assets/packs/" + id + "/pack.json")},
                                 {id + "/en.json", read_file("assets/packs/" + id + "/en.json")}, *scales);
        library.checks.push_back(std::move(*check));
    }
    library.strings = *parse_wording(read_file("assets/strings/en.json"), "strings");
    library.scale_labels = *parse_wording(read_file("assets/scales/en.json"), "scale labels");
    library.evidence = shipped_evidence();
    library.safety = shipped_safety();
    library.index = *parse_index(read_file("assets/index.json"), "index.json");
    library.summary = *parse_summary_plan(read_file("assets/summary/summary.json"), "summary.json");
    library.summary_words = *parse_wording(read_file("assets/summary/en.json"), "summary wording");
    library.today = "2026-11-25";
    return library;
}

/// All ten of them, in the order of their folders, with what matters in therapy.
inline app::Library whole_library() {
    app::Library library = shipped_library({"course", "expectations", "fit", "preferences", "readiness", "situation",
                                            "support", "techniques", "therapist", "traits"});
    library.matters = *parse_matters(read_file("assets/matters/matters.json"), "matters.json");
    library.matters_words = *parse_wording(read_file("assets/matters/en.json"), "matters wording");
    return library;
}

}  // namespace groundwork
