#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/pieces.h"

namespace groundwork {

/// A document that is read, and where its faults go: one list, so that an author sees all of them at once.
struct Document {
    const Json& root;
    const std::string& file;
    Errors& errors;
    std::size_t most_faults = 1000;  // told at once; one more then says that there are others
};

/// One object of a document. It is no more than a place: the way there is looked for when there is a fault to tell.
class Reader {
public:
    explicit Reader(const Document& document) : Reader(document, document.root) {}

    /// The string under `name`; empty, with a fault noted, when it is missing or of another kind.
    const std::string& text(std::string_view name) const;
    /// The same for an id: 1 to 64 of A-Z a-z 0-9 . _ -
    const std::string& id(std::string_view name) const;
    /// Which of `words` the string under `name` is; none, with a fault noted, when it is none of them. The words have
    /// spaces between them.
    std::optional<std::size_t> choice(std::string_view name, std::string_view words) const;
    /// The number under `name`; 0 with a fault noted when there is none.
    double number(std::string_view name) const;
    /// The whole number under `name`, from `least` to `most`; `least` with a fault noted otherwise.
    std::size_t whole(std::string_view name, std::size_t least, std::size_t most) const;
    /// The whole number from -1000 to 1000 under `name`; 0 with a fault noted otherwise.
    double whole_value(std::string_view name) const;
    /// The boolean under `name`; false when it is missing.
    bool flag(std::string_view name) const;
    /// The strings under `name`; none when it is missing and not `needed`. Anything else in the list is noted as a
    /// fault and stands as an empty string, so that places keep their numbers.
    std::vector<std::string> texts(std::string_view name, bool needed = false) const;
    /// A reader for the object under `name`; none, with a fault noted, when there is no object.
    std::optional<Reader> object(std::string_view name) const;
    /// A reader for each object in the list under `name`.
    std::vector<Reader> objects(std::string_view name) const;
    /// A reader for each value in the list under `name`, of whatever kind; none, with a fault noted, when there is no
    /// list or nothing in it.
    std::vector<Reader> values(std::string_view name) const;
    /// The string that this is; nullptr when it is another value.
    const std::string* string() const { return node_->kind == Json::Kind::string ? &node_->string : nullptr; }

    bool has(std::string_view name) const { return node_->find(name) != nullptr; }
    const Json* find(std::string_view name) const { return node_->find(name); }
    /// The values in the list under `name`; none, with a fault noted, when there is no list or nothing in it.
    const std::vector<Json>& elements(std::string_view name) const;
    const std::vector<Json::Member>& members() const { return node_->members; }

    /// Notes a fault when this is no object, and for every member whose name is not among `names`, which have spaces
    /// between them.
    void only(std::string_view names) const;
    /// Notes a fault for this object, or for the place `below` it ("/items/3").
    void fault(Pieces message, Pieces below = {}) const;
    void fault(std::string_view message, std::string_view below = {}) const;

private:
    Reader(const Document& document, const Json& node) : document_(&document), node_(&node) {}

    const Json* member(std::string_view name, Json::Kind kind) const;
    const Json* optional_member(std::string_view name, Json::Kind kind) const;

    const Document* document_;
    const Json* node_;
};

/// Notes a fault for characters that a reader cannot see or that turn the direction of what follows.
void check_characters(const std::string& text, const Reader& at, std::string_view below);

/// Whether `id` has 1 to 64 of the characters A-Z a-z 0-9 . _ -
bool is_id(std::string_view id);

/// `number` as an author would write it, to three decimals: "3", "-2", "0.25"; "nearly 10" when it has more of them.
std::string number_text(double number);

}  // namespace groundwork
