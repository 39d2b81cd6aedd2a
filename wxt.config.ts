import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Wxt } from 'wxt';
import { buildPack } from './data/pipeline/build.ts';
import { checkAll } from './data/pipeline/check.ts';
import { loadData } from './data/pipeline/load-data.ts';
import { describeProblem } from './data/pipeline/problem.ts';
import { buildReadingTable } from './data/pipeline/reading-table.ts';
import { traditionalPairs } from './data/pipeline/traditional-pairs.ts';
import { traditionalTable } from './data/pipeline/traditional-table.ts';
import { textsKey } from './entrypoints/card/contract.ts';
import { whenLoaded } from './entrypoints/content/when-loaded.ts';
import cardEn from './locales/en/card.json' with { type: 'json' };
import en from './locales/en/manifest.json' with { type: 'json' };
import cardCN from './locales/zh-CN/card.json' with { type: 'json' };
import zhCN from './locales/zh-CN/manifest.json' with { type: 'json' };
import cardTW from './locales/zh-TW/card.json' with { type: 'json' };
import zhTW from './locales/zh-TW/manifest.json' with { type: 'json' };

interface Bundled {
  readonly version: { readonly id: string; readonly version: string };
  readonly pack: string;
  readonly folding: string;
  readonly traditional: string;
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
  const readings = buildReadingTable(pack.entries);
  const folding = JSON.stringify({ pairs: traditionalPairs(), regions, readings });
  const traditional = JSON.stringify(traditionalTable(pack.entries));
  return { version: { id: pack.id, version: pack.version }, pack: json, folding, traditional };
}

/** The manifest's texts, from the same locale files as all others: _locales/<language>/messages.json. */
function manifestMessages({ manifest, commands }: typeof zhCN): string {
  const texts = { ...manifest, ...commands };
  return JSON.stringify(
    Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
  );
}

/** The card's texts as scripts of one language each: what the card shows in a page is in one language. */
const CARD_TEXTS = Object.fromEntries(
  Object.entries({ 'zh-CN': cardCN, 'zh-TW': cardTW, en: cardEn }).map(([language, texts]) => [
    `card-texts/${language}.js`,
    `Object.defineProperty(globalThis,${JSON.stringify(textsKey(language))},{value:${JSON.stringify(texts)},configurable:true});`,
  ]),
);

/** In the card's bundle alone: its texts are those that were brought into the frame with it. */
const ONE_LANGUAGE = {
  name: 'card-texts',
  enforce: 'pre',
  resolveId: (source: string) =>
    source.endsWith('/locales/card.ts')
      ? fileURLToPath(new URL('entrypoints/card/texts.ts', import.meta.url))
      : null,
} as const;

/**
 * In the marking script alone: WXT's wrapper goes, and with it a context that announces the script by an event on the
 * page's document and can be ended by a forged one. Our lifetime is our own, and every page is spared the bytes. The rest
 * becomes the body of a function that is compiled when the page has loaded.
 */
const BARE_SCRIPT = {
  name: 'bare-script',
  load: (id: string) => (id.endsWith('/content/where.ts') ? 'export const WHERE = {};' : null),
  transform: (code: string, id: string) =>
    id.includes('content-script-isolated-world-entrypoint')
      ? // Its first line imports the definition.
        `${code.split('\n', 1).join()}\nexport default definition.main();`
      : null,
  renderChunk: (code: string) => `(${whenLoaded.toString()})(() => {${code}});`,
} as const;

/** Scripts that pages pay for. Terser takes longer than the default and leaves 4 % less after compression. */
const ON_PAGES = new Set(['content', 'reading', 'card', 'sheet']);
const SMALL = {
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    compress: { passes: 4, pure_getters: true, unsafe_arrows: true },
    toplevel: true,
  },
} as const;

/**
 * What most of our own pages begin with is one file. As thirty small ones it took a popup a third longer to show its
 * first words: each is a request, and imports are followed step by step.
 */
