#include "browser/library_builder.h"

#include <algorithm>
#include <utility>

#include "core/scale_parser.h"

namespace groundwork::browser {
namespace {

template <class T>
void append(T& all, T more) {
    all = std::move(more);
}

void append(std::vector<Scale>& all, std::vector<Scale> more) {
    for (Scale& scale : more) all.push_back(std::move(scale));
}

void append(Wording& all, Wording more) {
    std::vector<Wording::Text> texts = all.texts();
    for (const Wording::Text& text : more.texts()) texts.push_back(text);
    all = {more.language(), std::move(texts)};
}

void append(Evidence& all, Evidence more) {
    for (EvidenceRow& row : more.rows) all.rows.push_back(std::move(row));
    for (std::string& id : more.ids) all.ids.push_back(std::move(id));
}

/// The first plan has all sections; the lines of some come with their check.
void append(SummaryPlan& all, SummaryPlan more) {
    if (all.sections.empty()) all = std::move(more);
    for (SummarySection& section : all.sections)
        for (SummarySection& own : more.sections)
            if (own.id == section.id) section.lines = std::move(own.lines);
}

/// What `parse` makes of the documents of a kind; nothing, with the faults noted, when that fails. Of scales, wording,
/// evidence and summary there may be several; what more than one of them holds is the same in each, and whoever looks
/// finds the first.
template <class T, class Entry, class Parse>
T required(const std::vector<Entry>& documents, const char* what, Parse parse, Errors& errors) {
    T all;
    if (documents.empty()) errors.push_back({what, "", "must be handed over at the start but is missing"});
    for (const Entry& document : documents) {
        Result<T> result = parse(document.text, document.name);
        if (result) append(all, std::move(*result));
        else errors.insert(errors.end(), result.error().begin(), result.error().end());
    }
    return all;
}

/// Leaves the checks that the configuration offers. One that is not there is a fault of the configuration, unless its
/// pack is there and could not be read, which is said already.
template <class Entry>
void keep_offered(const std::string& file, const std::vector<Entry>& packs, app::Library& library) {
    const std::vector<std::string>& offered = library.config.checks;
    if (offered.empty()) return;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const std::string folder = '/' + offered[i] + '/';
        if (std::none_of(packs.begin(), packs.end(),
                         [&](const Entry& pack) { return pack.name.find(folder) != std::string::npos; }))
            library.faults.push_back({file, "/checks/" + std::to_string(i),
                                      "must be the id of a check on this page but there is no \"" + offered[i] + '"'});
    }
    std::erase_if(library.checks, [&](const Check& check) {
        return std::find(offered.begin(), offered.end(), check.pack.id) == offered.end();
    });
}

}  // namespace

void LibraryBuilder::add(Document kind, std::string name, std::string text) {
    documents_[static_cast<std::size_t>(kind)].push_back({std::move(name), std::move(text)});
}

Result<app::Library> LibraryBuilder::build() const {
    Errors errors;
    app::Library library;
    library.strings = required<Wording>(all(Document::strings), "strings", parse_wording, errors);
    library.scale_labels = required<Wording>(all(Document::scale_labels), "scale labels", parse_wording, errors);
    const auto evidence_words =
        required<Wording>(all(Document::evidence_wording), "evidence wording", parse_wording, errors);
    const auto read_evidence = [&](const std::string& text, const std::string& name) {
        return parse_evidence(text, name, evidence_words);
    };
    library.evidence = required<Evidence>(all(Document::evidence), "evidence", read_evidence, errors);
    const auto safety_words = required<Wording>(all(Document::safety_wording), "safety wording", parse_wording, errors);
    const auto read_safety = [&](const std::string& text, const std::string& name) {
        return parse_safety(text, name, safety_words);
    };
    library.safety = required<Safety>(all(Document::safety), "safety", read_safety, errors);
    library.config = required<Config>(all(Document::config), "configuration", parse_config, errors);
    library.index = required<Index>(all(Document::index), "index", parse_index, errors);
    library.summary = required<SummaryPlan>(all(Document::summary), "summary", parse_summary_plan, errors);
    library.summary_words = required<Wording>(all(Document::summary_wording), "summary wording", parse_wording, errors);
    if (!all(Document::matters).empty()) {
        library.matters = required<Matters>(all(Document::matters), "matters", parse_matters, errors);
        library.matters_words =
            required<Wording>(all(Document::matters_wording), "matters wording", parse_wording, errors);
    }
    const auto scales = required<std::vector<Scale>>(all(Document::scales), "scales", parse_scales, errors);
    if (!errors.empty()) return errors;

    for (std::size_t i = 0; i < all(Document::pack).size() && i < all(Document::pack_wording).size(); ++i) {
        const Entry& structure = all(Document::pack)[i];
        const Entry& wording = all(Document::pack_wording)[i];
        Result<Check> check =
            parse_check({structure.name, structure.text}, {wording.name, wording.text}, scales, library.evidence.ids);
        if (check) library.checks.push_back(std::move(*check));
        else library.faults.insert(library.faults.end(), check.error().begin(), check.error().end());
    }
    keep_offered(all(Document::config).front().name, all(Document::pack), library);
    return library;
}

}  // namespace groundwork::browser
