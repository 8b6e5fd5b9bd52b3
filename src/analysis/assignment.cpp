#include "analysis/assignment.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace earshot::analysis {
namespace {

/// Shortest augmenting paths with potentials. Rows and columns count from 1; 0 stands for "none".
class Hungarian {
public:
    explicit Hungarian(const std::vector<std::vector<double>>& costs)
        : m_costs(costs),
          m_rows(costs.size()),
          m_columns(costs.front().size()),
          m_rowPotential(m_rows + 1),
          m_columnPotential(m_columns + 1),
          m_rowOf(m_columns + 1)
    {
        assert(m_rows <= m_columns);
        for (std::size_t row = 1; row <= m_rows; ++row)
            place(row);
    }

    const std::vector<std::size_t>& rowOf() const { return m_rowOf; }

private:
    void place(std::size_t row)
    {
        constexpr double kFar = std::numeric_limits<double>::infinity();
        std::vector<double> slack(m_columns + 1, kFar);
        std::vector<std::size_t> from(m_columns + 1);
        std::vector<bool> seen(m_columns + 1);
        m_rowOf[0] = row;
        std::size_t column = 0;
        while (m_rowOf[column] != 0) {
            seen[column] = true;
            const std::size_t current = m_rowOf[column];
            std::size_t next = 0;
            double step = kFar;
            for (std::size_t c = 1; c <= m_columns; ++c) {
                if (seen[c])
                    continue;
                const double reduced =
                    m_costs[current - 1][c - 1] - m_rowPotential[current] - m_columnPotential[c];
                if (reduced < slack[c]) {
                    slack[c] = reduced;
                    from[c] = column;
                }
                if (slack[c] < step) {
                    step = slack[c];
                    next = c;
                }
            }
            shift(seen, slack, step);
            column = next;
        }
        for (; column != 0; column = from[column])
            m_rowOf[column] = m_rowOf[from[column]];
    }

    void shift(const std::vector<bool>& seen, std::vector<double>& slack, double step)
    {
        for (std::size_t c = 0; c <= m_columns; ++c) {
            if (seen[c]) {
                m_rowPotential[m_rowOf[c]] += step;
                m_columnPotential[c] -= step;
            } else {
                slack[c] -= step;
            }
        }
    }

    const std::vector<std::vector<double>>& m_costs;
    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<double> m_rowPotential;
    std::vector<double> m_columnPotential;
    std::vector<std::size_t> m_rowOf; ///< by column
};

} // namespace

std::vector<std::optional<std::size_t>> bestAssignment(const std::vector<std::vector<double>>& gains,
                                                       double least)
{
    const std::size_t rows = gains.size();
    std::vector<std::optional<std::size_t>> columnOf(rows);
    const std::size_t columns = rows == 0 ? 0 : gains.front().size();
    if (columns == 0)
        return columnOf;
    // A gain below the least is worth nothing; the narrower side goes to the rows.
    const bool turned = rows > columns;
    const std::size_t high = std::min(rows, columns);
    const std::size_t wide = std::max(rows, columns);
    std::vector<std::vector<double>> costs(high, std::vector<double>(wide));
    const auto gain = [&](std::size_t i, std::size_t j) { return turned ? gains[j][i] : gains[i][j]; };
    for (std::size_t i = 0; i < high; ++i) {
        for (std::size_t j = 0; j < wide; ++j)
            costs[i][j] = gain(i, j) >= least ? -gain(i, j) : 0;
    }
    const Hungarian solved(costs);
    for (std::size_t j = 0; j < wide; ++j) {
        const std::size_t row = solved.rowOf()[j + 1];
        if (row == 0 || gain(row - 1, j) < least)
            continue;
        if (turned)
            columnOf[j] = row - 1;
        else
            columnOf[row - 1] = j;
    }
    return columnOf;
}

} // namespace earshot::analysis
