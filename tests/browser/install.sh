#!/bin/sh
# Gets a Chromium for the browser tests: the system's own, its package, or Playwright's download.
set -eu
bin=$1
if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then
  exit 0
fi
if command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  if $as_root true 2>/dev/null; then
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium fonts-noto-core && exit 0
  fi
fi
"$bin/playwright" install chromium
