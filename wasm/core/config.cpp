#include "core/config.h"

#include <algorithm>

#include "core/reader.h"
#include "core/settings.h"

namespace groundwork {
namespace {

/// How many characters a text has, whatever they take in bytes.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string read_text(const Reader& in, std::string_view name) { return in.has(name) ? in.text(name) : std::string(); }

void check_length(const Reader& in, std::string_view name, const std::string& text, std::size_t most) {
    if (characters(text) > most)
        in.fault({"must be at most ", most, " characters but has ", characters(text)}, {pointer_step(name)});
}

std::string read_short(const Reader& in, std::string_view name, std::size_t most) {
    std::string text = read_text(in, name);
    check_length(in, name, text, most);
    return text;
}

Contact read_contact(const Reader& in, std::string_view name, std::size_t most) {
    if (!in.has(name)) return {};
    const std::optional<Reader> at = in.object(name);
    if (!at) return {};
    Contact contact{at->text("text"), read_text(*at, "call")};
    check_length(*at, "text", contact.text, most);
    if (!contact.call.empty() && contact.call.rfind("tel:", 0) != 0 && contact.call.rfind("sms:", 0) != 0)
        at->fault({"must begin with tel: or sms: but is \"", contact.call, "\""}, {"/call"});
    return contact;
}

std::optional<std::uint32_t> read_accent(const Reader& in) {
    if (!in.has("accent")) return std::nullopt;
    const std::string& text = in.text("accent");
    std::uint32_t colour = 0;
    bool good = text.size() == 7 && text[0] == '#';
    for (std::size_t i = 1; i < text.size() && good; ++i) {
        const std::size_t digit =
            std::string_view("0123456789abcdef")
                .find(static_cast<char>(text[i] >= 'A' && text[i] <= 'F' ? text[i] + 32 : text[i]));
        good = digit != std::string_view::npos;
        colour = colour << 4 | static_cast<std::uint32_t>(digit);
    }
    if (good) return colour;
    in.fault({"must be a color such as #0f6b66 but is \"", text, "\""}, {"/accent"});
    return std::nullopt;
}

}  // namespace

Result<Config> parse_config(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only(std::string(settings::names).append(" link"));
    Config config{.link = in.flag("link"),
                  .from = read_short(in, "from", settings::most_from),
                  .note = read_short(in, "note", settings::most_note),
                  .country = in.has("country") ? in.id("country") : std::string(),
                  .checks = in.texts("checks"),
                  .urgent = read_contact(in, "urgent", settings::most_urgent),
                  .complaints = read_contact(in, "complaints", settings::most_complaints),
                  .regulator = read_contact(in, "regulator", settings::most_regulator),
                  .abuse_at_home = read_contact(in, "abuse-at-home", settings::most_abuse_at_home),
                  .abuse = read_contact(in, "abuse", settings::most_abuse),
                  .accent = read_accent(in)};
    if (in.has("theme"))
        config.theme = static_cast<Theme>(in.choice("theme", settings::values_theme).value_or(0));  // as in Theme
    if (config.checks.size() > settings::most_checks)  // each that is not there is told
        in.fault({"must be at most ", settings::most_checks, " but are ", config.checks.size()}, {"/checks"});
    if (!errors.empty()) return errors;
    return config;
}

}  // namespace groundwork