const ONE_CHUNK = {
  // Stylesheets stay with the pages that they are for.
  groups: [{ name: 'pages', test: /\.(?:tsx?|m?js|json)$/u, tags: ['$initial' as const], minShareCount: 3 }],
};

const PACK = 'glossary/pack.json';
const FOLDING = 'glossary/folding.json';
const TRADITIONAL = 'glossary/traditional.json';
const LOCALES = {
  '_locales/zh_CN/messages.json': manifestMessages(zhCN),
  '_locales/zh_TW/messages.json': manifestMessages(zhTW),
  '_locales/en/messages.json': manifestMessages(en),
};

/** Character maps of the Chinese fonts that a PDF may name without embedding them; those of other scripts stay out. */
async function characterMaps(): Promise<{ relativeDest: string; absoluteSrc: string }[]> {
  const folder = fileURLToPath(new URL('node_modules/pdfjs-dist/cmaps/', import.meta.url));
  const names = (await readdir(folder)).filter((name) =>
    /^(?:Adobe-(?:GB1|CNS1)|B5|CNS|ET|GB|HK|Uni(?:GB|CNS)|LICENSE)/u.test(name),
  );
  return names.map((name) => ({ relativeDest: `pdf/cmaps/${name}`, absoluteSrc: folder + name }));
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: async ({ mode }) => ({
    plugins: [preact()],
    define: {
      __BUNDLED_PACK__: JSON.stringify((await bundle()).version),
      // `wxt build --mode test`: packs may come from a host on this machine.
      __LOOPBACK__: JSON.stringify(mode === 'test'),
    },
    build: { target: 'es2024', cssTarget: ['chrome128', 'firefox140'] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const names = entrypoints.map(({ name }) => name);
      if (names.includes('card')) config.plugins = [...(config.plugins ?? []), ONE_LANGUAGE];
      if (names.includes('content')) config.plugins = [...(config.plugins ?? []), BARE_SCRIPT];
      if (names.some((name) => ON_PAGES.has(name))) config.build = { ...config.build, ...SMALL };
      if (names.includes('popup')) {
        const options = config.build?.rolldownOptions;
        const output = { ...[options?.output ?? {}].flat()[0], codeSplitting: ONE_CHUNK };
        config.build = { ...config.build, rolldownOptions: { ...options, output } };
      }
    },
    'build:publicAssets': async (_wxt: Wxt, files) => {
      const { pack, folding, traditional } = await bundle();
      const glossary = { [PACK]: pack, [FOLDING]: folding, [TRADITIONAL]: traditional };
      const assets = { ...LOCALES, ...CARD_TEXTS, ...glossary };
      for (const [relativeDest, contents] of Object.entries(assets)) files.push({ relativeDest, contents });
      files.push(...(await characterMaps()));
    },
    'prepare:publicPaths': (_wxt: Wxt, paths) => {
      paths.push(PACK, FOLDING, TRADITIONAL, ...Object.keys(LOCALES), ...Object.keys(CARD_TEXTS));
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // unlimitedStorage: the compiled index and what a reader made outgrow the 10 MB of storage.local. alarms: the daily look for updates.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    options_ui: { page: 'library.html', open_in_tab: true },
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_actionTitle__' },
    omnibox: { keyword: 'cz' },
    content_security_policy: {
      extension_pages: `default-src 'self'; connect-src 'self' https:${mode === 'test' ? ' http://127.0.0.1:*' : ''}; style-src 'self'; object-src 'none'`,
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Z' }, description: '__MSG_openPopup__' },
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previousTerm__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openCard__' },
      // Chromium takes no more than four suggested keys: a reader sets these.
      'focus-card': { description: '__MSG_focusCard__' },
      'pin-card': { description: '__MSG_pinCard__' },
      // Chromium takes four suggested keys at most; this one the reader may give a key.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        description: '__MSG_openPanel__',
      },
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
