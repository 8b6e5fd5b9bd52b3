# What scripts/run, scripts/test and scripts/bench share. Sourced by them; does nothing by itself.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What each part needs, by Debian's names (Debian 12 and Ubuntu 24.04 have them all). Those that only another package
# recommends stand here too, since recommended packages are not installed.
packages_core=(
    g++ cmake ninja-build pkgconf
    libicu-dev libsqlite3-dev nlohmann-json3-dev libfmt-dev libexpected-dev libcli11-dev
    libxml2-dev zlib1g-dev libuchardet-dev libzstd-dev libzip-dev libxlsxwriter-dev libpango1.0-dev libpoppler-cpp-dev poppler-data
    libgoogle-perftools-dev
)
packages_window=(
    qt6-base-dev qt6-svg-dev libqt6svg6
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    fonts-inter fonts-noto-cjk fonts-dejavu-core
)
packages_test=(libgtest-dev libgmock-dev xvfb xauth)

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        die "these packages must be installed, and there is no sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
    fi
}

# find_missing PACKAGE…: fills `missing` with those that are not installed.
find_missing() {
    local installed package
    # dpkg-query fails where it does not know one of them.
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' || true)
    missing=()
    for package in "$@"; do
        grep -qxF "$package" <<<"$installed" || missing+=("$package")
    done
}

apt_install() {
    as_root apt-get install -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@"
}

# need PACKAGE…: installs what is missing; package lists are only fetched where the ones at hand do not do.
need() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: taking for granted that these or their like are installed: $*"
        return
    fi
    find_missing "$@"
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if ! apt-get install -s --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then
        as_root apt-get update
        apt_install "${missing[@]}" || die "apt-get could not install them"
    elif ! apt_install "${missing[@]}"; then
        say "The package lists are out of date: fetching new ones"
        as_root apt-get update
        apt_install "${missing[@]}" || die "apt-get could not install them"
    fi
}

# jobs: one for each processor, as long as each has a gigabyte of memory.
jobs() {
    local processors gigabytes
    processors=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || true)
    if [ -n "$gigabytes" ] && [ "$gigabytes" -lt "$processors" ]; then
        processors=$(( gigabytes > 0 ? gigabytes : 1 ))
    fi
    echo "$processors"
}

# build PRESET TARGETS [-DOPTION=…]…: configures and builds build/PRESET; TARGETS is one word with blanks in it.
build() {
    local preset=$1 targets=$2
    shift 2
    say "Configuring build/$preset"
    mkdir -p "$root/build"
    cmake --preset "$preset" -S "$root" "$@" >"$root/build/configure-$preset.log" 2>&1 ||
        { cat "$root/build/configure-$preset.log"; die "configuring failed"; }
    say "Building build/$preset"
    # shellcheck disable=SC2086
    cmake --build "$root/build/$preset" -j "$(jobs)" --target $targets || die "the build failed"
}
