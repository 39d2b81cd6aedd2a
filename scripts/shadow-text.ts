/** Text behind a closed shadow root, which neither the page nor puppeteer's own selectors reach: asked of the browser. */
import type { Page } from 'puppeteer-core';

/** A node as both protocols can be brought to describe it. */
interface Described {
  readonly text: string | null;
  readonly children: readonly Described[];
}

/**
 * The texts below an element's shadow root, one a line.
 * @param tag the element's local name; the first one on the page counts
 * @returns null where there is no such element, or it shows nothing
 */
export async function readShadowText(page: Page, tag: string): Promise<string | null> {
  const node = page
    .browser()
    .process()
    ?.spawnargs.some((argument) => argument.includes('--remote-debugging-pipe'))
    ? await describeByDevTools(page, tag)
    : await describeByBidi(page, tag);
  return node === null ? null : textsOf(node).join('\n') || null;
}

function textsOf(node: Described): string[] {
  const own = node.text?.trim();
  return [...(own ? [own] : []), ...node.children.flatMap(textsOf)];
}

interface DevToolsNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly children?: readonly DevToolsNode[];
  readonly shadowRoots?: readonly DevToolsNode[];
}

const TEXT_NODE = 3;

async function describeByDevTools(page: Page, tag: string): Promise<Described | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findNode(root, tag);
    return host === null ? null : fromDevTools(host);
  } finally {
    await session.detach();
  }
}

function findNode(node: DevToolsNode, tag: string): DevToolsNode | null {
  if (node.localName === tag) return node;
  for (const child of node.children ?? []) {
    const found = findNode(child, tag);
    if (found !== null) return found;
  }
  return null;
}

function fromDevTools(node: DevToolsNode): Described {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return { text: node.nodeType === TEXT_NODE ? node.nodeValue : null, children: below.map(fromDevTools) };
}

interface BidiNode {
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

/** What puppeteer's types keep to themselves: the connection, and the name of a frame in it. */
interface BidiPage {
  browser(): {
    connection: { send(method: string, params: object): Promise<{ result: { result: BidiNode } }> };
  };
  mainFrame(): { _id: string };
}

async function describeByBidi(page: Page, tag: string): Promise<Described | null> {
  const bidi = page as unknown as BidiPage;
  const { result } = await bidi.browser().connection.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(tag)})`,
    target: { context: bidi.mainFrame()._id },
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    awaitPromise: false,
  });
  return result.result.value === undefined ? null : fromBidi(result.result);
}

function fromBidi({ value }: BidiNode): Described {
  const below = [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])];
  return {
    text: value?.nodeType === TEXT_NODE ? (value.nodeValue ?? null) : null,
    children: below.map(fromBidi),
  };
}
