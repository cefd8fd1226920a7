#pragma once

#include <cstdio>
#include <cstdlib>

#define GROUNDWORK_TEXT_OF(value) #value
#define GROUNDWORK_LINE_TEXT(line) GROUNDWORK_TEXT_OF(line)

#ifdef NDEBUG
#define GROUNDWORK_SAY(text) static_cast<void>(0)
#else
#define GROUNDWORK_SAY(text) std::fputs(text, stderr)
#endif

/// Stops the program when a condition that the caller must guarantee does not hold, naming file and line first unless
/// the build has no words for it (NDEBUG, as in the shipped module).
#define GROUNDWORK_EXPECTS(condition)                                                                       \
    do {                                                                                                    \
        if (!(condition)) {                                                                                 \
            GROUNDWORK_SAY(__FILE_NAME__ ":" GROUNDWORK_LINE_TEXT(__LINE__) ": expected " #condition "\n"); \
            std::abort();                                                                                   \
        }                                                                                                   \
    } while (false)
