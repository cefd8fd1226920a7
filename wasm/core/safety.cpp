#include "core/safety.h"

#include <algorithm>
#include <utility>

#include "core/reader.h"

namespace groundwork {
namespace {

/// The text under `name`, which only some panels have.
std::string optional_text(const Reader& in, std::string_view name) { return in.has(name) ? in.text(name) : std::string(); }

HelpLine read_line(const Reader& in) {
    HelpLine line{.service = in.text("service"), .number = in.text("number"), .then = optional_text(in, "then"), .detail = {}, .message = in.flag("sms"), .unconfirmed = in.flag("unconfirmed")};
    line.kind = static_cast<LineKind>(in.choice("kind", "emergency crisis abuse youth").value_or(0));  // as in LineKind
    for (const char* name : {"hours", "cost", "languages", "note"}) {
        if (!in.has(name)) continue;
        if (!line.detail.empty()) line.detail += "; ";
        line.detail += in.text(name);
    }
    return line;
}

Country read_country(const Reader& in) {
    Country country{.code = in.id("code"), .name = in.text("name"), .police = in.text("police"), .medical = in.text("medical"),
                    .police_unconfirmed = in.flag("police_unconfirmed"), .lines = {}};
    for (const Reader& at : in.objects("lines")) country.lines.push_back(read_line(at));
    return country;
}

Panel read_panel(const Reader& in, std::string id) {
    Panel panel{.id = std::move(id), .title = in.text("title"), .text = in.texts("text", true), .print_line = optional_text(in, "print_choice"),
                .starters = {}, .fallback = optional_text(in, in.has("no_contact") ? "no_contact" : "no_line"),
                .clinic_line = optional_text(in, "clinic_line"), .repeat = optional_text(in, "repeat_before_summary")};
    if (in.has("starters"))
        for (const Reader& at : in.objects("starters")) panel.starters.push_back(at.text("text"));
    if (panel.text.empty()) in.fault("must have at least one text", "/text");
    return panel;
}

void read_words(const Reader& in, Safety& safety) {
    if (const std::optional<Reader> always = in.object("always")) {
        safety.title = always->text("title");
        safety.text = always->texts("text", true);
        safety.no_country = always->text("no_country");
        safety.not_for_emergencies = always->text("not_for_emergencies");
    }
    if (const std::optional<Reader> worry = in.object("worry_about_other")) {
        safety.worry_title = worry->text("title");
        safety.worry_text = worry->text("text");
    }
    for (const char* id : {"immediate", "unsafe_in_therapy", "unsafe_at_home"})
        if (const std::optional<Reader> panel = in.object(id)) safety.panels.push_back(read_panel(*panel, id));
}

}  // namespace

Result<Safety> parse_safety(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    Safety safety;
    safety.reviewed_on = in.text("reviewed_on");
    read_words(in, safety);
    for (const Reader& at : in.objects("countries")) safety.countries.push_back(read_country(at));
    if (safety.countries.empty()) in.fault("must have at least one country", "/countries");
    if (!errors.empty()) return errors;
    return safety;
}

const Country* find_country(const Safety& safety, std::string_view code) {
    for (const Country& country : safety.countries)
        if (country.code == code) return &country;
    return nullptr;
}

const HelpLine* first_line(const Country& country, LineKind kind) {
    for (const HelpLine& line : country.lines)
        if (line.kind == kind) return &line;
    return nullptr;
}

std::string behind_number(const HelpLine& line) { return line.then.empty() ? std::string() : " (" + line.then + ')'; }

const Panel* find_panel(const Safety& safety, std::string_view id) {
    for (const Panel& panel : safety.panels)
        if (panel.id == id) return &panel;
    return nullptr;
}

const Panel* raised_panel(const Safety& safety, const Item& item, const Response& response) {
    const auto is_taken = [&](std::size_t option) { return has_option(response, option); };
    return std::any_of(item.alarming.begin(), item.alarming.end(), is_taken) ? find_panel(safety, item.panel) : nullptr;
}

std::string call_to(const std::string& number, bool message) {
    std::string to = message ? "sms:" : "tel:";
    for (const char c : number) {
        if ((c >= '0' && c <= '9') || (c == '+' && to.size() == 4)) to += c;
        else if (c != ' ' && c != '-') return {};
    }
    return to;
}

}  // namespace groundwork
