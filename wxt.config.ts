import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Wxt } from 'wxt';
import { buildPack } from './data/pipeline/build.ts';
import { checkAll } from './data/pipeline/check.ts';
import { loadData } from './data/pipeline/load-data.ts';
import { describeProblem } from './data/pipeline/problem.ts';
import { traditionalPairs } from './data/pipeline/traditional-pairs.ts';
import en from './locales/en/manifest.json' with { type: 'json' };
import zhCN from './locales/zh-CN/manifest.json' with { type: 'json' };
import zhTW from './locales/zh-TW/manifest.json' with { type: 'json' };

interface Bundled {
  readonly version: { readonly id: string; readonly version: string };
  readonly pack: string;
  readonly folding: string;
}

let bundled: Promise<Bundled> | undefined;

/** A stale or invalid pack cannot ship: every build checks the data and builds the pack from it, once. */
function bundle(): Promise<Bundled> {
  return (bundled ??= checkAndBuild());
}

async function checkAndBuild(): Promise<Bundled> {
  const errors = (await checkAll()).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(describeProblem).join('\n'));
  const { pack, json } = await buildPack();
  const { regions } = await loadData();
  const folding = JSON.stringify({ pairs: traditionalPairs(), regions });
  return { version: { id: pack.id, version: pack.version }, pack: json, folding };
}

/** The manifest's texts, from the same locale files as all others: _locales/<language>/messages.json. */
function manifestMessages({ manifest, commands }: typeof zhCN): string {
  const texts = { ...manifest, ...commands };
  return JSON.stringify(
    Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
  );
}

const PACK = 'glossary/pack.json';
const FOLDING = 'glossary/folding.json';
const LOCALES = {
  '_locales/zh_CN/messages.json': manifestMessages(zhCN),
  '_locales/zh_TW/messages.json': manifestMessages(zhTW),
  '_locales/en/messages.json': manifestMessages(en),
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: async () => ({
    plugins: [preact()],
    define: { __BUNDLED_PACK__: JSON.stringify((await bundle()).version) },
    build: { target: 'es2024' },
    // WXT's own context talks to the page's document; ours does not.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('entrypoints/content/wxt-context.ts', import.meta.url),
        ),
      },
    },
  }),
  hooks: {
    'build:publicAssets': async (_wxt: Wxt, files) => {
      const { pack, folding } = await bundle();
      const assets = { ...LOCALES, [PACK]: pack, [FOLDING]: folding };
      for (const [relativeDest, contents] of Object.entries(assets)) files.push({ relativeDest, contents });
    },
    'prepare:publicPaths': (_wxt: Wxt, paths) => {
      paths.push(PACK, FOLDING, ...Object.keys(LOCALES));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // unlimitedStorage: the compiled index and what a reader made outgrow the 10 MB of storage.local. alarms: the daily look for updates.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    options_ui: { page: 'library.html', open_in_tab: true },
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_actionTitle__' },
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'self' https:; style-src 'self'; object-src 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Z' }, description: '__MSG_openPopup__' },
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previousTerm__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openCard__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cezhu@cezhu.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
