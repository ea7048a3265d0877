#!/bin/sh
# Gets what the tests need of the system: a Chromium, its package or Playwright's download, and Voikko.
set -eu
bin=$1
has_chromium() { command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; }
has_voikko() { "$bin/python" -c 'from libvoikko import Voikko; Voikko("fi")' >/dev/null 2>&1; }

missing=""
has_chromium || missing="$missing chromium fonts-noto-core"
has_voikko || missing="$missing libvoikko1 voikko-fi"
if [ -n "$missing" ] && command -v apt-get >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  if $as_root true 2>/dev/null; then
    $as_root apt-get update -qq
    # shellcheck disable=SC2086  the names are several words
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq $missing
  fi
fi
has_chromium || "$bin/playwright" install chromium
has_voikko || { echo "The tests need the system's Voikko: apt-get install libvoikko1 voikko-fi" >&2; exit 1; }
