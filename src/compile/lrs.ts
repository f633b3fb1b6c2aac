import { z } from 'zod'
import type { LrsTarget } from '../model/course.ts'
import type { XapiSettings } from './settings.ts'

/** Address of something that takes statements. Plain http would send names and results in the clear. */
const address = z
  .string()
  .regex(
    /^(https:\/\/[^\s/?#]+|http:\/\/localhost(:\d+)?)(\/[^\s?#]*)?$/,
    'expected an address that begins with https://, without ? and #',
  )

/** What stands under `xapi`: where a SCORM package sends statements, and whom they name. */
export const xapiSchema: z.ZodType<XapiSettings> = z
  .strictObject({
    endpoint: address.optional(),
    relay: address.optional(),
    // It names a system and is not called, so an LMS inside a hospital may have plain http.
    platform: z.url({
      protocol: /^https?$/,
      error: 'expected the address of the LMS, such as https://lms.hospital.example',
    }),
    actor: z.enum(['id', 'hash']).default('id'),
    hash_key: z.string().min(16, 'expected at least 16 characters').optional(),
  })
  .superRefine(({ endpoint, relay, actor, hash_key }, context) => {
    const object = (key: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [key], message })
    if (endpoint && relay) object('relay', 'expected either this or `endpoint`')
    if (!endpoint && !relay) object('endpoint', 'expected an address here, or in `relay`')
    if (actor === 'hash' && !hash_key)
      object('hash_key', 'expected a key, because of `actor: hash`')
    if (actor === 'id' && hash_key) object('hash_key', 'expected `actor: hash` beside it')
  })

/** Where the course's SCORM packages send statements; a relay takes the place of its LRS. */
export function lrsTarget({ endpoint, relay, platform, hash_key }: XapiSettings): LrsTarget {
  const address = relay ?? endpoint ?? ''
  return {
    endpoint: address.replace(/\/*$/, '/'),
    platform,
    ...(hash_key !== undefined && { hashKey: hash_key }),
  }
}
