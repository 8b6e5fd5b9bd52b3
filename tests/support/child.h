#pragma once

#include <csignal>
#include <cstdlib>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace earshot::test {

/// A process of its own for what would hurt this one: limits, another user, death.
class Child {
public:
    /// Runs `work` in the child, which ends with the status that work gives.
    explicit Child(const std::function<int()>& work) : m_process(::fork())
    {
        if (m_process == 0)
            ::_exit(work());
    }
    ~Child()
    {
        if (m_process > 0) {
            kill();
            status();
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void kill() const { ::kill(m_process, SIGKILL); }
    /// Waits for its end: the status, or -1 where a signal ended it.
    int status()
    {
        int state = 0;
        ::waitpid(m_process, &state, 0);
        m_process = -1;
        return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
    }

private:
    pid_t m_process;
};

/// From here on no file of this process grows beyond `bytes`: a disk that is full.
inline void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace earshot::test
