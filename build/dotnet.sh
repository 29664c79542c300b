# Sourced by ./onrecord and ./test, which set $root. Sets $dotnet, or says what to install and ends with 1.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Servers left behind by a build would keep the caller's pipe open after it.
export MSBUILDDISABLENODEREUSE=1

# Scheduled jobs may have no home folder, without which the SDK says nothing of itself.
if [ -z "${HOME:-}" ]; then
    HOME=$root/artifacts/home
    export HOME
    mkdir -p "$HOME"
fi

say_what_to_install() {
    {
        echo "OnRecord needs the .NET 10 SDK. $1"
        echo "  Any system:     https://dotnet.microsoft.com/download/dotnet/10.0"
        echo "  Debian, Ubuntu: sudo apt-get install dotnet-sdk-10.0"
        echo "  Fedora:         sudo dnf install dotnet-sdk-10.0"
        echo "  macOS:          brew install --cask dotnet-sdk"
        echo "Then run the same command again."
    } >&2
    exit 1
}

find_dotnet() {
    dotnet=$(command -v dotnet 2>/dev/null) && return
    for dotnet in "${DOTNET_ROOT:-/usr/lib/dotnet}/dotnet" "${HOME:-/}/.dotnet/dotnet" \
        /usr/lib/dotnet/dotnet /usr/share/dotnet/dotnet /usr/local/share/dotnet/dotnet; do
        [ -x "$dotnet" ] && return
    done
    say_what_to_install "No 'dotnet' was found here."
}

# The SDK that global.json asks for; older ones cannot compile this code. Slow, so asked only before a build.
need_sdk() {
    (cd "$root" && "$dotnet" --version >/dev/null 2>&1) && return
    found=$(cd / && "$dotnet" --list-sdks 2>/dev/null | cut -d ' ' -f 1 | tr '\n' ' ')
    if [ -n "$found" ]; then
        say_what_to_install "Here only these SDKs were found: $found"
    fi
    say_what_to_install "Here '$dotnet' was found, but without an SDK."
}

find_dotnet
