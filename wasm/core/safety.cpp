#include "core/safety.h"

#include <algorithm>

#include "core/reader.h"

namespace groundwork {
namespace {

/// The text under `key` and `end`.
const std::string& text_of(const Wording& words, std::string key, const char* end) { return words[key += end]; }

/// The texts `key` 1, `key` 2 … of that many.
std::vector<std::string> numbered(const Wording& words, const std::string& key, std::size_t count) {
    std::vector<std::string> texts;
    for (char number[] = "1"; texts.size() < count; ++*number) texts.push_back(text_of(words, key, number));
    return texts;
}

/// The first line of a help line's text says who answers, the second what else to know.
HelpLine read_line(const Reader& in, const Wording& words, std::string key) {
    const std::string& number = in.text("number");
    const std::string& text = words[(key += '.') += number];
    const std::size_t end = text.find('\n');
    HelpLine line{.service = text.substr(0, end),
                  .number = number,
                  .then = text_of(words, key, ".then"),
                  .detail = end < text.size() ? text.substr(end + 1) : std::string(),
                  .message = in.flag("sms"),
                  .unconfirmed = in.flag("unconfirmed")};
    line.kind = static_cast<LineKind>(in.choice("kind", "emergency crisis abuse youth").value_or(0));  // as in LineKind
    return line;
}

Country read_country(const Reader& in, const Wording& words) {
    const std::string& code = in.id("code");
    Country country{.code = code,
                    .name = words[code],
                    .police = in.text("police"),
                    .medical = in.text("medical"),
                    .police_unconfirmed = in.flag("police_unconfirmed"),
                    .lines = {}};
    for (const Reader& at : in.objects("lines")) country.lines.push_back(read_line(at, words, code));
    return country;
}

Region read_region(const Reader& in, const Wording& words) {
    return {.name = text_of(words, "everywhere.", in.id("id").c_str()),
            .emergency = in.text("emergency"),
            .crisis = in.has("crisis") ? in.text("crisis") : std::string()};
}

Panel read_panel(const Reader& in, const Wording& words) {
    const std::string& id = in.id("id");
    const auto text = [&](const char* end) { return text_of(words, id, end); };
    return {.id = id,
            .title = words[id],
            .text = numbered(words, id + '.', in.whole("text", 1, 9)),
            .print_line = text(".print"),
            .starters = numbered(words, id + ".starter.", in.has("starters") ? in.whole("starters", 1, 9) : 0),
            .starters_intro = text(".starters_intro"),
            .fallback = text(".instead"),
            .clinic_line = text(".clinic"),
            .repeat = text(".repeat")};
}

void check_panels(const Reader& in, const Safety& safety) {
    for (const char* id : {"immediate", "unsafe_in_therapy", "unsafe_at_home"})
        if (!find_panel(safety, id)) in.fault({"must have a panel \"", id, "\" but has none"}, {"/panels"});
}

}  // namespace

Result<Safety> parse_safety(std::string_view source, const std::string& file, const Wording& words) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    Safety safety{.title = words["title"],
                  .text = numbered(words, "text.", in.whole("text", 1, 9)),
                  .no_country = words["no_country"],
                  .not_for_emergencies = words["not_for_emergencies"],
                  .reviewed_on = in.text("reviewed_on"),
                  .worry_title = words["worry"],
                  .worry_text = words["worry.text"],
                  .countries = {},
                  .panels = {}};
    for (const Reader& at : in.objects("panels")) safety.panels.push_back(read_panel(at, words));
    check_panels(in, safety);
    if (in.has("everywhere"))
        for (const Reader& at : in.objects("everywhere")) safety.everywhere.push_back(read_region(at, words));
    for (const Reader& at : in.objects("countries")) safety.countries.push_back(read_country(at, words));
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
