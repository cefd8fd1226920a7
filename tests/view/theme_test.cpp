#include "ui/theme.h"

#include <doctest/doctest.h>

using namespace groundwork::ui;

TEST_SUITE("theme") {
    TEST_CASE("the contrast of black and white is 21, and of a colour with itself 1") {
        CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
        CHECK(contrast(0x0F6B66, 0x0F6B66) == doctest::Approx(1));
    }

    TEST_CASE("words stand out from every ground that they are painted on by 4.5 to 1, light and dark") {
        for (const bool dark : {false, true}) {
            const Colours c = colours(dark);
            for (const Colour ground : {c.ground, c.card, c.tint}) CHECK(contrast(c.ink, ground) >= 4.5);
            for (const Colour ground : {c.ground, c.card}) CHECK(contrast(c.soft, ground) >= 4.5);
            for (const Colour ground : {c.ground, c.card, c.tint}) CHECK(contrast(c.accent, ground) >= 4.5);
            CHECK(contrast(c.warm, c.warm_tint) >= 4.5);
            CHECK(contrast(c.on_fill, c.fill) >= 4.5);
        }
    }

    TEST_CASE("words stand out by 4.5 to 1 in and on every accent that a clinic may set") {
        for (Colour accent = 0; accent <= 0xFFFFFF; accent += 0x0F1D17)
            for (const bool dark : {false, true}) {
                const Colours c = colours(dark, accent);
                for (const Colour ground : {c.ground, c.card, c.tint})
                    CHECK_MESSAGE(contrast(c.accent, ground) >= 4.5, accent);
                CHECK_MESSAGE(contrast(c.on_fill, c.fill) >= 4.5, accent);
                CHECK_MESSAGE(contrast(c.fill, c.ground) >= 3, accent);
                CHECK_MESSAGE(contrast(c.ink, c.tint) >= 4.5, accent);
            }
    }

    TEST_CASE("with more contrast words stand out by 7 to 1, and every edge by 4.5 to 1") {
        for (const bool dark : {false, true}) {
            const Colours c = colours(dark, std::nullopt, true);
            for (const Colour ground : {c.ground, c.card, c.tint})
                for (const Colour ink : {c.ink, c.soft, c.accent}) CHECK(contrast(ink, ground) >= 7);
            for (const Colour ground : {c.ground, c.card}) CHECK(contrast(c.line, ground) >= 4.5);
            for (const Colour ground : {c.warm_tint, c.card, c.ground}) CHECK(contrast(c.warm, ground) >= 7);
            CHECK(contrast(c.on_fill, c.fill) >= 7);
        }
    }

    TEST_CASE("with more contrast a clinic's accent is left out") {
        for (const bool dark : {false, true}) CHECK(colours(dark, 0x123456, true) == colours(dark, std::nullopt, true));
    }

    TEST_CASE("an accent that is dark enough stays as it was given") {
        CHECK(colours(false, 0x123456).accent == 0x123456);
        CHECK(colours(false, colours(false).accent).accent == colours(false).accent);
    }

    TEST_CASE("marks and the edge of what is chosen stand out by 3 to 1") {
        for (const bool dark : {false, true}) {
            const Colours c = colours(dark);
            for (const Colour ground : {c.card, c.ground})
                for (const Colour mark : {c.edge, c.soft, c.accent, c.fill}) CHECK(contrast(mark, ground) >= 3);
        }
    }

    TEST_CASE("rows and buttons are at least 44 pixels high, however small the window") {
        for (const float width : {200.0f, 320.0f, 390.0f})
            for (const float height : {256.0f, 568.0f, 844.0f}) {
                const Space space = space_for(width, height);
                for (const float least : {space.row, space.ruler, space.button, space.target}) CHECK(least >= 44);
            }
    }

    TEST_CASE("line heights are whole pixels at every text size, so that lines and their mirror never drift apart") {
        for (const float scale : {1.0f, 1.1f, 1.5f, 2.0f})
            for (const float width : {320.0f, 390.0f, 1280.0f})
                for (int type = 0; type < static_cast<int>(Type::count); ++type) {
                    const float line = type_style(static_cast<Type>(type), scale, width).line;
                    CHECK(line == static_cast<float>(static_cast<int>(line)));
                }
    }

    TEST_CASE("a wider window never has smaller words") {
        for (int type = 0; type < static_cast<int>(Type::count); ++type) {
            const auto em = [&](float width) { return type_style(static_cast<Type>(type), 1, width).em; };
            CHECK(em(320) <= em(390));
            CHECK(em(390) <= em(1280));
        }
        CHECK(type_style(Type::question, 1, 320).em < type_style(Type::question, 1, 1280).em);
    }
}
