/** `npm run screenshots`: builds the extension and takes every picture in docs/ of it anew. */
import { join } from 'node:path';
import { film } from './animation.ts';
import { startSession } from './extension-session.ts';
import { needBrowsers } from './need-browsers.ts';
import { shootGuide } from './screenshots-guide.ts';
import type { Stage } from './screenshots-scenes.ts';
import { shootStore, STORE } from './screenshots-store.ts';
import { serveFolder } from './serve.ts';
import { build, ROOT } from './tools.ts';

const GUIDE = { width: 1200, height: 860 };

needBrowsers(['chromium']);
const built = await build('chrome');
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
const server = await serveFolder(join(ROOT, 'demo'));
try {
  await onStage('zh-CN', GUIDE, 1.5, shootGuide);
  await onStage('zh-CN', STORE, 1, async (stage) => {
    await film(stage);
    await shootStore(stage, 'zh-CN', '山西');
  });
  await onStage('en-US', STORE, 1, (stage) => shootStore(stage, 'en', 'Shanxi'));
} finally {
  await server.close();
}

/** A fresh browser in one language, ended afterwards. @param scale device pixels a CSS pixel */
async function onStage(
  language: string,
  viewport: { readonly width: number; readonly height: number },
  scale: number,
  shoot: (stage: Stage) => Promise<void>,
): Promise<void> {
  const session = await startSession('chromium', { headless: true, language, viewport, scale });
  try {
    await shoot({ session, demo: server.url });
  } finally {
    await session.close();
  }
}
