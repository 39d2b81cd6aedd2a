/**
 * What lies behind a closed shadow root: neither the page nor puppeteer's own selectors reach it, so the browser itself
 * is asked, over the DevTools protocol in Chromium and over WebDriver BiDi in Firefox.
 */
import type { Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node as both protocols can be brought to describe it. */
export interface ShadowNode {
  /** Of a text node; null for an element. */
  readonly text: string | null;
  /** Local name of an element. */
  readonly tag: string | null;
  readonly role: string | null;
  readonly children: readonly ShadowNode[];
  /** Where it is in the viewport, CSS pixels. */
  readonly measure: () => Promise<Box>;
  /** Calls a function in the page with this node as its argument. The source of one that gives a string, or its promise. */
  readonly call: (declaration: string) => Promise<string>;
}

/** The first element with this local name and everything below it, shadow trees included; null where there is none. */
export async function readShadowTree(page: Page, tag: string): Promise<ShadowNode | null> {
  return isFirefox(page) ? await readByBidi(page, tag) : await readByDevTools(page, tag);
}

const MEASURE = `(element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return JSON.stringify({ x, y, width, height });
}`;

async function measureBy(call: ShadowNode['call']): Promise<Box> {
  return JSON.parse(await call(MEASURE)) as Box;
}

const TEXT_NODE = 3;

interface DevToolsNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly shadowRootType?: string;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DevToolsNode[];
  readonly shadowRoots?: readonly DevToolsNode[];
}

async function readByDevTools(page: Page, tag: string): Promise<ShadowNode | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findNode(root, tag);
    return host === null ? null : fromDevTools(page, host);
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

function fromDevTools(page: Page, node: DevToolsNode): ShadowNode {
  const { attributes = [] } = node;
  // The browser's own trees, as inside <details>, are no one's text.
  const roots = node.shadowRoots?.filter((root) => root.shadowRootType !== 'user-agent') ?? [];
  const below = [...roots, ...(node.children ?? [])];
  const call = async (declaration: string) => {
    const session = await page.createCDPSession();
    try {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
      const objectId = object.objectId ?? '';
      const { result } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: declaration,
        objectId,
        arguments: [{ objectId }],
        awaitPromise: true,
        returnByValue: true,
      });
      return String(result.value);
    } finally {
      await session.detach();
    }
  };
  return {
    text: node.nodeType === TEXT_NODE ? node.nodeValue : null,
    tag: node.localName || null,
    // Names and values in turn.
    role: attributes.find((_, i) => i % 2 === 1 && attributes[i - 1] === 'role') ?? null,
    children: below.map((child) => fromDevTools(page, child)),
    measure: () => measureBy(call),
    call,
  };
}

interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

/** What puppeteer's types keep to themselves: the connection, and the name of a frame in it. */
interface BidiPage {
  browser(): {
    connection?: { send(method: string, params: object): Promise<{ result: { result: unknown } }> };
  };
  mainFrame(): { _id: string };
}

function isFirefox(page: Page): boolean {
  return (page as unknown as BidiPage).browser().connection !== undefined;
}

/** Calls a function in the page and gives its result as the protocol describes it. */
async function callByBidi(page: Page, declaration: string, argument: object): Promise<unknown> {
  const bidi = page as unknown as BidiPage;
  const answer = await bidi.browser().connection?.send('script.callFunction', {
    functionDeclaration: declaration,
    arguments: [argument],
    target: { context: bidi.mainFrame()._id },
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    awaitPromise: true,
  });
  return answer?.result.result;
}

async function readByBidi(page: Page, tag: string): Promise<ShadowNode | null> {
  const find = '(tag) => document.querySelector(tag)';
  const host = (await callByBidi(page, find, { type: 'string', value: tag })) as BidiNode;
  return host.value === undefined ? null : fromBidi(page, host);
}

function fromBidi(page: Page, { sharedId, value }: BidiNode): ShadowNode {
  const below = [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])];
  const call = async (declaration: string) => {
    const result = (await callByBidi(page, declaration, { sharedId })) as { value: string };
    return result.value;
  };
  return {
    text: value?.nodeType === TEXT_NODE ? (value.nodeValue ?? null) : null,
    tag: value?.localName ?? null,
    role: value?.attributes?.['role'] ?? null,
    children: below.map((child) => fromBidi(page, child)),
    measure: () => measureBy(call),
    call,
  };
}
