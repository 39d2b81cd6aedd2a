/** A file on its way to the background, piece by piece: neither side ever holds the whole of it. */
import { MAX_PACK_BYTES } from '../../core/limits.ts';
import type { PackPreview } from '../../core/pack-preview.ts';
import { refusal, type Refusal } from '../../core/pack-refusal.ts';
import { fail, type Result } from '../../core/result.ts';
import { sendMessage } from '../../messages.ts';

/** Bytes of one message. */
const PIECE = 256 * 1024;

/** Sends a pack's file. @param onProgress is told how much has arrived, in percent */
export async function uploadPack(
  file: Blob,
  onProgress: (percent: number) => void,
): Promise<Result<PackPreview, Refusal>> {
  if (file.size > MAX_PACK_BYTES) return fail(refusal('too-large'));
  const upload = await sendMessage('beginUpload', undefined);
  if (!upload.ok) return upload;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file
      .slice(at, at + PIECE)
      .arrayBuffer()
      .catch(() => null);
    // Moved, changed or withdrawn since it was chosen.
    if (bytes === null) return fail(refusal('unreadable'));
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: at + PIECE < file.size });
    } catch {
      return fail(refusal('encoding'));
    }
    const done = await sendMessage('pushUpload', { upload: upload.value, text });
    if (!done.ok) return done;
    onProgress(Math.round((Math.min(at + PIECE, file.size) / file.size) * 100));
  }
  return sendMessage('endUpload', upload.value);
}
