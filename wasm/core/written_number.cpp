#include "core/written_number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace groundwork {
namespace {

/// The zero of each script below U+10000, then those above less 0x10000 (Unicode 17, \p{Nd}); nine more digits follow
/// each.
constexpr std::array<std::uint16_t, 37> low_zeros{
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10};
constexpr std::array<std::uint16_t, 40> high_zeros{
    0x04A0, 0x0D30, 0x0D40, 0x1066, 0x10F0, 0x1136, 0x11D0, 0x12F0, 0x1450, 0x14D0, 0x1650, 0x16C0, 0x16D0, 0x16DA,
    0x1730, 0x18E0, 0x1950, 0x1BF0, 0x1C50, 0x1D50, 0x1DA0, 0x1DE0, 0x1F50, 0x6130, 0x6A60, 0x6AC0, 0x6B50, 0x6D70,
    0xCCF0, 0xD7CE, 0xD7D8, 0xD7E2, 0xD7EC, 0xD7F6, 0xE140, 0xE2F0, 0xE4F0, 0xE5F1, 0xE950, 0xFBF0};

/// Characters from one to the other that mean the same in a number as an ASCII character; '\0' means nothing.
struct Meaning {
    std::uint16_t from, to;
    char is;
};
constexpr std::array<Meaning, 29> meanings{{
    {0x09, 0x0D, ' '},      {' ', ' ', ' '},        {0xA0, 0xA0, ' '},      {0x66C, 0x66C, ' '},
    {0x1680, 0x1680, ' '},  {0x2000, 0x200A, ' '},  {0x202F, 0x202F, ' '},  {0x205F, 0x205F, ' '},
    {0x3000, 0x3000, ' '},  {'-', '-', '-'},        {0x2010, 0x2013, '-'},  {0x207B, 0x207B, '-'},
    {0x208B, 0x208B, '-'},  {0x2212, 0x2212, '-'},  {0x2796, 0x2796, '-'},  {0xFE63, 0xFE63, '-'},
    {0xFF0D, 0xFF0D, '-'},  {'+', '+', '+'},        {0xFF0B, 0xFF0B, '+'},  {',', ',', '.'},
    {'.', '.', '.'},        {0x66B, 0x66B, '.'},    {0xFF0C, 0xFF0C, '.'},  {0xFF0E, 0xFF0E, '.'},
    {0x61C, 0x61C, '\0'},   {0x200B, 0x200F, '\0'}, {0x202A, 0x202E, '\0'}, {0x2060, 0x2069, '\0'},
    {0xFEFF, 0xFEFF, '\0'},
}};

constexpr char no_part = 'x';

template <std::size_t count>
char digit_of(const std::array<std::uint16_t, count>& zeros, std::uint32_t character) {
    for (const std::uint16_t zero : zeros)
        if (character - zero < 10) return static_cast<char>('0' + (character - zero));
    return no_part;
}

/// What a character is in a number.
char part_of(std::uint32_t character) {
    for (const Meaning& meaning : meanings)
        if (character >= meaning.from && character <= meaning.to) return meaning.is;
    return character < 0x10000 ? digit_of(low_zeros, character) : digit_of(high_zeros, character - 0x10000);
}

/// The text in ASCII, each character for what it is in a number, without spaces at its ends.
std::string in_ascii(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::uint32_t character = static_cast<unsigned char>(text[at++]);
        const int more = character < 0xC0 ? 0 : character < 0xE0 ? 1 : character < 0xF0 ? 2 : 3;
        if (more > 0) character &= 0x3Fu >> more;
        for (int i = 0; i < more && at < text.size(); ++i) character = character << 6 | (text[at++] & 0x3F);
        const char part = part_of(character);
        if (part != '\0' && !(part == ' ' && out.empty())) out += part;
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_from(const std::string& text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

}  // namespace

std::optional<double> whole_number(std::string_view text) {
    constexpr std::size_t most_digits = 6;  // enough for every scale, and exact
    const std::string all = in_ascii(text);
    std::size_t at = all.starts_with('-') || all.starts_with('+') ? 1 : 0;
    while (at < all.size() && all[at] == ' ') ++at;
    std::size_t count = digits_from(all, at);
    std::string digits = all.substr(at, count);
    for (at += count; count > 0 && count <= 3 && at < all.size() && all[at] == ' ' && digits_from(all, at + 1) == 3;
         at += 4)
        digits += all.substr(at + 1, 3);
    if (at < all.size() && all[at] == '.') {
        const std::size_t zeros = all.size() - ++at;  // three might be a thousand's
        if (zeros > 2 || all.find_first_not_of('0', at) != std::string::npos) return std::nullopt;
        at = all.size();
    }
    if (at != all.size() || digits.empty() || digits.size() > most_digits) return std::nullopt;
    double number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return all.front() == '-' ? -number : number;
}

}  // namespace groundwork
