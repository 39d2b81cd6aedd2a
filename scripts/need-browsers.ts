/** Makes sure that browsers and Chinese fonts are there, or says what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { findChromium, findFirefox } from './browsers.ts';

export type BrowserName = 'chromium' | 'firefox';

const FINDERS = { chromium: findChromium, firefox: findFirefox };
const DEBIAN_PACKAGES = { chromium: 'chromium chromium-l10n', firefox: 'firefox-esr' };

/** Exit code for “something must be installed first”. */
const NOT_READY = 2;

/**
 * Installs what is missing where that is allowed (root on Debian); ends the process with code 2 and a hint otherwise.
 * @param names the browsers that must be there
 */
export function needBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => FINDERS[name]() === undefined);
  const packages = missing.flatMap((name) => DEBIAN_PACKAGES[name].split(' '));
  if (process.platform === 'linux' && !hasChineseFont()) packages.push('fonts-noto-cjk');
  if (packages.length > 0 && mayInstall()) installWithApt(packages);
  const still = names.filter((name) => FINDERS[name]() === undefined);
  if (still.length === 0) return;
  console.error(`Not found: ${still.join(', ')}. ${adviceFor(still)}`);
  process.exit(NOT_READY);
}

function adviceFor(names: readonly BrowserName[]): string {
  const variables = names.map((name) => (name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH')).join(' and ');
  const how =
    process.platform === 'linux'
      ? `On Debian or Ubuntu: sudo apt-get install ${names.map((name) => DEBIAN_PACKAGES[name]).join(' ')} fonts-noto-cjk.`
      : `Install ${names.map((name) => (name === 'chromium' ? 'Chrome or Chromium' : 'Firefox')).join(' and ')}.`;
  return `${how} A browser in an unusual place is named by ${variables}.`;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installWithApt(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) console.error(stderr);
  }
}

/** Without one, Chinese text is boxes, of another width than characters. */
function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => String(file).includes('CJK'))
  );
}
