/**
 * The one protocol between the extension's contexts, stated by area in messages/. Content scripts may look up, save,
 * add and count, nothing else; every handler checks its sender and parses its input, since a message's type says
 * nothing about its value.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { DraftMessages } from './messages/drafts.ts';
import type { PackMessages } from './messages/packs.ts';
import type { PageMessages } from './messages/page.ts';
import type { StudyMessages } from './messages/study.ts';

interface Protocol extends PageMessages, StudyMessages, PackMessages, DraftMessages {}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
