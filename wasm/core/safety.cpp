#include "core/safety.h"

#include <utility>

#include "core/reader.h"

namespace groundwork {
namespace {

HelpLine read_line(const Reader& in) {
    HelpLine line{.country = in.id("country"), .country_name = in.text("country_name"), .service = in.text("service"),
                  .number = in.text("number"), .href = in.text("href"), .channel = in.text("channel"),
                  .emergency = in.texts("emergency", true)};
    if (line.href.rfind("tel:", 0) != 0 && line.href.rfind("sms:", 0) != 0)
        in.fault({"must begin with tel: or sms: but is \"", line.href, "\""}, {"/href"});
    if (line.emergency.empty()) in.fault("must have at least one number", "/emergency");
    return line;
}

/// The text under `name`, which only some panels have.
std::string optional_text(const Reader& in, std::string_view name) { return in.has(name) ? in.text(name) : std::string(); }

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
        safety.text = always->text("text");
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
    safety.checked_on = in.text("checked_on");
    read_words(in, safety);
    for (const Reader& at : in.objects("lines"))
        if (at.flag("display")) safety.lines.push_back(read_line(at));
    if (safety.lines.empty()) in.fault("must have at least one line to show", "/lines");
    if (!errors.empty()) return errors;
    return safety;
}

std::vector<const HelpLine*> lines_of(const Safety& safety, std::string_view country) {
    std::vector<const HelpLine*> lines;
    for (const HelpLine& line : safety.lines)
        if (line.country == country) lines.push_back(&line);
    return lines;
}

const Panel* find_panel(const Safety& safety, std::string_view id) {
    for (const Panel& panel : safety.panels)
        if (panel.id == id) return &panel;
    return nullptr;
}

}  // namespace groundwork
