#pragma once

#include <string>

namespace earshot::test {

/// A call of an invented company; no two numbers give much the same words. `questions` sets its length.
inline std::string madeTranscript(int number, int questions = 4)
{
    const std::string self = std::to_string(number);
    const auto words = [&](int salt) {
        // A small generator, so that each call talks of things of its own and does not pack well.
        std::string out;
        unsigned state = static_cast<unsigned>(number * 7919 + salt * 104'729 + 1);
        for (int i = 0; i < 60; ++i) {
            state = state * 1'664'525U + 1'013'904'223U;
            out += "w" + std::to_string(state % 100'000) + " ";
        }
        return out + "and so on.";
    };
    std::string text = "Bluewater Tools " + self +
                       " Inc.\nQ1 2024 Earnings Call\n\nPrepared Remarks\n\n"
                       "Operator: Good morning, and welcome to call number " +
                       self +
                       " of the company.\n\n"
                       "Mara Quill: Thank you. Revenue grew 12% to $410 million. " +
                       words(0) +
                       "\n\n"
                       "Questions and Answers\n\n";
    for (int i = 1; i <= questions; ++i)
        text += "Ned Harrow: What of this, and where should it go next year? " + words(2 * i) + "\n\n" +
                "Mara Quill: We expect to hold it. " + words(2 * i + 1) + "\n\n";
    return text;
}

} // namespace earshot::test
