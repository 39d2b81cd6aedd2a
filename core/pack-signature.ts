/** The file beside a published pack, `<pack>.json.sig`: who signed which bytes. docs/PACKS.md explains it. */
import * as v from 'valibot';
import { MAX_PACK_BYTES } from './limits.ts';
import { PackIdSchema, PackVersionSchema } from './pack.ts';

/** Base64url without padding, of so many bytes. */
const base64url = (bytes: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/u), v.length(Math.ceil((bytes * 4) / 3)));

const KeySchema = base64url(32);
const MarkSchema = base64url(64);

/** A publisher's statement that another key speaks for it from now on, signed with the key that spoke until then. */
export const RotationSchema = v.strictObject({ from: KeySchema, to: KeySchema, signature: MarkSchema });
export type Rotation = v.InferOutput<typeof RotationSchema>;

/** More changes of key than this no subscriber has slept through. */
const MAX_ROTATIONS = 16;

export const SignatureSchema = v.strictObject({
  format: v.literal(1),
  /** What the pack says of itself, so that a look for updates costs these few bytes. The signed pack decides. */
  pack: PackIdSchema,
  version: PackVersionSchema,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PACK_BYTES)),
  /** Public key: Ed25519, raw. */
  key: KeySchema,
  /** Over the exact bytes of the pack's file. */
  signature: MarkSchema,
  /** From the oldest key to the newest. */
  rotations: v.optional(v.pipe(v.array(RotationSchema), v.maxLength(MAX_ROTATIONS)), []),
});
export type PackSignature = v.InferOutput<typeof SignatureSchema>;

/** The bytes' text that a rotation signs; no pack begins like this. */
export function rotationText(from: string, to: string): string {
  return `cezhu key rotation 1\nfrom ${from}\nto ${to}\n`;
}
