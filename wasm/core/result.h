#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/expects.h"

namespace groundwork {

/// One fault in what an author wrote: where it is (file and JSON pointer) and what must be there.
struct Error {
    std::string file;
    std::string pointer;
    std::string message;

    bool operator==(const Error&) const = default;
};

using Errors = std::vector<Error>;

/// Either a value or every reason why there is none; spelt like std::expected, which the compilers here lack.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : value_(std::move(value)) {}
    Result(Errors errors) : errors_(std::move(errors)) { GROUNDWORK_EXPECTS(!errors_.empty()); }

    bool has_value() const { return value_.has_value(); }
    explicit operator bool() const { return has_value(); }

    const T& operator*() const {
        GROUNDWORK_EXPECTS(value_);
        return *value_;
    }
    T& operator*() {
        GROUNDWORK_EXPECTS(value_);
        return *value_;
    }
    const T* operator->() const { return &**this; }
    T* operator->() { return &**this; }

    /// All faults, in document order where that is known; empty when there is a value.
    const Errors& error() const { return errors_; }

private:
    std::optional<T> value_;
    Errors errors_;
};

}  // namespace groundwork
