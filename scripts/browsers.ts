/** Finds the browsers that are installed, and says how to start them. Nothing is downloaded here. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const CHROMIUM = {
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
  ],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...WINDOWS_ROOTS.flatMap((root) => [
      join(root, 'Chromium', 'Application', 'chrome.exe'),
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ]),
  ],
};

const FIREFOX = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...WINDOWS_ROOTS.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')),
  ],
};

/** Path of an installed Chromium or Chrome, or undefined. `CHROME_PATH` comes first. */
export function findChromium(): string | undefined {
  return find(CHROMIUM);
}

/** Path of an installed Firefox, or undefined. `FIREFOX_PATH` comes first. */
export function findFirefox(): string | undefined {
  return find(FIREFOX);
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Arguments for automated Chromium. Containers run as root, where the sandbox cannot start, and have a small
 * /dev/shm; the rest keeps a test browser from going to the network by itself.
 */
export const CHROMIUM_ARGS: readonly string[] = [
  ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--force-color-profile=srgb',
];

function find(browser: typeof CHROMIUM): string | undefined {
  const named = process.env[browser.variable];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = browser.commands.flatMap((command) =>
    folders.map((folder) => join(folder, command + suffix)),
  );
  return [...onPath, ...browser.places].find((path) => existsSync(path));
}
