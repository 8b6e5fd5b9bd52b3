#include "text/break.h"

#include "text/blank.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace earshot {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator makeSentenceIterator()
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale english("en");
    Iterator plain(icu::BreakIterator::createSentenceInstance(english, status));
    const std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
        icu::FilteredBreakIteratorBuilder::createInstance(english, status));
    if (U_FAILURE(status) || !builder)
        return plain;
    // ICU's list has "No." for numbers; in speech it is an answer.
    builder->unsuppressBreakAfter(icu::UnicodeString(u"No."), status);
    status = U_ZERO_ERROR;
    Iterator filtered(builder->wrapIteratorWithFilter(plain.get(), status));
    if (U_FAILURE(status) || !filtered)
        return plain;
    plain.release(); // the filter has adopted it
    return filtered;
}

Iterator makeWordIterator()
{
    UErrorCode status = U_ZERO_ERROR;
    return Iterator(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
}

icu::BreakIterator& sentenceIterator()
{
    thread_local const Iterator instance = makeSentenceIterator();
    return *instance;
}

icu::BreakIterator& wordIterator()
{
    thread_local const Iterator instance = makeWordIterator();
    return *instance;
}

/// Sets an iterator to a text without copying it.
class View {
public:
    View(icu::BreakIterator& iterator, std::u16string_view text)
    {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUChars(&m_text, text.data(), static_cast<std::int64_t>(text.size()), &status);
        iterator.setText(&m_text, status);
    }
    ~View() { utext_close(&m_text); }
    View(const View&) = delete;
    View& operator=(const View&) = delete;

private:
    UText m_text = UTEXT_INITIALIZER;
};

bool isCloser(char16_t c)
{
    return c == u'”' || c == u'’' || c == u'」' || c == u'』' || c == u'）' || c == u')' || c == u'】' ||
           c == u'"';
}

/// Where the brackets and quotes open that end a sentence by ICU's rules: they belong to the next.
std::int32_t openersFrom(std::u16string_view text, Span sentence)
{
    constexpr std::u16string_view kOpeners = u"“‘「『（(《〈【";
    std::int32_t end = sentence.end();
    for (std::int32_t i = end; i-- > sentence.begin();) {
        const char16_t c = text[static_cast<std::size_t>(i)];
        if (kOpeners.find(c) != std::u16string_view::npos)
            end = i;
        else if (!isBlankUnit(c))
            break;
    }
    return end;
}

bool besideHan(std::u16string_view text, std::size_t at, Span within)
{
    const bool before = at > static_cast<std::size_t>(within.begin()) && isHan(text[at - 1]);
    const bool behind = at + 1 < static_cast<std::size_t>(within.end()) && isHan(text[at + 1]);
    return before || behind;
}

constexpr auto kMayEnd = [](char16_t c) { return c == u'；' || c == u'\n' || c == u'\r' || c == u';'; };

/// Ends that ICU does not know: semicolons of Chinese, and line feeds of every kind.
bool endsHere(std::u16string_view text, std::size_t at, Span within)
{
    return kMayEnd(text[at]) && (text[at] != u';' || besideHan(text, at, within));
}

void addPieces(std::u16string_view text, Span sentence, std::vector<Span>& out)
{
    auto begin = static_cast<std::size_t>(sentence.begin());
    const auto end = static_cast<std::size_t>(sentence.end());
    const auto add = [&](std::size_t stop) {
        const Span piece = trimmed(text, Span::of(begin, stop));
        if (!piece.empty())
            out.push_back(piece);
        begin = stop;
    };
    const auto within = text.substr(0, end);
    for (std::size_t i = findUnit(within, kMayEnd, begin); i < end; i = findUnit(within, kMayEnd, i + 1)) {
        if (!endsHere(text, i, sentence))
            continue;
        while (i + 1 < end && isCloser(text[i + 1]))
            ++i;
        add(i + 1);
    }
    add(end);
}

bool cutsClause(std::u16string_view text, std::size_t at, Span within)
{
    switch (text[at]) {
    case u'，':
    case u'；':
    case u'：':
    case u'—':
    case u'–':
        return true;
    case u'-':
        return at > static_cast<std::size_t>(within.begin()) && text[at - 1] == u'-';
    case u',':
    case u';':
    case u':': {
        const bool digitBefore = at > static_cast<std::size_t>(within.begin()) && isAsciiDigit(text[at - 1]);
        const bool digitBehind =
            at + 1 < static_cast<std::size_t>(within.end()) && isAsciiDigit(text[at + 1]);
        return !(digitBefore && digitBehind);
    }
    default:
        return false;
    }
}

/// Calls `visit` with the bounds of each word, in offsets of the whole text.
template<class Visit>
void visitWords(std::u16string_view text, Span within, Visit visit)
{
    if (within.empty())
        return;
    icu::BreakIterator& iterator = wordIterator();
    const View view(iterator, within.in(text));
    std::int32_t begin = iterator.first();
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE;
         begin = end, end = iterator.next()) {
        if (iterator.getRuleStatus() >= UBRK_WORD_NUMBER)
            visit(Span(begin, end).shifted(within.begin()));
    }
}

} // namespace

