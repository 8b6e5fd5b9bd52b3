#include "analysis/question_threads.h"

#include "text/fold.h"

#include <algorithm>
#include <set>

namespace earshot {
namespace {

class Growing {
public:
    bool isOf(const Person& person) const
    {
        return m_forms.contains(folded(person.name)) ||
               std::any_of(person.aliases.begin(), person.aliases.end(),
                           [&](const std::u16string& alias) { return m_names.contains(folded(alias)); });
    }

    void add(const Person& person, const PairRef& question)
    {
        m_thread.asker = person.name;
        m_thread.questions.push_back(question);
        m_names.insert(folded(person.name));
        m_forms.insert(folded(person.name));
        for (const std::u16string& alias : person.aliases)
            m_forms.insert(folded(alias));
    }

    bool inSeveralCalls() const { return m_thread.questions.front().call != m_thread.questions.back().call; }

    const QuestionThread& thread() const { return m_thread; }

private:
    QuestionThread m_thread;
    std::set<std::u16string> m_names; ///< full ones
    std::set<std::u16string> m_forms; ///< those and other forms
};

void addQuestions(std::vector<Growing>& growing, const Call& call, std::int32_t index)
{
    for (std::size_t k = 0; k < call.exchanges.size(); ++k) {
        const Exchange& exchange = call.exchanges[k];
        if (!exchange.asker)
            continue;
        const Person& asker = call.people[static_cast<std::size_t>(*exchange.asker)];
        if (asker.name.empty())
            continue;
        const auto known =
            std::find_if(growing.begin(), growing.end(), [&](const Growing& one) { return one.isOf(asker); });
        Growing& one = known == growing.end() ? growing.emplace_back() : *known;
        for (std::size_t pair = 0; pair < exchange.pairs.size(); ++pair)
            one.add(asker, {index, static_cast<ExchangeIndex>(k), static_cast<std::int32_t>(pair)});
        if (exchange.pairs.empty() && known == growing.end())
            growing.pop_back();
    }
}

} // namespace

std::vector<QuestionThread> questionThreads(const std::vector<const Reading*>& readings)
{
    std::vector<Growing> growing;
    for (std::size_t i = 0; i < readings.size(); ++i)
        addQuestions(growing, readings[i]->call, static_cast<std::int32_t>(i));
    std::vector<QuestionThread> threads;
    for (const Growing& one : growing)
        if (one.inSeveralCalls())
            threads.push_back(one.thread());
    std::stable_sort(threads.begin(), threads.end(), [](const QuestionThread& a, const QuestionThread& b) {
        return a.questions.size() > b.questions.size();
    });
    return threads;
}

std::vector<Span> openParts(const Pair& pair, AnswerClass answer)
{
    std::vector<Span> open;
    if (answer != AnswerClass::Partly && answer != AnswerClass::NotAnswered)
        return open;
    for (const SubQuestion& part : pair.subQuestions)
        if (part.answeredIn.empty())
            open.push_back(part.span);
    return open;
}

std::vector<OpenPart> openParts(const std::vector<const Reading*>& readings)
{
    std::vector<OpenPart> open;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const std::vector<Exchange>& exchanges = readings[i]->call.exchanges;
        for (std::size_t k = 0; k < exchanges.size(); ++k)
            for (std::size_t j = 0; j < exchanges[k].pairs.size(); ++j) {
                const PairRef ref{static_cast<std::int32_t>(i), static_cast<ExchangeIndex>(k),
                                  static_cast<std::int32_t>(j)};
                if (const PairInsight* insight = insightOf(*readings[i], ref.exchange, ref.pair))
                    for (const Span& span : openParts(exchanges[k].pairs[j], insight->answer))
                        open.push_back({ref, span});
            }
    }
    return open;
}

} // namespace earshot
