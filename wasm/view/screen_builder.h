#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/wording.h"
#include "view/screen.h"

namespace groundwork::view {

/// What every screen shares: the interface's words and how the person wants it shown.
struct Context {
    const Wording& strings;
    const Wording& scales;  // the labels of the shared scales
    bool plain = false;

    const std::string& operator[](const char* key) const;
};

/// The text under a key, which may come in two parts such as "RDY_1" and ".help"; empty when there is none.
const std::string& word(const Wording& wording, const char* key);
const std::string& word(const Wording& wording, const std::string& base, const char* end = "");

/// The text under a key for that many, with the number in the place of {n}: a text for all numbers, or that for the
/// form of plural which the number takes in the language.
std::string counted(const Context& context, const Wording& wording, const std::string& key, std::size_t number);
inline std::string counted(const Context& context, const char* key, std::size_t number) {
    return counted(context, context.strings, key, number);
}

/// A day, YYYY-MM-DD, in words as the language has it; anything else as it is.
std::string date_words(const Context& context, const std::string& date);

/// Adds one more to a list in words, after a comma, or what the language has there, where it is not the first.
void append(const Context& context, std::string& all, const std::string& one);

/// A text with a note behind it, in brackets or as the language has it.
std::string with_note(const Context& context, const std::string& text, const std::string& note);

/// A screen with its header (a title and the switch between drawn and plain) and its footer (help and leave).
Screen new_screen(const Context& context, std::string_view key, const std::string& title);

/// Each adds a node at the end of `to` and returns it; its id is that of its name.
Node& add(std::vector<Node>& to, Role role, Name name);
Node& add_text(std::vector<Node>& to, Name name, const std::string& label, Tone tone = Tone::body);
Node& add_heading(std::vector<Node>& to, Name name, const std::string& label, Tone tone = Tone::title, int level = 2);
Node& add_legend(std::vector<Node>& to, Name name, const std::string& label, Tone tone = Tone::question, int level = 2);
Node& add_button(std::vector<Node>& to, Name name, const std::string& label, Intent intent,
                 Weight weight = Weight::secondary);
/// A row of a group of the role doors, with a second line where there is one.
Node& add_door(std::vector<Node>& to, Name name, const std::string& label, Intent intent,
               const std::string& detail = {});

}  // namespace groundwork::view