Span lineAt(std::u16string_view text, std::int32_t offset)
{
    const auto at = std::min(static_cast<std::size_t>(offset), text.size());
    const std::size_t before = at == 0 ? text.npos : text.rfind(u'\n', at - 1);
    const std::size_t begin = before == text.npos ? 0 : before + 1;
    return Span::of(begin, std::min(text.find(u'\n', at), text.size()));
}

bool anySentence(std::u16string_view text, Span within, const std::function<bool(const Span&)>& test)
{
    if (within.empty())
        return false;
    std::vector<Span> found;
    icu::BreakIterator& iterator = sentenceIterator();
    const View view(iterator, within.in(text));
    std::int32_t begin = within.begin();
    iterator.first();
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        const Span sentence(begin, within.begin() + end);
        const std::int32_t stop = sentence.end() == within.end() ? within.end() : openersFrom(text, sentence);
        found.clear();
        addPieces(text, {begin, stop}, found);
        if (std::any_of(found.begin(), found.end(), test))
            return true;
        begin = stop;
    }
    return false;
}

std::vector<Span> sentences(std::u16string_view text, Span within)
{
    std::vector<Span> found;
    anySentence(text, within, [&](const Span& sentence) {
        found.push_back(sentence);
        return false;
    });
    return found;
}

std::vector<Span> sentences(std::u16string_view text)
{
    return sentences(text, Span::of(0, text.size()));
}

std::vector<Span> clauses(std::u16string_view text, Span within)
{
    std::vector<Span> found;
    auto begin = static_cast<std::size_t>(within.begin());
    const auto end = static_cast<std::size_t>(within.end());
    for (std::size_t i = begin; i <= end; ++i) {
        if (i < end && !cutsClause(text, i, within))
            continue;
        const std::size_t stop = i < end ? i + 1 : end;
        const Span piece = trimmed(text, Span::of(begin, stop));
        if (!piece.empty())
            found.push_back(piece);
        begin = stop;
    }
    return found;
}

std::vector<Span> words(std::u16string_view text, Span within)
{
    std::vector<Span> found;
    visitWords(text, within, [&](Span word) { found.push_back(word); });
    return found;
}

std::size_t wordCount(std::u16string_view text, Span within)
{
    std::size_t count = 0;
    visitWords(text, within, [&](Span) { ++count; });
    return count;
}

bool partsWord(std::u16string_view text, std::int32_t at)
{
    const auto inWord = [&](std::int32_t place) {
        const char16_t c = text[static_cast<std::size_t>(place)];
        return isLatinLetter(c) || isAsciiDigit(c);
    };
    return at > 0 && at < static_cast<std::int32_t>(text.size()) && inWord(at - 1) && inWord(at);
}

} // namespace earshot
