#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/config.h"
#include "core/evidence.h"
#include "core/pack_parser.h"
#include "core/run.h"
#include "core/safety.h"
#include "view/results_screen.h"
#include "view/screen.h"

namespace groundwork::app {

/// Everything the app is handed at its start; it reads nothing else.
struct Library {
    std::vector<Check> checks;
    Errors faults;            // of checks that could not be read
    Wording strings;
    Wording scale_labels;
    Evidence evidence;
    Safety safety;
    Config config;
};

/// What the surroundings must do after an intent.
enum class Effect { none, show, leave };

/// What happens next: owns the run and which screen is open.
class App {
public:
    explicit App(Library library);

    /// Carries out an intent. `text` is what was written, for Write. Leaving forgets every response first.
    Effect dispatch(const view::Intent& intent, std::string_view text = "");

    /// The screen as it is now.
    view::Screen screen() const;

private:
    enum class Place { problem, welcome, run };
    enum class Overlay { none, help, sources };

    /// Back to the start, with nothing given.
    void forget();
    const Check& check() const { return library_.checks[current_]; }
    view::Screen open_screen(const view::Context& context) const;
    view::Screen run_screen(const view::Context& context) const;
    view::Screen source_screen(const view::Context& context) const;
    void tick(const view::Tick& intent);
    void write(const view::Write& intent, std::string_view text);
    void go_back();
    void close();

    Library library_;
    Place place_ = Place::welcome;
    Overlay overlay_ = Overlay::none;
    std::size_t current_ = 0;
    Run run_;
    view::OpenDetails open_;
    std::size_t sources_of_ = 0;
    std::string country_;
    std::string status_;
    bool resumed_ = false;
    bool plain_ = false;
};

}  // namespace groundwork::app
