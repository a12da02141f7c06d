# What the steps share: the tools and their versions, where they are kept, and which compiler builds for the browser.
# Sourced by the steps, never run by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

wasm_target=wasm32-unknown-unknown
trunk_version=0.21.14 # later ones want a newer compiler than this project does
# One place says which wasm-bindgen: the program and the command line tool must be of the same version.
bindgen_version=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')

# Outside the clone, so that the next clone finds them.
tools_dir=${GUILAN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/guilan-tools}
export PATH="$tools_dir/bin:$PWD/.make/node_modules/.bin:$PATH"

say() { printf 'make: %s\n' "$*"; }
fail() { printf 'make: %s\n' "$@" >&2; exit 1; }
locked=() # a developer's build may update Cargo.lock, CI's may not
[ -z "${CI:-}" ] || locked=(--locked)

have() { command -v "$1" >/dev/null; }
have_trunk() { [ "$(trunk --version 2>/dev/null)" = "trunk $trunk_version" ]; }
have_bindgen() { [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $bindgen_version" ]; }
have_chinese_font() { have fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; }
can_apt() { grep -qx 'ID=debian' /etc/os-release 2>/dev/null && have apt-get && [ "$(id -u)" = 0 ]; }

# Does this compiler (rustup's name for it, or nothing for the usual one) have the standard library for the browser?
# A mark beside the one that we build says by which compiler: after an upgrade it must be built again.
has_wasm_std() {
  local rustc=(rustc) lib mark
  [ $# = 0 ] || rustc=(env "RUSTUP_TOOLCHAIN=$1" rustc)
  lib=$("${rustc[@]}" --print target-libdir --target $wasm_target 2>/dev/null) || return 1
  mark=$lib/../built-by
  compgen -G "$lib/libstd-*.rlib" >/dev/null && { [ ! -f "$mark" ] || [ "$(cat "$mark")" = "$(/usr/bin/rustc -V)" ]; }
}

# Makes cargo and trunk build for the browser with the compiler that can: the usual one, else Debian's, with a target
# folder of its own, so that neither undoes the other's work.
use_wasm_compiler() {
  has_wasm_std && return
  has_wasm_std debian || fail "no compiler here has the $wasm_target standard library: run 'make build' once"
  export RUSTUP_TOOLCHAIN=debian CARGO_TARGET_DIR=$PWD/target/debian
}

# How the app is compiled, for whoever compiles it. Panic messages name source files: without this flag, dependencies'
# names would begin with the builder's home folder.
use_app_flags() {
  local registry
  registry=$(echo "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*)
  case $registry in
    *' '*) ;;
    *) export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$registry=deps" ;;
  esac
}

# The opposite: native programs are always built by the usual compiler.
use_native_compiler() {
  [ "${RUSTUP_TOOLCHAIN:-}" != debian ] || unset RUSTUP_TOOLCHAIN CARGO_TARGET_DIR
}

apt_install() {
  say "apt-get install $*"
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@"; } </dev/null >/dev/null; then
    fail "apt-get could not install: $*" "see its messages above; 'apt-get install $*' by hand shows more"
  fi
}
