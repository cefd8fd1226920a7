#include "core/evidence.h"

#include <algorithm>

#include "core/reader.h"

namespace groundwork {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// A member that may be text, a number or null, as text.
std::string loose_text(const Reader& in, std::string_view name) {
    const Json* value = in.find(name);
    if (!value) return "";
    return value->kind == Json::Kind::number ? number_text(value->number) : value->string;
}

EvidenceRow read_row(const Reader& in, const Wording& words) {
    const std::string& id = in.id("id");
    EvidenceRow row{.id = id,
                    .statement = words[id],
                    .size_in_words = words[id + ".size"],
                    .effect = words[id + ".effect"],
                    .studies = loose_text(in, "k"),
                    .people = loose_text(in, "n"),
                    .authors = {},
                    .year = {},
                    .journal = {},
                    .doi = loose_text(in, "doi")};
    if (const std::optional<Reader> citation = in.object("citation")) {
        row.authors = citation->text("authors");
        row.year = loose_text(*citation, "year");
        row.journal = citation->text("journal");
    }
    return row;
}

}  // namespace

Result<Evidence> parse_evidence(std::string_view source, const std::string& file, const Wording& words) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    const std::vector<std::string> shown = in.texts("display_if_confidence", true);
    const std::vector<std::string> held = in.texts("hold_back", true);
    Evidence evidence;
    for (const Reader& at : in.objects("rows")) {
        EvidenceRow row = read_row(at, words);
        evidence.ids.push_back(row.id);
        if (contains(shown, at.text("confidence")) && !contains(held, row.id)) evidence.rows.push_back(std::move(row));
    }
    if (!errors.empty()) return errors;
    return evidence;
}

const EvidenceRow* find_evidence(const Evidence& evidence, std::string_view id) {
    for (const EvidenceRow& row : evidence.rows)
        if (row.id == id) return &row;
    return nullptr;
}

}  // namespace groundwork
