#include "core/plurals.h"

#include <doctest/doctest.h>

#include <string>

using namespace groundwork;

namespace {

std::string form(std::size_t number, const std::string& table = "") { return plural_forms[plural_form(table, number)]; }

}  // namespace

TEST_SUITE("plurals") {
    TEST_CASE("without a table one is one, and every other number other, as in English") {
        CHECK(form(1) == ".one");
        for (const std::size_t number : {0, 2, 21, 100, 101, 201, 1001}) CHECK(form(number) == ".other");
    }

    TEST_CASE("a table says it for each number below 200, and those above are as those from 100 that end alike") {
        std::string table(200, '5');
        table[2] = '2';
        table[103] = '3';
        CHECK(form(2, table) == ".two");
        CHECK(form(1, table) == ".other");
        CHECK(form(102, table) == ".other");
        for (const std::size_t number : {103, 203, 303, 83803}) CHECK(form(number, table) == ".few");
    }

    TEST_CASE("a table with anything else than these places is read as other") {
        for (const char wrong : {'6', '/', 'x', '\xff'}) CHECK(form(0, std::string(200, wrong)) == ".other");
    }
}
