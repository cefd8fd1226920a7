#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace groundwork {

inline const std::string& id_of(const std::string& id) { return id; }

template <class T>
const std::string& id_of(const T& thing) {
    return thing.id;
}

/// The ids of a list of things of any kind, which must outlive them: they are not copied.
class Ids {
public:
    template <class T>
    Ids(const std::vector<T>& things) : things_(things.data()), size_(things.size()), id_(id_in<T>) {}

    std::size_t size() const { return size_; }
    const std::string& operator[](std::size_t index) const { return id_(things_, index); }

    /// Where the first of that id stands; absent when none has it.
    std::optional<std::size_t> find(std::string_view id) const;

private:
    template <class T>
    static const std::string& id_in(const void* things, std::size_t index) {
        return id_of(static_cast<const T*>(things)[index]);
    }

    const void* things_;
    std::size_t size_;
    const std::string& (*id_)(const void*, std::size_t);
};

}  // namespace groundwork
