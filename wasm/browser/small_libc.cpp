// Five things that the C library does for every case in the world, done here for ours: they are linked in its place and
// save a good part of the code. Numbers go through the page, whose own conversions round as exactly as the library's.
#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "browser/host.h"

namespace {

/// Writes what fits into the buffer and counts what would have.
struct Output {
    char* to;
    std::size_t room;
    std::size_t count = 0;

    void put(char c) {
        if (count + 1 < room) to[count] = c;
        ++count;
    }
    void put_number(unsigned long long value, unsigned base, int least, const char* digits) {
        char text[24];
        int length = 0;
        for (; value > 0 || length == 0; value /= base) text[length++] = digits[value % base];
        for (int i = length; i < least; ++i) put('0');
        while (length > 0) put(text[--length]);
    }
};

/// One conversion of a format: %[flags][width][.precision][length]letter.
struct Conversion {
    int width = 0;
    int precision = -1;
    bool zero = false;
    bool is_long = false;
    char letter = 0;
};

Conversion read_conversion(const char*& at) {
    Conversion out;
    for (; std::strchr("-+ #0", *at) && *at; ++at) out.zero |= *at == '0';
    for (; *at >= '0' && *at <= '9'; ++at) out.width = out.width * 10 + *at - '0';
    if (*at == '.')
        for (out.precision = 0, ++at; *at >= '0' && *at <= '9'; ++at) out.precision = out.precision * 10 + *at - '0';
    for (; *at == 'l' || *at == 'h' || *at == 'z'; ++at) out.is_long |= at[0] == 'l' && at[1] == 'l';
    if (*at) out.letter = *at++;
    return out;
}

void put_string(Output& out, const char* text, int precision) {
    for (int i = 0; text && text[i] && (precision < 0 || i < precision); ++i) out.put(text[i]);
}

void put_signed(Output& out, long long value, int least) {
    if (value < 0) out.put('-');
    out.put_number(value < 0 ? 0 - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value), 10, least, "0123456789");
}

}  // namespace

extern "C" {

// ImGui names its windows with it and the JSON parser its complaints: strings, characters and whole numbers.
int vsnprintf(char* to, std::size_t room, const char* format, va_list values) {
    Output out{to, room};
    while (*format) {
        if (*format != '%') {
            out.put(*format++);
            continue;
        }
        const Conversion how = read_conversion(++format);
        const int least = how.precision > 0 ? how.precision : how.zero ? how.width : 0;
        switch (how.letter) {
            case 's': put_string(out, va_arg(values, const char*), how.precision); break;
            case 'c': out.put(static_cast<char>(va_arg(values, int))); break;
            case 'd':
            case 'i': put_signed(out, how.is_long ? va_arg(values, long long) : va_arg(values, int), least); break;
            case 'u': out.put_number(how.is_long ? va_arg(values, unsigned long long) : va_arg(values, unsigned), 10, least, "0123456789"); break;
            case 'x':
            case 'p': out.put_number(va_arg(values, unsigned), 16, least, "0123456789abcdef"); break;
            case 'X': out.put_number(va_arg(values, unsigned), 16, least, "0123456789ABCDEF"); break;
            case 'f':
            case 'g': put_signed(out, static_cast<long long>(va_arg(values, double)), 0); break;
            default: out.put(how.letter ? how.letter : '%');
        }
    }
    if (room > 0) to[out.count < room ? out.count : room - 1] = '\0';
    return static_cast<int>(out.count);
}

int snprintf(char* to, std::size_t room, const char* format, ...) {
    va_list values;
    va_start(values, format);
    const int count = vsnprintf(to, room, format, values);
    va_end(values);
    return count;
}

// The JSON parser calls it on a token that it has found to be a number, so all of the text is one.
double strtod(const char* text, char** end) {
    const std::size_t length = std::strlen(text);
    if (end) *end = const_cast<char*>(text + length);
    return host_number(text, static_cast<int>(length));
}
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

// How bright a color is takes a power; no score does.
double pow(double base, double exponent) { return host_power(base, exponent); }

// The page makes its views of the memory anew each time, so it need not be told that the memory grew.
void emscripten_notify_memory_growth(std::size_t) {}

// The library's abort() ends here: what cannot go on stops with a trap, which the page hears as an error.
void _Exit(int) { __builtin_trap(); }
}
